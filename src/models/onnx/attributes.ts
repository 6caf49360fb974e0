import type { FileContent } from "../bundle/content.ts";
import {
  type ArrayKind,
  type ArrayRange,
  type Attribute,
  attributeTypes,
  FLOATS,
  INTS,
  type SmallArray,
  TEXTS,
} from "./onnx.ts";
import { FIXED32, LENGTH, MessageReader, VARINT } from "./wire.ts";

/** Maximum number of items. A file of empty nodes could otherwise take all memory despite protobuf's 2 GiB limit. */
export const MOST_ITEMS = 1 << 20;

/** Decodes an attribute of a node. The arrays of a `large` one stay in the file. */
export function decodeAttribute(fields: MessageReader, large: boolean): [string, Attribute] {
  let name = "";
  let type = 0;
  let scalar: Attribute | undefined;
  const arrays = new Map<number, ArrayRange>();
  while (fields.next()) {
    if (fields.field === 1) name = fields.text();
    else if (fields.field === 2) scalar = { kind: "float", value: fields.float() };
    else if (fields.field === 3) scalar = { kind: "int", value: Number(fields.bigint()) };
    else if (fields.field === 4) scalar = { kind: "text", value: fields.text() };
    else if (fields.field === FLOATS || fields.field === INTS || fields.field === TEXTS) {
      takeArray(arrays, fields);
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
  const range = arrays.get({ floats: FLOATS, ints: INTS, texts: TEXTS }[kind]) ?? {
    start: fields.end,
    end: fields.end,
    packed: true,
  };
  if (large) return [name, { kind, range }];
  return [name, decodeArray(kind, range, fields.content)];
}

/**
 * Reads the array that begins here up to its end, because no writer splits one. The cost is a few calls per element
 * if it is not packed, as texts never are.
 */
function takeArray(arrays: Map<number, ArrayRange>, fields: MessageReader): void {
  const { field, wire, content, end } = fields;
  const start = fields.at - 1;
  if (arrays.has(field)) throw fields.broken("an array in several pieces");
  if (wire === LENGTH && field !== TEXTS) {
    arrays.set(field, { ...fields.range(), packed: true });
    return;
  }
  if (wire !== (field === FLOATS ? FIXED32 : field === INTS ? VARINT : LENGTH)) {
    throw fields.broken(`an array of wire type ${wire}`);
  }
  const tag = (field << 3) | wire;
  fields.skip();
  while (fields.at < end && content.byte(fields.at) === tag) {
    fields.at++;
    fields.skip();
  }
  arrays.set(field, { start, end: fields.at, packed: false });
}

/** Decodes the elements of a small array. */
export function decodeArray(kind: ArrayKind, range: ArrayRange, content: FileContent): SmallArray {
  const fields = new MessageReader(content, range);
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
    for (; range.packed ? fields.at < fields.end : fields.next(); limit()) values.push(fields.signed());
    return { kind, values };
  }
  const values: number[] = [];
  fields.wire = FIXED32;
  for (; range.packed ? fields.at < fields.end : fields.next(); limit()) values.push(fields.float());
  return { kind, values };
}
