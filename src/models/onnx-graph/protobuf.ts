import { Failure } from "../../core/failure.ts";
import type { FileContent } from "../bundle/content.ts";
import { readDeclaration, readOpset } from "../onnx/declaration.ts";
import { MessageReader } from "../onnx/wire.ts";
import { type KnownTexts, NumberList, readPacked, readTexts } from "./repeated-fields.ts";

/** A constant: numbers, or texts. */
export interface GraphTensor {
  dimensions: number[];
  /** The type of the numbers: 64-bit floats or whole numbers. */
  double: boolean;
  numbers: Float64Array;
  texts: string[];
}

export interface GraphNode {
  op: string;
  domain: string;
  inputs: string[];
  outputs: string[];
  attributes: ReadonlyMap<string, GraphAttribute>;
}

export type GraphAttribute = number | string | Float64Array | string[] | GraphTensor;

/** An input or output of the graph: element type by ONNX's number, and the number of columns where it is known. */
export interface GraphValue {
  name: string;
  type: number;
  columns: number | undefined;
}

export interface Graph {
  producer: string;
  opsets: ReadonlyMap<string, number>;
  inputs: GraphValue[];
  outputs: GraphValue[];
  constants: ReadonlyMap<string, GraphTensor>;
  nodes: GraphNode[];
}

/** More nodes than this are no pipeline. */
const MOST_NODES = 20_000;

/** Reads any ONNX model, as far as tables need it. @throws {Failure} */
export function readGraph(content: FileContent): Graph {
  const fields = new MessageReader(content);
  const opsets = new Map<string, number>();
  let producer = "";
  let graph: MessageReader | undefined;
  while (fields.next()) {
    if (fields.field === 2) producer = fields.text();
    else if (fields.field === 7) graph = fields.message();
    else if (fields.field === 8) opsets.set(...readOpset(fields.message()));
    else fields.skip();
  }
  if (graph === undefined) throw new Failure(`${content.file}: expected an ONNX model, got a file without a graph`);
  const inputs: GraphValue[] = [];
  const outputs: GraphValue[] = [];
  const constants = new Map<string, GraphTensor>();
  const nodes: GraphNode[] = [];
  while (graph.next()) {
    if (graph.field === 1) nodes.push(readNode(graph.message()));
    else if (graph.field === 5) constants.set(...readTensor(graph.message()));
    else if (graph.field === 11) inputs.push(readValue(graph.message()));
    else if (graph.field === 12) outputs.push(readValue(graph.message()));
    else graph.skip();
    if (nodes.length + constants.size + inputs.length + outputs.length > MOST_NODES) {
      throw graph.broken(`a graph of more than ${MOST_NODES} parts`);
    }
  }
  // Old files list their constants as inputs too.
  return { producer, opsets, inputs: inputs.filter(({ name }) => !constants.has(name)), outputs, constants, nodes };
}

function readNode(fields: MessageReader): GraphNode {
  const node = { op: "", domain: "", inputs: [] as string[], outputs: [] as string[] };
  const attributes = new Map<string, GraphAttribute>();
  while (fields.next()) {
    if (fields.field === 1) node.inputs.push(fields.text());
    else if (fields.field === 2) node.outputs.push(fields.text());
    else if (fields.field === 4) node.op = fields.text();
    else if (fields.field === 5) {
      const [name, attribute] = readAttribute(fields.message());
      if (attribute !== undefined) attributes.set(name, attribute);
    } else if (fields.field === 7) node.domain = fields.text();
    else fields.skip();
    if (node.inputs.length + node.outputs.length + attributes.size > MOST_NODES)
      throw fields.broken("a node of too many parts");
  }
  return { ...node, attributes };
}

function readAttribute(fields: MessageReader): [string, GraphAttribute | undefined] {
  let name = "";
  let value: GraphAttribute | undefined;
  const numbers = new NumberList();
  const texts: string[] = [];
  const known: KnownTexts = new Map();
  let type = 0;
  while (fields.next()) {
    const { field } = fields;
    // Numbers of each node that nobody needs. Exporters write the name first.
    if (name === "nodes_hitrates") return [name, undefined];
    if (field === 1) name = fields.text();
    else if (field === 2) value = fields.float();
    else if (field === 3) value = Number(fields.bigint());
    else if (field === 4) value = fields.text();
    else if (field === 5) value = readTensor(fields.message())[1];
    else if (field === 7 || field === 8) readPacked(fields, field === 7, numbers);
    else if (field === 9) readTexts(fields, known, texts);
    else if (field === 20) type = fields.integer();
    else fields.skip();
  }
  if (type === 6 || type === 7) return [name, numbers.values()];
  if (type === 8) return [name, texts];
  return [name, value];
}

/** ONNX's numbers of element types, with the bytes of an element of `raw_data`. */
const elementBytes: Record<number, number> = { 1: 4, 6: 4, 7: 8, 11: 8, 9: 1, 2: 1, 3: 1 };
const TEXT = 8;

function readTensor(fields: MessageReader): [string, GraphTensor] {
  let name = "";
  let type = 0;
  const sizes = new NumberList();
  const numbers = new NumberList();
  const texts: string[] = [];
  let raw: Uint8Array | undefined;
  while (fields.next()) {
    const { field } = fields;
    if (field === 1) readPacked(fields, false, sizes);
    else if (field === 2) type = fields.integer();
    else if (field === 4) readPacked(fields, true, numbers);
    else if (field === 5 || field === 7) readPacked(fields, false, numbers);
    else if (field === 6) texts.push(fields.text());
    else if (field === 8) name = fields.text();
    else if (field === 9) {
      const { start, end } = fields.range();
      raw = fields.content.slice(start, end);
    } else if (field === 10) readDoubles(fields, numbers);
    else if (field === 13) throw fields.broken("data in another file (save the model as one file)");
    else fields.skip();
  }
  const dimensions = [...sizes.values()];
  const size = dimensions.reduce((product, each) => product * each, 1);
  const values = raw === undefined ? numbers.values() : ofRaw(raw, type, fields);
  if ((type === TEXT ? texts.length : values.length) !== size)
    throw fields.broken(`a constant of another size than its shape`);
  return [name, { dimensions, double: type === 11, numbers: values, texts }];
}

function readDoubles(fields: MessageReader, numbers: NumberList): void {
  const { start, end } = fields.range();
  const bytes = fields.content.slice(start, end);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 8 <= bytes.length; at += 8) numbers.push(view.getFloat64(at, true));
}

function ofRaw(bytes: Uint8Array, type: number, fields: MessageReader): Float64Array {
  const size = elementBytes[type];
  if (size === undefined || bytes.length % size !== 0) throw fields.broken(`a constant of element type ${type}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Float64Array.from({ length: bytes.length / size }, (_, index) => {
    const at = index * size;
    if (type === 1) return view.getFloat32(at, true);
    if (type === 11) return view.getFloat64(at, true);
    if (type === 6) return view.getInt32(at, true);
    return type === 7 ? Number(view.getBigInt64(at, true)) : type === 3 ? view.getInt8(at) : view.getUint8(at);
  });
}

function readValue(fields: MessageReader): GraphValue {
  const { name, elementType, shape } = readDeclaration(fields);
  const width = shape.length < 2 ? 1 : shape[1];
  return { name, type: elementType, columns: typeof width === "number" ? width : undefined };
}
