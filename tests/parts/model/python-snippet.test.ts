/**
 * The Python of docs/model.md, run as it is printed there, gives each row the answer of `predict` and of the server, in every
 * spelling of its cells. The target is a function of the columns by construction.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root } from "../../runner.ts";
import { post, serve } from "../../serving/server.ts";

const rows = 60;
const each = (make: (row: number) => string | number) => Array.from({ length: rows }, (_, row) => make(row));
const when = (condition: boolean) => (condition ? "yes" : "no");
const colors = ["red", "blå", "42"];
const even = each((row) => when(row % 2 === 0));
const spelled = (yes: string, no: string) => each((row) => (row % 2 === 0 ? yes : no));

/** Cells of `x` in training, the truth, and the same cells in other spellings; of `types` what a schema says of `x`. */
const kinds: Record<
  string,
  { cells: (string | number)[]; truth: (string | number)[]; others: (string | number)[][]; type?: string }
> = {
  boolean: {
    cells: spelled("True", "False"),
    truth: even,
    others: [spelled("TRUE", "FALSE"), spelled("true", "false"), spelled("yes", "no"), spelled("Yes", "NO")],
  },
  "boolean with missing cells": {
    cells: each((row) => ["True", "False", "", "True"][row % 4]!),
    truth: each((row) => when(row % 4 !== 1)),
    // A missing cell counts as the most frequent value.
    others: [each((row) => ["TRUE", "FALSE", "NA", "TRUE"][row % 4]!)],
  },
  category: {
    cells: each((row) => colors[row % 3]!),
    truth: each((row) => when(row % 3 === 1)),
    others: [],
  },
  "category of digits": {
    cells: each((row) => row % 4),
    truth: each((row) => when(row % 4 === 1 || row % 4 === 2)),
    others: [each((row) => `${row % 4}.0`)],
    type: "category",
  },
  "codes with zeros": {
    cells: each((row) => String(619 + row * 1000).padStart(5, "0")),
    truth: each((row) => when(row < 20)),
    others: [each((row) => 619 + row * 1000)],
  },
  "codes with zeros as categories": {
    cells: each((row) => ["00619", "10619", "00007"][row % 3]!),
    truth: each((row) => when(row % 3 === 0)),
    others: [],
    type: "category",
  },
  number: {
    cells: each((row) => (row % 5 === 0 ? "" : row / 8)),
    truth: each((row) => when(row % 5 !== 0 && row / 8 > 5)),
    others: [each((row) => (row % 5 === 0 ? "NaN" : (row / 8).toFixed(6)))],
  },
};

/** The first block of Python in a chapter of docs/model.md. */
function blockOf(chapter: string): string {
  const [, code = ""] =
    new RegExp(`## ${chapter}[\\s\\S]*?\`\`\`python\\n([\\s\\S]*?)\`\`\``).exec(
      readFileSync(join(root, "docs/model.md"), "utf8"),
    ) ?? [];
  return code;
}

function snippet(): string {
  return `${blockOf("Python, with ONNX Runtime")}
import json
print(json.dumps({"label": label.tolist(), "no": probabilities[0].ravel().tolist(), "yes": probabilities[1].ravel().tolist()}))
`;
}

const python = join(root, "tests/parts/python/pandas/.venv/bin/python");

function csv(x: (string | number)[], truth?: (string | number)[]): string {
  const lines = x.map((cell, row) => [cell, row % 7, ...(truth ? [truth[row]] : [])].join(","));
  return `${[["x", "n", ...(truth ? ["y"] : [])].join(","), ...lines].join("\n")}\n`;
}

test.each(Object.entries(kinds))("%s: one answer from predict, the server and Python", async (_name, kind) => {
  const { cells, truth, others, type } = kind;
  const cwd = folder();
  const ok = async (words: string[]) => {
    const { code, stderr } = await cli(words, { cwd });
    expect(code, stderr).toBe(0);
  };
  writeFileSync(join(cwd, "train.csv"), csv(cells, truth));
  writeFileSync(join(cwd, "schema.yaml"), `columns: ${type === undefined ? "{}" : `{ x: ${type} }`}\n`);
  const train = [
    "train",
    "--data",
    "train.csv",
    "--test-data",
    "train.csv",
    "--target",
    "y",
    "--schema",
    "schema.yaml",
  ];
  await ok([...train, "--n-estimators", "20", "--features", "x,n"]);
  const { url } = await serve(join(cwd, "model"));
  writeFileSync(join(cwd, "snippet.py"), snippet());
  for (const spelling of [cells, ...others]) {
    writeFileSync(join(cwd, "new.csv"), csv(spelling));
    await ok(["predict", "--data", "new.csv", "--output", "said.csv"]);
    const said = readFileSync(join(cwd, "said.csv"), "utf8").trim().split("\n").slice(1);
    const byPredict = said.map((line) => {
      const [, label, no, yes] = line.split(",");
      return { label, no: Number(no), yes: Number(yes) };
    });
    expect(byPredict.map(({ label }) => label)).toEqual(truth);
    const answer = await post(`${url}predict`, csv(spelling), { "content-type": "text/csv" });
    const served = (await answer.json()) as { prediction: string; probabilities: { no: number; yes: number } }[];
    expect(served.map(({ prediction, probabilities }) => ({ label: prediction, ...probabilities }))).toEqual(byPredict);
    const answers = JSON.parse(execFileSync(python, ["snippet.py"], { cwd, encoding: "utf8" }));
    const byPython = byPredict.map((_, row) => ({
      label: answers.label[row],
      no: answers.no[row],
      yes: answers.yes[row],
    }));
    expect(byPython).toEqual(byPredict);
  }
});

test("the decision threshold applied in Python, as printed, gives the labels of predict", async () => {
  const cwd = folder();
  // One row in five is a "yes"; its x is higher, and overlaps with that of the others.
  const table = Array.from({ length: 300 }, (_, row) => {
    const yes = row % 5 === 0;
    return `${((row * 37) % 101) / 10 + (yes ? 4 : 0)},${(row * 53) % 97},${when(yes)}`;
  });
  writeFileSync(join(cwd, "new.csv"), `x,n,y\n${table.join("\n")}\n`);
  const words = ["train", "--data", "new.csv", "--target", "y", "--n-estimators", "30", "--positive-class", "yes"];
  const trained = await cli([...words, "--decision-threshold", "cost(fp=1,fn=5)"], { cwd });
  expect(trained.code, trained.stderr).toBe(0);
  const { stdout } = await cli(["predict", "--data", "new.csv"], { cwd });
  const byPredict = stdout
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[2]);
  const lastly = `
import json
print(json.dumps({"positive": positive, "answer": answer.tolist(), "label": label.tolist()}))
`;
  const code = `${blockOf("Python, with ONNX Runtime")}\n${blockOf("Decision threshold")}\n${lastly}`;
  writeFileSync(join(cwd, "snippet.py"), code);
  const found = JSON.parse(execFileSync(python, ["snippet.py"], { cwd, encoding: "utf8" }));
  expect(found.positive).toBe("yes");
  expect(found.answer.map(when)).toEqual(byPredict);
  // The threshold matters: the more probable class is another one in some rows.
  expect(found.label).not.toEqual(byPredict);
});
