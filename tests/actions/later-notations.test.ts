/** What a training table showed about its notation decides ambiguous cells later, in files and requests alike. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder } from "../runner.ts";
import { post, serve } from "../serving/server.ts";

async function trained(content: string, words: string[] = []): Promise<string> {
  const cwd = folder();
  writeFileSync(join(cwd, "train.csv"), content);
  const { code, stderr } = await cli(["train", "--data", "train.csv", "--target", "y", ...words], { cwd });
  expect(code, stderr).toBe(0);
  return cwd;
}

async function predicted(cwd: string, name: string, content: string): Promise<string[]> {
  writeFileSync(join(cwd, name), content);
  const { code, stdout, stderr } = await cli(["predict", "--data", name], { cwd });
  expect(code, stderr).toBe(0);
  return stdout
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[1]!);
}

async function answers(url: string, body: unknown, type: string): Promise<string[]> {
  const answer = await post(`${url}predict`, body, { "content-type": type });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { prediction: string }[]).map(({ prediction }) => prediction);
}

test("a decimal comma found in training reads 1,062 in tabs, in quotes and in requests", async () => {
  // The target is whether x is above 2, so that 1,062 is "no" as a decimal number and "yes" as 1062.
  const rows = Array.from({ length: 120 }, (_, row) => (row * 37) % 400).map((hundredths) => hundredths / 100 + 0.5);
  const lines = rows.map((x, row) => `${x.toFixed(3).replace(".", ",")};${row % 7};${x > 2 ? "yes" : "no"}`);
  const cwd = await trained(`x;n;y\n${lines.join("\n")}\n`);
  const expected = ["no", "yes"];
  expect(await predicted(cwd, "rows.tsv", "x\tn\n1,062\t1\n3,500\t2\n")).toEqual(expected);
  expect(await predicted(cwd, "rows.csv", 'x,n\n"1,062",1\n"3,500",2\n')).toEqual(expected);
  expect(await predicted(cwd, "rows.jsonl", '{"x":"1,062","n":1}\n{"x":"3,500","n":2}\n')).toEqual(expected);
  // Another file may have decimal points.
  expect(await predicted(cwd, "points.csv", "x,n\n1.06,1\n3.5,2\n")).toEqual(expected);
  const ambiguous = "x\tn\n1.062\t1\n3.500\t2\n";
  writeFileSync(join(cwd, "ambiguous.tsv"), ambiguous);
  const refused = await cli(["predict", "--data", "ambiguous.tsv"], { cwd });
  expect(refused).toMatchObject({ code: 2, stdout: "" });
  const message = 'x: expected a decimal comma as in the training rows, got "1.062" (write all numbers in one way';
  expect(refused.stderr).toContain(`ambiguous.tsv:2: ${message}`);
  // The cell that is no number is named, not the first one with a comma.
  writeFileSync(join(cwd, "word.csv"), "x;n\n1,062;1\n3,5;2\nn.v.;3\n");
  expect((await cli(["predict", "--data", "word.csv"], { cwd })).stderr).toContain(
    'word.csv:4: x: expected a number with the decimal sign ",", got "n.v."',
  );

  const { url } = await serve(join(cwd, "model"));
  const json = [{ x: "1,062" }, { x: 1.062 }, { x: "1.06" }, { x: "3,500" }].map((row) => ({ ...row, n: 1 }));
  expect(await answers(url, json, "application/json")).toEqual(["no", "no", "no", "yes"]);
  expect(await answers(url, "x\tn\n1,062\t1\n3,500\t2\n", "text/csv")).toEqual(expected);
  expect((await post(`${url}predict`, ambiguous, { "content-type": "text/csv" })).status).toBe(400);
  expect((await post(`${url}predict`, [{ x: "1.062", n: 1 }])).status).toBe(400);
});

test("a year, a day and a month are read in that order everywhere, and NaT is missing everywhere", async () => {
  // The target is whether the month is in the first half of the year. Every day is at most 12.
  const dates = Array.from({ length: 144 }, (_, row) => [1 + (row % 12), 1 + Math.floor(row / 12)] as const);
  const pad = (value: number) => String(value).padStart(2, "0");
  const lines = dates.map(([day, month]) => `2024/${pad(day)}/${pad(month)},${month <= 6 ? "first" : "second"}`);
  const schema = join(folder(), "schema.yaml");
  writeFileSync(schema, 'columns: { opened: { format: "%Y/%d/%m" } }\n');
  const cwd = await trained(`opened,y\n${lines.join("\n")}\n`, ["--schema", schema]);
  const texts = ["2024/08/02", "2024/02/08", "2024/12/01", "NaT", "0000-00-00"];
  const csv = `opened\n${texts.join("\n")}\n`;
  const all = await predicted(cwd, "rows.csv", csv);
  expect(all.slice(0, 3)).toEqual(["first", "second", "first"]);
  const { url } = await serve(join(cwd, "model"));
  const json = texts.map((opened) => ({ opened }));
  expect(await answers(url, json, "application/json")).toEqual(all);
  expect(await answers(url, csv, "text/csv")).toEqual(all);
  expect(await answers(url, [{ opened: null }], "application/json")).toEqual(all.slice(3, 4));
});

test("a missing value means the same in every notation: dates, categories that pandas writes as 3.0, amounts", async () => {
  const dates = Array.from({ length: 60 }, (_, row) =>
    row % 3 === 0 ? "01.01.1900" : `${1 + (row % 28)}.${1 + (row % 12)}.2024`,
  );
  const grades = Array.from({ length: 60 }, (_, row) => [1, 2, -999][row % 3]!);
  const gains = Array.from({ length: 60 }, (_, row) => (row % 2 === 0 ? `(${row}.5)` : `${row}.5`));
  const line = (row: number) => `${dates[row]},${grades[row]},${gains[row]},${row % 3 === 1 ? "yes" : "no"}`;
  const schema = join(folder(), "schema.yaml");
  writeFileSync(
    schema,
    'missing: ["", "-999"]\ncolumns: { opened: { format: "%d.%m.%Y", missing: ["01.01.1900"] }, grade: category }\n',
  );
  const lines = dates.map((_, row) => line(row)).join("\n");
  const cwd = await trained(`opened,grade,gain,y\n${lines}\n`, ["--schema", schema]);
  // One row of present cells, and one of missing cells in the notation of another program, and in that of JSON.
  const present = "2024-02-13,2.0,(12.5)";
  const expected = await predicted(cwd, "rows.csv", `opened,grade,gain\n${present}\n,,12.5\n`);
  expect(await predicted(cwd, "other.csv", `opened,grade,gain\n${present}\n1900-01-01,-999.0,12.5\n`)).toEqual(
    expected,
  );
  const { stdout } = await cli(["predict", "--data", "other.csv"], { cwd });
  expect(stdout).toBe((await cli(["predict", "--data", "rows.csv"], { cwd })).stdout);
  const records = [
    { opened: "13.02.2024", grade: 2, gain: "(12.5)" },
    { opened: "1900-01-01", grade: -999, gain: 12.5 },
  ];
  writeFileSync(join(cwd, "rows.jsonl"), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  expect((await cli(["predict", "--data", "rows.jsonl"], { cwd })).stdout).toBe(stdout);
  const { url } = await serve(join(cwd, "model"));
  const probabilities = async (body: unknown, type: string) =>
    ((await (await post(`${url}predict`, body, { "content-type": type })).json()) as { probabilities: unknown }[]).map(
      ({ probabilities }) => probabilities,
    );
  const nulls = [records[0], { opened: null, grade: null, gain: 12.5 }];
  const answer = await probabilities(nulls, "application/json");
  expect(answer).toHaveLength(2);
  expect(await probabilities(records, "application/json")).toEqual(answer);
  expect(await probabilities([records[0], { ...records[1], grade: "-999.0" }], "application/json")).toEqual(answer);
  expect(await probabilities(`opened,grade,gain\n${present}\n1900-01-01,-999.0,12.5\n`, "text/csv")).toEqual(answer);
});

test("times of day are read with and without seconds", async () => {
  const lines = Array.from(
    { length: 72 },
    (_, row) => `${String(row % 24).padStart(2, "0")}:15,${row % 24 < 9 ? "early" : "late"}`,
  );
  const cwd = await trained(`at,y\n${lines.join("\n")}\n`);
  expect(await predicted(cwd, "rows.csv", "at\n08:15:30\n23:59:59.5\n07:00\n")).toEqual(["early", "late", "early"]);
});

test("a slice called None is one when the predictions of test-model are read again", async () => {
  const schema = join(folder(), "schema.yaml");
  writeFileSync(schema, 'missing: [""]\n');
  const teams = ["None", "red", ""];
  const lines = Array.from({ length: 90 }, (_, row) => `${row % 9},${teams[row % 3]},${row % 9 < 4 ? "no" : "yes"}`);
  const cwd = await trained(`x,team,y\n${lines.join("\n")}\n`, ["--schema", schema, "--test-data", "train.csv"]);
  const slices = async (report: string, words: string[]) => {
    const { code, stderr } = await cli(["test-model", "--slices", "team", "--report-dir", report, ...words], { cwd });
    expect(code, stderr).toBe(0);
    const { slices: found } = JSON.parse(readFileSync(join(cwd, report, "metrics.json"), "utf8"));
    return Object.keys(found).sort();
  };
  const expected = ["team=(missing)", "team=None", "team=red"];
  expect(await slices("first", ["--test-data", "train.csv"])).toEqual(expected);
  expect(await slices("second", ["--predictions", "first/predictions.csv"])).toEqual(expected);
});
