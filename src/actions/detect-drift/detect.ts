import type { Context } from "../../contract/context.ts";
import { recordedInputs } from "../../contract/recorded-inputs.ts";
import { Failure } from "../../core/failure.ts";
import { version } from "../../core/version.ts";
import { formatDate } from "../../data/table/date.ts";
import { findColumn, type Table } from "../../data/table/table.ts";
import { type FoundPairs, type PairReference, pairColumns } from "../../evaluation/drift/column-pairs.ts";
import { compareSides } from "../../evaluation/drift/compare-sides.ts";
import type { DriftFile } from "../../evaluation/drift/drift-file.ts";
import { stampOf } from "../../evaluation/run-stamp.ts";
import { cutSlices } from "../../evaluation/slices/cut.ts";
import { leastGroups, oneRowPerGroup } from "./groups.ts";
import { type DriftInputs, driftInputs } from "./inputs.ts";
import { currentPerformance } from "./performance.ts";
import { predictedSides } from "./predictions.ts";
import { retraining } from "./retrain.ts";
import { columnRoles } from "./roles.ts";
import { type DriftSources, readDriftSources } from "./sources.ts";
import { driftVerdict } from "./verdict.ts";

/** Compares the current rows with the reference. */
export async function detect(inputs: DriftInputs, context: Context): Promise<DriftFile> {
  const { seed } = inputs;
  const sources = await readDriftSources(inputs, context);
  const { reference, current, model } = sources;
  const notes: string[] = [];
  const roleOf = columnRoles(inputs, sources);
  const found = findPairs(inputs, sources, { roleOf, notes });
  if (found.pairs.length === 0 && found.findings.length === 0) {
    throw new Failure(
      `columns: expected columns that both ${reference.name} and ${current.name} have, got none to compare`,
    );
  }
  const compared = compareSides(found.pairs, {
    preset: inputs.preset,
    seed,
    level: inputs["false-alarms"],
    least: { distance: inputs["min-effect"], missing: inputs["min-missing"] },
  });
  const tooFew = groupProblem(inputs, sources) ?? compared.tooFew;
  if (tooFew !== undefined) notes.push(tooFew);
  const performance = await currentPerformance({ inputs, reference, current }, context);
  const evidence = { columns: compared.columns, findings: found.findings, performance };
  const verdict = driftVerdict({ ...evidence, tooFew, maxShare: inputs["max-share"] });
  return {
    format: "trainyard-drift-1",
    version,
    ...verdict,
    preset: inputs.preset,
    level: inputs["false-alarms"],
    ...(model !== undefined && { model_digest: model.digest }),
    reference:
      reference.kind === "tables"
        ? { kind: "tables", name: reference.name, rows: reference.table.rows, digest: reference.table.digest }
        : { kind: "profile", name: reference.name, rows: reference.profile.rows },
    current: {
      name: current.name,
      rows: current.table.rows,
      digest: current.table.digest,
      ...period(current.table, inputs["time-column"]),
      ...(current.unreadable !== undefined && { unreadable: current.unreadable }),
    },
    columns: compared.columns,
    findings: found.findings,
    correlations: [],
    ...(performance !== undefined && { performance }),
    retrain: retraining({ ...evidence, drifted: verdict.drift !== "none" }),
    ...(context.github && { run: stampOf(context.github.run) }),
    inputs: recordedInputs(driftInputs, context),
    notes,
  };
}

interface PairingContext {
  roleOf: ReturnType<typeof columnRoles>;
  notes: string[];
}

/** Pairs all rows, and the rows of each slice. */
function findPairs(inputs: DriftInputs, sources: DriftSources, { roleOf, notes }: PairingContext): FoundPairs {
  const { reference, current } = predictedSides(sources, notes);
  const { seed, slices } = inputs;
  const group = inputs["group-column"];
  const rows = {
    reference: "table" in reference ? oneRowPerGroup(reference.table, group, seed) : undefined,
    current: oneRowPerGroup(current, group, seed + 1),
  };
  const whole = pairColumns(reference, current, { roleOf, seed, rows });
  if (slices === undefined) return whole;
  if (!("table" in reference)) {
    throw new Failure("slices: expected tables in reference, got a profile, which has no rows to select");
  }
  return {
    pairs: [...whole.pairs, ...slicePairs(reference, current, { inputs, roleOf, rows })],
    findings: whole.findings,
  };
}

interface SliceContext {
  inputs: DriftInputs;
  roleOf: ReturnType<typeof columnRoles>;
  rows: { reference: Int32Array | undefined; current: Int32Array | undefined };
}

function slicePairs(
  reference: PairReference & { table: Table },
  current: Table,
  { inputs, roleOf, rows }: SliceContext,
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

function groupProblem(inputs: DriftInputs, { reference, current }: DriftSources): string | undefined {
  const group = inputs["group-column"];
  if (group === undefined) return undefined;
  const tables = [...(reference.kind === "tables" ? [reference.table] : []), current.table];
  const least = Math.min(...tables.map((table) => oneRowPerGroup(table, group, 0)?.length ?? Number.POSITIVE_INFINITY));
  return least < leastGroups ? `too few groups: ${group} has ${least}, and tests need ${leastGroups}` : undefined;
}

/** First and last time of the current rows. */
function period(table: Table, name: string | undefined): { from?: string; to?: string } {
  const column = name === undefined ? undefined : findColumn(table, name);
  if (column === undefined || "codes" in column) return {};
  const present = column.values.filter((value) => !Number.isNaN(value));
  if (present.length === 0) return {};
  const [from, to] = [present.reduce((a, b) => Math.min(a, b)), present.reduce((a, b) => Math.max(a, b))];
  const shown = column.type === "date" ? formatDate : String;
  return { from: shown(from), to: shown(to) };
}
