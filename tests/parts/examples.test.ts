/** Runs the examples that need Python step by step, as their readers will. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { base } from "../actions/build-push-image/base-layout.ts";
import { execute, folder, root } from "../runner.ts";
import { post, serve } from "../serving/server.ts";
import { runJob } from "../workflow.ts";

test("examples/scikit-learn: a Python model is tested, gated and reported", async () => {
  const cwd = folder();
  for (const name of ["iris", "scikit-learn"]) {
    cpSync(join(root, "examples", name), join(cwd, "examples", name), { recursive: true });
  }
  const job = await runJob(join(root, "examples/scikit-learn/workflow.yml"), "model", {
    cwd,
    env: { PATH: process.env["PATH"] ?? "" },
    // Debian's packages stand in for those that the workflow installs.
    elsewhere: { "pip install scikit-learn pandas": "exit 0", "run: python ": "run: /usr/bin/python3 " },
  });
  expect(job.steps.map(({ name, outcome, stderr }) => `${name}: ${outcome} ${stderr}`)).toEqual([
    "run: success ",
    "run: success ",
    "test-model: success ",
    "gate-on-metric: success ",
    "report-model: success ",
  ]);
  // scikit-learn's own accuracy of these predictions, from the file that the script wrote.
  const [, ...rows] = readFileSync(join(cwd, "predictions.csv"), "utf8").trim().split("\n");
  const right = rows.filter((row) => row.split(",")[1] === row.split(",")[2]).length;
  expect(Number(job.step("test-model").outputs["accuracy"])).toBeCloseTo(right / rows.length, 12);
});

test("examples/xgboost: an XGBoost file is tested, gated, reported and put into an image, which serves it without Python", async () => {
  const cwd = folder();
  for (const name of ["iris", "xgboost"]) {
    cpSync(join(root, "examples", name), join(cwd, "examples", name), { recursive: true });
  }
  base(cwd, ["amd64"]);
  const python = join(root, "tests/parts/python/models-newest/.venv/bin/python");
  const env = { PATH: process.env["PATH"] ?? "" };
  const job = await runJob(join(root, "examples/xgboost/workflow.yml"), "model", {
    cwd,
    env: { ...env, GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567", GITHUB_REPOSITORY: "Acme/Iris" },
    github: { event_name: "pull_request", repository: "Acme/Iris", actor: "octocat" },
    elsewhere: { "pip install xgboost-cpu scikit-learn pandas": "exit 0", "run: python ": `run: ${python} ` },
    defaults: {
      "build-push-image": {
        "base-image": "oci:base",
        "image-output": "oci:out",
        platforms: "linux/amd64",
        "smoke-test": "false",
      },
    },
  });
  expect(
    job.steps.map(({ name, outcome }) => `${name}: ${outcome}`),
    JSON.stringify(job.steps.at(-1)),
  ).toEqual([
    "run: success",
    "run: success",
    "test-model: success",
    "gate-on-metric: success",
    "report-model: success",
    "image: success",
  ]);
  // What XGBoost itself predicts of the rows that it has not seen.
  const script = `
import json, pandas, xgboost
rows = pandas.read_csv("test.csv")
model = xgboost.XGBClassifier()
model.load_model("model.ubj")
print(json.dumps({"truth": rows.species.tolist(), "predicted": model.predict_proba(rows.drop(columns="species")).tolist()}))
`;
  const asked = await execute(python, ["-c", script], { cwd, env });
  const { truth, predicted } = JSON.parse(asked.stdout) as { truth: string[]; predicted: number[][] };
  const classes = ["setosa", "versicolor", "virginica"];
  const right = truth.filter((label, row) => classes[predicted[row]!.indexOf(Math.max(...predicted[row]!))] === label);
  expect(Number(job.step("test-model").outputs["accuracy"])).toBeCloseTo(right.length / truth.length, 12);

  // The files of the image, by GNU tar.
  const read = (digest: string) => readFileSync(join(cwd, "out/blobs/sha256", digest.slice(7)));
  const index = JSON.parse(readFileSync(join(cwd, "out/index.json"), "utf8"));
  const top = JSON.parse(read(index.manifests[0].digest).toString());
  const manifest = top.manifests === undefined ? top : JSON.parse(read(top.manifests[0].digest).toString());
  mkdirSync(join(cwd, "image"));
  for (const [number, { digest, mediaType }] of manifest.layers.entries()) {
    const file = join(cwd, `layer-${number}`);
    writeFileSync(file, read(digest));
    execFileSync("tar", ["-x", ...(mediaType.endsWith("gzip") ? ["-z"] : []), "-f", file, "-C", join(cwd, "image")]);
  }
  const served = await serve(
    join(cwd, "image/model"),
    classes.flatMap((label) => ["--classes", label]),
  );
  const [header, ...lines] = readFileSync(join(cwd, "test.csv"), "utf8").trimEnd().split("\n");
  const answer = await post(`${served.url}predict`, [header, ...lines].join("\n"), { "content-type": "text/csv" });
  const answers = (await answer.json()) as { probabilities: Record<string, number> }[];
  expect(answers.map(({ probabilities }) => classes.map((label) => probabilities[label]))).toEqual(predicted);
});
