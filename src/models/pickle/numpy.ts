import { Failure } from "../../core/failure.ts";
import { type ArrayType, type PythonArray, PythonObject } from "./values.ts";

/** `f8`, `<i4`, `U6`, `O`, `V64`. */
export function arrayType(code: string, file: string): ArrayType {
  const match = /^([<>|=]?)([fiubOUSVMm])(\d{0,9})(\[\w+\])?$/.exec(code);
  if (match === null) throw new Failure(`${file}: expected a type of numpy, got ${JSON.stringify(code.slice(0, 20))}`);
  const [, order, kind, digits] = match;
  const count = digits === "" ? (kind === "O" ? 8 : 1) : Number(digits);
  const size = kind === "U" ? 4 * count : count;
  return { kind: kind!, size, bigEndian: order === ">", fields: undefined };
}

/** The argument of `numpy.dtype.__setstate__`: (version, order, subtype, names, fields, size, …). */
export function setTypeState(type: ArrayType, state: unknown, file: string): void {
  if (!Array.isArray(state)) throw new Failure(`${file}: expected the state of a numpy type`);
  const [, order, , , fields, size] = state;
  type.bigEndian = order === ">";
  if (typeof size === "number" && size > 0) type.size = size;
  if (!(fields instanceof Map)) return;
  type.fields = new Map();
  for (const [name, place] of fields) {
    const [of, offset] = Array.isArray(place) ? place : [];
    if (
      typeof name !== "string" ||
      !isArrayType(of) ||
      typeof offset !== "number" ||
      offset < 0 ||
      offset + of.size > type.size
    ) {
      throw new Failure(`${file}: expected the fields of a numpy record, got others (the file is damaged)`);
    }
    type.fields.set(name, { type: { ...of }, offset });
  }
}

/** The argument of `ndarray.__setstate__`: (version, shape, type, column-major, bytes or list). */
export function setArrayState(array: PythonArray, state: unknown, file: string): void {
  const parts = Array.isArray(state) ? state : [];
  const [shape, type, columnMajor, data] = parts.slice(-4);
  fillArray(array, { shape, type, columnMajor: columnMajor === true, data, file });
}

/** @throws {Failure} when the bytes are not as many as the shape says. */
export function fillArray(
  array: PythonArray,
  {
    shape,
    type,
    columnMajor,
    data,
    file,
  }: { shape: unknown; type: unknown; columnMajor: boolean; data: unknown; file: string },
): void {
  const sizes = typeof shape === "number" ? [shape] : shape;
  if (!isShape(sizes) || !isArrayType(type)) throw new Failure(`${file}: expected the shape and type of an array`);
  array.shape = sizes;
  // A file may change a type after an array has it. Its fields are another map then.
  array.type = { ...type };
  array.columnMajor = columnMajor;
  if (Array.isArray(data)) array.objects = data;
  else if (data instanceof Uint8Array) array.bytes = data;
  const held = array.objects?.length ?? array.bytes.length / type.size;
  if (held !== array.length) {
    throw new Failure(`${file}: expected an array of ${array.length} elements, got ${held} (the file is damaged)`);
  }
}

export function isShape(value: unknown): value is number[] {
  return Array.isArray(value) && value.length <= 8 && value.every((each) => Number.isSafeInteger(each) && each >= 0);
}

export function isArrayType(value: unknown): value is ArrayType {
  return typeof value === "object" && value !== null && "kind" in value && "bigEndian" in value;
}

/** The element in some bytes. */
function elementAt(view: DataView, at: number, { kind, size, bigEndian }: ArrayType): unknown {
  const little = !bigEndian;
  if (kind === "f") {
    if (size === 8) return view.getFloat64(at, little);
    if (size === 4) return view.getFloat32(at, little);
  }
  if (kind === "b") return view.getUint8(at) !== 0;
  if (kind === "i" || kind === "u") {
    const signed = kind === "i";
    if (size === 8) return Number(signed ? view.getBigInt64(at, little) : view.getBigUint64(at, little));
    if (size === 4) return signed ? view.getInt32(at, little) : view.getUint32(at, little);
    if (size === 2) return signed ? view.getInt16(at, little) : view.getUint16(at, little);
    if (size === 1) return signed ? view.getInt8(at) : view.getUint8(at);
  }
  if (kind === "U") {
    let text = "";
    for (let place = 0; place < size; place += 4) {
      const point = view.getUint32(at + place, little);
      if (point > 0 && point <= 0x10ffff) text += String.fromCodePoint(point);
    }
    return text;
  }
  return undefined;
}

/** A number or text that numpy stored alone. */
export function scalarOf(type: unknown, data: unknown, file: string): unknown {
  if (!isArrayType(type)) throw new Failure(`${file}: expected the type of a number of numpy`);
  if (!(data instanceof Uint8Array)) return data;
  if (data.length < type.size)
    throw new Failure(`${file}: expected ${type.size} bytes of a number, got ${data.length}`);
  return elementAt(new DataView(data.buffer, data.byteOffset, data.length), 0, type);
}

/** The numbers of an array in row-major order: 3 ns each, where `elementsOf` takes 50. Undefined for other elements. */
export function arrayNumbers(array: PythonArray, field?: string): Float64Array | undefined {
  const { type, length, bytes } = array;
  const place = field === undefined ? undefined : type?.fields?.get(field);
  const element = field === undefined ? type : place?.type;
  if (type === undefined || element === undefined || array.objects !== undefined) return undefined;
  if (array.columnMajor && array.shape.length > 1) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const little = !element.bigEndian;
  const numbers = new Float64Array(length);
  const first = place?.offset ?? 0;
  const step = type.size;
  const kind = `${element.kind}${element.size}`;
  if (kind === "f8") {
    for (let index = 0; index < length; index++) numbers[index] = view.getFloat64(first + index * step, little);
  } else if (kind === "i8") {
    const high = little ? 4 : 0;
    for (let index = 0; index < length; index++) {
      const at = first + index * step;
      numbers[index] = view.getInt32(at + high, little) * 2 ** 32 + view.getUint32(at + 4 - high, little);
    }
  } else if (kind === "u1") {
    for (let index = 0; index < length; index++) numbers[index] = view.getUint8(first + index * step);
  } else return undefined;
  return numbers;
}

/** Elements of an array in row-major order: numbers, booleans, texts, or objects. */
export function elementsOf(array: PythonArray, field?: string): unknown[] {
  const { type, length } = array;
  const place = field === undefined ? undefined : type?.fields?.get(field);
  const element = field === undefined ? type : place?.type;
  if (element === undefined) return [];
  const view = new DataView(array.bytes.buffer, array.bytes.byteOffset, array.bytes.length);
  const values = Array.from({ length }, (_, index) =>
    array.objects !== undefined
      ? array.objects[index]
      : elementAt(view, index * type!.size + (place?.offset ?? 0), element),
  );
  return array.columnMajor && array.shape.length > 1 ? rowMajor(values, array.shape) : values;
}

function rowMajor(values: readonly unknown[], shape: readonly number[]): unknown[] {
  const strides: number[] = [];
  let stride = 1;
  for (const size of shape) {
    strides.push(stride);
    stride *= size;
  }
  return values.map((_, index) => {
    let rest = index;
    let from = 0;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      from += (rest % shape[axis]!) * strides[axis]!;
      rest = Math.floor(rest / shape[axis]!);
    }
    return values[from];
  });
}

/** Returns true if a value is an object of a class, by the end of its name. */
export function isObject(value: unknown, ...types: readonly string[]): value is PythonObject {
  return value instanceof PythonObject && (types.length === 0 || types.some((type) => value.type.endsWith(`.${type}`)));
}
