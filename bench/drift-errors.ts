/**
 * How often `detect-drift` is wrong about data that did not change, simulated through the code that decides in the action:
 * tables of 1 to 100 correlated columns (continuous, ties, many zeros, constant, rare categories, missing values, groups).
 * Each cell is a claim: at most 5 % of the data sets alarm, plus two and a half standard errors of the simulation. The rates
 * of other rules on the same data, and the power of ours, are printed. The preset `evidently` is checked against Evidently
 * itself in `tests/parts/drift-presets.test.ts`.
 *
 * `npm run bench -- drift-errors [GROUP …]` runs some of the groups: sizes, columns, profile, groups,
 * looks, delays, power. Seeded.
 */
import { leastGroups, oneRowPerGroup } from "../src/actions/detect-drift/groups.ts";
import { driftVerdict } from "../src/actions/detect-drift/verdict.ts";
import { Random } from "../src/core/random.ts";
import { profileOf } from "../src/data/profile/profile.ts";
import { type PairReference, pairColumns } from "../src/evaluation/drift/column-pairs.ts";
import { type ColumnPair, compareSides } from "../src/evaluation/drift/compare-sides.ts";
import { lookCounts } from "../src/evaluation/drift/history-counts.ts";
import { addLook, type JudgedLook } from "../src/evaluation/drift/looks.ts";
import { type Preset, presetAlarm, presetScore } from "../src/evaluation/drift/presets.ts";
import { nannymlAlarms } from "./drift-errors/nannyml.ts";
import { drawTable } from "./drift-errors/tables.ts";
import { claim } from "./measure.ts";

const level = 0.05;
const least = { distance: 0.1, missing: 0.05 };

interface Cell {
  reference: number;
  current: number;
  columns: number;
  sets: number;
  profile?: true;
  groupSize?: number;
  shift?: number;
}

const rules = ["ours", "holm", "any p", "psi", "evidently", "deepchecks"] as const;
type Rates = Record<(typeof rules)[number], number>;

const roleOf = (name: string) => (name === "group" ? undefined : ("feature" as const));

/** Share of the data sets that alarm, by rule. */
function alarms(cell: Cell): Rates {
  const { reference, current, columns, sets, profile, groupSize = 1, shift = 0 } = cell;
  const random = new Random(hash(JSON.stringify(cell)));
  const counts: Rates = { ours: 0, holm: 0, "any p": 0, psi: 0, evidently: 0, deepchecks: 0 };
  for (let set = 0; set < sets; set++) {
    const before = drawTable({ rows: reference, columns, groupSize }, random);
    const now = drawTable({ rows: current, columns, groupSize, shift }, random);
    const rows =
      groupSize === 1
        ? undefined
        : { reference: oneRowPerGroup(before, "group", set), current: oneRowPerGroup(now, "group", set + 1) };
    const all = Int32Array.from({ length: reference }, (_, row) => row);
    const known: PairReference = profile ? profileOf(before.columns, all, () => "feature") : { table: before };
    const { pairs, findings } = pairColumns(known, now, { roleOf, seed: set, ...(rows && { rows }) });
    const compared = compareSides(pairs, { preset: "default", seed: set, level, least });
    const verdict = driftVerdict({
      columns: compared.columns,
      findings,
      tooFew: compared.tooFew,
      performance: undefined,
      maxShare: 0,
      preset: "default",
    });
    counts.ours += Number(verdict.drift !== "none");
    counts.holm += Number(compared.columns.some(({ adjusted_p }) => adjusted_p <= level));
    counts["any p"] += Number(compared.columns.some(({ tests }) => tests.some(({ p }) => p <= level)));
    for (const preset of ["psi", "evidently", "deepchecks"] as const) {
      if (!profile) counts[preset] += Number(presetDrifts(preset, pairs));
    }
  }
  for (const rule of rules) counts[rule] /= sets;
  return counts;
}

function presetDrifts(preset: Exclude<Preset, "default">, pairs: readonly ColumnPair[]): boolean {
  const drifted = pairs.filter((pair) => presetScore(preset, pair)?.drifted).length;
  return presetAlarm(preset, drifted / pairs.length);
}

interface YearCell {
  reference: number;
  current: number;
  years: number;
  /** Shift of one column from week 30 on, in standard deviations. */
  shift?: number;
}

const weeks = 52;
const changeWeek = 30;

/** Share of the years with an alarm by method, and the median number of weeks from the change to the first alarm. */
function alarmYears({ reference, current, years, shift = 0 }: YearCell) {
  const random = new Random(hash(`year ${reference} ${current} ${shift}`));
  const counts = { naive: 0, spending: 0, "e-process": 0, cusum: 0 };
  const delays = { spending: [] as number[], "e-process": [] as number[] };
  for (let year = 0; year < years; year++) {
    const columns = 5;
    const before = drawTable({ rows: reference, columns }, random);
    const first: Partial<Record<keyof typeof counts, number>> = {};
    let judged: JudgedLook | undefined;
    for (let week = 1; week <= weeks; week++) {
      const now = drawTable({ rows: current, columns, shift: week >= changeWeek ? shift : 0 }, random);
      const { pairs } = pairColumns({ table: before }, now, { roleOf, seed: week });
      const options = { preset: "default", seed: week, least: { distance: 0, missing: 0 } } as const;
      const compared = compareSides(pairs, { ...options, level: level / weeks });
      const best = Math.min(...compared.columns.map(({ adjusted_p }) => adjusted_p));
      if (best <= level) first.naive ??= week;
      if (compared.columns.some(({ drifted }) => drifted)) first.spending ??= week;
      const look = { at: new Date(week * 6e8).toISOString(), rows: current, digest: `${week}`, seed: week };
      const present = { ...look, counts: lookCounts(pairs) };
      judged = addLook(judged?.file, present, { reference: "r", method: "e-process", looks: weeks });
      if (judged.history.evidence! >= 1 / level) first["e-process"] ??= week;
      if (judged.history.charts.some(({ chart }) => chart === "cusum")) first.cusum ??= week;
      if (shift > 0 && first.spending !== undefined && first["e-process"] !== undefined) break;
    }
    for (const rule of Object.keys(counts) as (keyof typeof counts)[])
      counts[rule] += Number(first[rule] !== undefined);
    for (const rule of Object.keys(delays) as (keyof typeof delays)[]) {
      delays[rule].push((first[rule] ?? weeks + 1) - changeWeek + 1);
    }
  }
  return { counts, delays };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function claimAtMost(name: string, share: number, sets: number): void {
  const error = Math.sqrt((level * (1 - level)) / sets);
  claim(name, share, "at most", Number((level + 2.5 * error).toFixed(3)));
}

function errorCells(title: string, cells: readonly Cell[]): void {
  console.log(`\n${title}: share of data sets without drift that alarm\n`);
  console.log("ref/current/columns".padEnd(30), rules.map((rule) => rule.padStart(11)).join(""));
  for (const cell of cells) {
    const rates = alarms(cell);
    const name = `${cell.reference}/${cell.current}/${cell.columns}${cell.profile ? " profile" : ""}${cell.groupSize ? ` groups of ${cell.groupSize}` : ""}`;
    console.log(name.padEnd(30), rules.map((rule) => percent(rates[rule]).padStart(11)).join(""));
    claimAtMost(`false alarms, ${name}, ${cell.sets} sets`, rates.ours, cell.sets);
    // The tests themselves must be valid without the least change, too.
    claimAtMost(`false alarms without min-effect, ${name}`, rates.holm, cell.sets);
  }
}

const cell = (reference: number, current: number, columns: number, sets: number): Cell => ({
  reference,
  current,
  columns,
  sets,
});

const groups: Record<string, () => void> = {
  sizes: () =>
    errorCells("Sizes", [
      cell(30, 30, 20, 400),
      cell(100, 100, 20, 400),
      cell(1000, 30, 20, 400),
      cell(1000, 100, 20, 400),
      cell(1000, 1000, 20, 300),
      cell(300, 10_000, 20, 100),
      cell(10_000, 10_000, 20, 60),
      cell(100_000, 100_000, 13, 6),
      cell(1_000_000, 1_000_000, 4, 2),
    ]),
  columns: () => errorCells("Columns", [cell(300, 300, 1, 1000), cell(300, 300, 5, 500), cell(300, 300, 100, 100)]),
  profile: () =>
    errorCells("Reference known as a profile", [
      { ...cell(30, 30, 20, 300), profile: true },
      { ...cell(100, 1000, 20, 300), profile: true },
      { ...cell(1000, 100, 20, 300), profile: true },
      { ...cell(1000, 10_000, 20, 100), profile: true },
      { ...cell(10_000, 1000, 20, 100), profile: true },
    ]),
  groups: () =>
    errorCells(`Rows of groups (at least ${leastGroups} groups)`, [
      { ...cell(400, 400, 20, 300), groupSize: 20 },
      { ...cell(3000, 1000, 20, 200), groupSize: 10 },
    ]),
  looks: () => {
    console.log("\nA year of weekly looks: share of years without drift that alarm\n");
    for (const year of [
      { reference: 200, current: 200, years: 120 },
      { reference: 1000, current: 100, years: 120 },
      { reference: 1000, current: 1000, years: 40 },
    ]) {
      const { counts } = alarmYears(year);
      const name = `${year.reference}/${year.current}`;
      console.log(
        name.padEnd(14),
        Object.entries(counts)
          .map(([rule, n]) => `${rule} ${percent(n / year.years)}`)
          .join(", "),
      );
      claimAtMost(
        `years with a false alarm, spending, ${name}, ${year.years} years`,
        counts.spending / year.years,
        year.years,
      );
      claimAtMost(`years with a false alarm, e-process, ${name}`, counts["e-process"] / year.years, year.years);
    }
  },
  delays: () => {
    console.log("\nMedian number of weeks to see a change from week 30 on, reference 1000, 200 a week\n");
    for (const shift of [0.2, 0.3, 0.5]) {
      const { delays } = alarmYears({ reference: 1000, current: 200, years: 30, shift });
      const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1];
      console.log(`+${shift} sd: spending ${median(delays.spending)}, e-process ${median(delays["e-process"])}`);
    }
  },
  power: () => {
    console.log("\nPower: one of 20 columns shifted (no claim)\n");
    for (const [reference, current] of [
      [30, 30],
      [100, 100],
      [1000, 100],
      [1000, 1000],
    ] as const) {
      const found = [0.1, 0.2, 0.3, 0.5, 1].map((shift) => {
        const { ours } = alarms({ ...cell(reference, current, 20, 100), shift });
        return `+${shift} sd ${percent(ours)}`;
      });
      console.log(`${reference}/${current}: ${found.join(", ")}`);
    }
  },
};

/** Rates of NannyML on tables of the same kind. */
function nannyml(): void {
  console.log("\nNannyML's defaults, 20 columns: share of data sets without drift that alarm (no claim)\n");
  const sets = 40;
  for (const [rows, now] of [
    [100, 100],
    [1000, 100],
    [1000, 1000],
  ] as const) {
    const random = new Random(hash(`nannyml ${rows} ${now}`));
    const pairs = Array.from({ length: sets }, () => ({
      reference: drawTable({ rows, columns: 20 }, random),
      current: drawTable({ rows: now, columns: 20 }, random),
    }));
    console.log(`${rows}/${now}: ${percent(nannymlAlarms(pairs).filter(Boolean).length / sets)} of ${sets} sets`);
  }
}

const named: Record<string, () => void> = { ...groups, nannyml };
const asked = process.argv.slice(3);
const unknown = asked.filter((name) => named[name] === undefined);
if (unknown.length > 0)
  throw new Error(`expected groups among ${Object.keys(named).join(", ")}, got ${unknown.join(", ")}`);
for (const name of asked.length > 0 ? asked : Object.keys(groups)) {
  const start = process.cpuUsage();
  named[name]!();
  const { user, system } = process.cpuUsage(start);
  console.log(`\n${name}: ${Math.round((user + system) / 1e6)} s of processor time`);
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (Math.imul(value, 31) + character.codePointAt(0)!) | 0;
  return value >>> 0;
}
