import type { Range, Sized } from "./wire.ts";

/*
 * The part of ONNX that our models need (https://onnx.ai/onnx/repo-docs/IR.html). Field numbers are those of
 * onnx.proto.
 */

/** The content of an ONNX file. */
export interface OnnxModel {
  producer: string;
  metadata: Record<string, string>;
  inputs: Value[];
  outputs: Value[];
  /** Types of the values between nodes. `onnx.checker` needs them for the `ai.onnx.ml` operators. */
  values: Value[];
  initializers: Initializer[];
  nodes: Node[];
}

/** A value. `shape` has numbers, or names of lengths that are only known when the model runs. */
export interface Value {
  name: string;
  type: ElementType;
  shape: (number | string)[];
  /** Description for readers of the file. */
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
  /** Domain of the operator: `""` or `ai.onnx.ml`. */
  domain: string;
  inputs: string[];
  outputs: string[];
  attributes: Record<string, Attribute>;
}

/** An attribute. `content` is a large array with its own tags, and `range` is one that stays in the file. */
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

/** The elements of a repeated field: one packed block, or each with a tag of one byte (as Python writes them). */
export interface ArrayRange extends Range {
  packed: boolean;
}

/** Field numbers of AttributeProto. */
export const FLOATS = 7;
export const INTS = 8;
export const TEXTS = 9;

export const elementTypes = { float: 1, int64: 7, string: 8 } as const;
export const attributeTypes = { float: 1, int: 2, text: 3, floats: 6, ints: 7, texts: 8 } as const;

/** ONNX Runtime 1.14 (2023) and later can read this. Opset 5 of `ai.onnx.ml` is smaller but needs 1.21. */
export const IR_VERSION = 8;
export const OPSETS = { "": 15, "ai.onnx.ml": 3 };

/**
 * The metadata key for the writer and format of a file. Version 0.1.0 only reads format 1. It would not understand
 * format 2, which has a layout for two classes, or a description of the tables' syntax.
 */
export const FORMAT_KEY = "trainyard.format";
export const ONNX_FORMATS = ["1", "2"] as const;
export type OnnxFormat = (typeof ONNX_FORMATS)[number];
