import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseFloors } from "../../../src/actions/detect-drift/floors.ts";
import { type RetrainOptions, retraining } from "../../../src/actions/detect-drift/retrain.ts";
import { Failure } from "../../../src/core/failure.ts";
import type { DriftedColumn } from "../../../src/evaluation/drift/drift-file.ts";
import type { DriftPerformance } from "../../../src/evaluation/drift/performance-shape.ts";
import { cli, folder } from "../../runner.ts";

function column(name: string, drifted = true, role: DriftedColumn["role"] = "feature"): DriftedColumn {
  return {
    name,
    role,
    type: "number",
    drifted,
    sure: drifted,
    reason: "",
    tests: [],
    p: 0,
    adjusted_p: 0,
    effect: 0.3,
    statistics: {},
    reference: { count: 100, missing: 0 },
    current: { count: 100, missing: 0 },
  };
}

const estimated: DriftPerformance = {
  basis: "estimated",
  metrics: [
    { name: "accuracy", reference: 0.9, current: 0.82, verdict: "inconclusive" },
    { name: "log_loss", reference: 0.3, current: 0.31, verdict: "same" },
  ],
};

const usual: RetrainOptions = {
  // Shuffling c made the model better, which counts as 0: the shares are 0.6, 0.4 and 0.
  provenance: {
    created: "2026-01-01T00:00:00Z",
    importances: { a: 0.1, b: 0.1, c: 0.8 },
    permutation: { a: 0.03, b: 0.02, c: -0.01 },
  },
  floors: [],
  minImportance: 0.05,
  maxAge: undefined,
  now: new Date("2026-04-11T12:00:00Z"),
};

function retrain(columns: readonly DriftedColumn[], more: Partial<RetrainOptions>, performance?: DriftPerformance) {
  const notes: string[] = [];
  const drifted = columns.some((each) => each.drifted);
  return {
    ...retraining({ columns, findings: [], performance, drifted }, { ...usual, ...more }, notes),
    notes,
  };
}

test("drifted features are weighed by the model's importances", () => {
  expect(retrain([column("b"), column("a"), column("c", false)], {})).toEqual({
    needed: true,
    reasons: ["columns drifted that have 100 % of the model's importance: a (60 %), b (40 %)"],
    importance: 1,
    notes: [],
  });
  expect(retrain([column("c"), column("a", false)], {})).toEqual({
    needed: false,
    reasons: [],
    importance: 0,
    notes: [
      "The columns that drifted have 0 % of the model's importance, less than min-importance (5 %). They are no reason to train a new model.",
    ],
  });
  // Without permutation importances, those of the trees are used.
  const provenance = { created: usual.provenance!.created, importances: { a: 0.1, b: 0.1, c: 0.8 } };
  expect(retrain([column("c")], { provenance }).importance).toBe(0.8);
  expect(retrain([column("b")], { provenance, minImportance: 0.2 }).needed).toBe(false);
  expect(retrain([column("b")], { provenance: undefined })).toMatchObject({
    needed: true,
    reasons: ["these columns drifted: b"],
  });
  // A change of what the model predicts matters whatever caused it.
  expect(retrain([column("c"), column("y_pred", true, "prediction")], {}).reasons).toEqual([
    "these columns drifted: c, y_pred",
  ]);
});

test("floors, also of losses, and the age of the model", () => {
  const floors = parseFloors("accuracy >= 0.85\n0.3 >= log_loss # a loss\nf1 >= 0.5");
  expect(retrain([], { floors }, estimated)).toEqual({
    needed: true,
    reasons: [
      "accuracy is estimated at 0.82, below the floor of 0.85",
      "log_loss is estimated at 0.31, above the floor of 0.3",
    ],
    notes: ["floors: f1 >= 0.5: f1 is neither measured nor estimated for these rows."],
  });
  expect(retrain([], { floors: parseFloors("accuracy >= 0.82") }, estimated).needed).toBe(false);
  // 1 January to 11 April is 100 days and a half.
  expect(retrain([], { maxAge: 100 }).reasons).toEqual(["the model is 100 days old (max-age is 100)"]);
  expect(retrain([], { maxAge: 101 }).needed).toBe(false);
  // A clock that was ahead when the model was trained.
  expect(retrain([], { maxAge: 1, now: new Date("2025-12-01") }).needed).toBe(false);
  expect(retrain([], { maxAge: 1, provenance: undefined }).notes).toEqual([
    "max-age: the age of the model is not known, because only a bundle with provenance.json has it.",
  ]);
  for (const text of ["accuracy", "accuracy >= baseline", "slices.a.accuracy >= 0.1", "accuracy >="]) {
    expect(() => parseFloors(text), text).toThrow(Failure);
  }
});

/** 400 rows: `x` decides `y` alone, and `z` and `w` say nothing. Row `from` is the first. */
function rows(from: number, shift: { x?: number; z?: number } = {}, labelled = true): string {
  const lines = Array.from({ length: 400 }, (_, at) => {
    const row = from + at;
    const x = (row * 37) % 101;
    return [
      x + (shift.x ?? 0),
      ((row * 53) % 97) + (shift.z ?? 0),
      (row * 29) % 89,
      ...(labelled ? [x > 50 ? "yes" : "no"] : []),
    ].join();
  });
  return `x,z,w${labelled ? ",y" : ""}\n${lines.join("\n")}\n`;
}

test("a bundle: predictions are compared with those of held-out rows, and columns weighed", async () => {
  const cwd = folder();
  const files = {
    "train.csv": rows(0),
    "same.csv": rows(7000),
    "z.csv": rows(7000, { z: 40 }),
    "x.csv": rows(7000, { x: 40 }, false),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const trained = await cli(
    [
      "train",
      "--data",
      "train.csv",
      "--target",
      "y",
      "--n-estimators",
      "20",
      "--importances",
      "permutation",
      "--max-features",
      "3",
    ],
    { cwd },
  );
  expect(trained.code, trained.stderr).toBe(0);
  const profile = JSON.parse(readFileSync(join(cwd, "model/profile.json"), "utf8"));
  // A quarter or a fifth of the rows are held out; y_pred has their classes.
  const [predicted] = profile.predictions.columns;
  expect(profile.predictions).toMatchObject({ source: "held-out", rows: 400 - profile.rows });
  expect(predicted.levels.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(
    400 - profile.rows,
  );
  const run = async (current: string, ...more: string[]) => {
    const result = await cli(["detect-drift", "--current", current, "--classifier", "false", ...more], { cwd });
    expect([0, 1], result.stderr).toContain(result.code);
    return JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8"));
  };
  const roles = (drift: { columns: DriftedColumn[] }) =>
    drift.columns.filter(({ role }) => role === "prediction").map(({ name, drifted }) => `${name} ${drifted}`);
  const same = await run("same.csv", "--reference", "model");
  expect([same.drift, roles(same).sort()]).toEqual(["none", ["proba_no false", "proba_yes false", "y_pred false"]]);
  // A noise column drifts, the predictions do not.
  const noise = await run(
    "z.csv",
    "--reference",
    "train.csv",
    "--model",
    "model",
    "--max-age",
    "36500",
    "--min-importance",
    "0.06",
  );
  expect([noise.drift, noise.retrain.needed]).toEqual(["data", false]);
  expect(noise.retrain.importance).toBeLessThan(0.06);
  const moved = await run("x.csv", "--reference", "model", "--floors", "accuracy >= 2", "--max-age", "0");
  expect(moved.drift).toBe("predictions");
  expect(moved.retrain.reasons).toEqual([
    expect.stringMatching(/^accuracy is estimated at [\d.]+, below the floor of 2$/),
    expect.stringMatching(/^these columns drifted: .*\by_pred\b/),
    "the model is 0 days old (max-age is 0)",
  ]);
  const columns = moved.columns.filter(({ role }: DriftedColumn) => role === "prediction");
  expect(columns.every(({ drifted }: DriftedColumn) => drifted)).toBe(true);
});
