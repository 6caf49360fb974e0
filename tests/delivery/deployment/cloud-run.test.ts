/** The table of faults: Cloud Run's stand-in, and a clock that moves without waiting. */
import { expect, test } from "vitest";
import type { Clock } from "../../../src/delivery/deployment/clock.ts";
import { CloudRunTarget, shares } from "../../../src/delivery/deployment/cloud-run.ts";
import { type Rollout, rollOut } from "../../../src/delivery/deployment/rollout.ts";
import { CloudApi } from "../../../src/platform/cloud/api.ts";
import { HttpClient } from "../../../src/platform/http/client.ts";
import { CloudRunServer, googleError } from "./cloud-run-server.ts";

const image = (digit: string) => `europe-docker.pkg.dev/acme/models/churn@sha256:${digit.repeat(64)}`;

async function deployed(server: CloudRunServer): Promise<Rollout & { waitedMs: number }> {
  let nowMs = 0;
  const clock: Clock = {
    now: () => nowMs,
    sleep: async (ms) => {
      nowMs += ms;
    },
  };
  const { signal } = new AbortController();
  let number = 1;
  const api = new CloudApi({
    http: new HttpClient({}),
    credentials: {
      who: "deploy@acme.iam.gserviceaccount.com",
      async authorize(_request, renew) {
        if (renew) number++;
        return { authorization: `Bearer access-${number}` };
      },
    },
    signal,
    pause: (ms) => clock.sleep(ms, signal),
  });
  const target = new CloudRunTarget({
    api,
    endpoint: server.url,
    project: "acme",
    region: "europe-west1",
    service: "churn",
    image: image("b"),
    port: 8080,
    variables: {},
    serviceAccount: undefined,
  });
  const rollout = await rollOut(target, {
    dryRun: false,
    canaryPercent: 0,
    canaryMs: 0,
    timeoutMs: 600_000,
    pollMs: 5000,
    clock,
    signal,
    beforeChange: async () => {},
    onEvent() {},
  });
  return { ...rollout, waitedMs: nowMs };
}

async function withOld(): Promise<CloudRunServer> {
  const server = await CloudRunServer.start();
  server.serving("churn-old", image("a"));
  return server;
}

const isRollout = ({ method, query }: { method: string; query: URLSearchParams }) =>
  method === "PATCH" && query.get("validateOnly") !== "true";

test.each([
  [403, "PERMISSION_DENIED", "deploy@acme.iam.gserviceaccount.com needs the permission run.services.update"],
  [409, "ABORTED", "run one deployment at a time"],
  [429, "RESOURCE_EXHAUSTED", "the quota is used up"],
  [404, "NOT_FOUND", "check the name, the region and the account"],
])("a refusal with %i before the first change is an error, and nothing was changed", async (status, code, says) => {
  const server = await withOld();
  server.fault = ({ method }) =>
    method === "PATCH" ? googleError(status, code, "Quota exceeded for quota metric 'Write requests'") : undefined;
  await expect(deployed(server)).rejects.toThrow(says);
  expect(server.writes()).toEqual([]);
  expect(server.traffic).toEqual([{ revision: "churn-old", percent: 100 }]);
});

test("429 and 503 are tried again, after the pause that the server asks for", async () => {
  const server = await withOld();
  const faults = [
    { ...googleError(429, "RESOURCE_EXHAUSTED", "Too many requests"), retryAfter: "7" },
    googleError(503, "UNAVAILABLE", "The service is currently unavailable"),
  ];
  server.fault = (request) => (isRollout(request) ? faults.shift() : undefined);
  const { state, waitedMs } = await deployed(server);
  expect(state).toBe("deployed");
  // 7 s as the server asked, then 2 s before the third attempt.
  expect(waitedMs).toBeGreaterThanOrEqual(9000);
});

test("an outage that lasts: five attempts, then back to what served before", async () => {
  const server = await withOld();
  server.fault = (request) =>
    isRollout(request) && request.body.template !== undefined
      ? googleError(500, "INTERNAL", "Internal error encountered")
      : undefined;
  const { state, reason } = await deployed(server);
  expect({ state, attempts: server.writes().filter(({ body }) => body.template !== undefined).length }).toEqual({
    state: "rolled-back",
    attempts: 5,
  });
  expect(reason).toContain("500 INTERNAL: Internal error encountered");
});

test("a token that expires in the middle is renewed", async () => {
  const server = await withOld();
  server.fault = (request) => {
    if (isRollout(request) && request.headers.authorization === "Bearer access-1")
      server.accepted = new Set(["access-2"]);
    return undefined;
  };
  expect((await deployed(server)).state).toBe("deployed");
});

test("a token that is refused again: the half deployment is reported, because the rollback cannot work either", async () => {
  const server = await withOld();
  server.fault = (request) => {
    if (isRollout(request)) server.accepted.clear();
    return undefined;
  };
  const { state, reason } = await deployed(server);
  expect(state).toBe("failed");
  expect(reason).toContain("may be half deployed: run deploy-model with rollback-to: churn-old");
});

test("an operation that never ends is given up, and the old traffic is set again", async () => {
  const server = await withOld();
  server.operationsEnd = false;
  const { state, reason } = await deployed(server);
  // The rollback waits for an operation as well, and it does not end either.
  expect(state).toBe("failed");
  expect(reason).toContain("within 600 s, got: the operation is running");
  expect(server.traffic).toMatchObject([{ revision: "churn-old", percent: 100 }]);
});

test("traffic that the platform ignores is no success", async () => {
  const server = await withOld();
  server.ignoresTraffic = true;
  const { state, reason } = await deployed(server);
  expect(state).toBe("rolled-back");
  expect(reason).toMatch(/expected churn-mb{12}-[0-9a-f]{6} to get all traffic, got 0 % \(churn-old: 100 %\)/);
});

test("a first deployment that is not healthy has nothing to go back to", async () => {
  const server = await CloudRunServer.start();
  server.newAreHealthy = false;
  const { state, reason } = await deployed(server);
  expect(state).toBe("failed");
  expect(reason).toContain("this was the first deployment, so there is nothing to go back to");
});

test("the rest of the traffic keeps its proportions, in whole percent", () => {
  const old = [
    { revision: "a", digest: undefined, percent: 70 },
    { revision: "b", digest: undefined, percent: 30 },
  ];
  expect(shares(old, 90, "c")).toEqual([
    { revision: "a", percent: 63 },
    { revision: "b", percent: 27 },
  ]);
});
