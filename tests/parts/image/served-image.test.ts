/** The image itself, started by podman as platforms start it, and asked over each protocol. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cli, root } from "../../runner.ts";
import { post } from "../../serving/server.ts";
import { type Answer, askedByClients, predictedByCommand, rows } from "../serve/clients.ts";
import { makeBaseImage } from "./base-image.ts";
import { type ContainerHost, call, containerHost, freePort } from "./container-host.ts";

let base: ReturnType<typeof makeBaseImage>;
let host: ContainerHost;
let work: string;
let image: string;
let digest: string;
let predictions: Answer[];

const words = ["--data", join(root, "examples/iris/iris.csv"), "--target", "species"];

beforeAll(async () => {
  // Podman reads the path of a layout as a name, which has no capitals.
  work = join(tmpdir(), `served-image-${process.pid}`);
  mkdirSync(work);
  base = makeBaseImage();
  host = containerHost([]);
  await ok(["train", ...words, "--n-estimators", "5"]);
  digest = JSON.parse(readFileSync(join(work, "model/provenance.json"), "utf8")).model_digest;
  predictions = await predictedByCommand(work);
  const output = ["--image-output", "oci:out", "--push", "false", "--smoke-test", "false"];
  await ok(["build-push-image", "--base-image", `oci:${base.layout}:base`, ...output]);
  image = (await call("podman", ["pull", "-q", `oci:${join(work, "out")}`], { env: host.env })).stdout.trim();
});

afterAll(async () => {
  await host?.remove();
  base?.remove();
  rmSync(work, { recursive: true, force: true });
});

async function ok(args: string[]): Promise<void> {
  const result = await cli(args, { cwd: work });
  expect(result.code, result.stderr).toBe(0);
}

/** As strict as a platform may be: another user, nothing to write to, no capabilities. */
const strict = ["--read-only", "--read-only-tmpfs=false", "--user", "12345:12345", "--cap-drop", "all"];

interface Running {
  url: string;
  /** Runs a program in the container. */
  exec(...command: string[]): Promise<string>;
  /** Ends it with SIGTERM, and resolves to its exit code. */
  stop(): Promise<number>;
}

async function running(
  port: number,
  { options = [], env, command = [] }: { options?: string[]; env: Record<string, string>; command?: string[] },
): Promise<Running> {
  const variables = Object.entries(env).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  const podman = async (...args: string[]) => (await call("podman", args, { env: host.env })).stdout.trim();
  const id = await podman("run", "-d", "--no-healthcheck", ...strict, ...options, ...variables, image, ...command);
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`${url}health`).catch(() => undefined);
    if (answer?.status === 200) break;
    if (tries > 300) throw new Error(`no answer: ${(await call("podman", ["logs", id], { env: host.env })).stderr}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    url,
    exec: (...program) => podman("exec", id, ...program),
    async stop() {
      await podman("stop", "--time", "20", id);
      return Number(await podman("inspect", "--format", "{{.State.ExitCode}}", id));
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is what the test then holds it against
const json = async (response: Promise<Response>): Promise<any> => (await response).json();

test("SageMaker: the word `serve`, its port, and the model that it mounts", async () => {
  const port = await freePort();
  const other = mkdtempSync(join(work, "other-"));
  const trained = await cli(["train", ...words, "--n-estimators", "3"], { cwd: other });
  expect(trained.code, trained.stderr).toBe(0);
  const mount = ["--volume", `${join(other, "model")}:/opt/ml/model:ro`];
  const env = { SAGEMAKER_BIND_TO_PORT: String(port) };
  const server = await running(port, { options: mount, env, command: ["serve"] });
  expect((await fetch(`${server.url}ping`)).status).toBe(200);
  const answer = await post(`${server.url}invocations`, { instances: rows });
  expect((await answer.json()).predictions).toHaveLength(3);
  const mounted = JSON.parse(readFileSync(join(other, "model/provenance.json"), "utf8")).model_digest;
  expect(answer.headers.get("x-amzn-sagemaker-custom-attributes")).toBe(`model-digest=${mounted}`);
  expect(await server.stop()).toBe(0);
});

test("Vertex AI and Azure ML: their variables, their bodies", async () => {
  const port = await freePort();
  const route = "/v1/endpoints/1/deployedModels/2:predict";
  const env = { AIP_HTTP_PORT: String(port), AIP_PREDICT_ROUTE: route, AIP_HEALTH_ROUTE: route };
  const server = await running(port, { env });
  const url = `http://127.0.0.1:${port}${route}`;
  expect((await fetch(url)).status).toBe(200);
  expect(await json(post(url, { instances: rows, parameters: null }))).toEqual({ predictions });
  const split = { columns: Object.keys(rows[0]!), index: [0, 1, 2], data: rows.map((each) => Object.values(each)) };
  expect(await json(post(`${server.url}invocations`, { input_data: split }))).toEqual({ predictions });
  expect(await server.stop()).toBe(0);
});

test("PORT and options in words: MLflow's, KServe's and Triton's clients, and the health check at the real port", async () => {
  const port = await freePort();
  // The option wins over the variable, and leaves model and address as they are.
  const command = ["--port", String(port), "--drain-seconds", "0.2"];
  const server = await running(port, { env: { PORT: "1", TRAINYARD_PORT: "tcp://10.0.0.1:80" }, command });
  await askedByClients(port, predictions);
  expect((await fetch(`${server.url}ping`)).headers.get("x-model-digest")).toBe(digest);
  await server.exec("node", "/app/bin/serve.js", "probe");
  // KServe's modelcar links to the files under /models.
  expect((await server.exec("ls", "/models")).split("\n")).toContain("model.onnx");
  expect(await server.exec("ls", "/model/")).toBe(await server.exec("ls", "/models"));
  expect(await server.stop()).toBe(0);
});

test("verify-deployment: the container of the old model fails, that of the gated one passes at the same port", async () => {
  await ok(["test-model", "--test-data", "report/test.csv"]);
  await ok(["gate-on-metric", "--metric", "accuracy", "--min", "0.8"]);
  const before = mkdtempSync(join(work, "before-"));
  const trained = await cli(["train", ...words, "--n-estimators", "3"], { cwd: before });
  expect(trained.code, trained.stderr).toBe(0);
  const previous = JSON.parse(readFileSync(join(before, "model/provenance.json"), "utf8")).model_digest;
  const port = await freePort();
  const env = { PORT: String(port) };
  const mount = ["--volume", `${join(before, "model")}:/opt/ml/model:ro`];
  const quick = ["--connections", "20", "--quiet-seconds", "1", "--timeout", "5", "--load-requests", "20"];
  const verify = () => cli(["verify-deployment", "--url", `http://127.0.0.1:${port}`, ...quick], { cwd: work });

  const old = await running(port, { options: mount, env });
  const failed = await verify();
  expect(failed.code, failed.stderr).toBe(1);
  expect(failed.stdout + failed.stderr).toContain(
    `expected ${digest} on every new connection within 5 s, got ${previous}`,
  );
  expect(await old.stop()).toBe(0);

  const gated = await running(port, { env });
  const passed = await verify();
  expect(passed.code, passed.stdout + passed.stderr).toBe(0);
  const result = JSON.parse(readFileSync(join(work, "report/deployment.json"), "utf8"));
  expect(result).toMatchObject({ verdict: "pass", served_digest: digest, models_seen: 1 });
  expect(await gated.stop()).toBe(0);
});

test("--help lists the options; a health check without a server fails", async () => {
  const { stdout } = await call("podman", ["run", "--rm", image, "--help"], { env: host.env });
  expect(stdout).toContain("--drain-seconds");
  const port = String(await freePort());
  const probe = ["run", "--rm", "--env", `PORT=${port}`, "--entrypoint", "node", image, "/app/bin/serve.js", "probe"];
  await expect(call("podman", probe, { env: host.env })).rejects.toMatchObject({ code: 2 });
});
