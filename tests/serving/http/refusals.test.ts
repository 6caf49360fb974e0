import { expect, test } from "vitest";
import { Bearer } from "../../../src/serving/http/bearer.ts";
import { parseBody } from "../../../src/serving/http/json.ts";
import { acceptedType, acceptsGzip } from "../../../src/serving/http/media-type.ts";
import { type HttpProblem, problemReply, shownValue } from "../../../src/serving/http/problem.ts";
import { requestIds } from "../../../src/serving/http/request-id.ts";
import type { Route } from "../../../src/serving/http/route.ts";
import { Router } from "../../../src/serving/http/router.ts";

function refused(act: () => unknown): [number, string, readonly string[]] {
  try {
    act();
  } catch (error) {
    const { status, message, headers } = error as HttpProblem;
    return [status, message, headers];
  }
  throw new Error("expected a refusal");
}

test("a problem as RFC 9457 has it: the type about:blank, the status' phrase as the title", () => {
  const [status] = refused(() => parseBody(Buffer.from("")));
  const reply = problemReply(
    { status, message: "why", members: { row: 2 }, headers: [] } as unknown as HttpProblem,
    "id",
  );
  expect(reply.type).toBe("application/problem+json");
  expect(JSON.parse(String(reply.body))).toEqual({
    type: "about:blank",
    title: "Bad Request",
    status: 400,
    detail: "why",
    error: "why",
    row: 2,
    requestId: "id",
  });
});

test.each([
  ["application/json", undefined, "application/json", false],
  ["Application/JSON; charset=UTF-8", undefined, "application/json", false],
  ['text/csv;charset="utf-8"', "identity", "text/csv", false],
  ["application/json", "GZIP", "application/json", true],
  ["application/json", "x-gzip", "application/json", true],
])("%s, %s is taken", (type, encoding, mediaType, gzip) => {
  expect(acceptedType(type, encoding, ["application/json", "text/csv"])).toEqual({ mediaType, gzip });
});

// The examples of RFC 9110, section 12.5.3, and what browsers and curl send.
test.each([
  ["compress, gzip", true],
  ["", false],
  ["*", true],
  ["compress;q=0.5, gzip;q=1.0", true],
  ["gzip;q=1.0, identity; q=0.5, *;q=0", true],
  ["gzip, deflate, br, zstd", true],
  ["gzip;q=0, *", false],
  ["br", false],
  [undefined, false],
])("accept-encoding %s: gzip is read %s", (header, expected) => {
  expect(acceptsGzip(header)).toBe(expected);
});

test.each([
  [undefined, undefined],
  ["text/plain", undefined],
  ["application/json;charset=utf-16", undefined],
  ["application/json", "br"],
  ["application/json", "gzip, gzip"],
  ["application/jsonx", undefined],
])("%s, %s: 415, with what is accepted", (type, encoding) => {
  const [status, , headers] = refused(() => acceptedType(type, encoding, ["application/json"]));
  expect([status, headers]).toEqual([415, ["accept", "application/json", "accept-encoding", "gzip, identity"]]);
});

test("a token is held whole, whatever its length", () => {
  const bearer = new Bearer("abc");
  bearer.check("Bearer abc");
  bearer.check("bearer  abc");
  for (const wrong of [undefined, "", "abc", "Bearer ab", "Bearer abcd", "Bearer abc d", "Basic abc"]) {
    expect(refused(() => bearer.check(wrong))[0]).toBe(401);
  }
});

test("a byte order mark is no part of JSON; brackets within texts are no nesting", () => {
  expect(parseBody(Buffer.from('\ufeff{"a":1}'))).toEqual({ a: 1 });
  const text = `["${"[{".repeat(1000)}\\"${"[".repeat(1000)}"]`;
  expect(parseBody(Buffer.from(text))).toEqual([`${"[{".repeat(1000)}"${"[".repeat(1000)}`]);
});

test("values are shown short and never walked into", () => {
  const deep: unknown[] = [];
  deep[0] = deep;
  expect([deep, { a: deep }, null, undefined, "a\nb", "x".repeat(99), 1].map(shownValue)).toEqual([
    "a list",
    "an object",
    "null",
    "nothing",
    '"a\\nb"',
    `"${"x".repeat(59)}…"`,
    "1",
  ]);
});

test("paths are found with query, in absolute form and percent-encoded", () => {
  const route = {
    method: "GET",
    path: "/v2/models/my model",
    answer: () => ({ status: 200, type: "", body: "" }),
  } satisfies Route;
  const router = new Router([route]);
  for (const target of ["/v2/models/my%20model", "/v2/models/my%20model?a=b", "http://host:1/v2/models/my%20model#x"]) {
    expect(router.find("GET", target)?.route, target).toBe(route);
  }
  expect(router.find("HEAD", "/v2/models/my%20model")?.route).toBe(route);
  expect(router.find("POST", "/v2/models/my%20model")).toBeUndefined();
  expect(router.refusal("POST", "/v2/models/my%20model").status).toBe(405);
  expect(router.refusal("GET", "/v2/models/%").status).toBe(404);
});

test("variable parts, prefixes, and slashes at the end of a path", () => {
  const answer = () => ({ status: 200, type: "", body: "" });
  const predict = { method: "POST", path: "/v1/models/{name}/versions/{version}:predict", answer } satisfies Route;
  const exact = { method: "GET", path: "/ping", answer } satisfies Route;
  const router = new Router([predict, exact], "/a.b");
  const found = (method: string, target: string) => router.find(method, target)?.parameters;
  expect(found("POST", "/v1/models/my%20iris/versions/3:predict")).toEqual({ name: "my iris", version: "3" });
  expect(found("POST", "/a.b/v1/models/a:b/versions/3:predict/?x=/")).toEqual({ name: "a:b", version: "3" });
  for (const target of ["/ping", "/ping//", "/a.b/ping", "/a.b/ping/?x"]) expect(found("GET", target)).toEqual({});
  for (const target of [
    "/axb/ping",
    "/a.bping",
    "/v1/models/x/y/versions/3:predict",
    "/v1/models//versions/3:predict",
  ]) {
    expect([router.find("GET", target), router.find("POST", target)], target).toEqual([undefined, undefined]);
  }
  expect(
    refused(() => {
      throw router.refusal("GET", "/v1/models/x/versions/3:predict");
    }),
  ).toEqual([405, "GET: expected POST", ["allow", "POST"]]);
});

test("ids: the client's where it is decent, else a name and a count", () => {
  const next = requestIds("name");
  expect([next("a-1"), next(undefined), next("a\r\nb"), next(["a", "b"]), next("x".repeat(200))]).toEqual([
    "a-1",
    "name-1",
    "name-2",
    "name-3",
    "name-4",
  ]);
});
