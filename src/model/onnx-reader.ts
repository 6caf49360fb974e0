import { Failure } from "../failure.ts";
import {
  type ArrayKind,
  type Attribute,
  attributeTypes,
  type ElementType,
  elementTypes,
  FLOATS,
  FORMAT,
  FORMAT_KEY,
  INTS,
  type Initializer,
  type Node,
  type OnnxModel,
  OPSETS,
  type Run,
  type SmallArray,
  TEXTS,
  type Value,
} from "./onnx.ts";
import { FIXED32, Fields, LENGTH, type Range, VARINT } from "./wire.ts";

/** Nothing that protobuf's own limit of 2 GiB lets through needs more; a file of empty nodes would take all memory. */
const MOST_ITEMS = 1 << 20;

/**
 * Reads an ONNX file. Attributes of tree ensembles are left in place as runs; all else is small.
 *
 * @throws {Failure} when the bytes are no ONNX model, or one with parts that ours never have.
 */
export function decodeOnnx(bytes: Uint8Array, file: string): OnnxModel {
  const { producer, metadata, opsets, graph } = decodeHead(bytes, file);
  const format = metadata[FORMAT_KEY];
  if (format === undefined) {
    throw new Failure(
      `${file}: expected a model that trainyard trained, got an ONNX model ${producer === "" ? "without a producer" : `of ${JSON.stringify(producer.slice(0, 80))}`} (test it through its predictions, or with a command that runs it)`,
    );
  }
  if (format !== FORMAT) {
    throw new Failure(
      `${file}: expected format ${FORMAT}, got format ${JSON.stringify(format.slice(0, 20))} (a newer trainyard wrote it: update this one)`,
    );
  }
  for (const [domain, opset] of Object.entries(OPSETS)) {
    // Another version may give an operator another meaning.
    if (opsets.get(domain) !== opset) {
      throw new Failure(
        `${file}: expected version ${opset} of the operators ${domain || "ai.onnx"}, got ${opsets.get(domain) ?? "none"} (the file was converted after training: train anew)`,
      );
    }
  }
  const model: OnnxModel = { producer, metadata, inputs: [], outputs: [], values: [], initializers: [], nodes: [] };
  decodeGraph(new Fields(bytes, file, graph), model);
  return model;
}

/** All but the graph, which no one need understand who only asks whose file this is. */
function decodeHead(bytes: Uint8Array, file: string) {
  const fields = new Fields(bytes, file);
  const entries: [string, string][] = [];
  const opsets = new Map<string, number>();
  const graphs: Range[] = [];
  let version = 0;
  let producer = "";
  while (fields.next()) {
    if (fields.field === 1) version = fields.integer();
    else if (fields.field === 2) producer = fields.text();
    else if (fields.field === 7) graphs.push(fields.range());
    else if (fields.field === 8) opsets.set(...decodeOpset(fields.message()));
    else if (fields.field === 14) entries.push(decodeEntry(fields.message()));
    else fields.skip();
    if (graphs.length + entries.length + opsets.size > 1000) throw fields.broken("more than 1,000 parts");
  }
  const [graph] = graphs;
  if (version === 0 || graph === undefined || graphs.length > 1) {
    const missing = version === 0 ? "without an ir_version" : `with ${graphs.length} graphs`;
    throw new Failure(`${file}: expected an ONNX model, got a file ${missing} (is it the right file?)`);
  }
  return { producer, metadata: Object.fromEntries(entries), opsets, graph };
}

function decodeGraph(fields: Fields, model: OnnxModel): void {
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

function decodeNode(fields: Fields): Node {
  const node: Node = { op: "", domain: "", inputs: [], outputs: [], attributes: {} };
  const attributes: Fields[] = [];
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

function decodeAttribute(fields: Fields, large: boolean): [string, Attribute] {
  let name = "";
  let type = 0;
  let scalar: Attribute | undefined;
  const runs = new Map<number, Run>();
  while (fields.next()) {
    if (fields.field === 1) name = fields.text();
    else if (fields.field === 2) scalar = { kind: "float", value: fields.float() };
    else if (fields.field === 3) scalar = { kind: "int", value: Number(fields.bigint()) };
    else if (fields.field === 4) scalar = { kind: "text", value: fields.text() };
    else if (fields.field === FLOATS || fields.field === INTS || fields.field === TEXTS) {
      extend(runs, fields);
    } else if (fields.field === 20) type = fields.integer();
    else fields.skip();
  }
  const kind =
    type === attributeTypes.floats
      ? "floats"
      : type === attributeTypes.ints
        ? "ints"
        : type === attributeTypes.texts
          ? "texts"
          : undefined;
  if (kind === undefined) {
    if (scalar === undefined || attributeTypes[scalar.kind] !== type)
      throw fields.broken(`an attribute of type ${type}`);
    return [name, scalar];
  }
  const run = runs.get({ floats: FLOATS, ints: INTS, texts: TEXTS }[kind]) ?? {
    start: fields.end,
    end: fields.end,
    packed: true,
  };
  if (large) return [name, { kind, run }];
  return [name, decodeRun(kind, run, fields)];
}

/** Adds the element at hand, which must follow on the one before: no writer scatters them. */
function extend(runs: Map<number, Run>, fields: Fields): void {
  const tag = fields.at - 1;
  const packed = fields.wire === LENGTH && fields.field !== TEXTS;
  if (!packed && fields.wire !== { [FLOATS]: FIXED32, [INTS]: VARINT, [TEXTS]: LENGTH }[fields.field]) {
    throw fields.broken(`an array of wire type ${fields.wire}`);
  }
  const before = runs.get(fields.field);
  if (packed) {
    if (before !== undefined) throw fields.broken("an array in several pieces");
    runs.set(fields.field, { ...fields.range(), packed });
    return;
  }
  if (before !== undefined && (before.packed || before.end !== tag)) throw fields.broken("an array in several pieces");
  fields.skip();
  if (before === undefined) runs.set(fields.field, { start: tag, end: fields.at, packed });
  else before.end = fields.at;
}

/** Elements of a small array. */
export function decodeRun(kind: ArrayKind, run: Run, { bytes, file }: Fields): SmallArray {
  const fields = new Fields(bytes, file, run);
  const limit = () => {
    if (++count > MOST_ITEMS) throw fields.broken(`an array of more than ${MOST_ITEMS} elements`);
  };
  let count = 0;
  if (kind === "texts") {
    const values: string[] = [];
    for (; fields.next(); limit()) values.push(fields.text());
    return { kind, values };
  }
  if (kind === "ints") {
    const values: bigint[] = [];
    for (; run.packed ? fields.at < fields.end : fields.next(); limit()) values.push(fields.signed());
    return { kind, values };
  }
  const values: number[] = [];
  fields.wire = FIXED32;
  for (; run.packed ? fields.at < fields.end : fields.next(); limit()) values.push(fields.float());
  return { kind, values };
}

function decodeInitializer(fields: Fields): Initializer {
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
  const view = new DataView(fields.bytes.buffer, fields.bytes.byteOffset + raw.start, 8 * length);
  return { name, values: Array.from({ length }, (_, index) => Number(view.getBigInt64(8 * index, true))) };
}

function decodeValue(fields: Fields): Value {
  const value: Value = { name: "", type: "float", shape: [] };
  while (fields.next()) {
    if (fields.field === 1) value.name = fields.text();
    else if (fields.field === 2) decodeType(fields.message(), value);
    else if (fields.field === 3) value.about = fields.text();
    else fields.skip();
  }
  return value;
}

function decodeType(fields: Fields, value: Value): void {
  while (fields.next()) {
    if (fields.field !== 1) {
      fields.skip();
      continue;
    }
    const tensor = fields.message();
    while (tensor.next()) {
      if (tensor.field === 1) value.type = elementType(tensor);
      else if (tensor.field === 2) value.shape = decodeShape(tensor.message());
      else tensor.skip();
    }
  }
}

function elementType(fields: Fields): ElementType {
  const number = fields.integer();
  for (const [name, each] of Object.entries(elementTypes)) if (each === number) return name as ElementType;
  throw fields.broken(`a tensor of element type ${number}`);
}

function decodeShape(fields: Fields): (number | string)[] {
  const shape: (number | string)[] = [];
  while (fields.next()) {
    if (fields.field !== 1 || shape.length > 8) throw fields.broken("a foreign shape");
    const dimension = fields.message();
    let length: number | string = "";
    while (dimension.next()) {
      if (dimension.field === 1) length = dimension.integer();
      else if (dimension.field === 2) length = dimension.text();
      else dimension.skip();
    }
    shape.push(length);
  }
  return shape;
}

function decodeOpset(fields: Fields): [string, number] {
  let domain = "";
  let version = 0;
  while (fields.next()) {
    if (fields.field === 1) domain = fields.text();
    else if (fields.field === 2) version = fields.integer();
    else fields.skip();
  }
  return [domain, version];
}

function decodeEntry(fields: Fields): [string, string] {
  let key = "";
  let value = "";
  while (fields.next()) {
    if (fields.field === 1) key = fields.text();
    else if (fields.field === 2) value = fields.text();
    else fields.skip();
  }
  return [key, value];
}
