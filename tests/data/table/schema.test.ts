import { describe, expect, test } from "vitest";
import { mergeSchemas, parseSchema, schemaFrom, schemaToJson } from "../../../src/data/table/index.ts";

const everything = `
missing: ["", NA, -999]
decimal: ","
thousands: "."
id: customer
target: churned
columns:
  zip: category
  opened: { type: date, format: "%d.%m.%Y", missing: ["1900-01-01"] }
  closed: { format: "%b %-d, %Y %I:%M %p" }
  rate: { percent: true }
  price: { type: number, currency: $, decimal: ".", thousands: "," }
  2019: number
  __proto__: text
`;

describe("a schema file", () => {
  test("holds types, missing spellings, signs, formats, id and target", async () => {
    const schema = await parseSchema(everything, "s.yaml");
    expect(schemaToJson(schema)).toMatchInlineSnapshot(`
      {
        "columns": {
          "2019": {
            "type": "number",
          },
          "__proto__": {
            "type": "text",
          },
          "closed": {
            "format": "%b %-d, %Y %I:%M %p",
            "type": "date",
          },
          "opened": {
            "format": "%d.%m.%Y",
            "missing": [
              "1900-01-01",
            ],
            "type": "date",
          },
          "price": {
            "currency": "$",
            "decimal": ".",
            "thousands": ",",
            "type": "number",
          },
          "rate": {
            "percent": true,
            "type": "number",
          },
          "zip": {
            "type": "category",
          },
        },
        "decimal": ",",
        "id": "customer",
        "missing": [
          "",
          "NA",
          "-999",
        ],
        "target": "churned",
        "thousands": ".",
      }
    `);
  });

  test("comes back from the JSON that it is kept as", async () => {
    const schema = await parseSchema(everything, "s.yaml");
    expect(schemaFrom(JSON.parse(JSON.stringify(schemaToJson(schema))), "model")).toEqual(schema);
  });

  test.each([
    ["decimals: ','", "s.yaml: decimals: there is no such key (did you mean decimal?)"],
    ["decimal: x", 's.yaml: decimal: expected "." or ",", got "x" (quote it)'],
    ["thousands: x", `s.yaml: thousands: expected ",", ".", " " or "'", got "x" (quote it)`],
    ["{ decimal: ',', thousands: ',' }", 's.yaml: thousands: expected another sign than decimal, got "," for both'],
    ["id: [a]", 's.yaml: id: expected the name of a column, got ["a"]'],
    [
      "columns: { a: money }",
      's.yaml: columns: a: expected one of number, integer, boolean, category, text, date, got "money"',
    ],
    ["columns: { a: { kind: text } }", "s.yaml: columns: a: kind: there is no such key (there are type, missing, "],
    ["columns: { a: { percent: yes } }", 's.yaml: columns: a: percent: expected true or false, got "yes"'],
    [
      "columns: { a: { currency: 5 } }",
      's.yaml: columns: a: currency: expected a sign or code such as "$" or "EUR", got 5 (quote it)',
    ],
    [
      "columns: { a: { type: category, percent: true } }",
      "s.yaml: columns: a: percent: expected a column of type number, got category (take one of them out)",
    ],
    [
      "columns: { a: { type: number, format: '%Y' } }",
      "s.yaml: columns: a: format: expected a column of type date, got number (take one of them out)",
    ],
    [
      "columns: { a: { format: 'DD.MM.YYYY' } }",
      's.yaml: columns: a: format: expected a year, %Y or %y, got "DD.MM.YYYY" (an example is "%d.%m.%Y")',
    ],
    ["columns: { a: { format: '%Q.%Y' } }", "s.yaml: columns: a: format: expected the directives %Y %y %m"],
    ["columns: { a: { format: '%d.%Y' } }", "s.yaml: columns: a: format: expected a month, %m, %b or %B"],
    ["columns: { a: { format: '%Y-%m-%d %I' } }", "s.yaml: columns: a: format: expected %I together with %p"],
  ])("refuses %s", async (text, message) => {
    await expect(parseSchema(text, "s.yaml")).rejects.toThrow(message);
  });

  test("is overruled key by key", async () => {
    const model = await parseSchema(
      '{ missing: ["", NA], decimal: ",", columns: { a: { type: number, percent: true }, b: date } }',
      "m",
    );
    const user = await parseSchema('{ missing: [""], columns: { a: { decimal: "." }, c: text } }', "u");
    expect(schemaToJson(mergeSchemas(model, user))).toEqual({
      missing: [""],
      decimal: ",",
      columns: { a: { type: "number", percent: true, decimal: "." }, b: { type: "date" }, c: { type: "text" } },
    });
  });
});

test("separators of the table overrule those of a model's column", async () => {
  const model = await parseSchema('columns: { a: { thousands: ".", decimal: ",", currency: "€" } }', "m");
  const over = async (text: string) => schemaToJson(mergeSchemas(model, await parseSchema(text, "u")))["columns"];
  const currency = { type: "number", currency: "€" };
  expect(await over('decimal: "."')).toEqual({ a: currency });
  expect(await over('thousands: ","')).toEqual({ a: currency });
  expect(await over('columns: { a: { thousands: "," } }')).toEqual({ a: { ...currency, thousands: "," } });
  expect(await over('decimal: ","')).toEqual({ a: { ...currency, thousands: ".", decimal: "," } });
});

describe("schemas that are nested deeply", () => {
  const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

  test.each([
    [`missing: ${deep(50)}`, 's.yaml: missing: expected a list of texts, got [[["…"]]]'],
    [`columns: {a: ${deep(20_000)}}`, /^s\.yaml:1: expected YAML, got lists or mappings that are nested too deeply/],
  ])("%.20s", async (text, message) => {
    await expect(parseSchema(text, "s.yaml")).rejects.toThrow(message);
  });

  test("as JSON that came another way", () => {
    const value: unknown = { columns: { a: JSON.parse(deep(5000)) } };
    expect(() => schemaFrom(value, "model.onnx")).toThrow(
      /^model\.onnx: columns: a: expected one of .*, got \[\[\["…"\]\]\]$/,
    );
  });
});
