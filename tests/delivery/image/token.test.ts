import { expect, test } from "vitest";
import { parseChallenge } from "../../../src/delivery/image/token.ts";
import { retry, retryAfterMs, TransientError } from "../../../src/platform/http/retry.ts";

// The headers are copied from real registries.
test.each([
  [
    'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:acme/churn:pull"',
    {
      scheme: "bearer",
      parameters: { realm: "https://ghcr.io/token", service: "ghcr.io", scope: "repository:acme/churn:pull" },
    },
  ],
  [
    'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:acme/churn:pull,push",error="insufficient_scope"',
    {
      scheme: "bearer",
      parameters: {
        realm: "https://auth.docker.io/token",
        service: "registry.docker.io",
        scope: "repository:acme/churn:pull,push",
        error: "insufficient_scope",
      },
    },
  ],
  ['Basic realm="Registry Realm"', { scheme: "basic", parameters: { realm: "Registry Realm" } }],
  ["bearer realm=https://r/t, service=s", { scheme: "bearer", parameters: { realm: "https://r/t", service: "s" } }],
  // ACR offers both.
  [
    'Basic realm="acr", Bearer realm="https://x.azurecr.io/oauth2/token",service="x.azurecr.io"',
    { scheme: "bearer", parameters: { realm: "https://x.azurecr.io/oauth2/token", service: "x.azurecr.io" } },
  ],
  ["Negotiate", undefined],
  [undefined, undefined],
])("%s", (header, expected) => {
  expect(parseChallenge(header)).toEqual(expected);
});

test("Retry-After is seconds or a date (RFC 9110, 10.2.3)", () => {
  const now = Date.parse("Fri, 31 Dec 1999 23:59:49 GMT");
  expect(retryAfterMs("120", now)).toBe(120_000);
  expect(retryAfterMs("Fri, 31 Dec 1999 23:59:59 GMT", now)).toBe(10_000);
  expect(retryAfterMs("Fri, 31 Dec 1999 23:59:29 GMT", now)).toBe(0);
  expect(retryAfterMs("99999999", now)).toBe(600_000);
  expect(retryAfterMs("soon", now)).toBeUndefined();
  expect(retryAfterMs(undefined, now)).toBeUndefined();
});

test("pauses double, with chance between half and whole, and never go below what was asked", async () => {
  const waits: number[] = [];
  const patience = {
    forMs: 10_000,
    firstMs: 2,
    mostMs: 8,
    random: () => 1,
    signal: new AbortController().signal,
    onRetry: (_: string, __: string, ms: number) => waits.push(ms),
  };
  const afters = [undefined, undefined, undefined, undefined, 20];
  const done = await retry("it", patience, async (tries) => {
    if (tries < 5) throw new TransientError("not yet", { afterMs: afters[tries] });
    return tries;
  });
  expect(done).toBe(5);
  expect(waits).toEqual([2, 4, 8, 8, 20]);
});

test("patience ends: with the last failure, when the next pause would be too long", async () => {
  const patience = { forMs: 50, firstMs: 10, mostMs: 1000, random: () => 1, signal: new AbortController().signal };
  await expect(retry("it", patience, () => Promise.reject(new TransientError("503")))).rejects.toThrow("503");
  await expect(retry("it", patience, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
});
