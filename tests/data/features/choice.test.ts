import { expect, test } from "vitest";
import { Random } from "../../../src/core/random.ts";
import { allRows, chooseFeatures, findLeaks, labelled, targetFrom } from "../../../src/data/features/index.ts";
import { findColumn, parseTable } from "../../../src/data/table/index.ts";

const rows = 60;
const row = (i: number) => ({
  id: i + 1000,
  uuid: `u-${i * 7919}`,
  note: `${["old", "new"][i % 2]} thing number ${i}`,
  constant: 7,
  gone: "",
  price: (i * 37) % 101,
  kind: ["a", "b", "c"][i % 3],
  target: i % 2 === 0 ? "yes" : "no",
});
const header = Object.keys(row(0)).join(",");
const table = await parseTable(
  [header, ...Array.from({ length: rows }, (_, i) => Object.values(row(i)).join(","))].join("\n"),
  "in.csv",
);
const all = allRows(rows);

test("constants, identifiers and free text are left out, each with its reason", () => {
  const { features, left } = chooseFeatures(table, all, { roles: { target: "target" } });
  expect(features.map(({ name }) => name)).toEqual(["price", "kind"]);
  expect(left).toEqual([
    { name: "id", reason: "it is called an id, and no value comes twice" },
    { name: "uuid", reason: "its values look like identifiers" },
    { name: "note", reason: "it is free text" },
    { name: "constant", reason: "it is the same in every row" },
    { name: "gone", reason: "every cell is missing" },
  ]);
});

test("named features are taken as they are; excluded ones and roles are not", () => {
  const named = chooseFeatures(table, all, { roles: { target: "target" }, features: ["id", "constant"] });
  expect(named.features.map(({ name }) => name)).toEqual(["id", "constant"]);
  const excluded = chooseFeatures(table, all, { roles: { target: "target", group: "kind" }, exclude: ["note"] });
  expect(excluded.features.map(({ name }) => name)).toEqual(["price"]);
  expect(excluded.left.map(({ name }) => name)).not.toContain("note");
});

test("all unknown names are named at once, with the nearest", () => {
  expect(() =>
    chooseFeatures(table, all, { roles: { target: "targte", id: "idx" }, features: ["prize"], exclude: ["konstant"] }),
  ).toThrow(
    [
      'target: expected a column of the table, got "targte" (did you mean target?)',
      'id-column: expected a column of the table, got "idx" (did you mean id?)',
      'features: expected a column of the table, got "prize" (did you mean price?)',
      'exclude: expected a column of the table, got "konstant" (did you mean constant?)',
    ].join("\n"),
  );
});

test("nothing left to predict from, and the target among the features", () => {
  expect(() =>
    chooseFeatures(table, all, { roles: { target: "target" }, exclude: ["price", "kind", "id", "uuid", "note"] }),
  ).toThrow(
    /^data: expected at least one column to predict from, got none \(constant: it is the same in every row; gone/,
  );
  expect(() => chooseFeatures(table, all, { roles: { target: "target" }, features: ["target"] })).toThrow(
    "features: expected columns to predict from, got target, which is the target",
  );
});

test("a target's task and classes", async () => {
  const read = await parseTable(
    `text,few,many,part\n${Array.from({ length: 120 }, (_, i) => `${["b", "B", "a"][i % 3]},${10 - (i % 3)},${i},${i / 4}`).join("\n")}`,
    "in.csv",
  );
  const target = (name: string, task: "auto" | "classification" | "regression" = "auto") =>
    targetFrom(findColumn(read, name)!, task);
  // Sorted as Python sorts them.
  expect(target("text")).toMatchObject({ task: "classification", classes: ["B", "a", "b"], classType: "string" });
  expect(target("few")).toMatchObject({ task: "classification", classes: ["8", "9", "10"], classType: "integer" });
  expect([target("many").task, target("part").task, target("few", "regression").task]).toEqual([
    "regression",
    "regression",
    "regression",
  ]);
  expect(() => target("part", "classification")).toThrow(/^part: expected whole numbers or text as classes, got 0\.25/);
  expect(() => target("text", "regression")).toThrow(
    /^text: expected numbers for task: regression, got text such as "b"/,
  );
});

test("rows without a target are refused with their line, or left out", async () => {
  const read = await parseTable("a,y\n1,k\n2,\n3,l\n4,NA\n", "in.csv");
  const column = findColumn(read, "y")!;
  expect([...labelled(read, column, { rows: allRows(4), drop: true })]).toEqual([0, 2]);
  expect(() => labelled(read, column, { rows: allRows(4), drop: false })).toThrow(
    "in.csv:3: y: expected a value to learn, got a missing cell, one of 2 (fill it in, take the row out, or set missing: drop)",
  );
});

test("a column that alone predicts the target is found, honest ones are not", async () => {
  const random = new Random(3);
  const lines = Array.from({ length: 500 }, () => {
    const amount = random.unit();
    const noise = random.unit();
    const yes = amount + 0.8 * noise > 0.9;
    return [amount, noise, yes ? "paid" : "open", yes ? 1 : 0, 3 * amount + 2, amount].join(",");
  });
  const read = await parseTable(`amount,noise,state,yes,copy,value\n${lines.join("\n")}`, "in.csv");
  const named = (names: string[]) => names.map((name) => findColumn(read, name)!);
  const yes = targetFrom(findColumn(read, "yes")!, "classification");
  expect(findLeaks(named(["amount", "noise", "state"]), yes, allRows(500))).toEqual([{ name: "state", share: 1 }]);
  const value = targetFrom(findColumn(read, "value")!, "regression");
  expect(findLeaks(named(["noise", "copy", "state"]), value, allRows(500)).map(({ name }) => name)).toEqual(["copy"]);
});

test.each([
  ["as many of each class", 0.5],
  ["a class of one in a hundred", 0.01],
])("so it is among 60,000 rows, of which most columns are judged by some: %s", async (_, share) => {
  const random = new Random(5);
  const rows = 60_000;
  const lines = Array.from({ length: rows }, () => {
    const yes = random.unit() < share;
    // Wrong for one in 200, and one in 20, of the rarer class' rows: of what there is to explain 0.995 and 0.95 are left.
    const wrong = (rate: number) => (yes && random.unit() < rate) !== yes;
    const number = (high: boolean) => (high ? 1 : 0) + 0.9 * random.unit();
    return [number(yes), number(wrong(1 / 200)), number(wrong(1 / 20)), random.unit(), yes ? 1 : 0].join(",");
  });
  const read = await parseTable(`copy,nearly,hint,noise,yes\n${lines.join("\n")}`, "in.csv");
  const columns = ["copy", "nearly", "hint", "noise"].map((name) => findColumn(read, name)!);
  const leaks = findLeaks(columns, targetFrom(findColumn(read, "yes")!, "classification"), allRows(rows));
  expect(leaks.map(({ name }) => name)).toEqual(["copy", "nearly"]);
});
