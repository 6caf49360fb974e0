import type { Range, Sized } from "./wire.ts";

/*
 * The part of ONNX that a model of ours needs (https://onnx.ai/onnx/repo-docs/IR.html): field numbers are those of onnx.proto.
 */

/** An ONNX file as data. */
export interface OnnxModel {
  producer: string;
  metadata: Record<string, string>;
  inputs: Value[];
  outputs: Value[];
  /** Types of what passes between nodes: without them `onnx.checker` cannot follow the `ai.onnx.ml` operators. */
  values: Value[];
  initializers: Initializer[];
  nodes: Node[];
}

/** `shape`: a number, or the name of a length that is known only when the model runs. */
export interface Value {
  name: string;
  type: ElementType;
  shape: (number | string)[];
  /** What a reader of the file should know of it. */
  about?: string;
}

export type ElementType = keyof typeof elementTypes;

/** A constant vector of 64-bit integers. */
export interface Initializer {
  name: string;
  values: number[];
}

export interface Node {
  op: string;
  /** `""` or `ai.onnx.ml`. */
  domain: string;
  inputs: string[];
  outputs: string[];
  attributes: Record<string, Attribute>;
}

/** `content` is a large array that brings its own tags; `range` one that is left where it stands in the file. */
export type Attribute =
  | { kind: "float"; value: number }
  | { kind: "int"; value: number }
  | { kind: "text"; value: string }
  | SmallArray
  | { kind: ArrayKind; content: Sized }
  | { kind: ArrayKind; range: ArrayRange };

export type SmallArray =
  | { kind: "floats"; values: number[] }
  | { kind: "ints"; values: bigint[] }
  | { kind: "texts"; values: string[] };

export type ArrayKind = "floats" | "ints" | "texts";

/** Where a repeated field's elements stand: one packed block, or each with its tag of one byte (as Python writes them). */
export interface ArrayRange extends Range {
  packed: boolean;
}

/** Fields of AttributeProto. */
export const FLOATS = 7;
export const INTS = 8;
export const TEXTS = 9;

export const elementTypes = { float: 1, int64: 7, string: 8 } as const;
export const attributeTypes = { float: 1, int: 2, text: 3, floats: 6, ints: 7, texts: 8 } as const;

/** Read by ONNX Runtime 1.14 (2023) and later. Opset 5 of `ai.onnx.ml` makes smaller files that need 1.21. */
export const IR_VERSION = 8;
export const OPSETS = { "": 15, "ai.onnx.ml": 3 };

/**
 * The key in the file's metadata that says who wrote it and how. Version 0.1.0 reads format 1 alone: format 2 has a layout for
 * two classes, or a declaration of how tables are read, that it would not understand.
 */
export const FORMAT_KEY = "trainyard.format";
export const ONNX_FORMATS = ["1", "2"] as const;
export type OnnxFormat = (typeof ONNX_FORMATS)[number];
