/** `baseline` of test-model through `dist`: a champion is tested on the same rows, and a report is used unchanged. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { endWithFile } from "../../leftovers.ts";
import { cli, execute, folder, root, step } from "../../runner.ts";

const rows = readFileSync(join(root, "examples/iris/iris.csv"), "utf8").trim().split("\n");
const [header = "", ...flowers] = rows;

/** Every third flower is held out; the models learn from the others, the champion from fewer of them. */
function workspace(): string {
  const cwd = folder();
  const write = (name: string, lines: string[]) => writeFileSync(join(cwd, name), `${[header, ...lines].join("\n")}\n`);
  write(
    "held.csv",
    flowers.filter((_, row) => row % 3 === 0),
  );
  write(
    "today.csv",
    flowers.filter((_, row) => row % 3 !== 0),
  );
  write(
    "earlier.csv",
    flowers.filter((_, row) => row % 9 === 1),
  );
  return cwd;
}

/** Models by their data and inputs. They remain for the whole file. */
const models = new Map<string, { path: string; digest: string }>();

/** Copies a model into a folder. The same data and inputs are trained on once. */
async function train(cwd: string, model: string, data: string, more: Record<string, string> = {}): Promise<string> {
  const given = { data, "test-data": "held.csv", target: "species", "n-estimators": "5", ...more };
  const key = JSON.stringify([given, readFileSync(join(cwd, data), "utf8")]);
  let known = models.get(key);
  if (known === undefined) {
    const result = await step("train", { ...given, "model-dir": model, "report-dir": "training" }, { cwd });
    expect(result.code, result.stdout).toBe(0);
    const kept = mkdtempSync(join(tmpdir(), "trainyard-models-"));
    endWithFile(() => rmSync(kept, { recursive: true }));
    cpSync(join(cwd, model), kept, { recursive: true });
    known = { path: kept, digest: result.outputs["model-digest"]! };
    models.set(key, known);
  }
  cpSync(known.path, join(cwd, model), { recursive: true });
  return known.digest;
}

/** Ignores the warning about the widest sepals, which no training row has. These tests are about baselines. */
async function tested(cwd: string, given: Record<string, string>) {
  const result = await step("test-model", { model: "new", "test-data": "held.csv", token: "t", ...given }, { cwd });
  const annotations = result.annotations.filter(({ message }) => !message.includes("outside the training range"));
  return { ...result, annotations };
}

const json = (cwd: string, file: string) => JSON.parse(readFileSync(join(cwd, file), "utf8"));

test("a champion answers the same rows as the candidate, as it does when it is tested alone", async () => {
  const cwd = workspace();
  const champion = await train(cwd, "champion", "earlier.csv");
  const candidate = await train(cwd, "new", "today.csv");
  const both = await tested(cwd, { baseline: "champion", slices: "petal_width > 1", "positive-class": "" });
  expect(both.code, both.stdout).toBe(0);
  const path = join(cwd, "report/baseline");
  expect(both.outputs["baseline-path"]).toBe(path);
  expect(readdirSync(path).sort()).toEqual(["baseline.json", "evaluation.json", "metrics.json", "predictions.csv"]);

  const alone = await tested(cwd, { model: "champion", slices: "petal_width > 1", "report-dir": "alone" });
  expect(alone.code, alone.stdout).toBe(0);
  expect(alone.outputs["baseline-path"]).toBeUndefined();
  const bytes = (file: string) => readFileSync(join(cwd, file), "utf8");
  expect(bytes("report/baseline/predictions.csv")).toBe(bytes("alone/predictions.csv"));
  const [theirs, own] = [json(cwd, "report/baseline/evaluation.json"), json(cwd, "alone/evaluation.json")];
  for (const evaluation of [theirs, own]) {
    // Latencies differ between two runs.
    for (const name of ["latency_p50_ms", "latency_p95_ms"]) delete evaluation.metrics[name];
  }
  // Each records the inputs that it was given itself.
  const { inputs: _inputs, ...withoutInputs } = own;
  expect({ ...theirs, inputs: undefined }).toEqual({ ...withoutInputs, tests: theirs.tests, inputs: undefined });
  expect(theirs.model_digest).toBe(champion);
  expect(json(cwd, "report/evaluation.json")).toMatchObject({
    model_digest: candidate,
    data_digest: theirs.data_digest,
  });
  expect(json(cwd, "report/baseline/baseline.json")).toEqual({
    format: "trainyard-baseline-1",
    name: "champion",
    how: "tested",
    model_digest: champion,
    // The report says how the model was made, because the bundle itself is not kept.
    model: expect.objectContaining({ digest: champion, target: "species" }),
  });
  expect(both.summary).toContain("Compared with the baseline");

  const gated = await step(
    "gate-on-metric",
    { baseline: "report/baseline", mode: "no-worse", rules: "accuracy >= baseline", model: "new" },
    { cwd },
  );
  expect(gated.code, gated.stdout).toBe(0);
  // Named as it was fetched, not by the folder in between.
  expect(gated.summary).toContain("Baseline: champion.");
});

test("a champion that is the candidate itself passes with p = 1, its latency too", async () => {
  const cwd = workspace();
  await train(cwd, "new", "today.csv");
  cpSync(join(cwd, "new"), join(cwd, "champion/model"), { recursive: true });
  const { code, stdout, summary } = await tested(cwd, { baseline: "champion" });
  expect(code, stdout).toBe(0);
  expect(summary).toContain("the same model");
  expect(json(cwd, "report/baseline/metrics.json")).toEqual(json(cwd, "report/metrics.json"));
  for (const mode of ["point", "no-worse", "non-inferior"]) {
    const rules = "accuracy >= baseline\nlog_loss <= baseline\nlatency_p95_ms <= baseline";
    const gated = await step("gate-on-metric", { baseline: "report/baseline", mode, rules }, { cwd });
    expect(gated.code, gated.stdout).toBe(0);
    const { verdict, results } = json(cwd, "report/gate.json");
    expect(verdict).toBe("pass");
    const ps = mode === "point" ? [null, null, null] : [1, 1, null];
    expect(results.map(({ p }: { p: number | null }) => p)).toEqual(ps);
    expect(gated.summary).toContain("Baseline: champion, which is the same model.");
  }
});

test("a first run has no baseline: a notice, an empty output, and nothing of an earlier run", async () => {
  const cwd = workspace();
  await train(cwd, "new", "today.csv");
  await tested(cwd, { baseline: "new" });
  expect(existsSync(join(cwd, "report/baseline"))).toBe(true);
  const { code, stdout, outputs, annotations } = await tested(cwd, { baseline: "champion" });
  expect(code, stdout).toBe(0);
  expect(outputs["baseline-path"]).toBeUndefined();
  expect(annotations).toEqual([
    {
      level: "notice",
      properties: "",
      message: "baseline: compared with nothing: there is no file or folder champion",
    },
  ]);
  expect(existsSync(join(cwd, "report/baseline"))).toBe(false);
  const none = await tested(cwd, { baseline: "none" });
  expect(none.annotations).toEqual([]);
});

test("a report without its model is taken as it is, from a folder, a file or a commit", async () => {
  const cwd = workspace();
  await train(cwd, "champion", "earlier.csv");
  await train(cwd, "new", "today.csv");
  await tested(cwd, { model: "champion", "report-dir": "main" });
  const git = (...args: string[]) =>
    execute("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], {
      cwd,
      env: { PATH: process.env["PATH"] ?? "", HOME: cwd },
    });
  for (const args of [
    ["init", "-q", "-b", "main"],
    ["add", "-f", "main"],
    ["commit", "-qm", "report"],
  ])
    expect((await git(...args)).code).toBe(0);
  writeFileSync(join(cwd, "old.yaml"), "accuracy: 0.5\n");
  const seen = (name: string) => readFileSync(join(cwd, "report/baseline", name), "utf8");
  const original = (name: string) => readFileSync(join(cwd, "main", name), "utf8");
  for (const baseline of ["main", "git:HEAD:main"]) {
    const { code, stdout, summary } = await tested(cwd, { baseline });
    expect(code, stdout).toBe(0);
    for (const name of ["metrics.json", "evaluation.json", "predictions.csv"]) expect(seen(name)).toBe(original(name));
    expect(JSON.parse(seen("baseline.json"))).toMatchObject({ how: "copied" });
    expect(summary).toContain("as in its report, on the same rows");
  }
  const file = await tested(cwd, { baseline: "old.yaml" });
  expect(file.code, file.stdout).toBe(0);
  expect(readdirSync(join(cwd, "report/baseline")).sort()).toEqual(["baseline.json", "metrics.yaml"]);
  const gated = await step("gate-on-metric", { baseline: "report/baseline", rules: "accuracy > baseline" }, { cwd });
  expect(gated.code, gated.stdout).toBe(0);
  expect(json(cwd, "report/gate.json").results[0].baseline).toBe(0.5);
});

test("predictions of another framework are compared with a bundle on the rows of data", async () => {
  const cwd = workspace();
  await train(cwd, "champion", "earlier.csv");
  const species = readFileSync(join(cwd, "held.csv"), "utf8").trim().split("\n").slice(1);
  const said = species.map((line) => line.split(",").at(-1));
  writeFileSync(join(cwd, "said.csv"), `y_pred\n${said.join("\n")}\n`);
  const given = { model: "", predictions: "said.csv", target: "species", baseline: "champion" };
  const { code, stdout } = await tested(cwd, given);
  expect(code, stdout).toBe(0);
  const rules = "accuracy >= baseline";
  const gated = await step(
    "gate-on-metric",
    { baseline: "report/baseline", mode: "non-inferior", margin: "0.05", rules },
    { cwd },
  );
  expect(gated.code, gated.stdout).toBe(0);
  expect(json(cwd, "report/gate.json").predictions.rows).toBe(50);

  writeFileSync(join(cwd, "judged.csv"), `y_true,y_pred\n${said.map((each) => `${each},${each}`).join("\n")}\n`);
  const alone = await tested(cwd, { model: "", "test-data": "", predictions: "judged.csv", baseline: "champion" });
  expect(alone.stdout).toContain(
    "baseline: champion: expected test-data, the rows to test its model on, got nothing (baseline: none continues without it)",
  );
});

const renamed = (from: string, to: string) => (cwd: string) =>
  writeFileSync(join(cwd, "earlier.csv"), readFileSync(join(cwd, "earlier.csv"), "utf8").replaceAll(from, to));

test.each<[what: string, prepare: (cwd: string) => void, more: Record<string, string>, message: RegExp]>([
  [
    "lacks no column of the data but needs one it does not have",
    renamed("petal_width", "petal_girth"),
    {},
    /^baseline: champion: data: expected the columns the model was trained on, got a table without petal_girth .*\(baseline: none continues without it\)$/,
  ],
  [
    "does not know a class",
    (cwd) => {
      const lines = readFileSync(join(cwd, "earlier.csv"), "utf8").split("\n");
      writeFileSync(join(cwd, "earlier.csv"), lines.filter((line) => !line.includes("virginica")).join("\n"));
    },
    {},
    /^baseline: champion: held\.csv:\d+: species: expected one of "setosa", "versicolor", got "virginica" \(baseline: none continues without it\)$/,
  ],
  [
    "predicts another column",
    () => {},
    { target: "petal_width", task: "regression" },
    /^baseline: champion: expected a model of species, got one of petal_width \(/,
  ],
])("a champion that %s is one clear line, and nothing is written", async (_, prepare, more, message) => {
  const cwd = workspace();
  prepare(cwd);
  const held = { "test-data": "", "test-size": "0.2" };
  await train(cwd, "champion", "earlier.csv", { ...held, ...more });
  await train(cwd, "new", "today.csv");
  const { code, annotations } = await tested(cwd, { baseline: "champion" });
  expect(code).toBe(1);
  expect(annotations).toHaveLength(1);
  expect(annotations[0]!.message).toMatch(message);
  expect(existsSync(join(cwd, "report/metrics.json"))).toBe(false);
  expect(existsSync(join(cwd, "report/baseline"))).toBe(false);
});

test("a champion that was changed, or exchanged after it was judged, is refused", async () => {
  const cwd = workspace();
  await train(cwd, "artifact/model", "earlier.csv");
  await train(cwd, "new", "today.csv");
  await tested(cwd, { model: "artifact/model", "report-dir": "artifact/report" });
  const refused = async () => {
    const result = await cli(["test-model", "--model", "new", "--test-data", "held.csv", "--baseline", "artifact"], {
      cwd,
    });
    expect(result.code).toBe(2);
    return result.stderr;
  };
  const parameters = join(cwd, "artifact/model/params.yaml");
  const before = readFileSync(parameters, "utf8");
  writeFileSync(parameters, before.replace("n-estimators: 5", "n-estimators: 6"));
  expect(await refused()).toContain(
    "baseline: artifact/model/params.yaml: expected the model's own parameters, got others",
  );
  writeFileSync(parameters, before);
  cpSync(join(cwd, "new"), join(cwd, "artifact/model"), { recursive: true });
  expect(await refused()).toMatch(
    /baseline: artifact: expected the model that its report is about, sha256:\w{64}, got sha256:\w{64} \(one of the two was replaced\)/,
  );
});

test("what holds neither model nor metrics is a mistake, not a first run", async () => {
  const cwd = workspace();
  await train(cwd, "new", "today.csv");
  mkdirSync(join(cwd, "empty"));
  const { code, annotations } = await tested(cwd, { baseline: "empty" });
  expect(code).toBe(1);
  expect(annotations[0]!.message).toMatch(/^baseline: empty: expected a model bundle, or metrics .*, got neither$/);
});

test("nobody's folder is replaced by a baseline's report", async () => {
  const cwd = workspace();
  await train(cwd, "champion", "earlier.csv");
  await train(cwd, "new", "today.csv");
  mkdirSync(join(cwd, "report/baseline"), { recursive: true });
  writeFileSync(join(cwd, "report/baseline/metrics.json"), '{"accuracy": 0.5}');
  const own = await tested(cwd, { baseline: "report/baseline" });
  expect(own.annotations[0]!.message).toBe(
    "baseline: expected a place outside report/baseline, which is overwritten, got report/baseline",
  );
  const other = await tested(cwd, { baseline: "champion" });
  expect(other.annotations[0]!.message).toContain("expected an empty or new folder, or one with baseline.json");
  const none = await tested(cwd, {});
  expect(none.code, none.stdout).toBe(0);
  expect(json(cwd, "report/baseline/metrics.json")).toEqual({ accuracy: 0.5 });
});
