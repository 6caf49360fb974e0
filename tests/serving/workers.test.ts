/** Several processes that serve as one: the sum of their metrics, a worker that dies, the end, and the token. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { mergeMetrics } from "../../src/serving/prometheus/merge.ts";
import { cli, folder as emptyFolder } from "../runner.ts";
import { freePort, post, row, serve, trained } from "./server.ts";

let model: string;

beforeAll(async () => {
  model = join(await trained(), "model");
});

test("sums of series; the earliest start; facts stay facts; the order is that of the first process", () => {
  const one = `# HELP a_total A.
# TYPE a_total counter
a_total{x="1"} 2
# HELP process_start_time_seconds S.
# TYPE process_start_time_seconds gauge
process_start_time_seconds 100.5
# HELP trainyard_model_info M.
# TYPE trainyard_model_info gauge
trainyard_model_info{name="a } 1"} 1
`;
  const two = one.replace("100.5", "99").replace('{x="1"} 2', '{x="2"} 0.5\na_total{x="1"} 3');
  expect(mergeMetrics([one, two])).toBe(
    one.replace("100.5", "99").replace('{x="1"} 2', '{x="1"} 5\na_total{x="2"} 0.5'),
  );
  expect(mergeMetrics([one])).toBe(one);
  expect(mergeMetrics([])).toBe("");
});

test("two workers: one address, metrics of both, a dead one is replaced, and SIGTERM ends all", async () => {
  const served = await serve(model, ["--workers", "2"]);
  const workers = () =>
    readFileSync(`/proc/${served.child.pid}/task/${served.child.pid}/children`, "utf8").trim().split(" ");
  expect(workers()).toHaveLength(2);
  const ask = () => post(`${served.url}predict`, row, { connection: "close" });
  for (let index = 0; index < 20; index++) expect((await ask()).status).toBe(200);
  for (let index = 0; index < 2; index++) {
    const text = await (await fetch(`${served.url}metrics`, { headers: { connection: "close" } })).text();
    expect(text).toContain('trainyard_requests_total{route="/predict",status="200"} 20\n');
    expect(text).toContain('trainyard_predictions_total{class="setosa"} 20\n');
    expect(text).toMatch(/^trainyard_model_info\{.*\} 1$/m);
  }
  const dead = workers()[0]!;
  process.kill(Number(dead), "SIGKILL");
  await new Promise<void>((done) =>
    served.child.stderr!.on("data", (chunk) => /ended by itself/.test(chunk) && done()),
  );
  expect((await ask()).status).toBe(200);
  served.child.kill("SIGTERM");
  expect(await served.ended).toMatchObject({ code: 0, stdout: "" });
});

test("a token from stdin is every worker's; a model that cannot be read is said once", async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/schema`;
  let statuses: number[] = [];
  const options = ["--port", String(port), "--workers", "2"];
  const result = await cli(["serve", model, ...options, "--bearer-token-stdin"], {
    stdin: "s3cret\n",
    started(child) {
      let said = "";
      child.stderr!.on("data", async (chunk) => {
        said += chunk;
        if (!/serving .* with 2 workers/.test(said) || statuses.length > 0) return;
        statuses = [0];
        const asked = [undefined, undefined, "Bearer s3cret", "Bearer s3cret"].map(
          async (authorization) =>
            (await fetch(url, { headers: { connection: "close", ...(authorization && { authorization }) } })).status,
        );
        statuses = await Promise.all(asked);
        child.kill("SIGTERM");
      });
    },
  });
  expect(result.code, result.stderr).toBe(0);
  expect(statuses).toEqual([401, 401, 200, 200]);
  const broken = await cli(["serve", emptyFolder(), ...options]);
  expect(broken.code).toBe(2);
  const lines = broken.stderr.trim().split("\n");
  expect(lines.filter((line) => !line.startsWith("listening"))).toHaveLength(1);
});
