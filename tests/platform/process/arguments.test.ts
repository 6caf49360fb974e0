import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programArguments } from "../../../src/platform/process/arguments.ts";
import { root } from "../../runner.ts";

test("foreign words come last, after the end of options", () => {
  expect(programArguments({ own: ["fetch", "--quiet"], foreign: ["origin", "main"], end: "--" })).toEqual([
    "fetch",
    "--quiet",
    "--",
    "origin",
    "main",
  ]);
});

test.each(["--upload-pack=touch x", "-u", "-", "--"])("%s in place of a name is refused", (word) => {
  expect(() => programArguments({ own: ["fetch"], foreign: ["origin", word] })).toThrow(
    `expected a name that does not begin with a hyphen, got ${JSON.stringify(word)}`,
  );
});

test("git and the container engines get no variable word (but a container's own random name) except from that function", () => {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const calls = sources.flatMap((name) => {
    const text = readFileSync(join(root, "src", name), "utf8");
    return [
      ...text.matchAll(
        /\b(?:git|gitLine|requiredLine|engineCommand|runChild|call)\(\s*(?:\w+, |"[a-z]+", )?\[([^\]]*)\]/g,
      ),
    ].map(([, words]) => ({ name, words: words! }));
  });
  expect(calls.length).toBeGreaterThan(4);
  for (const { name, words } of calls)
    expect(words.replaceAll(/"[^"]*"|`[^`]*`|\bid\b|\.\.\.args\b|[\s,]/g, ""), `${name}: [${words}]`).toBe("");
});
