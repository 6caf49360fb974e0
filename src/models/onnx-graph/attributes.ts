import { Failure } from "../../core/failure.ts";
import type { GraphNode } from "./protobuf.ts";

/** The attributes of one node, each checked when it is read. */
export class NodeAttributes {
  readonly #node: GraphNode;
  readonly #file: string;

  constructor(node: GraphNode, file: string) {
    this.#node = node;
    this.#file = file;
  }

  number(name: string, fallback: number): number {
    const value = this.#node.attributes.get(name);
    if (value === undefined) return fallback;
    if (typeof value !== "number") throw this.fail(`${name}: expected a number`);
    return value;
  }

  text(name: string, fallback: string): string {
    const value = this.#node.attributes.get(name);
    if (value === undefined) return fallback;
    if (typeof value !== "string") throw this.fail(`${name}: expected a text`);
    return value;
  }

  /** A list of numbers, also where it is a tensor `NAME_as_tensor`; empty when absent. */
  numbers(name: string, length?: number): Float64Array {
    const value = this.#node.attributes.get(name) ?? this.#node.attributes.get(`${name}_as_tensor`);
    const numbers =
      value === undefined
        ? new Float64Array(0)
        : value instanceof Float64Array
          ? value
          : typeof value === "object" && "numbers" in value
            ? value.numbers
            : undefined;
    if (numbers === undefined) throw this.fail(`${name}: expected numbers`);
    if (length !== undefined && numbers.length !== length) {
      throw this.fail(`${name}: expected ${length} numbers, got ${numbers.length}`);
    }
    return numbers;
  }

  texts(name: string): string[] {
    const value = this.#node.attributes.get(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw this.fail(`${name}: expected texts`);
    return value;
  }

  has(name: string): boolean {
    return this.#node.attributes.has(name);
  }

  fail(what: string): Failure {
    return new Failure(`${this.#file}: ${this.#node.op}: ${what} (the file is damaged, or newer than this program)`);
  }
}

export interface GraphLabels {
  classes: string[];
  classType: "string" | "integer";
}

/** Class labels of an operator, by whichever of the three names they have; undefined without any. */
export function graphLabels(node: GraphNode, file: string): GraphLabels | undefined {
  const attributes = new NodeAttributes(node, file);
  const texts = attributes.texts("classlabels_strings");
  if (texts.length > 0) return { classes: texts, classType: "string" };
  for (const name of ["classlabels_int64s", "classlabels_ints"]) {
    const numbers = attributes.numbers(name);
    if (numbers.length > 0) return { classes: Array.from(numbers, String), classType: "integer" };
  }
  return undefined;
}
