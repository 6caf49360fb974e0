import { Failure } from "../../core/failure.ts";
import {
  type Attribute,
  attributeTypes,
  elementTypes,
  FLOATS,
  INTS,
  type Initializer,
  IR_VERSION,
  type Node,
  type OnnxModel,
  OPSETS,
  TEXTS,
  type Value,
} from "./onnx.ts";
import { Message, varints } from "./wire.ts";

/** Encodes the whole file into an array of exactly its size. */
export function encodeOnnx(model: OnnxModel): Uint8Array {
  const graph = new Message();
  for (const node of model.nodes) graph.bytes(1, encodeNode(node));
  graph.text(2, model.producer);
  for (const initializer of model.initializers) graph.bytes(5, encodeInitializer(initializer));
  for (const value of model.inputs) graph.bytes(11, encodeValue(value));
  for (const value of model.outputs) graph.bytes(12, encodeValue(value));
  for (const value of model.values) graph.bytes(13, encodeValue(value));
  const file = new Message().varint(1, IR_VERSION).text(2, model.producer).bytes(7, graph);
  for (const [domain, version] of Object.entries(OPSETS)) {
    file.bytes(8, new Message().text(1, domain).varint(2, version));
  }
  for (const [key, value] of Object.entries(model.metadata)) {
    file.bytes(14, new Message().text(1, key).text(2, value));
  }
  if (file.size >= 2 ** 31) {
    throw new Failure(
      `model.onnx: expected a model of less than 2 GiB, got ${(file.size / 2 ** 30).toFixed(1)} GiB (an ONNX file can't be larger: lower n-estimators or max-depth, or raise min-samples-leaf)`,
    );
  }
  const bytes = new Uint8Array(file.size);
  file.write(bytes, 0);
  return bytes;
}

function encodeNode(node: Node): Message {
  const message = new Message();
  for (const name of node.inputs) message.text(1, name);
  for (const name of node.outputs) message.text(2, name);
  // Names are unique and readable in a viewer such as Netron.
  message.text(3, `${node.op} ${node.outputs[0]}`).text(4, node.op);
  for (const [name, attribute] of Object.entries(node.attributes)) {
    message.bytes(5, encodeAttribute(name, attribute));
  }
  return message.text(7, node.domain);
}

function encodeAttribute(name: string, attribute: Attribute): Message {
  const message = new Message().text(1, name);
  if ("content" in attribute) message.raw(attribute.content);
  else if ("range" in attribute) throw new TypeError("an attribute that stands in another file");
  else if (attribute.kind === "float") message.float(2, attribute.value);
  else if (attribute.kind === "int") message.varint(3, attribute.value);
  else if (attribute.kind === "text") message.text(4, attribute.value);
  else if (attribute.kind === "texts") for (const value of attribute.values) message.text(TEXTS, value);
  else if (attribute.kind === "ints") message.bytes(INTS, varints(attribute.values));
  else message.bytes(FLOATS, floatBytes(attribute.values));
  return message.varint(20, attributeTypes[attribute.kind]);
}

function floatBytes(values: number[]): Uint8Array {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setFloat32(4 * index, value, true);
  return bytes;
}

function encodeInitializer({ name, values }: Initializer): Message {
  const raw = new Uint8Array(8 * values.length);
  const view = new DataView(raw.buffer);
  for (const [index, value] of values.entries()) view.setBigInt64(8 * index, BigInt(value), true);
  return new Message()
    .bytes(1, varints([values.length]))
    .varint(2, elementTypes.int64)
    .text(8, name)
    .bytes(9, raw);
}

function encodeValue({ name, type, shape, about }: Value): Message {
  const dimensions = new Message();
  for (const length of shape) {
    dimensions.bytes(1, typeof length === "number" ? new Message().varint(1, length) : new Message().text(2, length));
  }
  const tensor = new Message().varint(1, elementTypes[type]).bytes(2, dimensions);
  const message = new Message().text(1, name).bytes(2, new Message().bytes(1, tensor));
  return about === undefined ? message : message.text(3, about);
}
