/** A large body is parsed in blocks, with the values and the messages of `JSON.parse` for the whole text. */
import { expect, test } from "vitest";
import { parseBody, parseLarge } from "../../../src/serving/http/json.ts";
import { LongList } from "../../../src/serving/http/long-list.ts";

/** About 400 kB of rows with characters of one to four bytes, escapes, and brackets in texts. */
const row = (index: number) =>
  `{"id":${index}, "text":"a\\"],[\\u00e9 é € 😀",\n "list":[${index / 7},null,[true]], "object":{"x":"}"}}`;
const rows = Array.from({ length: 6000 }, (_, index) => row(index));

/** The value with plain lists in place of the long ones. */
function plain(value: unknown): unknown {
  if (value instanceof LongList) {
    return [...value.parts(0, value.length)].flatMap(({ values }) => values);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

test.each([
  ["a list of rows", `[${rows.join(",\n")}]`],
  ["a byte order mark", `\uFEFF [ ${rows.join(" , ")} ] `],
  ["two lists in objects", `{"a":[${rows.join()}],"b":{"data":[${rows.join()}]},"c":[1],"d":["x"]}`],
  ["a name that is there twice", `{"a":[${rows.join()}],"a":[${rows.slice(1).join()}]}`],
  ["numbers", `[${Array.from({ length: 100_000 }, (_, index) => index).join()}]`],
  ["one element longer than a block", `[["${"x".repeat(300_000)}"]]`],
  ["nothing but blanks", `[${" ".repeat(300_000)}]`],
])("%s: the values are those of JSON.parse", async (_, text) => {
  const found = await parseLarge(Buffer.from(text));
  expect(plain(found)).toEqual(JSON.parse(text.replace("\uFEFF", "")));
});

test("elements are found by their index, in any order", async () => {
  const list = (await parseLarge(Buffer.from(`[${rows.join()}]`))) as LongList;
  expect(list.length).toBe(6000);
  for (const index of [0, 5999, 3000, 2999, 1, 700]) expect(list.at(index)).toEqual(JSON.parse(row(index)));
});

const whole = rows.join();
test.each([
  ["an error in the first row", `[{"id":x},${whole}]`],
  ["an error in the middle", `[${whole},{"id":1 2},${whole}]`],
  ["an absent element", `[${whole},,${whole}]`],
  ["a comma at the end", `[${whole},]`],
  ["no end", `[${whole}`],
  ["an end in a text", `[${whole},{"id":"`],
  ["a brace in place of the bracket", `[${whole}}`],
  ["more after the end", `[${whole}] x`],
  ["an error between two lists", `{"a":[${whole}],"b" 1,"c":[${whole},]}`],
  ["an error before the lists", `{"a":x,"c":[${whole},]}`],
  ["a list as a name", `{[${whole}]:1}`],
  ["two values", `[${whole}][${whole}]`],
  ["NaN", `[${whole},{"id":NaN}]`],
  ["a raw newline in a text", `[${whole},"a\nb"]`],
  ["no list", `{"a":"${"x".repeat(300_000)}",}`],
])("%s: the message and its position are those of JSON.parse", async (_, text) => {
  let message = "no error";
  try {
    parseBody(Buffer.from(text));
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message).toMatch(/^body: expected JSON/);
  await expect(parseLarge(Buffer.from(text))).rejects.toMatchObject({ status: 400, message });
});
