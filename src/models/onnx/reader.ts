import { Failure } from "../../core/failure.ts";
import type { FileContent } from "../bundle/content.ts";
import { decodeAttribute, MOST_ITEMS } from "./attributes.ts";
import { readDeclaration, readOpset } from "./declaration.ts";
import {
  type ElementType,
  elementTypes,
  FORMAT_KEY,
  type Initializer,
  type Node,
  ONNX_FORMATS,
  type OnnxModel,
  OPSETS,
  type Value,
} from "./onnx.ts";
import { MessageReader, type Range } from "./wire.ts";

/**
 * Reads an ONNX file. The attributes of tree ensembles stay in the file as arrays, because only they are large.
 *
 * @throws {Failure} if the bytes are not an ONNX model, or it has parts that ours never have.
 */
export function decodeOnnx(content: FileContent): OnnxModel {
  const { file } = content;
  const { producer, metadata, opsets, graph } = decodeHead(content);
  const format = metadata[FORMAT_KEY];
  if (format === undefined) {
    throw new Failure(
      `${file}: expected a model that trainyard trained, got an ONNX model ${producer === "" ? "without a producer" : `of ${JSON.stringify(producer.slice(0, 80))}`} (test it through its predictions, or with a command that runs it)`,
    );
  }
  if (!ONNX_FORMATS.some((known) => known === format)) {
    throw new Failure(
      `${file}: expected format ${ONNX_FORMATS.join(" or ")}, got format ${JSON.stringify(format.slice(0, 20))} (a newer trainyard wrote it: update this one)`,
    );
  }
  for (const [domain, opset] of Object.entries(OPSETS)) {
    // Another version may define an operator differently.
    if (opsets.get(domain) !== opset) {
      throw new Failure(
        `${file}: expected version ${opset} of the operators ${domain || "ai.onnx"}, got ${opsets.get(domain) ?? "none"} (the file was converted after training: train again)`,
      );
    }
  }
  const model: OnnxModel = { producer, metadata, inputs: [], outputs: [], values: [], initializers: [], nodes: [] };
  decodeGraph(new MessageReader(content, graph), model);
  return model;
}

/** Returns true if a file says that trainyard wrote it. */
export function isOwnOnnx(content: FileContent): boolean {
  return decodeHead(content).metadata[FORMAT_KEY] !== undefined;
}

/** Decodes everything except the graph, which is enough to identify the writer of a file. */
function decodeHead(content: FileContent) {
  const fields = new MessageReader(content);
  const entries: [string, string][] = [];
  const opsets = new Map<string, number>();
  const graphs: Range[] = [];
  let version = 0;
  let producer = "";
  while (fields.next()) {
    if (fields.field === 1) version = fields.integer();
    else if (fields.field === 2) producer = fields.text();
    else if (fields.field === 7) graphs.push(fields.range());
    else if (fields.field === 8) opsets.set(...readOpset(fields.message()));
    else if (fields.field === 14) entries.push(decodeEntry(fields.message()));
    else fields.skip();
    if (graphs.length + entries.length + opsets.size > 1000) throw fields.broken("more than 1,000 parts");
  }
  const [graph] = graphs;
  if (version === 0 || graph === undefined || graphs.length > 1) {
    const missing = version === 0 ? "without an ir_version" : `with ${graphs.length} graphs`;
    throw new Failure(`${content.file}: expected an ONNX model, got a file ${missing} (is it the right file?)`);
  }
  return { producer, metadata: Object.fromEntries(entries), opsets, graph };
}

function decodeGraph(fields: MessageReader, model: OnnxModel): void {
  let items = 0;
  while (fields.next()) {
    if (++items > MOST_ITEMS) throw fields.broken(`a graph of more than ${MOST_ITEMS} parts`);
    if (fields.field === 1) model.nodes.push(decodeNode(fields.message()));
    else if (fields.field === 5) model.initializers.push(decodeInitializer(fields.message()));
    else if (fields.field === 11) model.inputs.push(decodeValue(fields.message()));
    else if (fields.field === 12) model.outputs.push(decodeValue(fields.message()));
    else if (fields.field === 13) model.values.push(decodeValue(fields.message()));
    else fields.skip();
  }
}

function decodeNode(fields: MessageReader): Node {
  const node: Node = { op: "", domain: "", inputs: [], outputs: [], attributes: {} };
  const attributes: MessageReader[] = [];
  while (fields.next()) {
    if (fields.field === 1) node.inputs.push(fields.text());
    else if (fields.field === 2) node.outputs.push(fields.text());
    else if (fields.field === 4) node.op = fields.text();
    else if (fields.field === 5) attributes.push(fields.message());
    else if (fields.field === 7) node.domain = fields.text();
    else fields.skip();
    if (attributes.length > 64) throw fields.broken("a node of more than 64 attributes");
    if (node.inputs.length + node.outputs.length > MOST_ITEMS) throw fields.broken("a node of too many inputs");
  }
  const large = node.op.startsWith("TreeEnsemble");
  node.attributes = Object.fromEntries(attributes.map((each) => decodeAttribute(each, large)));
  return node;
}

function decodeInitializer(fields: MessageReader): Initializer {
  let name = "";
  let type = 0;
  let raw: Range = { start: 0, end: 0 };
  while (fields.next()) {
    if (fields.field === 2) type = fields.integer();
    else if (fields.field === 8) name = fields.text();
    else if (fields.field === 9) raw = fields.range();
    else fields.skip();
  }
  const length = (raw.end - raw.start) / 8;
  if (type !== elementTypes.int64 || !Number.isInteger(length) || length > 8)
    throw fields.broken("a foreign initializer");
  const bytes = fields.content.slice(raw.start, raw.end);
  const view = new DataView(bytes.buffer);
  return { name, values: Array.from({ length }, (_, index) => Number(view.getBigInt64(8 * index, true))) };
}

function decodeValue(fields: MessageReader): Value {
  const { name, elementType, shape, about } = readDeclaration(fields);
  return { name, type: elementTypeName(elementType, fields), shape, ...(about !== undefined && { about }) };
}

function elementTypeName(number: number, fields: MessageReader): ElementType {
  for (const [name, each] of Object.entries(elementTypes)) if (each === number) return name as ElementType;
  throw fields.broken(`a tensor of element type ${number}`);
}

function decodeEntry(fields: MessageReader): [string, string] {
  let key = "";
  let value = "";
  while (fields.next()) {
    if (fields.field === 1) key = fields.text();
    else if (fields.field === 2) value = fields.text();
    else fields.skip();
  }
  return [key, value];
}
