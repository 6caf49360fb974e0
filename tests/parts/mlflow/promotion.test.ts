/**
 * promote-model with a real MLflow server: it registers a version, sets and moves the alias, undoes it, and goes back. A
 * server without aliases, the stand-in, gets stages.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { standInRegistry } from "../../delivery/image/stand-in-registry.ts";
import { mlflowStandIn } from "../../mlflow-server.ts";
import { gitPlace } from "../promotion/git-place.ts";
import { imageOf, models } from "../promotion/place.ts";
import { type Listening, startServer } from "./server.ts";

let server: Listening;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

/** Calls the server as its users do. */
async function call(method: string, path: string, body?: Record<string, unknown>): Promise<Record<string, unknown>> {
  const answer = await fetch(`${server.url}/api/2.0/mlflow/${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as Record<string, unknown>;
}

async function runWithModel(): Promise<string> {
  const created = await call("POST", "runs/create", { experiment_id: "0", start_time: 1_764_262_800_000 });
  return (created["run"] as { info: { run_id: string } }).info.run_id;
}

/** The version that the alias names, and the tags of all versions. */
async function registry(model: string) {
  const alias = await call("GET", `registered-models/alias?name=${model}&alias=champion`);
  const found = await call("GET", `model-versions/search?filter=${encodeURIComponent(`name='${model}'`)}`);
  const versions = (found["model_versions"] ?? []) as { version: string; tags: { value: string }[]; run_id: string }[];
  return {
    champion: (alias["model_version"] as { version: string } | undefined)?.version,
    digests: versions.toSorted((a, b) => Number(a.version) - Number(b.version)).map(({ tags }) => tags[0]?.value),
    runs: versions.map(({ run_id }) => run_id).sort(),
  };
}

test("a real server: the version is registered once, and the alias is set, moved and set back", async () => {
  const { promote } = gitPlace({ MLFLOW_TRACKING_URI: server.url });
  const runs = [await runWithModel(), await runWithModel()];
  const to = "git-tag\nmlflow:churn@champion";
  const inputs = (run: number) => ({ to, "mlflow-model": `runs:/${runs[run]}/model` });
  const first = await promote("a", inputs(0));
  expect(first.code, first.stdout).toBe(0);
  expect(await registry("churn")).toMatchObject({ champion: "1", digests: [models.a], runs: [runs[0]] });
  expect((await promote("a", inputs(0))).outputs).toMatchObject({ changed: "false" });
  expect((await promote("b", inputs(1))).outputs).toMatchObject({ verdict: "pass", version: "v0.0.2" });
  const both = { digests: [models.a, models.b], runs: runs.toSorted() };
  expect(await registry("churn")).toEqual({ champion: "2", ...both });
  const back = await promote("b", { to, rollback: "true" });
  expect(back.outputs, back.stdout).toMatchObject({ "rolled-back": "true", digest: models.a });
  expect(await registry("churn")).toEqual({ champion: "1", ...both });
});

test("a real server: the alias is set back, or removed if it is new, when a later target fails", async () => {
  const images = await standInRegistry();
  const { promote } = gitPlace({ MLFLOW_TRACKING_URI: server.url });
  const run = await runWithModel();
  const inputs = (model: "a" | "b") => ({
    to: `git-tag\nmlflow:undone@champion\nimage:${images.host}/acme/churn:prod`,
    "mlflow-model": `runs:/${run}/model`,
    "image-reference": imageOf(images, models[model]),
  });
  const refuse = (said: string) => said.startsWith("PUT") && said.endsWith("/manifests/prod");
  images.intercept = (said) => (refuse(said) ? { status: 403, body: "{}" } : undefined);
  expect((await promote("a", inputs("a"))).outputs).toMatchObject({ verdict: "fail" });
  expect((await registry("undone")).champion).toBeUndefined();
  images.intercept = () => undefined;
  expect((await promote("a", inputs("a"))).outputs).toMatchObject({ verdict: "pass" });
  images.intercept = (said) => (refuse(said) ? { status: 403, body: "{}" } : undefined);
  expect((await promote("b", inputs("b"))).outputs).toMatchObject({ verdict: "fail" });
  expect(await registry("undone")).toMatchObject({ champion: "1", digests: [models.a, models.b] });
});

test("a server without aliases gets the stage Production, and a rollback moves it back", async () => {
  const old = await mlflowStandIn({ aliases: false });
  const versions = [models.a, models.b].map((value, at) => ({
    name: "churn",
    version: String(at + 1),
    current_stage: "None",
    tags: [{ key: "trainyard.model_digest", value }],
  }));
  old.models.set("churn", { aliases: new Map(), versions });
  const { promote } = gitPlace({ MLFLOW_TRACKING_URI: old.url, MLFLOW_HTTP_REQUEST_MAX_RETRIES: "1" });
  const stages = () => old.models.get("churn")!.versions.map((version) => version["current_stage"]);
  const to = "git-tag\nmlflow:churn@champion";
  await promote("a", { to });
  expect(stages()).toEqual(["Production", "None"]);
  await promote("b", { to });
  expect(stages()).toEqual(["Archived", "Production"]);
  const back = await promote("b", { to, rollback: "true" });
  expect(back.outputs, back.stdout).toMatchObject({ "rolled-back": "true" });
  expect(stages()).toEqual(["Production", "Archived"]);
});
