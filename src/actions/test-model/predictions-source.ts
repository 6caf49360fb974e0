import { createHash } from "node:crypto";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { type Column, findColumn, type ReadTable, readTable, selectRows } from "../../data/table/index.ts";
import { reportedNames } from "../../evaluation/comparison/predictions-file.ts";
import { alignIds, idsOf } from "../../evaluation/metrics/ids.ts";
import { labelsOf, shownLabel } from "../../evaluation/metrics/labels.ts";
import { type PredictionColumns, predictionsOf } from "../../evaluation/metrics/prediction-file.ts";
import { readPredictionTable } from "../../evaluation/metrics/prediction-table.ts";
import type { PredictionSet } from "../../evaluation/metrics/predictions.ts";
import { identityOf } from "../../models/predictor/identity.ts";
import { expandGlobs } from "../../platform/workspace/expand.ts";
import { asBundleReads } from "./bundle-reading.ts";
import { withoutLatency } from "./latency.ts";
import { type DataRows, readData, readRows } from "./rows.ts";
import type { SourceInputs, Tested } from "./tested.ts";

/**
 * Tests predictions that any framework wrote to a file. The truth is its `y_true` or the `target` of `data`, which
 * must agree if both exist. Slices can use the other columns of `data`. Rows are joined by id if both have one,
 * otherwise by position.
 */
export async function testPredictions(
  { files, columns: given }: { files: string[]; columns: PredictionColumns },
  inputs: SourceInputs,
  context: Context,
): Promise<Tested> {
  const { cwd, reporter } = context;
  const paths = await expandGlobs(files, cwd);
  const known = await asBundleReads(inputs, cwd);
  const reported = await reportedNames(paths, cwd);
  const { table, columns } = await readPredictionTable((options) => readTable(paths, options), {
    columns: given,
    classes: [...known.classes, ...reported.classes],
    slices: reported.slices,
    reading: inputs.reading,
  });
  for (const { level, message, at } of table.notices) reporter[level](message, at);
  const joined =
    inputs["test-data"] === undefined
      ? undefined
      : await join({ table, columns }, { inputs, known: known.inputs }, context);
  const predictions = predictionsOf(joined?.table ?? table, {
    columns,
    task: inputs.task,
    truth: joined?.truth,
  });
  if (joined !== undefined && predictions.weights === undefined) predictions.weights = joined.rows.weights;
  if (joined?.rows.ids !== undefined) predictions.ids = joined.rows.ids;
  const artifact = inputs.model === undefined ? undefined : await identityOf(inputs.model, cwd);
  return {
    predictions,
    rows: joined === undefined ? table : withColumns(joined.rows.table, joined.table),
    target: joined?.rows.target ?? columns.truth ?? "y_true",
    by: files.join(", "),
    data: (joined?.rows.table ?? table).files.map((file) => file.path).join(", "),
    modelDigest: artifact?.digest,
    dataDigest: joined?.rows.table.digest ?? truthDigest(predictions),
    features: joined?.rows.features.length,
    measured: artifact === undefined ? {} : { model_bytes: artifact.sizeBytes },
    unmeasured: {
      ...withoutLatency("predictions from a file were not timed"),
      ...(artifact === undefined && { model_bytes: "no `model` was given" }),
    },
    tests: [{ name: "the predictions can be read" }, { name: "every row has a prediction" }],
    model: undefined,
  };
}

/** Reads the rows of `data` with the options in `known`, in the order of the predictions. */
async function join(
  { table, columns }: { table: ReadTable; columns: PredictionColumns },
  { inputs, known }: { inputs: SourceInputs; known: SourceInputs },
  context: Context,
) {
  const own = findColumn(table, columns.truth ?? "y_true");
  const { reading } = known;
  const rows =
    own === undefined ? await readRows(known, context) : await readData({ ...inputs, reading }, context, inputs.target);
  const aligned = align(table, columns, rows);
  const truth = rows.truth && { column: rows.truth, place: rows.table.place };
  if (own !== undefined && truth !== undefined) {
    agree({ column: findColumn(aligned, own.name)!, place: aligned.place }, truth);
  }
  return { rows, table: aligned, truth };
}

function align(table: ReadTable, columns: PredictionColumns, rows: DataRows): Joined {
  const column = findColumn(table, columns.id ?? "id");
  if (rows.ids !== undefined && column !== undefined) {
    const order = alignIds(
      { ids: rows.ids, place: rows.table.place },
      { ids: idsOf(column, table.place), place: table.place },
    );
    return { ...selectRows(table, order), place: (row) => table.place(order[row]!) };
  }
  if (table.rows !== rows.table.rows) {
    const shorter = Math.min(table.rows, rows.table.rows);
    const first = table.rows < rows.table.rows ? rows.table.place(shorter) : table.place(shorter);
    throw new Failure(
      `${first}: expected a prediction for each row of the data, got ${table.rows} predictions for ${rows.table.rows} rows (join them with id-column)`,
    );
  }
  return table;
}

type Joined = Pick<ReadTable, "rows" | "columns" | "place">;

/** A column, with the location of each of its cells. */
interface LocatedColumn {
  column: Column;
  place: (row: number) => string;
}

/** Checks that both truths agree. @throws {Failure} for the first row where they differ. */
function agree(own: LocatedColumn, truth: LocatedColumn): void {
  const [a, b] = [labelsOf(own.column), labelsOf(truth.column)];
  for (let row = 0; row < a.codes.length; row++) {
    const [left, right] = [a.names[a.codes[row]!], b.names[b.codes[row]!]];
    if (left !== right && !(left !== undefined && right !== undefined && Number(left) === Number(right))) {
      throw new Failure(
        `${own.place(row)}: ${own.column.name}: expected the truth of ${truth.place(row)}, ${shownLabel(right ?? "")}, got ${shownLabel(left ?? "")} (are the rows in another order? join them with id-column)`,
      );
    }
  }
}

/** Combines the columns of the data with further columns of the predictions. */
function withColumns(data: ReadTable, predictions: Pick<ReadTable, "columns">): Tested["rows"] {
  const extra = predictions.columns.filter(({ name }) => findColumn(data, name) === undefined);
  return { rows: data.rows, columns: [...data.columns, ...extra] };
}

/** Hashes only ids and truth, so that two models' predictions of the same rows have the same data digest. */
function truthDigest(predictions: PredictionSet): string {
  const hash = createHash("sha256");
  const truth =
    predictions.task === "classification"
      ? (row: number) => predictions.classes[predictions.truth[row]!]!
      : (row: number) => String(predictions.truth[row]);
  let piece = "";
  for (let row = 0; row < predictions.rows; row++) {
    piece += `${JSON.stringify([predictions.ids?.[row] ?? null, truth(row)])}\n`;
    if (piece.length > 65_536) {
      hash.update(piece);
      piece = "";
    }
  }
  return `sha256:${hash.update(piece).digest("hex")}`;
}
