/** The examples for Make, DVC, Luigi and Airflow, run by these programs. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { offline, Project } from "./project.ts";

/** No model of these rows reaches this accuracy, so the gate fails. */
const unreachable = "accuracy >= 0.9999";

function expectModelAndImage(project: Project): void {
  const { counted, reported } = project.accuracies();
  expect(reported).toBeCloseTo(counted, 12);
  expect(JSON.parse(project.read("report/gate.json")).verdict).toBe("pass");
  expect(existsSync(join(project.cwd, "out/image/index.json"))).toBe(true);
}

test("examples/make: from the table to the image, only what changed again, and a failed gate stops", async () => {
  const project = new Project();
  project.copy("make/Makefile", "Makefile");
  const image = `IMAGE=${offline}`;
  const first = await project.run("make", ["deploy", image]);
  expect(first.code, first.stderr).toBe(0);
  expectModelAndImage(project);
  expect((await project.run("make", ["deploy", image])).stdout).toContain("Nothing to be done");
  const report = await project.run("make", ["report"]);
  expect(report.code, report.stderr).toBe(0);

  project.copy("make/Makefile", "Makefile", { "accuracy >= 0.9": unreachable });
  const failed = await project.run("make", ["--always-make", "gate"]);
  // make's own exit code is 2 whatever failed; its message has ours.
  expect({ code: failed.code, message: /\[Makefile:\d+: out\/gated\] Error (\d+)/.exec(failed.stderr)?.[1] }).toEqual({
    code: 2,
    message: "1",
  });
  // The flags that accept a failed gate but not bad input, as the comment in the file explains.
  project.copy("make/Makefile", "Makefile", { '"accuracy >= 0.9"': `"${unreachable}" || [ $$? -eq 1 ]` });
  expect((await project.run("make", ["--old-file=out/tested", "gate"])).code).toBe(0);
  project.copy("make/Makefile", "Makefile", { '"accuracy >= 0.9"': '"accuracy >> 0.9" || [ $$? -eq 1 ]' });
  expect((await project.run("make", ["--old-file=out/tested", "-W", "out/tested", "gate"])).code).toBe(2);
});

test("examples/dvc: stages, metrics, only what changed again, and a failed gate stops", async () => {
  const project = new Project();
  const dvc = (...args: string[]) => project.python("dvc", ["-m", "dvc", ...args], { DVC_NO_ANALYTICS: "1" });
  project.copy("dvc/dvc.yaml", "dvc.yaml");
  project.copy("dvc/params.yaml", "params.yaml");
  expect((await dvc("init", "--no-scm", "--quiet")).code).toBe(0);
  const first = await dvc("repro");
  expect(first.code, first.stderr).toBe(0);
  const { counted } = project.accuracies();
  const metrics = JSON.parse((await dvc("metrics", "show", "--json")).stdout);
  expect(metrics[""].data["report/metrics.json"].data.accuracy).toBeCloseTo(counted, 12);

  project.copy("dvc/params.yaml", "params.yaml", { "accuracy: 0.9": "accuracy: 0.9999" });
  const failed = await dvc("repro");
  expect(failed.code).not.toBe(0);
  expect(failed.stdout.match(/Stage '\w+' didn't change|Running stage '\w+'/g)).toEqual([
    "Stage 'train' didn't change",
    "Stage 'test' didn't change",
    "Running stage 'gate'",
  ]);
  expect(failed.stderr).toContain("exited with 1");
});

test("examples/luigi: tasks in order, a failed gate fails the task, and may be allowed", async () => {
  const project = new Project();
  const luigi = (...args: string[]) =>
    project.python("luigi", ["-m", "luigi", "--module", "model_tasks", "--local-scheduler", ...args], {
      PYTHONPATH: project.cwd,
    });
  project.copy("luigi/model_tasks.py", "model_tasks.py");
  const failed = await luigi("Gate", "--accuracy", "0.9999", "--retcode-task-failed", "30");
  expect(failed.code, failed.stderr).toBe(30);
  expect(existsSync(join(project.cwd, "out/test.done"))).toBe(true);
  expect(existsSync(join(project.cwd, "out/gate.done"))).toBe(false);
  const allowed = await luigi("Gate", "--accuracy", "0.9999", "--allow-failure", "--retcode-task-failed", "30");
  expect(allowed.code, allowed.stderr).toBe(0);

  const whole = new Project();
  whole.copy("luigi/model_tasks.py", "model_tasks.py");
  const args = ["-m", "luigi", "--module", "model_tasks", "--local-scheduler", "Image", "--options"];
  const done = await whole.python("luigi", [...args, JSON.stringify(offline.split(" "))], { PYTHONPATH: whole.cwd });
  expect(done.code, done.stderr).toBe(0);
  expect(done.stderr).toContain("4 ran successfully");
  expectModelAndImage(whole);
});

/** Airflow's own command line, for several commands in one process: it takes seconds to load. */
const commandLine = `
import json, sys
from airflow.__main__ import main
for command in json.loads(sys.argv[1]):
    sys.argv = ["airflow", *command]
    main()
`;

/** The states of a DAG's tasks, from Airflow's own database. */
const taskStates = `
import json, sqlite3, sys
rows = sqlite3.connect("airflow/airflow.db").execute("select task_id, state from task_instance where dag_id = ?", sys.argv[1:])
print(json.dumps(dict(rows)))
`;

test("examples/airflow: the DAG runs, and a failed gate skips the image but not the report", {
  timeout: 400_000,
}, async () => {
  const project = new Project();
  const env = {
    AIRFLOW_HOME: join(project.cwd, "airflow"),
    AIRFLOW__CORE__DAGS_FOLDER: join(project.cwd, "dags"),
    AIRFLOW__CORE__LOAD_EXAMPLES: "False",
    TRAINYARD_PROJECT: project.cwd,
    TRAINYARD_IMAGE: offline,
  };
  const states = async (dag: string) => JSON.parse((await project.python("airflow", ["-c", taskStates, dag])).stdout);
  project.copy("airflow/model_dag.py", "dags/model_dag.py");
  project.copy("airflow/model_dag.py", "dags/strict_dag.py", {
    'dag_id="model"': 'dag_id="strict"',
    "accuracy >= 0.9": unreachable,
  });
  const test = (dag: string) => ["dags", "test", dag, "2026-01-01"];
  const commands = JSON.stringify([["db", "migrate"], test("strict"), test("model")]);
  const run = await project.python("airflow", ["-c", commandLine, commands], env);
  expect(run.code, run.stdout + run.stderr).toBe(0);
  const done = { train: "success", test: "success", report: "success" };
  expect(await states("strict")).toEqual({ ...done, gate: "skipped", image: "skipped" });
  expect(await states("model")).toEqual({ ...done, gate: "success", image: "success" });
  expectModelAndImage(project);
});
