import type { Preparation, PreparedCategory, PreparedNumber } from "../../data/features/preparation.ts";
import { columnWidth, levelPositions, matrixWidth } from "../../data/features/transform.ts";
import { otherSpellings } from "../../data/table/spelling.ts";
import type { Initializer, Node, Value } from "./onnx.ts";

/*
 * A preparation as an ONNX graph, up to the one tensor of features that the trees take. The operators are those that ONNX Runtime
 * computes bit for bit as our own `matrix` does, and whose inputs MLflow can feed from a DataFrame.
 */

/** The graph before the trees. `features`: the name of its tensor, rows × `width`. */
export interface PreparationGraph {
  inputs: Value[];
  initializers: Initializer[];
  nodes: Node[];
  values: Value[];
  features: string;
  width: number;
  /** Gives a name that no other tensor has. */
  name: (wanted: string) => string;
}

/** Missing texts as they arrive: "" is ours, the other two are what ONNX Runtime's Python makes of None and NaN. */
const MISSING = ["", "None", "nan"];

const dateParts = {
  year: "year",
  month: "month, 1 to 12",
  weekday: "weekday, 0 (Monday) to 6",
  hour: "hour, 0 to 23",
};

/**
 * @param preparation of at least one column.
 * @param options `spellings` false for the graph of version 0.1.0, whose encoder knows each level in one spelling.
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
 * One input a raw column, of rank 1; MLflow feeds a model of one single input a matrix of one column instead. A date's parts are
 * inputs each: ONNX has no dates.
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

  /** Imputer reads a rank-1 tensor as one row of many columns, hence the shape of one column. */
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

  /** Levels become codes, rare ones a code that they share; OneHotEncoder then makes rank 2 of rank 1. */
  category(input: string, column: PreparedCategory): void {
    const width = columnWidth(column);
    // Known by name only, and all of its values alike: nothing to learn, nothing to compute.
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
    // Each level, and how else it is commonly written: True for true, 1.0 for 1.
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

  /** Adds a node whose output has the name `output`, or one like it that is free. */
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
