import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { findBaseline } from "../../evaluation/baseline/baseline.ts";
import type { ColumnPair } from "../../evaluation/drift/compare-sides.ts";
import { lookCounts } from "../../evaluation/drift/history-counts.ts";
import { type DriftHistoryFile, driftHistoryDocument } from "../../evaluation/drift/history-file.ts";
import { addLook, type JudgedLook } from "../../evaluation/drift/looks.ts";
import { readDocument } from "../../platform/file/document.ts";
import { replaceFile } from "../../platform/file/write.ts";
import type { DriftInputs } from "./inputs.ts";
import type { DriftSources } from "./sources.ts";

type HistoryInputs = Pick<DriftInputs, "history" | "planned-looks" | "history-method" | "report-dir" | "seed">;

const fileName = "drift-history.json";

/** The period that the current rows cover. */
export interface Period {
  from?: string;
  to?: string;
}

/**
 * Adds this look to the history, and writes it to the report folder; to the file as well if `history` is a path.
 * Undefined without a history.
 */
export async function keepHistory(
  inputs: HistoryInputs,
  { sources, pairs, period }: { sources: DriftSources; pairs: readonly ColumnPair[]; period: Period },
  context: Context,
): Promise<JudgedLook | undefined> {
  const { history: spec } = inputs;
  if (spec === undefined) return undefined;
  const earlier = await readHistory(spec, context);
  const { table } = sources.current;
  const judged = addLook(
    earlier,
    {
      at: context.now().toISOString(),
      ...period,
      rows: table.rows,
      digest: table.digest,
      counts: lookCounts(pairs),
      seed: inputs.seed,
    },
    { reference: referenceKey(sources, pairs), method: inputs["history-method"], looks: inputs["planned-looks"] },
  );
  const text = `${JSON.stringify(judged.file)}\n`;
  await replaceFile(join(resolve(context.cwd, inputs["report-dir"]), fileName), text);
  if (!spec.startsWith("artifact:")) await replaceFile(resolve(context.cwd, spec), text);
  return judged;
}

/** Reads the earlier looks. Undefined before the first one. */
async function readHistory(spec: string, context: Context): Promise<DriftHistoryFile | undefined> {
  const { cwd, github, env, signal } = context;
  if (!spec.startsWith("artifact:")) {
    const status = await stat(resolve(cwd, spec)).catch(() => undefined);
    if (status === undefined) return undefined;
    if (status.isDirectory()) throw new Failure(`history: ${spec}: expected a file, got a folder`);
    return readDocument(driftHistoryDocument, spec, { cwd });
  }
  const found = await findBaseline(spec, { cwd, github, env, signal });
  if (!found.found) {
    context.reporter.notice(`history: this is the first look: ${found.reason}`);
    return undefined;
  }
  try {
    for (const path of [join(found.path, fileName), join(found.path, "report", fileName)]) {
      if ((await stat(path).catch(() => undefined))?.isFile()) {
        return await readDocument(driftHistoryDocument, path, { cwd, shown: `${found.name}/${fileName}` });
      }
    }
    context.reporter.notice(`history: this is the first look: ${found.name} has no ${fileName}`);
    return undefined;
  } finally {
    await found.remove();
  }
}

/** The reference and the columns that are compared: counts of others cannot be added up. */
function referenceKey({ reference }: DriftSources, pairs: readonly ColumnPair[]): string {
  const identity = reference.kind === "tables" ? reference.table.digest : JSON.stringify(reference.profile.columns);
  const names = pairs.filter(({ slice }) => slice === undefined).map(({ name }) => name);
  return `sha256:${createHash("sha256")
    .update(JSON.stringify([identity, names]))
    .digest("hex")}`;
}
