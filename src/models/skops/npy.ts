import { Failure } from "../../core/failure.ts";
import { arrayType, fillArray } from "../pickle/numpy.ts";
import { type ArrayType, PythonArray } from "../pickle/values.ts";

/** Bytes of a header at most: a record of a thousand fields has fewer. */
const MOST_HEADER = 1 << 20;

/**
 * Reads an array in numpy's own format (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
 *
 * @throws {Failure} for objects, and when the bytes are not as many as the shape says.
 */
export function readNpy(bytes: Uint8Array, file: string): PythonArray {
  const fail = (what: string) => new Failure(`${file}: expected an array of numpy, got ${what} (the file is damaged)`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 12 || Buffer.from(bytes.subarray(0, 6)).toString("latin1") !== "\x93NUMPY") {
    throw fail("other bytes");
  }
  const long = bytes[6]! >= 2;
  const start = long ? 12 : 10;
  const length = long ? view.getUint32(8, true) : view.getUint16(8, true);
  if (length > MOST_HEADER || start + length > bytes.length) throw fail(`a header of ${length} bytes`);
  const header = Buffer.from(bytes.subarray(start, start + length)).toString("latin1");
  const type = typeOf(header, file);
  const columnMajor = /'fortran_order'\s*:\s*(True|False)/.exec(header)?.[1];
  const shape = /'shape'\s*:\s*\(([\d\s,]*)\)/.exec(header)?.[1];
  if (type === undefined || columnMajor === undefined || shape === undefined) throw fail("a header of another kind");
  if (type.kind === "O") throw fail("an array of objects");
  const array = new PythonArray();
  const sizes = shape.split(",").flatMap((each) => (each.trim() === "" ? [] : [Number(each)]));
  fillArray(array, {
    shape: sizes,
    type,
    columnMajor: columnMajor === "True",
    data: bytes.subarray(start + length),
    file,
  });
  return array;
}

/** `'<f8'`, or a list of fields: `[('left_child', '<i8'), …]`. */
function typeOf(header: string, file: string): ArrayType | undefined {
  const plain = /'descr'\s*:\s*'([^']{1,20})'/.exec(header)?.[1];
  if (plain !== undefined) return arrayType(plain, file);
  // Only the first `descr` counts, so that the search is linear.
  const start = /'descr'\s{0,100}:\s{0,100}\[/.exec(header);
  const from = start === null ? 0 : start.index + start[0].length;
  const end = header.indexOf("]", from);
  const list = start === null || end === -1 ? undefined : header.slice(from, end);
  if (list === undefined) return undefined;
  const type: ArrayType = { kind: "V", size: 0, bigEndian: false, fields: new Map() };
  for (const [, name, code] of list.matchAll(/\('(\w{0,100})',\s*'([^']{1,20})'(?:,\s*\(\d+,?\))?\)/g)) {
    const field = arrayType(code!, file);
    // A field without a name is padding.
    if (name !== "") type.fields!.set(name!, { type: field, offset: type.size });
    type.size += field.size;
  }
  return type.size === 0 ? undefined : type;
}
