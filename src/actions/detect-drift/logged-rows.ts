import type { Context } from "../../contract/context.ts";
import { type LogSummary, readLoggedTable } from "../../data/prediction-log/read.ts";
import type { DigestedTable, TableOptions } from "../../data/table/index.ts";
import type { Predictor } from "../../models/predictor/predictor.ts";
import { expandGlobs } from "../../platform/workspace/expand.ts";
import type { DriftInputs } from "./inputs.ts";

/** The rows of prediction logs, and of tables next to them. */
export interface LoggedRows {
  table: DigestedTable;
  total: number;
  unreadable: number;
}

/** Reads `current` if it has prediction logs. Undefined if all files are tables. */
export async function readLoggedRows(
  inputs: Pick<DriftInputs, "current" | "time-column">,
  { model, options, context }: { model: Predictor | undefined; options: TableOptions; context: Context },
): Promise<LoggedRows | undefined> {
  const { cwd, reporter } = context;
  const found = await readLoggedTable(await expandGlobs(inputs.current, cwd), {
    ...options,
    cwd,
    columns: model?.preparation.columns.map(({ name }) => name),
    classes: model?.classes,
    time: inputs["time-column"] === "time",
  });
  if (found === undefined) return undefined;
  const { table, log } = found;
  for (const { level, message, at } of table.notices) reporter[level](message, at);
  for (const message of logWarnings(log, model?.digest)) reporter.warning(message);
  return { table, total: table.rows, unreadable: log.unreadable };
}

function logWarnings({ unreadable, unanswered, digests }: LogSummary, digest: string | undefined): string[] {
  const others = [...digests].filter(([each]) => digest !== undefined && each !== digest);
  const strangers = others.reduce((sum, [, rows]) => sum + rows, 0);
  return [
    ...(unreadable > 0 ? [`current: ${unreadable} lines of prediction logs cannot be read`] : []),
    ...(unanswered > 0 ? [`current: ${unanswered} rows of prediction logs have no response`] : []),
    ...(strangers > 0
      ? [
          `current: ${strangers} rows were predicted by another model (${others[0]![0].slice(0, 19)}), not by ${digest!.slice(0, 19)}`,
        ]
      : []),
  ];
}
