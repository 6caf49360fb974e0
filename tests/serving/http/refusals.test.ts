import { expect, test } from "vitest";
import { Bearer } from "../../../src/serving/http/bearer.ts";
import { parseBody } from "../../../src/serving/http/json.ts";
import { acceptedType } from "../../../src/serving/http/media-type.ts";
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
  ["application/json", undefined, "application/json"],
  ["Application/JSON; charset=UTF-8", undefined, "application/json"],
  ['text/csv;charset="utf-8"', "identity", "text/csv"],
])("%s, %s is taken", (type, encoding, expected) => {
  expect(acceptedType(type, encoding, ["application/json", "text/csv"])).toBe(expected);
});

test.each([
  [undefined, undefined],
  ["text/plain", undefined],
  ["application/json;charset=utf-16", undefined],
  ["application/json", "gzip"],
  ["application/jsonx", undefined],
])("%s, %s: 415, with what is accepted", (type, encoding) => {
  const [status, , headers] = refused(() => acceptedType(type, encoding, ["application/json"]));
  expect([status, headers]).toEqual([415, ["accept", "application/json", "accept-encoding", "identity"]]);
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
    expect(router.find("GET", target), target).toBe(route);
  }
  expect(router.find("HEAD", "/v2/models/my%20model")).toBe(route);
  expect(router.find("POST", "/v2/models/my%20model")).toBeUndefined();
  expect(router.refusal("POST", "/v2/models/my%20model").status).toBe(405);
  expect(router.refusal("GET", "/v2/models/%").status).toBe(404);
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
