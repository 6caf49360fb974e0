import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import { knownName } from "../pickle/made.ts";
import { elementsOf } from "../pickle/numpy.ts";
import { PythonArray, type PythonName, PythonObject } from "../pickle/values.ts";
import type { ZipMember } from "../zip/archive.ts";
import { readNpy } from "./npy.ts";

/** Objects in each other. A pipeline of pipelines has about thirty. */
const MOST_DEPTH = 200;
const MOST_NODES = 5_000_000;

/** The nodes of `schema.json` as Python values. Nothing is imported or called. */
export class SkopsTree {
  /** Names of the members that nodes name. */
  readonly read = new Set<string>();
  readonly #members: ReadonlyMap<string, ZipMember>;
  readonly #file: string;
  readonly #arrays = new Map<string, PythonArray>();
  #nodes = 0;

  constructor(members: ReadonlyMap<string, ZipMember>, file: string) {
    this.#members = members;
    this.#file = file;
  }

  /** @throws {Failure} for a node that models do not need, and a class that they do not hold. */
  value(node: unknown, depth = 0): unknown {
    if (!isRecord(node)) throw this.#fail("a node", node);
    if (depth > MOST_DEPTH || ++this.#nodes > MOST_NODES) throw this.#fail("fewer nodes in each other", "more");
    const inner = (each: unknown) => this.value(each, depth + 1);
    const { content } = node;
    const loader = node["__loader__"];
    switch (loader) {
      case "JsonNode":
        return this.#json(content);
      case "ListNode":
      case "TupleNode":
      case "SetNode":
        return this.#list(content).map(inner);
      case "DictNode":
      case "DefaultDictNode":
        return this.#dictionary(content, inner);
      case "NdArrayNode":
        return this.#array(node, inner);
      case "BytesNode":
      case "BytearrayNode":
        return this.#member(node).read();
      case "DTypeNode":
      case "RandomStateNode":
      case "RandomGeneratorNode":
        this.#skip(content);
        return null;
      case "SliceNode": {
        const { start, stop, step } = isRecord(content) ? content : {};
        return new PythonObject("builtins.slice", [start ?? null, stop ?? null, step ?? null]);
      }
      case "TypeNode":
      case "FunctionNode":
        return this.#name(node);
      case "PartialNode": {
        const { func } = isRecord(content) ? content : {};
        return new PythonObject(this.#name(node).name, [inner(func)]);
      }
      case "ObjectNode":
      case "TreeNode":
      case "LossNode":
      case "ReduceNode":
      case "ConstructorFromReduceNode": {
        const object = new PythonObject(this.#name(node).name, []);
        const reduced = node["__reduce__"];
        if (isRecord(reduced) && reduced["args"] !== undefined) inner(reduced["args"]);
        if (content !== undefined && content !== null) object.state = inner(content);
        return object;
      }
      default:
        throw this.#fail("a node that models need", loader);
    }
  }

  #name(node: Record<string, unknown>): PythonName {
    return knownName(node["__module__"], node["__class__"], this.#file);
  }

  #list(value: unknown): unknown[] {
    if (!Array.isArray(value)) throw this.#fail("a list", value);
    return value;
  }

  /** Python's `json` writes NaN and Infinity as they are. */
  #json(content: unknown): unknown {
    if (typeof content !== "string") throw this.#fail("JSON in a text", content);
    if (/^(-?Infinity|NaN)$/.test(content)) return Number(content);
    try {
      return JSON.parse(content);
    } catch (error) {
      throw new Failure(this.#fail("JSON in a text", content).message, { cause: error });
    }
  }

  #dictionary(content: unknown, inner: (node: unknown) => unknown): Map<unknown, unknown> {
    if (!isRecord(content)) throw this.#fail("a dictionary", content);
    return new Map(Object.entries(content).map(([key, each]) => [key, inner(each)]));
  }

  #array(node: Record<string, unknown>, inner: (node: unknown) => unknown): unknown {
    if (node["type"] === "json") {
      const array = new PythonArray();
      const flat = this.#list(node["content"]).map(inner).flat(8);
      const shape = inner(node["shape"]);
      array.shape = Array.isArray(shape) && shape.every((each) => Number.isSafeInteger(each)) ? shape : [flat.length];
      array.type = { kind: "O", size: 8, bigEndian: false, fields: undefined };
      array.objects = flat;
      if (array.length !== flat.length) throw this.#fail(`${array.length} elements`, flat.length);
      return array;
    }
    const member = this.#member(node);
    const array = this.#arrays.get(member.name) ?? readNpy(member.read(), `${this.#file}: ${member.name}`);
    this.#arrays.set(member.name, array);
    // A number of numpy is an array without a shape.
    return array.shape.length === 0 && node["__class__"] !== "ndarray" ? elementsOf(array)[0] : array;
  }

  #member({ file }: Record<string, unknown>): ZipMember {
    const member = typeof file === "string" ? this.#members.get(file) : undefined;
    if (member === undefined) throw this.#fail("the name of a member", file);
    this.read.add(member.name);
    return member;
  }

  /** Counts the members of what nobody needs as read. */
  #skip(value: unknown, depth = 0): void {
    if (depth > MOST_DEPTH || ++this.#nodes > MOST_NODES) throw this.#fail("fewer nodes in each other", "more");
    if (Array.isArray(value)) for (const each of value) this.#skip(each, depth + 1);
    if (!isRecord(value)) return;
    for (const [key, each] of Object.entries(value)) {
      if (key === "file" && typeof each === "string") this.#member({ file: each });
      else this.#skip(each, depth + 1);
    }
  }

  #fail(expected: string, found: unknown): Failure {
    const shown = typeof found === "object" && found !== null ? "another object" : String(found).slice(0, 40);
    return new Failure(`${this.#file}: schema.json: expected ${expected}, got ${shown} (it is damaged, or no model)`);
  }
}
