import type { Context } from "../../contract/context.ts";
import { recordedInputs } from "../../contract/recorded-inputs.ts";
import { Failure } from "../../core/failure.ts";
import { version } from "../../core/version.ts";
import { formatDate } from "../../data/table/date.ts";
import { findColumn, type Table } from "../../data/table/table.ts";
import { type FoundPairs, pairColumns } from "../../evaluation/drift/column-pairs.ts";
import { type ColumnPair, compareSides } from "../../evaluation/drift/compare-sides.ts";
import { correlationChanges } from "../../evaluation/drift/correlations.ts";
import { classifyDomains } from "../../evaluation/drift/domain-classifier.ts";
import type { DriftedColumn, DriftFile } from "../../evaluation/drift/drift-file.ts";
import { stampOf } from "../../evaluation/run-stamp.ts";
import { cutSlices } from "../../evaluation/slices/cut.ts";
import { parseFloors } from "./floors.ts";
import { leastGroups, oneRowPerGroup } from "./groups.ts";
import { keepHistory, type Period } from "./history.ts";
import { type DriftInputs, driftInputs } from "./inputs.ts";
import { currentPerformance } from "./performance.ts";
import { predictedSides, type Sides } from "./predictions.ts";
import { retraining } from "./retrain.ts";
import { columnRoles } from "./roles.ts";
import { readDriftSources } from "./sources.ts";
import { driftVerdict } from "./verdict.ts";

/** Compares the current rows with the reference. */
export async function detect(inputs: DriftInputs, context: Context): Promise<DriftFile> {
  const floors = parseFloors(inputs.floors ?? "");
  const sources = await readDriftSources(inputs, context);
  const { reference, current, model } = sources;
  const notes: string[] = [];
  const roleOf = columnRoles(inputs, sources);
  const sides = predictedSides(sources, { preset: inputs.preset, notes });
  const rows = testedRows(inputs, sides);
  const found = findPairs(sides, { inputs, roleOf, rows });
  if (found.pairs.length === 0) {
    throw new Failure(
      `columns: expected columns that both ${reference.name} and ${current.name} have, got none to compare`,
    );
  }
  const covered = period(current.table, inputs["time-column"]);
  const judged = await keepHistory(inputs, { sources, pairs: found.pairs, period: covered }, context);
  notes.push(...(judged?.notes ?? []));
  const gathers = judged !== undefined && inputs["history-method"] === "e-process";
  const shared = inputs["false-alarms"] / (judged === undefined ? 1 : inputs["planned-looks"]);
  const level = gathers ? inputs["false-alarms"] : shared;
  const compared = compareSides(found.pairs, {
    preset: inputs.preset,
    seed: inputs.seed,
    level,
    least: { distance: inputs["min-effect"], missing: inputs["min-missing"] },
  });
  const tooFew = groupProblem(inputs["group-column"], rows) ?? compared.tooFew;
  if (tooFew !== undefined) notes.push(tooFew);
  const proven = gathers ? judged.history.evidence! >= 1 / inputs["false-alarms"] : undefined;
  const answered = { inputs, reference, current: { table: sides.current }, model, level: shared };
  const performance = await currentPerformance(answered, context);
  const columns = proven === false ? compared.columns.map(notYet) : compared.columns;
  const evidence = { columns, findings: found.findings, performance };
  const verdict = driftVerdict({
    ...evidence,
    tooFew,
    maxShare: inputs["max-share"],
    alarm: proven,
    preset: inputs.preset,
  });
  const retrain = retraining(
    { ...evidence, drifted: verdict.drift !== "none" },
    {
      provenance: model?.provenance,
      floors,
      minImportance: inputs["min-importance"],
      maxAge: inputs["max-age"],
      now: context.now(),
    },
    notes,
  );
  return {
    format: "trainyard-drift-1",
    version,
    ...verdict,
    preset: inputs.preset,
    level,
    ...(model !== undefined && { model_digest: model.digest }),
    reference:
      reference.kind === "tables"
        ? { kind: "tables", name: reference.name, ...rowCounts(reference), digest: reference.table.digest }
        : { kind: "profile", name: reference.name, rows: reference.profile.rows },
    current: {
      name: current.name,
      ...rowCounts(current),
      digest: current.table.digest,
      ...covered,
      ...(current.unreadable !== undefined && { unreadable: current.unreadable }),
    },
    columns,
    findings: found.findings,
    ...(await together(sides, { inputs, pairs: found.pairs, rows, signal: context.signal })),
    ...(performance !== undefined && { performance }),
    ...(judged !== undefined && { history: judged.history }),
    retrain,
    ...(context.github && { run: stampOf(context.github.run) }),
    inputs: recordedInputs(driftInputs, context),
    notes,
  };
}

/** Number of rows, and of those that were drawn from them if there are many. */
function rowCounts({ table, total }: { table: Table; total: number }): { rows: number; sampled?: number } {
  return { rows: total, ...(table.rows < total && { sampled: table.rows }) };
}

/** A change in one look is not proven yet if the evidence of all looks is weak. */
function notYet(column: DriftedColumn): DriftedColumn {
  if (!column.drifted) return column;
  return { ...column, drifted: false, sure: false, reason: `${column.reason}; not yet proven over all looks` };
}

interface TestedRows {
  reference: Int32Array | undefined;
  current: Int32Array | undefined;
}

/** Selects one row per group, if there is a column of groups. */
function testedRows({ "group-column": group, seed }: DriftInputs, { reference, current }: Sides): TestedRows {
  return {
    reference: "table" in reference ? oneRowPerGroup(reference.table, group, seed) : undefined,
    current: oneRowPerGroup(current, group, seed + 1),
  };
}

interface TogetherOptions {
  inputs: DriftInputs;
  pairs: readonly ColumnPair[];
  rows: TestedRows;
  signal: AbortSignal;
}

/** Looks at several columns together, which needs the rows of both sides. */
async function together(
  { reference, current }: Sides,
  { inputs, pairs, rows, signal }: TogetherOptions,
): Promise<Pick<DriftFile, "correlations" | "classifier">> {
  if (!("table" in reference)) return { correlations: [] };
  const names = pairs
    .filter(({ role, slice, ...sides }) => slice === undefined && role === "feature" && sides.current.count > 0)
    .map(({ name }) => name);
  const correlations = correlationChanges(reference.table, current, { names, rows });
  if (!inputs.classifier) return { correlations };
  const classifier = await classifyDomains(reference.table, current, { names, rows, seed: inputs.seed, signal });
  return { correlations, classifier };
}

interface PairingContext {
  inputs: DriftInputs;
  roleOf: ReturnType<typeof columnRoles>;
  rows: TestedRows;
}

/** Pairs all rows, and the rows of each slice. */
function findPairs({ reference, current }: Sides, { inputs, roleOf, rows }: PairingContext): FoundPairs {
  const whole = pairColumns(reference, current, { roleOf, seed: inputs.seed, rows });
  if (inputs.slices === undefined) return whole;
  if (!("table" in reference)) {
    throw new Failure("slices: expected tables in reference, got a profile, which has no rows to select");
  }
  return {
    pairs: [...whole.pairs, ...slicePairs(reference, current, { inputs, roleOf, rows })],
    findings: whole.findings,
  };
}

function slicePairs(
  reference: Extract<Sides["reference"], { table: Table }>,
  current: Table,
  { inputs, roleOf, rows }: PairingContext,
): FoundPairs["pairs"] {
  const cuts = inputs.slices ?? [];
  const others = new Map(cutSlices(reference.table, cuts).map((slice) => [slice.name, slice.rows]));
  return cutSlices(current, cuts).flatMap(({ name, rows: own }) => {
    const other = others.get(name);
    // Too few rows can show nothing, and would only cost power elsewhere.
    if (other === undefined || other.length < 30 || own.length < 30) return [];
    return pairColumns(reference, current, {
      roleOf,
      seed: inputs.seed,
      slice: name,
      rows: { reference: common(other, rows.reference), current: common(own, rows.current) },
    }).pairs;
  });
}

function common(rows: Int32Array, chosen: Int32Array | undefined): Int32Array {
  if (chosen === undefined) return rows;
  const set = new Set(chosen);
  return rows.filter((row) => set.has(row));
}

function groupProblem(group: string | undefined, { reference, current }: TestedRows): string | undefined {
  if (group === undefined) return undefined;
  const least = Math.min(reference?.length ?? Number.POSITIVE_INFINITY, current?.length ?? Number.POSITIVE_INFINITY);
  return least < leastGroups ? `too few groups: ${group} has ${least}, and tests need ${leastGroups}` : undefined;
}

/** First and last time of the current rows. */
function period(table: Table, name: string | undefined): Period {
  const column = name === undefined ? undefined : findColumn(table, name);
  if (column === undefined || "codes" in column) return {};
  const present = column.values.filter((value) => !Number.isNaN(value));
  if (present.length === 0) return {};
  const [from, to] = [present.reduce((a, b) => Math.min(a, b)), present.reduce((a, b) => Math.max(a, b))];
  const shown = column.type === "date" ? formatDate : String;
  return { from: shown(from), to: shown(to) };
}
