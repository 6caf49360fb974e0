/**
 * verify-deployment against two servers that really run, the old model and the new one, behind a proxy that routes as the
 * platforms did whose deployments "succeeded". The right verdict of each case follows from which model the proxy reaches.
 */
import { cpSync, readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { GitHubStandIn } from "../../github.ts";
import { cli, step } from "../../runner.ts";
import { freePort, iris, type Served, serve, trained } from "../../serving/server.ts";

let work: string;
let old: Served;
let next: Served;
let digests: { old: string; next: string };

beforeAll(async () => {
  work = await trained(iris, "species", ["--n-estimators", "5"]);
  const before = ["--data", iris, "--target", "species", "--seed", "3", "--n-estimators", "5"];
  await cli(["train", ...before, "--model-dir", "old", "--report-dir", "old-report"], { cwd: work });
  await cli(["test-model", "--test-data", "report/test.csv"], { cwd: work });
  await cli(["gate-on-metric", "--metric", "accuracy", "--min", "0.8"], { cwd: work });
  [old, next] = await Promise.all([
    serve(join(work, "old"), [], { keep: true }),
    serve(join(work, "model"), [], { keep: true }),
  ]);
  const digestOf = async ({ url }: Served) => (await fetch(`${url}health`)).headers.get("x-model-digest")!;
  digests = { old: await digestOf(old), next: await digestOf(next) };
});

/** Decision of the proxy about the request of that number, `seconds` after the first one. */
type Routing = (place: { number: number; seconds: number; path: string }) => Served | "refuse" | number;

interface Platform {
  url: string;
  route: Routing;
}

/** A load balancer that routes each request anew. */
async function platform(route: Routing): Promise<Platform> {
  let number = 0;
  let first: number | undefined;
  const behind: Platform = { url: "", route };
  const server = createServer((asked, answer) => {
    first ??= performance.now();
    const to = behind.route({ number: number++, seconds: (performance.now() - first) / 1000, path: asked.url! });
    if (to === "refuse") return void asked.socket.destroy();
    if (typeof to === "number") return void answer.writeHead(to).end("upstream is not healthy");
    const { url, method, headers } = asked;
    const inner = request({ host: "127.0.0.1", port: to.port, path: url, method, headers }, (reply) => {
      answer.writeHead(reply.statusCode!, reply.headers);
      reply.pipe(answer);
    });
    inner.on("error", () => answer.destroy());
    asked.pipe(inner);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  behind.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return behind;
}

const quick = { connections: "10", "quiet-seconds": "0.4", timeout: "2", "load-requests": "20" };

let reports = 0;

/** Verifies with a report folder of its own, which has the gate, the held-out rows and their predictions. */
function verify(url: string, inputs: Record<string, string> = {}, options: Parameters<typeof step>[2] = {}) {
  const report = `report-${reports++}`;
  cpSync(join(work, "report"), join(work, report), { recursive: true });
  return step("verify-deployment", { url, ...quick, "report-dir": report, ...inputs }, { cwd: work, ...options });
}

/** A deployment of a job with `environment:`, as GitHub creates it: its status links to the job. */
const deploymentOf = (id: number, run: number) => ({
  id,
  sha: "a".repeat(40),
  environment: "Production",
  statuses: [{ state: "in_progress", log_url: `https://github.com/octo/models/actions/runs/${run}/job/3` }],
});

test("the gated model serves: each check passes, and the deployment of this run gets the result", async () => {
  const github = await GitHubStandIn.start();
  // Two runs on one commit, of which 77 is this one.
  github.state.deployments.push(deploymentOf(5, 77), deploymentOf(6, 78));
  const { url } = await platform(() => next);
  const inputs = { environment: "Production", token: "t", soak: "1" };
  const { code, outputs, stderr, summary } = await verify(url, inputs, { env: github.environment() });
  expect(code, stderr).toBe(0);
  expect(outputs).toMatchObject({
    passed: "true",
    verdict: "pass",
    "served-digest": digests.next,
    "models-seen": "1",
    "rolled-back": "false",
  });
  expect(Number(outputs["latency-p95-ms"])).toBeGreaterThan(0);
  const { checks } = JSON.parse(readFileSync(outputs["deployment-path"]!, "utf8"));
  expect(checks.map(({ ends }: { ends: string }) => ends)).toEqual(Array(7).fill("passed"));
  expect(summary).toContain("and nothing else");
  const results = ({ statuses }: { statuses: object[] }) => statuses.slice(1);
  expect(github.state.deployments.map(results)).toMatchObject([[{ state: "success", environment_url: url }], []]);
  const junit = readFileSync(outputs["junit-path"]!, "utf8");
  expect(junit).toContain('tests="7" failures="0" errors="0" skipped="0"');
  const reported = await step(
    "report-model",
    { comment: "never", "report-dir": dirname(outputs["deployment-path"]!) },
    { cwd: work },
  );
  expect(reported.summary).toContain("serves sha256:");
});

interface Case {
  route: Routing;
  inputs?: Record<string, string>;
  code: 0 | 1;
  outputs?: Record<string, string>;
  says?: (string | RegExp)[];
}

const endsWith = (code: number) => `${process.execPath} -e process.exit(${code})`;

/** Each routing with what must be said of it. They run at the same time, because they mostly wait. */
const cases: Record<string, () => Case> = {
  "success was reported but nothing was deployed, or all traffic is pinned to the old revision": () => ({
    route: () => old,
    code: 1,
    outputs: { passed: "false", "served-digest": digests.old, "previous-digest": digests.old },
    says: [
      `expected ${digests.next} on every new connection within 2 s, got ${digests.old} on `,
      "the new model was not deployed, or all traffic still goes to the old one",
    ],
  }),
  "a third of the replicas is old": () => ({
    route: ({ number }) => (number % 3 === 0 ? old : next),
    inputs: { timeout: "6" },
    code: 1,
    outputs: { "models-seen": "2" },
    says: ["some replicas still serve the old model"],
  }),
  "old replicas end while it waits": () => ({
    route: ({ number }) => (number < 20 && number % 2 === 0 ? old : next),
    inputs: { timeout: "20" },
    code: 0,
    outputs: { "previous-digest": digests.old, "served-digest": digests.next },
  }),
  "the platform goes back silently": () => ({
    route: ({ number }) => (number < 6 ? next : old),
    inputs: { timeout: "6" },
    code: 1,
    says: ["the platform has gone back to the old model"],
  }),
  "the platform goes back after everything else has passed": () => ({
    route: ({ path, number }) => (path === "/health" && number > 35 ? old : next),
    inputs: { soak: "2", timeout: "20" },
    code: 1,
    says: [/stays so: expected the same model all the time, got sha256:/],
  }),
  "the container restarts again and again": () => ({
    route: ({ number }) => (number % 4 === 3 ? "refuse" : next),
    code: 1,
    says: ["does the container restart again and again?"],
  }),
  "the container does not answer the pings of its platform": () => ({
    route: () => 503,
    code: 1,
    says: ['expected a server that is ready within 2 s, got HTTP 503 "upstream is not healthy"'],
  }),
  "the container needs some time to start": () => ({
    route: ({ number }) => (number < 8 ? 503 : next),
    inputs: { timeout: "20" },
    code: 0,
    outputs: { "served-digest": digests.next },
    says: [/ready.*at the \d+th request/],
  }),
  "the health of the new revision alone is asked, and the traffic goes to the old one": () => ({
    route: () => old,
    inputs: { "health-url": `${next.url}health`, timeout: "20" },
    code: 1,
    says: [/answers as tested: row \d+: expected (y_pred|proba_\w+) \S+, got /],
  }),
  "the server asks for credentials": () => ({
    route: () => 401,
    inputs: { timeout: "60" },
    code: 1,
    says: ["set request-headers to the name of a header"],
  }),
  "the address of the predictions leads to another model": () => ({
    route: ({ path }) => (path === "/predict" ? old : next),
    inputs: { timeout: "20" },
    code: 1,
    says: [/answers as tested: row \d+: expected (y_pred|proba_\w+) \S+, got /],
  }),
  "another digest with the same answers": () => ({
    route: () => next,
    inputs: { digest: `sha256:${"0".repeat(64)}` },
    code: 1,
    says: ["the new model was not deployed"],
  }),
  "a rollback brings the old model back": () => ({
    route: () => old,
    inputs: { rollback: endsWith(0) },
    code: 1,
    outputs: { "rolled-back": "true" },
    says: ["; rolled back"],
  }),
  "a rollback that fails": () => ({
    route: () => old,
    inputs: { rollback: endsWith(3) },
    code: 1,
    outputs: { "rolled-back": "false" },
    says: ["rollback: expected exit code 0, got 3"],
  }),
  "the first deployment has nothing to go back to": () => ({
    route: () => 503,
    inputs: { rollback: endsWith(0), timeout: "1" },
    code: 1,
    outputs: { "rolled-back": "false" },
    says: ["there is nothing to go back to"],
  }),
};

test("what platforms called a success", async () => {
  const verdicts = await Promise.all(
    Object.entries(cases).map(async ([name, of]) => {
      const { route, inputs, ...expected } = of();
      const { url } = await platform(route);
      return { name, expected, got: await verify(url, inputs) };
    }),
  );
  for (const { name, expected, got } of verdicts) {
    expect(got.code, `${name}: ${got.stdout}`).toBe(expected.code);
    expect(got.outputs, name).toMatchObject(expected.outputs ?? {});
    for (const text of expected.says ?? []) expect(got.stdout, name).toMatch(text);
  }
});

test("nothing listens on the port", async () => {
  const { code, stdout } = await verify(`http://127.0.0.1:${await freePort()}`, { timeout: "1" });
  expect(code).toBe(1);
  expect(stdout).toContain("connection refused");
  // What it waits for is in the log at once, and the sentence on the failure is twice: as the error, and in the table.
  expect(stdout).toMatch(/^waiting up to 1 s for http:\/\/127\.0\.0\.1:\d+\/predict: nothing answers there/m);
  expect(stdout.match(/does the container listen on the port that the platform sends requests to/g)).toHaveLength(2);
  expect(stdout).toContain("does the container listen on the port that the platform sends requests to?");
});

test("the container listens on another port than the one that the platform pings", async () => {
  let pinged = await freePort();
  const server = createServer((asked, answer) => {
    const { url, method, headers } = asked;
    const inner = request({ host: "127.0.0.1", port: pinged, path: url, method, headers }, (reply) => {
      answer.writeHead(reply.statusCode!, reply.headers);
      reply.pipe(answer);
    });
    inner.on("error", () => {
      const log = "Container churn_0 didn't respond to HTTP pings on port: 8000, failing site start.";
      answer.writeHead(503).end(log);
    });
    asked.pipe(inner);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const failed = await verify(url);
  expect(failed.code).toBe(1);
  expect(failed.outputs).toMatchObject({ passed: "false", verdict: "fail" });
  expect(failed.stdout).toContain("didn't respond to HTTP pings on port: 8000, failing site start.");
  expect(failed.stdout).toContain("expected a server that is ready within 2 s, got HTTP 503");
  pinged = next.port;
  const { code, stdout } = await verify(url, { timeout: "20" });
  expect(code, stdout).toBe(0);
});

test("other protocols, by their digest or by their answers", async () => {
  const invocations = await verify(`http://127.0.0.1:${next.port}/invocations`, { timeout: "20" });
  expect(invocations.code, invocations.stdout).toBe(0);
  const withoutDigest = createServer((asked, answer) => {
    const inner = request({
      host: "127.0.0.1",
      port: next.port,
      path: asked.url,
      method: asked.method,
      headers: asked.headers,
    });
    inner.on("response", (reply) => {
      const { "x-model-digest": _, ...headers } = reply.headers;
      answer.writeHead(asked.url === "/health" ? 404 : reply.statusCode!, headers);
      reply.pipe(answer);
    });
    asked.pipe(inner);
  });
  await new Promise<void>((ready) => withoutDigest.listen(0, "127.0.0.1", ready));
  onTestFinished(() => withoutDigest.closeAllConnections());
  onTestFinished(() => void withoutDigest.close());
  const { port } = withoutDigest.address() as AddressInfo;
  const byAnswers = await verify(`http://127.0.0.1:${port}`, { timeout: "20" });
  expect(byAnswers.code, byAnswers.stdout).toBe(0);
  expect(byAnswers.stdout).toContain("by its answers to 32 rows");
});

test("a deployment of another run of the commit gets no status; this run gets its own", async () => {
  const github = await GitHubStandIn.start();
  github.state.deployments.push(deploymentOf(6, 78));
  const { url } = await platform(() => next);
  const { code, stderr } = await verify(url, { environment: "Production", token: "t" }, { env: github.environment() });
  expect(code, stderr).toBe(0);
  expect(github.state.deployments.map(({ statuses }) => statuses.map(({ state }) => state))).toEqual([
    ["in_progress"],
    ["success"],
  ]);
});

test("on-failure: warn, and deployments that may not be written", async () => {
  const github = await GitHubStandIn.start();
  github.faults.push({
    operation: "repos/list-deployments",
    times: 9,
    answer: { status: 403, message: "Resource not accessible by integration" },
  });
  const { url } = await platform(() => old);
  const inputs = { "on-failure": "warn", environment: "Production", token: "t", timeout: "1" };
  const { code, outputs, annotations } = await verify(url, inputs, { env: github.environment() });
  expect(code).toBe(0);
  expect(outputs["passed"]).toBe("false");
  expect(annotations.map(({ message }) => message).join("\n")).toContain("deployments: write");
});

test("bad input", async () => {
  const wrong: [Record<string, string>, string][] = [
    [{ url: "churn.example.com" }, "url: expected an http or https address"],
    [{ "health-url": "nope" }, "health-url: expected an http or https address"],
    [{ digest: "sha256:12" }, "digest: expected sha256: and 64 hexadecimal digits"],
    [{ model: "model", digest: `sha256:${"1".repeat(64)}` }, "give one of the two"],
    [{ data: "report/test.csv", "report-dir": "none" }, "predictions: expected the file that belongs to data"],
    [{ "report-dir": "none" }, "digest: expected the digest of the model"],
    [{ "request-headers": "authorization: NOT_SET" }, "NOT_SET"],
    [{ predictions: "gone.csv" }, "gone.csv"],
    [{ data: iris, predictions: "report/predictions.csv" }, "predictions: expected those of the 150 rows"],
  ];
  for (const [inputs, message] of wrong) {
    const { code, stdout } = await verify(next.url, inputs);
    expect(code, message).toBe(1);
    expect(stdout).toContain(message);
  }
});
