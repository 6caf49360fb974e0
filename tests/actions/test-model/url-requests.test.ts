/** How `test-model --url` asks: headers from the environment, retries, concurrency and time limits, against a server on this machine. */
import { writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { cli, folder, step } from "../../runner.ts";

type Handler = (request: IncomingMessage, response: ServerResponse, body: { x: number }[]) => void | Promise<void>;

async function serve(handler: Handler): Promise<string> {
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const piece of request) text += piece;
    await handler(request, response, JSON.parse(text));
  }).listen(0, "127.0.0.1");
  await new Promise((ready) => server.on("listening", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/predict`;
}

/** `x` alternates, and so does the truth. */
function workspace(rows = 4): string {
  const cwd = folder();
  writeFileSync(join(cwd, "held.csv"), `x,y\n${"1,a\n2,b\n".repeat(rows / 2)}`);
  return cwd;
}

const answer: Handler = (_, response, body) => {
  response.end(JSON.stringify(body.map(({ x }) => (x === 1 ? "a" : "b"))));
};
const asked = ["--test-data", "held.csv", "--target", "y"];

test("headers come from the environment, and are not in the log even when the server repeats them", async () => {
  const seen: (string | undefined)[] = [];
  const url = await serve((request, response, body) => {
    seen.push(request.headers["authorization"]);
    if (request.headers["x-key"] === "quite-secret-too") return answer(request, response, body);
    response.writeHead(403).end(`no right for ${request.headers["authorization"]}, key ${request.headers["x-key"]}`);
  });
  const inputs = { url, "test-data": "held.csv", target: "y" };
  const env = { MODEL_AUTH: "Bearer very-secret-token", MODEL_KEY: "quite-secret-too", OTHER_KEY: "wrong-secret" };
  const good = await step(
    "test-model",
    { ...inputs, "request-headers": "authorization: MODEL_AUTH\nX-Key: MODEL_KEY" },
    { cwd: workspace(), env },
  );
  expect([good.code, good.outputs["accuracy"]]).toEqual([0, "1"]);
  expect(new Set(seen)).toEqual(new Set(["Bearer very-secret-token"]));
  const cwd = workspace();
  const refused = await step(
    "test-model",
    { ...inputs, "request-headers": "authorization: MODEL_AUTH\nx-key: OTHER_KEY" },
    { cwd, env },
  );
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain("expected predictions, got HTTP 403:");
  expect(refused.stdout + refused.stderr + refused.summary).not.toMatch(/very-secret|wrong-secret/);
});

test.each([
  [
    "a value instead of a variable",
    "authorization: Bearer s3cret",
    /^request-headers: expected lines of a name and an environment variable/,
  ],
  [
    "a variable that is not set",
    "x-key: NOT_SET",
    /^request-headers: x-key: expected its value in the environment variable NOT_SET, got nothing/,
  ],
  ["a header of the client's own", "Host: MODEL_AUTH", /^request-headers: expected headers other than host/],
  ["a header twice", "a: MODEL_AUTH\nA: MODEL_AUTH", /^request-headers: expected each header once, got a twice/],
  ["a value of two lines", "a: LINES", /^request-headers: a: expected one line of Latin text in LINES/],
])("%s is refused before a request", async (_, headers, message) => {
  const words = headers.split("\n").flatMap((line) => ["--request-headers", line]);
  const result = await cli(["test-model", "--url", "http://127.0.0.1:9/", ...asked, ...words], {
    cwd: workspace(),
    env: { MODEL_AUTH: "x", LINES: "a\nb" },
  });
  expect(result.stderr).toMatch(message);
  expect(result.stderr).not.toContain("s3cret");
  expect(result.code).toBe(2);
});

test("an overloaded server is asked again, as often as request-retries says", async () => {
  let requests = 0;
  const url = await serve((request, response, body) => {
    requests++;
    if (requests <= 2) response.writeHead(503, { "retry-after": "0" }).end("loading");
    else return answer(request, response, body);
  });
  const good = await cli(["test-model", "--url", url, ...asked], { cwd: workspace() });
  expect([good.code, requests]).toEqual([0, 2 + 4]);
  requests = -100;
  const never = await cli(["test-model", "--url", url, ...asked, "--request-retries", "1"], { cwd: workspace() });
  expect([never.code, requests]).toEqual([2, -98]);
  expect(never.stderr).toMatch(/\/predict: expected an answer, got none: HTTP 503: "loading"\n$/);
});

test("request-concurrency: so many requests are open at the same time, and each row gets its own answer", async () => {
  let open = 0;
  let most = 0;
  const url = await serve(async (request, response, body) => {
    most = Math.max(most, ++open);
    // The last requests are answered first.
    if (body.length > 1) await new Promise((done) => setTimeout(done, 50 + 20 * (5 - open)));
    open--;
    await answer(request, response, body);
  });
  const result = await step(
    "test-model",
    { url, "test-data": "held.csv", target: "y", "request-concurrency": "3" },
    { cwd: workspace(2200) },
  );
  // 200 rows alone, and 2,000 rows in batches of 500.
  expect([result.code, result.outputs["accuracy"], most]).toEqual([0, "1", 3]);
});

test("time-limit holds for all requests together, timeout for one", async () => {
  const slow: Handler = async (request, response, body) => {
    await new Promise((done) => setTimeout(done, 100));
    await answer(request, response, body);
  };
  const url = await serve(slow);
  const words = ["test-model", "--url", url, ...asked, "--timeout", "5"];
  const late = await cli([...words, "--time-limit", "0.5"], { cwd: workspace(100) });
  expect(late.stderr).toMatch(
    /\/predict: expected all answers within 0\.5 s, got those of \d of 100 rows \(see time-limit/,
  );
  expect(late.code).toBe(2);
});
