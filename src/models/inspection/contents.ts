import { basename } from "node:path";

/** The headers of a model that cannot be run here. Nothing in it is executed. */
export interface ModelContents {
  /** The kind of file, such as `safetensors`. */
  kind: string;
  facts: Record<string, string | number>;
  /** Its parts, such as tensors or layers: the largest or the first ones. */
  parts: { heading: string; columns: string[]; rows: string[][] } | undefined;
  /** Lines of Python that export the model as ONNX, or write a file that can be read. */
  python: string[];
  /** A warning for users before anything loads the file. */
  notices: string[];
}

/** A file's name as a text of Python. */
export function quotedName(path: string): string {
  return JSON.stringify(basename(path));
}

/** Rows of a table of parts at most. */
export const SHOWN_PARTS = 20;

export interface TensorFacts {
  name: string;
  type: string;
  shape: readonly number[];
}

/** Numbers of tensors and parameters, and the largest tensors. */
export function tensorContents(tensors: readonly TensorFacts[]): Pick<ModelContents, "facts" | "parts"> {
  const sizeOf = ({ shape }: TensorFacts) => shape.reduce((product, each) => product * each, 1);
  const counts = new Map<string, number>();
  for (const tensor of tensors) counts.set(tensor.type, (counts.get(tensor.type) ?? 0) + sizeOf(tensor));
  const largest = tensors.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, SHOWN_PARTS);
  return {
    facts: {
      tensors: tensors.length,
      parameters: tensors.reduce((sum, tensor) => sum + sizeOf(tensor), 0),
      types: [...counts].map(([type, count]) => `${type}: ${count}`).join(", "),
    },
    parts: {
      heading: "Largest tensors",
      columns: ["tensor", "type", "shape"],
      rows: largest.map(({ name, type, shape }) => [name.slice(0, 100), type, shape.join(" × ")]),
    },
  };
}
