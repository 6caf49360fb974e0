import { jsonReply, type Reply } from "./http/route.ts";
import { ignoredHeaders } from "./ignored.ts";
import { isLong, listPieces } from "./list-body.ts";
import type { RequestRows } from "./rows.ts";
import type { ServedModel, ServedPredictions } from "./served-model.ts";

/** A request of the Open Inference Protocol. */
export interface InferRequest {
  id: string | undefined;
  rows: RequestRows;
  /** Names of the requested outputs. Undefined for all. */
  outputs: Set<string> | undefined;
}

interface InferAnswer extends Omit<InferRequest, "rows"> {
  /** Name of the model in the request. */
  name: string;
  /** Version in the request, if it has one. */
  version: string | undefined;
}

export function inferReply(
  { model }: ServedModel,
  { name, version, id, outputs }: InferAnswer,
  { count, predicted, probabilities, ignored }: ServedPredictions,
): Reply {
  const { classes, classType } = model;
  const labels: (string | number)[] = classType === "integer" ? classes.map(Number) : classes;
  const main = (row: number) => (model.task === "regression" ? predicted[row]! : labels[predicted[row]!]!);
  const tensors = model.signature.outputs.flatMap((output, index) => {
    if (outputs?.has(output.name) === false) return [];
    const datatype = output.type === "float" ? "FP32" : output.type === "int64" ? "INT64" : "BYTES";
    const shape = output.shape.map((size) => (size === "N" ? count : Number(size)));
    const value = index === 0 ? main : (row: number) => probabilities[row * classes.length + index - 1]!;
    return [{ head: { name: output.name, datatype, shape }, value }];
  });
  const reply = jsonReply({
    model_name: name,
    ...(version !== undefined && { model_version: version }),
    ...(id !== undefined && { id }),
    outputs: tensors.map(({ head, value }) => ({
      ...head,
      data: isLong(count) ? [] : Array.from({ length: count }, (_, row) => value(row)),
    })),
  });
  const headers = [...(reply.headers ?? []), ...ignoredHeaders({ ignored })];
  if (!isLong(count)) return { ...reply, headers };
  const values = tensors.map(({ value }) => value);
  return { ...reply, headers, body: filled(String(reply.body), values, count) };
}

/** Fills the empty `data` of each tensor piece by piece. Texts have no such list, because their quotes are escaped. */
function* filled(body: string, values: readonly ((row: number) => unknown)[], count: number): Generator<string> {
  const [head = "", ...tails] = body.split('"data":[]');
  yield head;
  for (const [index, value] of values.entries()) {
    const marks = { opening: '"data":[', separator: ",", closing: `]${tails[index]}` };
    yield* listPieces(count, (row) => JSON.stringify(value(row)), marks);
  }
}
