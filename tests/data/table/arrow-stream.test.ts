/** Arrow streams with lengths that no message can have. A negative one led the reader back to where it was, again and again. */
import { TimeUnit, tableFromArrays, tableToIPC, timestamp } from "@uwdata/flechette";
import { describe, expect, test } from "vitest";
import { Failure } from "../../../src/core/failure.ts";
import { parseTable } from "../../../src/data/table/index.ts";

const length = (...values: number[]) => new Uint8Array(new Int32Array(values).buffer);
const stream = tableToIPC(tableFromArrays({ x: [1.5, 2.5, 3.5] }), { format: "stream" })!;

/** A copy of the stream with another number in the four bytes at a position. */
function changed(at: number, value: number): Uint8Array {
  const copy = stream.slice();
  new DataView(copy.buffer).setInt32(at, value, true);
  return copy;
}

test("a whole stream is read", async () => {
  const { rows, columns } = await parseTable(stream, "t.arrow");
  expect([rows, columns.map(({ name }) => name)]).toEqual([3, ["x"]]);
});

/** Where the list of the schema's fields is: message, header, slot 6 (the Arrow format's Schema.fbs and Message.fbs). */
function listOfFields(bytes: Uint8Array, start: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = (at: number) => at + view.getInt32(at, true);
  const field = (of: number, slot: number) => of + view.getUint16(of - view.getInt32(of, true) + slot, true);
  return table(field(table(field(table(start), 8)), 6));
}

test("a list of two thousand million fields is refused before memory is taken", async () => {
  for (const format of ["stream", "file"] as const) {
    const bytes = tableToIPC(tableFromArrays({ x: [1.5] }), { format })!.slice();
    // A file begins with its magic word, padded to eight bytes; the schema is then repeated in its footer.
    const view = new DataView(bytes.buffer);
    const tail = bytes.length - 10;
    const lists = [listOfFields(bytes, format === "stream" ? 8 : 16)];
    if (format === "file") {
      const at = tail - view.getInt32(tail, true);
      const footer = at + view.getInt32(at, true);
      const slot = footer + view.getUint16(footer - view.getInt32(footer, true) + 6, true);
      const schema = slot + view.getInt32(slot, true);
      const fields = schema + view.getUint16(schema - view.getInt32(schema, true) + 6, true);
      lists.push(fields + view.getInt32(fields, true));
    }
    for (const list of lists) {
      expect(view.getInt32(list, true)).toBe(1);
      view.setInt32(list, 2_000_000_000, true);
    }
    await expect(parseTable(bytes, "t.arrow")).rejects.toThrow(
      "t.arrow: expected a whole Arrow file, got one that cannot be read: a list of 2000000000 elements",
    );
  }
});

describe("streams are refused in one line", () => {
  // Messages of old streams begin with their length, those of new ones with -1 and their length.
  test.each([
    ["an old stream with the length -4", Buffer.concat([length(-4), Buffer.from("ngerId,Survived")])],
    ["a stream with the length -8", Buffer.concat([length(-1, -8), Buffer.alloc(100)])],
    ["a stream with the length -1", Buffer.concat([length(-1, -1), Buffer.alloc(100)])],
    ["a second message with the length -16", changed(8 + new DataView(stream.buffer).getInt32(4, true) + 4, -16)],
    ["a length behind the end", changed(4, 1_000_000)],
    ["a table behind the end", changed(8, 1_000_000)],
  ])("%s", async (_, bytes) => {
    await expect(parseTable(bytes, "t.arrow")).rejects.toThrow(Failure);
    await expect(parseTable(bytes, "t.arrow")).rejects.toThrow(/^t\.arrow: expected /);
  });
});

test("a time that no calendar reaches is refused, and names its row", async () => {
  // ECMA-262, 21.4.1.1: a hundred million days before and after 1970.
  const times = (last: number) => {
    const types = { t: timestamp(TimeUnit.MILLISECOND, "UTC") };
    return tableToIPC(tableFromArrays({ t: [0, last] }, { types }), { format: "stream" })!;
  };
  expect((await parseTable(times(8.64e15), "t.arrow")).columns[0]!.type).toBe("date");
  await expect(parseTable(times(8.64e15 + 1), "t.arrow")).rejects.toThrow(
    "t: expected dates up to the year 275760, got 8640000000000001 ms after 1970 in row 2",
  );
});
