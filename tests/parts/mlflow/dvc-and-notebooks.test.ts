/** Stages of DVC and notebooks, against DVC and papermill themselves. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { checkDependencies, checkOutputs, dvcArguments, readDvcStage } from "../../../src/platform/project/dvc.ts";
import { papermillArguments, readExecutedNotebook } from "../../../src/platform/project/notebook.ts";
import { execute, folder, root } from "../../runner.ts";
import { pythonEnv } from "./server.ts";

const dvcEnv = { PATH: `${join(root, "tests/parts/python/dvc/.venv/bin")}:${process.env["PATH"]}`, HOME: "" };

const params = `lr: 1.0e-5
big: 1.0e+16
small: 0.5
count: 20
whole: 20.0
on: true
none: null
name: "it's here"
train:
  epochs: 3
  layers: [1, 2, x]
  flag: true
  off: false
  text: "a b"
  deep: {rate: 0.25}
list:
  - {path: out.txt}
`;

const dvcYaml = `vars:
  - extra: fromvars
stages:
  train:
    cmd:
      - echo \${lr} \${big} \${small} \${count} \${whole} \${on} \${extra} \${train.epochs} >> out.txt
      - echo \\\${HOME} \${list[0].path} >> out.txt
      - echo \${train} > options.txt
    deps:
      - data.csv
    params:
      - lr
      - train.epochs
    outs:
      - out.txt
      - options.txt
    metrics:
      - metrics.json:
          cache: false
  lines:
    cmd: |
      cd sub
      pwd > where.txt
      echo done > done.txt
    outs: [where.txt]
`;

test("commands, parameters and outputs of a stage are those that DVC records", async () => {
  const cwd = folder();
  const env = { ...dvcEnv, HOME: cwd };
  const run = async (command: string, ...args: string[]) => {
    const ended = await execute(command, args, { cwd, env });
    if (ended.code !== 0) throw new Error(`${command} ${args.join(" ")}: ${ended.stderr}${ended.stdout}`);
    return ended.stdout;
  };
  mkdirSync(join(cwd, "sub"));
  const files = {
    "params.yaml": params,
    "dvc.yaml": dvcYaml,
    "data.csv": "a\n1\n",
    "metrics.json": '{"auc": 0.8}\n',
    "good.json": '{"auc": 0.9}\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  await run("git", "init", "-q");
  await run("dvc", "init", "-q");
  await run("dvc", "config", "core.analytics", "false");
  const stage = await readDvcStage(cwd, "train");
  await expect(checkOutputs(stage)).rejects.toThrow(
    "expected the command to write out.txt, options.txt, got nothing there",
  );
  await checkDependencies(stage);
  // `metrics.json` is removed before the stage runs, because it is an output, so the stage writes it.
  writeFileSync(join(cwd, "dvc.yaml"), dvcYaml.replace("> options.txt", "> options.txt; cp good.json metrics.json"));
  await run("git", "add", "-A");
  await run("git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "first");
  await run("dvc", ...dvcArguments("train"));
  const lock = parse(readFileSync(join(cwd, "dvc.lock"), "utf8")).stages.train;
  const written = await readDvcStage(cwd, "train");
  expect(written.commands).toEqual(lock.cmd);
  expect(Object.fromEntries(written.parameters)).toEqual({ lr: "1e-05", "train.epochs": "3" });
  expect(lock.params["params.yaml"]).toEqual({ lr: 1e-5, "train.epochs": 3 });
  expect(written.outputs.map(({ path }) => path).sort()).toEqual(
    lock.outs.map(({ path }: { path: string }) => path).sort(),
  );
  expect(written.metrics).toEqual(["metrics.json"]);
  await checkOutputs(written);
  // DVC compares what the stage wrote.
  expect(JSON.parse(await run("dvc", "metrics", "diff", "--json"))).toMatchObject({
    "metrics.json": { auc: { old: 0.8, new: 0.9 } },
  });

  // Each line has a shell of its own, so `cd` ends with its line.
  const lines = await readDvcStage(cwd, "lines");
  expect(lines.commands).toEqual(["cd sub", "pwd > where.txt", "echo done > done.txt"]);
  await run("dvc", "repro", "lines");
  expect(readFileSync(join(cwd, "where.txt"), "utf8").trim()).toBe(lines.folder);
});

const cell = (source: string, tags: string[] = []) => ({
  cell_type: "code",
  execution_count: null,
  id: `c${source.length}`,
  metadata: { tags },
  outputs: [],
  source,
});

test("papermill gets every value with its type, and an error of a cell is found", async () => {
  const cwd = folder();
  const notebook = (cells: object[]) =>
    JSON.stringify({
      cells,
      metadata: { kernelspec: { name: "python3", display_name: "Python 3", language: "python" } },
      nbformat: 4,
      nbformat_minor: 5,
    });
  const values = new Map([
    ["lr", "1e-05"],
    ["epochs", "20"],
    ["share", "0.5"],
    ["on", "True"],
    ["code", "007"],
    ["day", "2026-01-01"],
    ["text", `it's "x"; $(id) {y}\nnext`],
    ["yes", "yes"],
  ]);
  const show = `import json\nshown = {k: [type(v).__name__, v] for k, v in dict(lr=lr, epochs=epochs, share=share, on=on, code=code, day=day, text=text, yes=yes).items()}\njson.dump(shown, open("shown.json", "w"))`;
  writeFileSync(
    join(cwd, "train.ipynb"),
    notebook([cell("lr = epochs = 1", ["parameters"]), cell(show), cell("raise ValueError('no data')")]),
  );
  const run = { notebook: "train.ipynb", output: "out.ipynb", folder: cwd, values, timeoutSeconds: 60 };
  const ended = await execute("papermill", papermillArguments(run), { cwd, env: pythonEnv });
  expect(ended.code).toBe(1);
  expect(JSON.parse(readFileSync(join(cwd, "shown.json"), "utf8"))).toEqual({
    lr: ["float", 1e-5],
    epochs: ["int", 20],
    share: ["float", 0.5],
    on: ["bool", true],
    code: ["str", "007"],
    day: ["str", "2026-01-01"],
    text: ["str", values.get("text")],
    yes: ["str", "yes"],
  });
  const executed = await readExecutedNotebook("out.ipynb", cwd);
  expect(executed.error).toBe("ValueError: no data");
  expect(executed.parameters.get("text")).toBe(values.get("text"));
});
