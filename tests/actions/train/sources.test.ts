/** `train` with an MLflow project, a stage of DVC, and with tracking. Real MLflow, DVC and papermill are in tests/parts/mlflow/. */
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkDependencies, dvcArguments, readDvcStage } from "../../../src/platform/project/dvc.ts";
import { mlflowStandIn } from "../../mlflow-server.ts";
import { cli, folder } from "../../runner.ts";

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), "utf8"));

/** Environment without DVC, papermill and MLflow. */
const plain = { PATH: `${join(process.execPath, "..")}:/usr/bin:/bin` };

test("an MLflow project runs with quoted values, in its folder, and logs to the run of the pipeline", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "churn"));
  writeFileSync(
    join(cwd, "churn/MLproject"),
    `name: churn
entry_points:
  main:
    parameters:
      learning_rate: {type: float, default: 0.01}
      num_epochs: {type: float, default: 10}
      note: {type: string, default: none}
    command: "node train.cjs {learning_rate} {num_epochs} {note}"
`,
  );
  // The program logs as MLflow's client does: to the run in MLFLOW_RUN_ID, with words of its own for a number.
  writeFileSync(
    join(cwd, "churn/train.cjs"),
    `const fs = require("fs");
fs.writeFileSync("model.bin", JSON.stringify(process.argv.slice(2)));
const { MLFLOW_TRACKING_URI: url, MLFLOW_RUN_ID: run_id } = process.env;
const call = (path, body) => fetch(url + "/api/2.0/mlflow/" + path, { method: "POST", body: JSON.stringify(body) });
const metrics = [[0.5, 1], [0.25, 2]].map(([value, step]) => ({ key: "loss", value, step, timestamp: step }));
(async () => {
  await call("runs/log-batch", { run_id, metrics, params: [{ key: "learning_rate", value: "1e-05" }, { key: "seed", value: "7" }] });
  if (process.argv[4] === "fail") process.exit(3);
  await call("runs/update", { run_id, status: "FINISHED" });
})();`,
  );
  const server = await mlflowStandIn();
  const env = { ...plain, MLFLOW_TRACKING_URI: server.url, MLFLOW_HTTP_REQUEST_MAX_RETRIES: "1" };
  const train = (note: string) =>
    cli(
      [
        "train",
        "--project",
        "churn",
        "--parameters",
        "learning_rate=0.00001",
        "--parameters",
        `note=${note}`,
        "--model",
        "model.bin",
      ],
      { cwd, env },
    );
  const hostile = "it's $(touch hacked) {x}";
  const done = await train(hostile);
  expect(done.code, done.stderr).toBe(0);
  expect(json(cwd, "model/model.bin")).toEqual(["0.00001", "10", hostile]);
  expect(existsSync(join(cwd, "churn/hacked"))).toBe(false);
  expect(json(cwd, "report/training.json").parameters).toEqual({
    learning_rate: "0.00001",
    num_epochs: "10",
    note: hostile,
    seed: "7",
  });
  expect(json(cwd, "report/metrics.json")).toEqual({ loss: 0.25 });
  const [run, ...others] = server.runs.values();
  expect(others).toEqual([]);
  expect(run!.info.status).toBe("FINISHED");
  // The program's own words stay, and nothing was logged before it ended.
  expect(Object.fromEntries(run!.params)).toEqual({
    learning_rate: "1e-05",
    num_epochs: "10",
    note: hostile,
    seed: "7",
  });
  const failed = await train("fail");
  expect([failed.code, [...server.runs.values()].map(({ info }) => info.status)]).toEqual([2, ["FINISHED", "FAILED"]]);
});

test("a project with an image runs in the container of the job, which a notice says", async () => {
  const cwd = folder();
  writeFileSync(
    join(cwd, "MLproject"),
    "docker_env: {image: acme/train:1}\nentry_points: {main: {command: touch ran}}\n",
  );
  // No engine is there that could start the image.
  for (const name of ["bash", "touch"]) symlinkSync(`/usr/bin/${name}`, join(cwd, name));
  const inside = { PATH: cwd, KUBERNETES_SERVICE_HOST: "10.0.0.1" };
  const { code, stderr } = await cli(["train", "--project", "."], { cwd, env: inside });
  expect([code, stderr]).toEqual([
    0,
    expect.stringContaining(
      "MLproject: the project runs in the container of this job, which has to be like acme/train:1",
    ),
  ]);
  expect(existsSync(join(cwd, "ran"))).toBe(true);
});

test("a stage of DVC runs by its own commands without DVC, and its outputs are checked", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "params.yaml"), "lr: 0.5\n");
  writeFileSync(
    join(cwd, "dvc.yaml"),
    `stages:
  train:
    cmd:
      - cd /
      - test -e old.txt || echo "auc=\${lr}" > log.txt
      - 'echo {\\"auc\\"": 0.9}" > metrics.json; echo weights > model.bin'
    deps: [params.yaml]
    params: [lr]
    outs: [old.txt, model.bin]
    metrics: [metrics.json]
  dry: {cmd: "true", outs: [gone.txt]}
  needs: {cmd: "true", deps: [no.csv]}
  out: {cmd: "true", outs: [../x]}
  pair:
    cmd:
      - echo "a: b"
  each: {foreach: [1, 2], do: {cmd: "true"}}
`,
  );
  writeFileSync(join(cwd, "old.txt"), "of an earlier run");
  const stage = (name: string, more: string[] = []) => cli(["train", "--dvc", name, ...more], { cwd, env: plain });
  const missing = await stage("train", ["--model", "model.bin"]);
  // `old.txt` was removed before the stage ran, and is not written again.
  expect(missing.code).toBe(2);
  expect(missing.stderr).toContain("dvc.yaml: train: outs: expected the command to write old.txt, got nothing there");
  writeFileSync(
    join(cwd, "dvc.yaml"),
    readFileSync(join(cwd, "dvc.yaml"), "utf8").replace("[old.txt, model.bin]", "[model.bin]"),
  );
  const trained = await stage("train", ["--model", "model.bin"]);
  expect(trained.code, trained.stderr).toBe(0);
  expect(readFileSync(join(cwd, "log.txt"), "utf8")).toBe("auc=0.5\n");
  expect(json(cwd, "report/metrics.json")).toEqual({ auc: 0.9 });
  expect(json(cwd, "report/training.json").parameters).toEqual({ lr: "0.5" });
  expect(await stage("out")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("outs: expected paths inside of this folder, got ../x"),
  });
  for (const [name, message] of [
    ["needs", "dvc.yaml: needs: deps: expected no.csv, got nothing there"],
    ["each@1", "expected the program dvc for a stage with matrix or foreach"],
    ["none", 'expected a stage of train, dry, needs, out, pair, each, got "none"'],
    ["pair", "dvc.yaml: pair: cmd: expected text, got a mapping"],
  ] as const)
    await expect(readDvcStage(cwd, name).then(checkDependencies), name).rejects.toThrow(message);
  expect(() => dvcArguments("--force")).toThrow(
    'expected the name of a stage, such as train or train@small, got "--force"',
  );
});

test("a notebook needs papermill, one source is enough, and a project needs its entry point", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "train.ipynb"), "{}");
  const run = async (...args: string[]) => {
    const { code, stderr } = await cli(["train", ...args], { cwd, env: plain });
    expect(code, stderr).toBe(2);
    return stderr;
  };
  expect(await run("--notebook", "train.ipynb")).toContain("expected the program papermill on the PATH, got none");
  expect(await run("--notebook", "none.ipynb")).toContain("none.ipynb");
  expect(await run("--notebook", "train.ipynb", "--dvc", "x")).toContain("dvc, notebook: expected one of them, got 2");
  expect(await run("--project", ".", "--entry-point", "deploy")).toContain('got "deploy"');
  expect(await run("--project", ".", "--project-version", "v1")).toContain("expected a project in git");
  expect(await run("--project", "ext::sh -c id")).toContain("expected https://, ssh:// or git@host:repository");
  // A stand-in for papermill, which gets the notebook after its options.
  mkdirSync(join(cwd, "bin"));
  writeFileSync(join(cwd, "bin/papermill"), '#!/bin/sh\nfor each; do :; done\ncp train.ipynb "$each"\n');
  chmodSync(join(cwd, "bin/papermill"), 0o755);
  const scrap = { data: { "application/scrapbook.scrap.json+json": { name: "auc", data: 0.75 } } };
  writeFileSync(join(cwd, "train.ipynb"), JSON.stringify({ cells: [{ outputs: [scrap] }] }));
  const env = { PATH: `${join(cwd, "bin")}:${plain.PATH}` };
  const done = await cli(["train", "--notebook", "train.ipynb", "--parameters", "lr=0.1"], { cwd, env });
  expect(done.code, done.stderr).toBe(0);
  expect(json(cwd, "report/metrics.json")).toEqual({ auc: 0.75 });
  expect(existsSync(join(cwd, "report/train.ipynb"))).toBe(true);
});
