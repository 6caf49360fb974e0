import { expect, test } from "vitest";
import { artifactName, sharedRoot } from "../../src/artifact/upload.ts";

test("several folders keep their place below the one they share", () => {
  expect(sharedRoot(["/w/model", "/w/report"])).toBe("/w");
  expect(sharedRoot(["/w/out/model", "/w/out/report"])).toBe("/w/out");
  expect(sharedRoot(["/w/report"])).toBe("/w/report");
  expect(sharedRoot(["/w/out", "/w/out/report"])).toBe("/w/out");
});

test.each(["a/b", "a\\b", "a:b", 'a"b', "a*", "a?", "a|b", "<a>", "a\nb"])("%j is no artifact name", (name) => {
  expect(artifactName("it").parse(name).ok).toBe(false);
});
