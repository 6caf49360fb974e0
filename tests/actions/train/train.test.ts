import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root, step } from "../../runner.ts";

const iris = join(root, "examples/iris/iris.csv");
const data = { data: iris, target: "species", "n-estimators": "10" };

test("a step trains on Iris: a bundle, held-out rows of every class, outputs", async () => {
  const cwd = folder();
  const result = await step(
    "train",
    { ...data, "model-dir": "m", "report-dir": "r", "test-size": "0.2", seed: "3" },
    { cwd },
  );
  expect(result.code, result.stdout).toBe(0);
  expect(result.outputs).toMatchObject({ "model-path": join(cwd, "m"), "test-data-path": join(cwd, "r/test.csv") });
  expect(result.outputs["model-digest"]).toMatch(/^sha256:[0-9a-f]{64}$/);
  const held = readFileSync(join(cwd, "r/test.csv"), "utf8").trim().split("\n");
  expect(held[0]).toBe("sepal_length,sepal_width,petal_length,petal_width,species");
  // A fifth of 150 rows, 50 a class: 10 of each.
  const count = (name: string) => held.filter((line) => line.endsWith(name)).length;
  expect([count("setosa"), count("versicolor"), count("virginica"), held.length - 1]).toEqual([10, 10, 10, 30]);
  // Held-out rows are rows of the data.
  const numeric = (line: string) =>
    line
      .split(",")
      .map((cell) => (Number.isNaN(Number(cell)) ? cell : Number(cell)))
      .join();
  const rows = readFileSync(iris, "utf8").trim().split("\n").map(numeric);
  expect(held.map(numeric).filter((line) => !rows.includes(line))).toEqual([]);
});

test("the same seed gives the same model, another seed another", async () => {
  const digest = async (seed: string) => {
    const result = await cli([
      "train",
      "--data",
      iris,
      "--target",
      "species",
      "--n-estimators",
      "5",
      "--seed",
      seed,
      "--json",
    ]);
    return JSON.parse(result.stdout.trim().split("\n").at(-1)!)["model-digest"];
  };
  const [first, again, other] = await Promise.all([digest("1"), digest("1"), digest("2")]);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test("max-depth and max-features shape the trees", async () => {
  const cwd = folder();
  const shallow = await step("train", { ...data, "max-depth": "1", "max-features": "0.5" }, { cwd });
  expect(shallow.code, shallow.stdout).toBe(0);
  const deep = await step("train", data, { cwd });
  expect(deep.outputs["model-digest"]).not.toBe(shallow.outputs["model-digest"]);
});

test("all wrong inputs are named at once, and nothing is written", async () => {
  const cwd = folder();
  const result = await step(
    "train",
    { data: "rows.csv", target: "species", "test-size": "1.5", seed: "-1", "n-estimators": "ten" },
    { cwd },
  );
  expect(result.code).toBe(1);
  const [annotation] = result.annotations;
  expect(annotation?.level).toBe("error");
  expect(annotation?.message.split("\n").map((line) => line.split(":")[0])).toEqual([
    "test-size",
    "n-estimators",
    "seed",
  ]);
  expect(annotation?.message).toContain('test-size: expected a number from 0 to 1, got "1.5"');
  expect(readdirSync(cwd)).toEqual([]);
});

const header = "a,b,y";
const bad: [name: string, content: string | undefined, message: RegExp][] = [
  ["a missing file", undefined, /^rows\.csv: there is no such file/],
  ["an empty file", "", /^rows\.csv: the file is empty/],
  ["a header without rows", `${header}\n`, /^rows\.csv: expected rows below the header, got none/],
  ["a file without a header", "1,2,3\n4,5,6\n7,8,9\n", /^rows\.csv:1: expected a header row/],
  [
    "a Git LFS pointer",
    "version https://git-lfs.github.com/spec/v1\noid sha256:0a\nsize 9\n",
    /^rows\.csv: expected data, got a Git LFS pointer .*git lfs pull/,
  ],
  [
    "a missing target column",
    "a,b,yield\n1,2,k\n3,4,l\n",
    /^target: expected a column of the table, got "y" \(there are a, b, yield\)/,
  ],
  ["a target with one class", `${header}\n1,2,k\n3,4,k\n5,6,k\n`, /^y: expected at least two classes/],
  [
    "text among numbers",
    `${header}\n1,2,k\n3,4,l\n5,6,k\n7,ten,l\n9,1,k\n2,2,l\n`,
    /^rows\.csv:5: b: expected a number, got "ten"/,
  ],
  [
    "a class too small to split",
    `${header}\n${"1,2,k\n3,4,k\n".repeat(10)}5,6,l\n`,
    /^test-size: 0\.25 leaves the class "l" \(1 rows?\) without/,
  ],
];

test.each(bad)("%s is one clear line, exit 2, and nothing written", async (_, content, message) => {
  const cwd = folder();
  if (content !== undefined) writeFileSync(join(cwd, "rows.csv"), content);
  const result = await cli(["train", "--data", "rows.csv", "--target", "y", "--n-estimators", "2"], { cwd });
  expect(result.stderr.trim()).toMatch(message);
  expect(result.stderr.trim().split("\n")).toHaveLength(1);
  expect(result.code).toBe(2);
  expect(readdirSync(cwd)).toEqual(content === undefined ? [] : ["rows.csv"]);
});

test("a DVC pointer is named as one", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "rows.csv.dvc"), "outs:\n- md5: 0a\n  path: rows.csv\n");
  const result = await cli(["train", "--data", "rows.csv.dvc", "--target", "y"], { cwd });
  expect(result).toMatchObject({ code: 2 });
  expect(result.stderr).toMatch(/^rows\.csv\.dvc: expected data, got a DVC pointer .*dvc pull/);
});

test("a folder with other people's files is not replaced", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "work"));
  writeFileSync(join(cwd, "work/thesis.txt"), "years");
  const result = await cli(
    ["train", "--data", iris, "--target", "species", "--n-estimators", "2", "--model-dir", "work"],
    { cwd },
  );
  expect(result).toMatchObject({ code: 2 });
  expect(result.stderr).toMatch(/work: expected an empty or new folder/);
  expect(readFileSync(join(cwd, "work/thesis.txt"), "utf8")).toBe("years");
});

test.each([
  ["a command", "SIGINT", 130],
  ["a command", "SIGTERM", 143],
  ["a step", "SIGINT", 130],
  ["a step", "SIGTERM", 143],
] as const)(
  "%s: %s ends training long before it is done, and leaves nothing half-written",
  async (edge, signal, code) => {
    const cwd = folder();
    const started = (child: ChildProcess) => void setTimeout(() => child.kill(signal), 700);
    const long = { data: iris, target: "species", "n-estimators": "100000" };
    const result =
      edge === "a step"
        ? await step("train", long, { cwd, started })
        : await cli(["train", ...Object.entries(long).flatMap(([name, value]) => [`--${name}`, value])], {
            cwd,
            started,
          });
    expect(result.code).toBe(code);
    expect(existsSync(join(cwd, "model"))).toBe(false);
    expect(readdirSync(cwd)).toEqual([]);
  },
);
