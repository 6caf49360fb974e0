import { isRecord } from "../core/shape/index.ts";
import { isLarge, parseBody, parseLarge } from "./http/json.ts";
import type { ValueList } from "./http/long-list.ts";
import { HttpProblem, shownValue } from "./http/problem.ts";

/*
 * The protocol's extension for binary tensors (github.com/triton-inference-server/server, "Binary Tensor Data
 * Extension"): the body is JSON of the length in `inference-header-content-length`, followed by the numbers of each
 * tensor that has `binary_data_size`, in little-endian order. Triton's client sends it unless it is configured not to.
 */

/** The reader of one number, and its size in bytes. */
type BinaryNumber = [sizeBytes: number, read: (bytes: Buffer, at: number) => number | boolean];

const binaryNumbers: Record<string, BinaryNumber> = {
  BOOL: [1, (bytes, at) => bytes[at] !== 0],
  UINT8: [1, (bytes, at) => bytes.readUInt8(at)],
  UINT16: [2, (bytes, at) => bytes.readUInt16LE(at)],
  UINT32: [4, (bytes, at) => bytes.readUInt32LE(at)],
  UINT64: [8, (bytes, at) => Number(bytes.readBigUInt64LE(at))],
  INT8: [1, (bytes, at) => bytes.readInt8(at)],
  INT16: [2, (bytes, at) => bytes.readInt16LE(at)],
  INT32: [4, (bytes, at) => bytes.readInt32LE(at)],
  INT64: [8, (bytes, at) => Number(bytes.readBigInt64LE(at))],
  FP32: [4, (bytes, at) => bytes.readFloatLE(at)],
  FP64: [8, (bytes, at) => bytes.readDoubleLE(at)],
};

/** Depth of the list `data` of a tensor: it is in an object, in the list `inputs`, in the body's object. */
const DATA_DEPTH = 4;

/** Parses a body of JSON, and gives its binary tensors `data` as JSON ones have. @throws {HttpProblem} */
export async function parseTensors(body: Buffer, jsonLength: string | string[] | undefined): Promise<unknown> {
  if (jsonLength === undefined) return parseJson(body);
  const length = Number(jsonLength);
  if (!Number.isSafeInteger(length) || length < 0 || length > body.length) {
    throw new HttpProblem(
      400,
      `inference-header-content-length: expected at most the ${body.length} bytes of the body, got ${shownValue(jsonLength)}`,
    );
  }
  const given = await parseJson(body.subarray(0, length));
  const tensors = isRecord(given) && Array.isArray(given["inputs"]) ? given["inputs"] : [];
  let at = length;
  for (const tensor of tensors) {
    const size = isRecord(tensor) && isRecord(tensor["parameters"]) ? tensor["parameters"]["binary_data_size"] : 0;
    if (!isRecord(tensor) || size === 0 || size === undefined) continue;
    const name = shownValue(tensor["name"]);
    if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0 || at + size > body.length) {
      throw new HttpProblem(
        400,
        `${name}: binary_data_size: expected at most the ${body.length - at} bytes that are left, got ${shownValue(size)}`,
      );
    }
    tensor["data"] = binaryValues(String(tensor["datatype"]), body.subarray(at, at + size), name);
    at += size;
  }
  if (at !== body.length) {
    throw new HttpProblem(
      400,
      `body: expected ${at - length} bytes of tensors after the JSON, got ${body.length - at} more`,
    );
  }
  return given;
}

function parseJson(body: Buffer): unknown {
  return isLarge(body) ? parseLarge(body, DATA_DEPTH) : parseBody(body);
}

/** The values of a binary tensor, which are read from the body when they are needed. */
export class BinaryValues implements ValueList {
  readonly length: number;
  readonly at: (index: number) => unknown;

  constructor(length: number, at: (index: number) => unknown) {
    this.length = length;
    this.at = at;
  }
}

function binaryValues(datatype: string, bytes: Buffer, name: string): BinaryValues {
  if (datatype === "BYTES") return binaryTexts(bytes, name);
  const [size, read] = Object.hasOwn(binaryNumbers, datatype) ? binaryNumbers[datatype]! : [];
  if (size === undefined || read === undefined) {
    const known = [...Object.keys(binaryNumbers), "BYTES"].join(", ");
    throw new HttpProblem(
      400,
      `${name}: datatype: expected one of ${known} for binary data, got ${shownValue(datatype)}`,
    );
  }
  if (bytes.length % size !== 0) {
    throw new HttpProblem(400, `${name}: expected a multiple of ${size} bytes, got ${bytes.length}`);
  }
  return new BinaryValues(bytes.length / size, (index) => read(bytes, index * size));
}

/** Texts, each after its length in four bytes. */
function binaryTexts(bytes: Buffer, name: string): BinaryValues {
  const starts = new Uint32Array(Math.floor(bytes.length / 4));
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const start = at + 4;
    const length = start <= bytes.length ? bytes.readUInt32LE(at) : Number.POSITIVE_INFINITY;
    if (start + length > bytes.length) {
      throw new HttpProblem(400, `${name}: expected a text of ${length} bytes, got the end of the tensor`);
    }
    starts[count++] = start;
    at = start + length;
  }
  return new BinaryValues(count, (index) => {
    const start = starts[index]!;
    return bytes.toString("utf8", start, start + bytes.readUInt32LE(start - 4));
  });
}
