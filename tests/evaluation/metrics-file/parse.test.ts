import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, test } from "vitest";
import { parseMetrics } from "../../../src/evaluation/metrics-file/parse.ts";
import { readMetricsFile } from "../../../src/evaluation/metrics-file/read.ts";

/** Returns the number at each path, or the kind of value found there instead. */
async function read(text: string, source: string, ...paths: string[][]): Promise<unknown[]> {
  const metrics = await parseMetrics(text, source);
  return paths.map((path) => {
    const reading = metrics.read(path);
    return reading.kind === "number" ? reading.value : reading.kind;
  });
}

describe("JSON", () => {
  test("trainyard's metrics.json: flat names, classes and slices", async () => {
    const text = '{"accuracy": 0.97, "per_class": {"a.b": {"recall": 1}}, "slices": {"sex=F": {"recall": 0.5}}}';
    expect(
      await read(
        text,
        "metrics.json",
        ["accuracy"],
        ["per_class", "a.b", "recall"],
        ["slices", "sex=F", "recall"],
        ["nope"],
      ),
    ).toEqual([0.97, 1, 0.5, "absent"]);
  });

  test("trainyard's evaluation.json stands for the metrics in it", async () => {
    const text = JSON.stringify({
      format: "trainyard-evaluation-1",
      n: 100,
      metrics: { accuracy: 0.9 },
      per_class: { a: { recall: 0.8 } },
      slices: [{ name: "sex=F", n: 9, metrics: { accuracy: 0.7 }, per_class: { a: { recall: 0.6 } } }],
    });
    expect(
      await read(
        text,
        "evaluation.json",
        ["accuracy"],
        ["per_class", "a", "recall"],
        ["slices", "sex=F", "accuracy"],
        ["slices", "sex=F", "per_class", "a", "recall"],
        ["n"],
      ),
    ).toEqual([0.9, 0.8, 0.7, 0.6, "absent"]);
  });

  test("Python's bare NaN and infinities, and never inside of strings", async () => {
    const text =
      '{"a": NaN, "b": -Infinity, "c": Infinity, "say \\"NaN\\"": 1, "NaN": 2, "text": "x, NaN]", "list": [NaN]}';
    expect(await read(text, "m.json", ["a"], ["b"], ["c"], ['say "NaN"'], ["NaN"], ["text"], ["list"])).toEqual([
      Number.NaN,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      1,
      2,
      "other",
      "list",
    ]);
  });

  test("lists, text, true and false are no numbers", async () => {
    const text = '{"list": [1], "text": "0.9", "yes": true, "no": false, "null": null}';
    expect(await read(text, "m.json", ["list"], ["text"], ["yes"], ["no"], ["null"])).toEqual([
      "list",
      "other",
      "boolean",
      "boolean",
      "other",
    ]);
  });

  test("a byte order mark is no content, and the extension is not needed", async () => {
    expect(await read('\u{feff}{"a": 1}', "metrics.json", ["a"])).toEqual([1]);
    expect(await read(' {"a": 1}', "metrics", ["a"])).toEqual([1]);
  });

  test("a string of millions of characters is read over, not through a regular expression's stack", async () => {
    const long = "x".repeat(8_000_000);
    expect(await read(`{"long": "${long}", "a": NaN}`, "m.json", ["a"])).toEqual([Number.NaN]);
  });
});

describe("DVC's other formats", () => {
  test("YAML, with .nan, exponents, nesting and numbers for names", async () => {
    const text =
      "accuracy: 0.93\nloss: .nan\nlr: 1e-5\ntrain:\n  rmse: 2.5\nper_class:\n  0:\n    recall: 0.5\n__proto__: 3\n";
    expect(
      await read(
        text,
        "metrics.yaml",
        ["accuracy"],
        ["loss"],
        ["lr"],
        ["train", "rmse"],
        ["per_class", "0", "recall"],
        ["__proto__"],
      ),
    ).toEqual([0.93, Number.NaN, 1e-5, 2.5, 0.5, 3]);
    expect(await read("accuracy: 0.5", "scores", ["accuracy"])).toEqual([0.5]);
  });

  test("TOML, with tables, nan and large integers", async () => {
    const text =
      'accuracy = 0.93\nloss = nan\nrows = 9007199254740993\n[train]\nrmse = 2.5\n[slices."sex=F"]\nrecall = -inf\n';
    expect(
      await read(text, "m.toml", ["accuracy"], ["loss"], ["rows"], ["train", "rmse"], ["slices", "sex=F", "recall"]),
    ).toEqual([0.93, Number.NaN, 9007199254740992, 2.5, Number.NEGATIVE_INFINITY]);
  });
});

describe("MLflow", () => {
  test("`mlflow runs describe`: metrics by name", async () => {
    const text =
      '{"info": {"run_id": "ab", "status": "FINISHED"}, "data": {"metrics": {"val/acc": 0.9, "loss": NaN}, "params": {"lr": "1"}, "tags": {}}}';
    expect(await read(text, "run.json", ["val/acc"], ["loss"], ["info"])).toEqual([0.9, Number.NaN, "absent"]);
  });

  test("REST's runs/get: a list, the last by step and time counting, NaN as text", async () => {
    const run = {
      info: { run_id: "ab" },
      data: {
        metrics: [
          { key: "acc", value: 0.9, timestamp: 5, step: 2 },
          { key: "acc", value: 0.1, timestamp: 9, step: 1 },
          { key: "acc", value: 0.8, timestamp: 4, step: 2 },
          { key: "loss", value: "NaN", timestamp: 1, step: 0 },
          { key: "__proto__", value: 2, timestamp: 1, step: 0 },
        ],
      },
    };
    for (const text of [JSON.stringify({ run }), JSON.stringify({ runs: [run] })]) {
      expect(await read(text, "run.json", ["acc"], ["loss"], ["__proto__"])).toEqual([0.9, Number.NaN, 2]);
    }
    await expect(parseMetrics(JSON.stringify({ runs: [run, run] }), "runs.json")).rejects.toThrow(
      "runs.json: expected one MLflow run, got 2",
    );
    expect(await read('{"info": {"run_id": "a"}, "data": {}}', "run.json", ["acc"])).toEqual(["absent"]);
  });
});

describe("github-action-benchmark", () => {
  const benches = [
    { name: "accuracy", unit: "share", value: 0.9, range: "± 1", extra: "x" },
    { name: "p95 latency", unit: "ms", value: 12 },
  ];

  test("a result to be stored", async () => {
    expect(await read(JSON.stringify(benches), "bench.json", ["accuracy"], ["p95 latency"])).toEqual([0.9, 12]);
  });

  test("data.js: the last entry counts; a dropped benchmark is absent, not remembered", async () => {
    const commit = { id: "a", message: "m", timestamp: "t", url: "u" };
    const history = (suites: object) =>
      `window.BENCHMARK_DATA = ${JSON.stringify({ lastUpdate: 1, repoUrl: "u", entries: suites })}`;
    const old = { commit, date: 1, tool: "customBiggerIsBetter", benches };
    const now = {
      commit,
      date: 2,
      tool: "customBiggerIsBetter",
      benches: [{ name: "accuracy", unit: "share", value: 0.8 }],
    };
    expect(await read(history({ Models: [old, now] }), "data.js", ["accuracy"], ["p95 latency"])).toEqual([
      0.8,
      "absent",
    ]);
    expect(
      await read(`${history({ A: [old], "B 2": [now] })};\n`, "data.js", ["A", "accuracy"], ["B 2", "accuracy"]),
    ).toEqual([0.9, 0.8]);
    await expect(parseMetrics(history({}), "data.js")).rejects.toThrow("data.js: expected an object of metrics");
  });
});

describe("CSV", () => {
  it.each<[what: string, text: string, source: string, path: string[], value: number]>([
    ["a metric a line", 'metric,value\naccuracy,0.93\n"a, b",2\n', "m.csv", ["a, b"], 2],
    ["a metric a line, tabs", "name\tvalue\naccuracy\t0.93\n", "m.tsv", ["accuracy"], 0.93],
    ["one line of values", "accuracy,loss\r\n0.93,nan\r\n", "m.csv", ["loss"], Number.NaN],
    ["semicolons", "accuracy;loss\n0.93;1e-3\n", "m.csv", ["loss"], 1e-3],
    [
      "named lines, as pandas writes a report",
      ",precision,recall\nsetosa,1.0,0.9\nmacro avg,0.8,0.7\n",
      "m.csv",
      ["macro avg", "recall"],
      0.7,
    ],
    ["numbered classes under an empty title", ",recall\n0,0.9\n1,0.8\n", "m.csv", ["1", "recall"], 0.8],
    ["__proto__", "metric,value\n__proto__,7\n", "m.csv", ["__proto__"], 7],
  ])("%s", async (_, text, source, path, value) => {
    expect(await read(text, source, path)).toEqual([value]);
  });

  it.each([
    [
      "ten epochs",
      "epoch,loss\n0,1\n1,0.5\n",
      "m.csv: expected one line of values (or metric,value lines), got 2 lines",
    ],
    ["only names", "accuracy,loss\n", "m.csv: expected a line of names and a line of values, got names only"],
    ["a name twice", "metric,value\na,1\na,2\n", 'm.csv: expected each metric once, got "a" twice'],
  ])("%s cannot be judged", async (_, text, message) => {
    await expect(parseMetrics(text, "m.csv")).rejects.toThrow(message);
  });
});

describe("what is no metrics file", () => {
  it.each([
    ["an empty one", "", "m.json", "m.json: expected metrics, got an empty file"],
    ["a blank one", " \n\t", "m.yaml", "m.yaml: expected metrics, got an empty file"],
    ["broken JSON", '{"a": 1', "m.json", "m.json: expected JSON, got something else: "],
    ["broken JSON with NaN", '{"a": NaN,}', "m.json", "m.json: expected JSON, got something else: "],
    ["a list", "[1, 2]", "m.json", 'm.json: expected an object of metrics such as {"accuracy": 0.97}, got a list of 2'],
    ["a number", "0.97", "m.json", "m.json: expected an object of metrics"],
    ["broken YAML", "a: 1\n b: : 2", "m.yaml", "m.yaml:"],
    [
      "a name twice in YAML",
      "a: 1\na: 2",
      "m.yaml",
      "m.yaml:2: expected YAML, got something else: Map keys must be unique",
    ],
    ["a text in YAML", "just words", "m.yaml", "m.yaml: expected an object of metrics"],
    [
      "an alias bomb",
      `a: &a [1]\n${Array.from({ length: 12 }, (_, i) => `k${i}: &k${i} [${"*a,".repeat(20)}*${i === 0 ? "a" : `k${i - 1}`}, *${i === 0 ? "a" : `k${i - 1}`}]`).join("\n")}`,
      "m.yaml",
      "m.yaml: expected YAML, got aliases that cannot be resolved",
    ],
    ["broken TOML", "a = \nb = 1", "m.toml", "m.toml:1: expected TOML, got something else: "],
    [
      "20 MB of YAML",
      `a: 1\n# ${"x".repeat(20_000_001)}`,
      "m.yaml",
      "m.yaml: expected at most 20 MB of YAML, got 20 MB (write JSON)",
    ],
  ])("%s", async (_, text, source, message) => {
    await expect(parseMetrics(text, source)).rejects.toThrow(message);
  });
});

test("a metrics file of 100 MB is read, bare NaN and all", async () => {
  const folder = mkdtempSync(join(tmpdir(), "metrics-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "metrics.json");
  const curve = `[${"0.123456789,".repeat(80_000)}0]`;
  const text = `{"accuracy": 0.97, "loss": NaN${Array.from({ length: 106 }, (_, i) => `,"curve_${i}": ${curve}`).join("")}}`;
  expect(text.length).toBeGreaterThan(100_000_000);
  writeFileSync(path, text);
  const { metrics, digest } = await readMetricsFile(path, folder);
  expect(metrics.read(["accuracy"])).toEqual({ kind: "number", value: 0.97 });
  expect(metrics.read(["loss"])).toEqual({ kind: "number", value: Number.NaN });
  expect(metrics.names().filter((name) => !name.startsWith("curve_"))).toEqual(["accuracy", "loss"]);
  expect(digest).toBe(`sha256:${createHash("sha256").update(text).digest("hex")}`);
});
