/** The options of the forest through the bundle's `train`. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawn } from "../../models/forest/data.ts";
import { cli, folder, root, step } from "../../runner.ts";

/** A table drawn from a seed as CSV: columns c0, c1, …, the target y, and a weight w. */
function csv(path: string, rows: number, columns: number, classes: number): void {
  const { matrix, target } = drawn(rows, columns, classes, 11);
  const names = Array.from({ length: columns }, (_, column) => `c${column}`);
  const lines = Array.from({ length: rows }, (_, row) => [
    ...names.map((_, column) => matrix.data[column * rows + row]!),
    target.task === "classification" ? `k${target.codes[row]}` : target.values[row]!,
    1 + (row % 3),
  ]);
  writeFileSync(path, `${[[...names, "y", "w"], ...lines].map((line) => line.join()).join("\n")}\n`);
}

const outputs = (stdout: string) => JSON.parse(stdout.trim().split("\n").at(-1)!);

test("more threads give the same model, and say that they grew it", async () => {
  const cwd = folder();
  csv(join(cwd, "rows.csv"), 6000, 6, 3);
  const grow = async (threads: string) => {
    const given = [
      "--data",
      "rows.csv",
      "--target",
      "y",
      "--n-estimators",
      "900",
      "--exclude",
      "w",
      "--threads",
      threads,
    ];
    const result = await cli(["train", ...given, "--model-dir", `m${threads}`, "--json"], { cwd });
    expect(result.code, result.stderr).toBe(0);
    return { ...outputs(result.stdout), said: /on (.*) in/.exec(result.stderr)?.[1] };
  };
  const [one, two] = [await grow("1"), await grow("2")];
  expect([one.said, two.said]).toEqual(["one thread", "2 threads"]);
  expect(two["model-digest"]).toBe(one["model-digest"]);
  expect(two["out-of-bag-score"]).toBe(one["out-of-bag-score"]);
  expect(one["out-of-bag-score"]).toBeGreaterThan(0.6);
});

test("every hyperparameter reaches the forest and the model's parameters", async () => {
  const cwd = folder();
  csv(join(cwd, "rows.csv"), 400, 5, 3);
  const given = {
    "n-estimators": "12",
    criterion: "entropy",
    "max-depth": "9",
    "min-samples-split": "0.02",
    "min-samples-leaf": "2",
    "max-features": "0.6",
    "max-samples": "100",
    "class-weight": "balanced",
    "max-bins": "32",
    "weight-column": "w",
    importances: "permutation",
    seed: "5",
  };
  const flags = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  const result = await cli(["train", "--data", "rows.csv", "--target", "y", ...flags], { cwd });
  expect(result.code, result.stderr).toBe(0);
  const parameters = readFileSync(join(cwd, "model/params.yaml"), "utf8");
  for (const [name, value] of Object.entries(given)) {
    if (!/^(weight-column|importances)$/.test(name))
      expect(parameters).toMatch(new RegExp(`^${name}: "?${value}"?$`, "m"));
  }
  expect(result.stdout).toMatch(/lost when shuffled[\s\S]*c[0-3] .*±/);
});

test("numbers are learnt, with folds", async () => {
  const cwd = folder();
  csv(join(cwd, "rows.csv"), 500, 4, 0);
  const result = await cli(
    ["train", "--data", "rows.csv", "--target", "y", "--n-estimators", "30", "--cv", "3", "--exclude", "w", "--json"],
    { cwd },
  );
  expect(result.code, result.stderr).toBe(0);
  expect(outputs(result.stdout)["out-of-bag-score"]).toBeGreaterThan(0.5);
  const { metrics } = JSON.parse(readFileSync(join(cwd, "report/cross-validation.json"), "utf8"));
  expect(metrics.r2.mean).toBeGreaterThan(0.5);
});

test("the package ml-random-forest grows a forest, says what many rows cost, and refuses what it lacks", async () => {
  const cwd = folder();
  const iris = ["--data", join(root, "examples/iris/iris.csv"), "--target", "species", "--engine", "ml-random-forest"];
  const grown = await cli(["train", ...iris, "--n-estimators", "5"], { cwd });
  expect(grown.code, grown.stderr).toBe(0);
  expect(readFileSync(join(cwd, "model/params.yaml"), "utf8")).toMatch(/^engine: "?ml-random-forest"?$/m);
  const refused = await cli(["train", ...iris, "--criterion", "entropy", "--max-samples", "50"], { cwd });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/criterion: entropy: the engine ml-random-forest has no such thing.*\nmax-samples: /);
  csv(join(cwd, "rows.csv"), 2800, 2, 2);
  const many = ["--data", "rows.csv", "--target", "y", "--engine", "ml-random-forest", "--n-estimators", "1"];
  const warned = await cli(["train", ...many, "--exclude", "w", "--max-depth", "1"], { cwd });
  expect(warned.stderr).toMatch(
    /warning: engine: ml-random-forest compares every row .* at 2100 rows, expect very roughly/,
  );
});

test.each([
  [
    "max-features",
    "0",
    /^max-features: expected sqrt, log2, third, a share like 0\.5, or a count of at least 1, got "0"/,
  ],
  ["max-features", "99", /^max-features: expected a whole number from 1 to 4/],
  ["min-samples-leaf", "1.5", /^min-samples-leaf: expected a whole number of at least 1, or a share/],
  ["criterion", "squared_error", /^criterion: expected gini or entropy \(the task is classification\)/],
  ["max-samples", "9999", /^max-samples: expected a whole number from 1 to 112/],
  ["max-bins", "1", /^max-bins: expected a whole number from 2 to 256, got "1"/],
  ["threads", "0", /^threads: expected a whole number from 1 to 1024/],
  ["class-weight", "heavy", /^class-weight: expected one of balanced/],
])("--%s %s is one clear line and exit 2", async (name, value, message) => {
  const cwd = folder();
  const iris = join(root, "examples/iris/iris.csv");
  const result = await cli(["train", "--data", iris, "--target", "species", `--${name}`, value], { cwd });
  // Notices about the data may come first.
  const complaints = result.stderr
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("notice: "));
  expect(complaints).toEqual([expect.stringMatching(message)]);
  expect(result.code).toBe(2);
  expect(existsSync(join(cwd, "model"))).toBe(false);
});

test.each([
  ["histogram", ["--n-estimators", "100000"]],
  ["ml-random-forest", ["--n-estimators", "500"]],
])("SIGINT ends %s long before it is done, with nothing half-written", async (engine, more) => {
  const cwd = folder();
  csv(join(cwd, "rows.csv"), 5000, 8, 3);
  const args = ["train", "--data", "rows.csv", "--target", "y", "--engine", engine, "--exclude", "w", ...more];
  const child = spawn(process.execPath, [join(root, "bin/trainyard.js"), ...args], {
    cwd,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const stderr: string[] = [];
  child.stderr.on("data", (chunk) => stderr.push(String(chunk)));
  const ended = new Promise<number | null>((done) => child.on("close", done));
  await new Promise((done) => setTimeout(done, 2500));
  child.kill("SIGINT");
  expect(await ended, stderr.join("")).toBe(130);
  expect(existsSync(join(cwd, "model"))).toBe(false);
  expect(existsSync(join(cwd, "report"))).toBe(false);
});

test("without bootstrap every tree sees every row: there are no rows out of the bag", async () => {
  const cwd = folder();
  const iris = join(root, "examples/iris/iris.csv");
  const given = { data: iris, target: "species", "n-estimators": "3" };
  const drawn = await step("train", { ...given, bootstrap: "true" }, { cwd });
  expect(Number(drawn.outputs["out-of-bag-score"])).toBeGreaterThan(0.8);
  const whole = await step("train", { ...given, bootstrap: "false" }, { cwd });
  expect(whole.code, whole.stdout).toBe(0);
  expect(whole.outputs).not.toHaveProperty("out-of-bag-score");
});
