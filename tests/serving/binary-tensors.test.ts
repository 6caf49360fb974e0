import { expect, test } from "vitest";
import { BinaryValues, parseTensors } from "../../src/serving/binary-tensors.ts";

/** Parses JSON and the bytes of the tensors, as hexadecimal digits. Binary data are written out as lists. */
async function parsed(inputs: object[], hex: string, length?: string): Promise<unknown> {
  const json = JSON.stringify({ inputs });
  const body = Buffer.concat([Buffer.from(json), Buffer.from(hex, "hex")]);
  const given = await parseTensors(body, length ?? String(json.length));
  const written = (_: string, value: unknown) =>
    value instanceof BinaryValues ? Array.from({ length: value.length }, (_, index) => value.at(index)) : value;
  return JSON.parse(JSON.stringify(given, written));
}

const tensor = (datatype: string, binary_data_size: number) => ({
  name: "x",
  datatype,
  parameters: { binary_data_size },
});

// The bytes are those of `struct.pack` in Python: "<f" of 1.5 and -2, "<d" of 0.1, "<q" of -3, "<H" of 65535, "<?" of True, False.
test.each([
  ["FP32", "0000c03f000000c0", [1.5, -2]],
  ["FP64", "9a9999999999b93f", [0.1]],
  ["INT64", "fdffffffffffffff", [-3]],
  ["UINT16", "ffff", [65_535]],
  ["BOOL", "0100", [true, false]],
  ["BYTES", "030000004bc3b600000000", ["Kö", ""]],
])("%s is read as little-endian numbers, or texts after their lengths", async (datatype, hex, data) => {
  expect(await parsed([tensor(datatype, hex.length / 2)], hex)).toMatchObject({ inputs: [{ data }] });
});

test("tensors follow each other; one with JSON has none of the bytes", async () => {
  const inputs = [tensor("UINT8", 1), { name: "y", datatype: "FP32", data: [7] }, tensor("INT8", 2)];
  expect(await parsed(inputs, "05fe01")).toMatchObject({ inputs: [{ data: [5] }, { data: [7] }, { data: [-2, 1] }] });
  expect(await parseTensors(Buffer.from('{"inputs":[]}'), undefined)).toEqual({ inputs: [] });
});

test.each([
  [
    "more bytes than there are",
    () => parsed([tensor("FP32", 8)], "0000c03f"),
    "at most the 4 bytes that are left, got 8",
  ],
  [
    "bytes without a tensor",
    () => parsed([tensor("FP32", 4)], "0000c03f00"),
    "expected 4 bytes of tensors after the JSON",
  ],
  ["half a number", () => parsed([tensor("FP32", 3)], "0000c0"), "expected a multiple of 4 bytes, got 3"],
  ["a text beyond the end", () => parsed([tensor("BYTES", 5)], "ff00000041"), "expected a text of 255 bytes"],
  ["half a length", () => parsed([tensor("BYTES", 2)], "ff00"), "got the end of the tensor"],
  ["a type without bytes", () => parsed([tensor("__proto__", 1)], "00"), "datatype: expected one of BOOL"],
  ["a negative size", () => parsed([tensor("INT8", -1)], ""), "got -1"],
  ["a size of text", () => parsed([{ name: "x", parameters: { binary_data_size: "9" } }], ""), 'got "9"'],
  ["JSON longer than the body", () => parsed([], "", "999"), "expected at most the 13 bytes of the body"],
  ["a length that is none", () => parsed([], "", "1e1x"), 'got "1e1x"'],
])("%s: 400", async (_, act, message) => {
  await expect(act).rejects.toThrow(message);
});
