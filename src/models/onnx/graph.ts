import type { Preparation, PreparedCategory, PreparedNumber } from "../../data/features/preparation.ts";
import { columnWidth, levelPositions, matrixWidth } from "../../data/features/transform.ts";
import { otherSpellings } from "../../data/table/spelling.ts";
import type { Initializer, Node, Value } from "./onnx.ts";

/*
 * Converts a preparation to an ONNX graph that ends in the tensor of features for the trees. ONNX Runtime computes
 * these operators with the same bits as our own `matrix`, and MLflow can provide their inputs from a DataFrame.
 */

/** The graph before the trees. `features` is the name of its output tensor of shape (rows, `width`). */
export interface PreparationGraph {
  inputs: Value[];
  initializers: Initializer[];
  nodes: Node[];
  values: Value[];
  features: string;
  width: number;
  /** Returns a name that no other tensor has. */
  name: (wanted: string) => string;
}

/** Spellings of missing text: "" is ours, and the others are None and NaN in ONNX Runtime's Python API. */
const MISSING = ["", "None", "nan"];

const dateParts = {
  year: "year",
  month: "month, 1 to 12",
  weekday: "weekday, 0 (Monday) to 6",
  hour: "hour, 0 to 23",
};

/**
 * @param preparation Preparation with at least one column.
 * @param options With `spellings` false, returns the graph of version 0.1.0, whose encoder only knows one spelling of
 * each category.
 */
export function preparationGraph(preparation: Preparation, { spellings = true } = {}): PreparationGraph {
  const { columns } = preparation;
  const name = naming(columns.filter(({ type }) => type !== "date").map((column) => column.name));
  const inputs = graphInputs(preparation, name);
  const single = inputs.length === 1;
  const graph = new Builder(name, inputs, { single, spellings });
  let next = 0;
  for (const column of columns) {
    if (column.type === "number") graph.number(inputs[next++]!.name, column.impute, column.scale);
    else if (column.type === "category") graph.category(inputs[next++]!.name, column);
    else for (const impute of column.impute) graph.number(inputs[next++]!.name, impute);
  }
  return graph.finish(matrixWidth(preparation));
}

/**
 * Returns one input of rank 1 per raw column. If there is only one input, MLflow provides a matrix of one column. The
 * parts of a date are separate inputs, because ONNX has no dates.
 */
function graphInputs({ columns }: Preparation, name: (wanted: string) => string): Value[] {
  const inputs: Value[] = [];
  for (const column of columns) {
    if (column.type === "number") {
      inputs.push({ name: column.name, type: "float", shape: ["N"], about: "number; NaN is missing" });
    } else if (column.type === "category") {
      inputs.push({ name: column.name, type: "string", shape: ["N"], about: 'category; "" is missing' });
    } else {
      for (const part of column.parts) {
        const about = `${dateParts[part]} of ${JSON.stringify(column.name)} in UTC; NaN is missing`;
        inputs.push({ name: name(`${column.name}.${part}`), type: "float", shape: ["N"], about });
      }
    }
  }
  if (inputs.length === 1) inputs[0]!.shape = ["N", 1];
  return inputs;
}

function naming(taken: string[]): (wanted: string) => string {
  const names = new Set(taken);
  return (wanted) => {
    let free = wanted === "" ? "_" : wanted;
    while (names.has(free)) free += "_";
    names.add(free);
    return free;
  };
}

class Builder {
  readonly #name: (wanted: string) => string;
  readonly #inputs: Value[];
  readonly #single: boolean;
  readonly #spellings: boolean;
  readonly #initializers: Initializer[] = [];
  readonly #nodes: Node[] = [];
  readonly #values: Value[] = [];
  readonly #parts: string[] = [];
  #columnShape: string | undefined;

  constructor(
    name: (wanted: string) => string,
    inputs: Value[],
    { single, spellings }: { single: boolean; spellings: boolean },
  ) {
    this.#name = name;
    this.#inputs = inputs;
    this.#single = single;
    this.#spellings = spellings;
  }

  /** Adds a number. Imputer reads a rank-1 tensor as one row, so the shape has one column. */
  number(input: string, impute: number, scale?: PreparedNumber["scale"]): void {
    this.#columnShape ??= this.#constant("column_shape", [-1, 1]);
    const column = this.#add({
      op: "Reshape",
      domain: "",
      inputs: [input, this.#columnShape],
      output: `${input}:column`,
      attributes: {},
    });
    const imputed = this.#add({
      op: "Imputer",
      domain: ML,
      inputs: [column],
      output: `${input}:imputed`,
      attributes: {
        imputed_value_floats: { kind: "floats", values: [Math.fround(impute)] },
        replaced_value_float: { kind: "float", value: Number.NaN },
      },
    });
    this.#values.push({ name: imputed, type: "float", shape: ["N", 1] });
    if (scale === undefined) {
      this.#parts.push(imputed);
      return;
    }
    const scaled = this.#add({
      op: "Scaler",
      domain: ML,
      inputs: [imputed],
      output: `${input}:scaled`,
      attributes: {
        offset: { kind: "floats", values: [Math.fround(scale.offset)] },
        scale: { kind: "floats", values: [Math.fround(scale.factor)] },
      },
    });
    this.#values.push({ name: scaled, type: "float", shape: ["N", 1] });
    this.#parts.push(scaled);
  }

  /** Adds a category. Values become codes, rare values share one, and OneHotEncoder converts rank 1 to rank 2. */
  category(input: string, column: PreparedCategory): void {
    const width = columnWidth(column);
    // The column is known only by name, and has a single value, so there is nothing to compute.
    if (width === 0) return;
    const row = this.#single
      ? this.#add({
          op: "Reshape",
          domain: "",
          inputs: [input, this.#constant("row_shape", [-1])],
          output: `${input}:row`,
          attributes: {},
        })
      : input;
    const positions = levelPositions(column);
    const levels = [...column.levels, ...column.infrequent];
    // Each value is mapped with its other common spellings: True for true, 1.0 for 1.
    const spellings = this.#spellings
      ? levels.flatMap((level) => otherSpellings(level).filter((text) => !levels.includes(text)))
      : [];
    const known = [...levels, ...new Set(spellings)].filter((text) => positions.find(text) !== undefined);
    const codes = known.map((text) => positions.find(text)!);
    const missing = MISSING.filter((spelling) => !known.includes(spelling));
    const imputed = codes[known.indexOf(column.impute)] ?? -1;
    const code = this.#add({
      op: "LabelEncoder",
      domain: ML,
      inputs: [row],
      output: `${input}:code`,
      attributes: {
        keys_strings: { kind: "texts", values: [...known, ...missing] },
        values_int64s: { kind: "ints", values: [...codes, ...missing.map(() => imputed)].map(BigInt) },
        default_int64: { kind: "int", value: -1 },
      },
    });
    this.#values.push({ name: code, type: "int64", shape: ["N"] });
    const hot = this.#add({
      op: "OneHotEncoder",
      domain: ML,
      inputs: [code],
      output: `${input}:hot`,
      attributes: {
        cats_int64s: { kind: "ints", values: Array.from({ length: width }, (_, index) => BigInt(index)) },
        zeros: { kind: "int", value: 1 },
      },
    });
    this.#values.push({ name: hot, type: "float", shape: ["N", width] });
    this.#parts.push(hot);
  }

  finish(width: number): PreparationGraph {
    const features = this.#add({
      op: "Concat",
      domain: "",
      inputs: this.#parts,
      output: "features",
      attributes: { axis: { kind: "int", value: 1 } },
    });
    return {
      inputs: this.#inputs,
      initializers: this.#initializers,
      nodes: this.#nodes,
      values: this.#values,
      features,
      width,
      name: this.#name,
    };
  }

  /** Adds a node whose output is called `output`, or a similar name that is free. */
  #add({ output, ...node }: Omit<Node, "outputs"> & { output: string }): string {
    const name = this.#name(output);
    this.#nodes.push({ ...node, outputs: [name] });
    return name;
  }

  #constant(wanted: string, values: number[]): string {
    const name = this.#name(wanted);
    this.#initializers.push({ name, values });
    return name;
  }
}

const ML = "ai.onnx.ml";
