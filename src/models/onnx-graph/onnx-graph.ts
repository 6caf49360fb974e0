import { Failure } from "../../core/failure.ts";
import type { PlainColumn } from "../../data/features/preparation.ts";
import { FileContent } from "../bundle/content.ts";
import type { ForeignFile, ForeignModel } from "../foreign/foreign-model.ts";
import { answerOf } from "./answer.ts";
import { NodeAttributes } from "./attributes.ts";
import type { Batch, GraphOperator } from "./operator.ts";
import { operators } from "./operators.ts";
import { type Graph, type GraphNode, readGraph } from "./protobuf.ts";

const DOUBLE = 11;
const TEXT = 8;

/** A prepared operator, and the numbers of the tensors that it reads and writes. */
interface Step {
  operator: GraphOperator;
  inputs: number[];
  outputs: number[];
}

/** Reads trees and linear models of any ONNX exporter, with the preparation that skl2onnx writes. @throws {Failure} */
export function readOnnx({ file, bytes }: ForeignFile): ForeignModel {
  const graph = readGraph(FileContent.ofBytes(bytes, file));
  const float = graph.inputs.every(({ type }) => type !== DOUBLE);
  const texts = new TextTable();
  const inputs = inputsOf(graph, { file, float, texts });
  const answer = answerOf(graph, file);
  const widths = new Map(inputs.map(({ name, columns }) => [name, columns.length]));
  const tensors = new Map(inputs.map(({ name }, index) => [name, index]));
  const steps = stepsOf(graph, answer.tensor).map((node): Step => {
    const prepare = Object.hasOwn(operators, node.op) ? operators[node.op] : undefined;
    if (prepare === undefined) {
      throw new Failure(
        `${file}: expected trees or a linear model, got the operator ${node.op.slice(0, 60)} (test the model through \`predictions\`, \`command\` or \`url\`)`,
      );
    }
    const variable = node.inputs.filter((name) => name !== "" && !graph.constants.has(name));
    const known = variable.map((name) => {
      const width = widths.get(name);
      if (width === undefined)
        throw new Failure(
          `${file}: ${node.op}: expected the output of an earlier operator, got ${name} (the file is damaged)`,
        );
      return width;
    });
    if (known.length === 0) throw new Failure(`${file}: ${node.op}: expected an input, got constants alone`);
    const operator = prepare(node, {
      file,
      float,
      widths: known,
      constants: graph.constants,
      position: (text) => texts.position(text),
    });
    for (const [index, name] of node.outputs.entries()) widths.set(name, operator.widths[index] ?? 0);
    const read = variable.map((name) => tensors.get(name)!);
    for (const name of node.outputs) tensors.set(name, tensors.size);
    return { operator, inputs: read, outputs: node.outputs.map((name) => tensors.get(name)!) };
  });
  const outputs = widths.get(answer.tensor);
  const wanted = answer.labels?.classes.length ?? 1;
  if (outputs !== wanted) {
    throw new Failure(`${file}: expected ${wanted} values per row as the answer, got ${outputs ?? "none"}`);
  }
  const answerAt = tensors.get(answer.tensor)!;
  const trees = graph.nodes.filter(({ op }) => op.startsWith("TreeEnsemble")).length;
  return {
    tool: `ONNX${graph.producer === "" ? "" : ` of ${graph.producer.slice(0, 60)}`}`,
    kind: graph.nodes
      .map(({ op }) => op)
      .filter((op, index, all) => all.indexOf(op) === index)
      .slice(0, 8)
      .join(", "),
    task: answer.labels === undefined ? "regression" : "classification",
    classes: answer.labels?.classes ?? [],
    classType: answer.labels?.classType ?? "string",
    outputs: wanted,
    columns: inputs.flatMap(({ columns }) => columns),
    named: inputs.every(({ columns }) => columns.length === 1),
    facts: { operators: graph.nodes.length, ...(trees > 0 && { "tree ensembles": trees }) },
    notices: noticesOf(graph),
    predict(cells, rows) {
      const batches: Batch[] = [];
      let first = 0;
      for (const input of inputs) {
        const next = first + rows * input.columns.length;
        batches.push(new InputBatch(inputs.length === 1 ? cells : cells.subarray(first, next), rows, input));
        first = next;
      }
      for (const { operator, inputs: read, outputs: written } of steps) {
        const results = operator.run(
          read.length === 1 ? [batches[read[0]!]!] : read.map((each) => batches[each]!),
          rows,
        );
        for (let at = 0; at < written.length; at++) if (at < results.length) batches[written[at]!] = results[at]!;
      }
      const { values } = batches[answerAt]!;
      return inputs.some(({ rowCells }) => rowCells === values) ? values.slice() : values;
    },
  };
}

/** All texts of the graph, by position. */
class TextTable {
  readonly #positions = new Map<string, number>();

  position(text: string): number {
    const found = this.#positions.get(text) ?? this.#positions.size;
    this.#positions.set(text, found);
    return found;
  }
}

interface GraphInput {
  name: string;
  columns: PlainColumn[];
  /** Position of each level of a text column in the table of texts. */
  positions: Float64Array | undefined;
  /** Memory for the cells of a single row: allocating it takes as long as walking ten trees. */
  rowCells: Float64Array;
  /** Numbers are rounded to 32 bits. */
  float: boolean;
}

function inputsOf(
  graph: Graph,
  { file, float, texts }: { file: string; float: boolean; texts: TextTable },
): GraphInput[] {
  const single = graph.inputs.length === 1;
  return graph.inputs.map(({ name, type, columns }): GraphInput => {
    const count = columns ?? columnsRead(graph, name);
    if (!(count >= 1 && count <= 1_000_000)) {
      throw new Failure(`${file}: expected the number of columns of the input ${name}, got ${columns ?? "none"}`);
    }
    const nameOf = (index: number) =>
      count === 1 && !single ? name : count === 1 ? name : `${single ? "f" : `${name}_`}${index}`;
    if (type !== TEXT) {
      return {
        name,
        columns: Array.from({ length: count }, (_, index) => ({ name: nameOf(index), type: "plain number" })),
        positions: undefined,
        rowCells: new Float64Array(count),
        float,
      };
    }
    const levels = levelsRead(graph, name);
    return {
      name,
      columns: Array.from({ length: count }, (_, index) => ({ name: nameOf(index), type: "plain category", levels })),
      positions: Float64Array.from(levels, (level) => texts.position(level)),
      rowCells: new Float64Array(count),
      float,
    };
  });
}

/** Columns of an input without a shape: those that its scaler has numbers for. */
function columnsRead(graph: Graph, name: string): number {
  for (const node of graph.nodes) {
    if (!node.inputs.includes(name)) continue;
    for (const key of ["offset", "imputed_value_floats", "coefficients"]) {
      const value = node.attributes.get(key);
      if (value instanceof Float64Array) return value.length;
    }
  }
  return 0;
}

/** Texts that the encoders of an input know, also those behind a `Concat`. */
function levelsRead(graph: Graph, name: string): string[] {
  const reached = new Set([name]);
  const levels = new Set<string>();
  for (const node of graph.nodes) {
    if (!node.inputs.some((input) => reached.has(input))) continue;
    const texts = node.attributes.get("cats_strings") ?? node.attributes.get("keys_strings");
    if (Array.isArray(texts)) for (const text of texts) levels.add(text);
    else for (const output of node.outputs) reached.add(output);
  }
  return [...levels];
}

/** The nodes that lead to a tensor, in the order of the graph. */
function stepsOf({ nodes, constants }: Graph, tensor: string): GraphNode[] {
  const wanted = new Set([tensor]);
  const steps: GraphNode[] = [];
  for (const node of nodes.toReversed()) {
    if (!node.outputs.some((name) => wanted.has(name))) continue;
    for (const name of node.inputs) if (!constants.has(name)) wanted.add(name);
    steps.push(node);
  }
  return steps.reverse();
}

/** Rows of an input as they are given, which are put row after row for operators that read them so. */
class InputBatch implements Batch {
  readonly columns: number;
  readonly cells: Float64Array | undefined;
  readonly #given: Float64Array;
  readonly #rows: number;
  readonly #input: GraphInput;
  #values: Float64Array | undefined;

  constructor(given: Float64Array, rows: number, input: GraphInput) {
    this.columns = input.columns.length;
    this.cells = input.positions === undefined ? given : undefined;
    this.#given = given;
    this.#rows = rows;
    this.#input = input;
  }

  get values(): Float64Array {
    this.#values ??= this.#rowsFirst();
    return this.#values;
  }

  #rowsFirst(): Float64Array {
    const { float, positions, rowCells } = this.#input;
    const rows = this.#rows;
    const { columns } = this;
    const values = rows === 1 ? rowCells : new Float64Array(rows * columns);
    for (let column = 0; column < columns; column++) {
      for (let row = 0; row < rows; row++) {
        const value = this.#given[column * rows + row]!;
        values[row * columns + column] =
          positions !== undefined ? (positions[value] ?? -1) : float ? Math.fround(value) : value;
      }
    }
    return values;
  }
}

function noticesOf(graph: Graph): string[] {
  const exact = graph.nodes.some(
    (node) => node.op === "OneHotEncoder" && new NodeAttributes(node, "").number("zeros", 1) === 0,
  );
  return exact ? ["a category that the model does not know counts as none of them"] : [];
}
