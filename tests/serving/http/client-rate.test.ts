import { expect, test } from "vitest";
import { ClientRate, clientOf } from "../../../src/serving/http/client-rate.ts";

function taken(rate: ClientRate, address: string, nowMs: number): boolean {
  try {
    rate.take(address, nowMs);
    return true;
  } catch {
    return false;
  }
}

test("a second's worth at once, then as fast as they come back, each client for itself", () => {
  const rate = new ClientRate(4);
  const at = (nowMs: number, address = "192.0.2.1") => taken(rate, address, nowMs);
  expect([0, 0, 0, 0, 0].map((now) => at(now))).toEqual([true, true, true, true, false]);
  expect(at(0, "192.0.2.2")).toBe(true);
  // A quarter of a second is one request.
  expect([249, 250, 251].map((now) => at(now))).toEqual([false, true, false]);
  expect([10_000, 10_000, 10_000, 10_000, 10_000].map((now) => at(now))).toEqual([true, true, true, true, false]);
});

test("less than one a second is one, then a wait", () => {
  const rate = new ClientRate(0.1);
  expect(taken(rate, "a", 0)).toBe(true);
  expect(taken(rate, "a", 9_900)).toBe(false);
  expect(taken(rate, "a", 10_001)).toBe(true);
});

test("a flood of addresses is forgotten again, whoever waits is not let off", () => {
  const rate = new ClientRate(1);
  for (let index = 0; index < 100_000; index++)
    taken(rate, `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`, index);
  expect(taken(rate, "192.0.2.1", 100_000)).toBe(true);
  expect(taken(rate, "192.0.2.1", 100_001)).toBe(false);
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::9", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
])("%s is the client %s", (address, client) => {
  expect(clientOf(address)).toBe(client);
});
