/** Manifest, declaration and README agree, and GitHub's own parser accepts every file. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAction } from "@actions/workflow-parser/actions/action-parser";
import { describe, expect, test } from "vitest";
import { actions, commands } from "../src/actions/index.ts";
import { filled, manifest, stub } from "../tools/manifest.ts";
import { actionFolder, root } from "./runner.ts";

const named = await Promise.all(
  Object.entries(actions).map(async ([name, load]) => [name, (await load()).default] as const),
);
const all = await Promise.all(
  Object.entries({ ...actions, ...commands }).map(async ([name, load]) => [name, (await load()).default] as const),
);

describe.each(named)("%s", (name, action) => {
  const file = (each: string) => readFileSync(join(actionFolder(name), each), "utf8");

  test("has the manifest and the stub that its declaration gives (npm run docs writes them)", () => {
    expect(action.name).toBe(name);
    expect(file("action.yml")).toBe(manifest(action));
    expect(file("index.js")).toBe(stub(action));
  });

  test("has a README whose tables are those of its declaration (npm run docs writes them)", () => {
    const path = name === "run" ? join(root, "docs/run.md") : join(root, "actions", name, "README.md");
    const readme = readFileSync(path, "utf8");
    expect(readme).toBe(filled(readme, action));
    for (const part of ["## Usage", "## Permissions", "## How it fails"]) expect(readme).toContain(part);
  });

  test("has a manifest that GitHub's own parser accepts", () => {
    const result = parseAction(
      { name: `${name}/action.yml`, content: file("action.yml") },
      { error() {}, info() {}, verbose() {} },
    );
    expect(result.context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  test("has a test of its own", () => {
    const places = [
      `tests/actions/${name}.test.ts`,
      `tests/actions/${name}/${name}.test.ts`,
      `tests/parts/deployment/${name}.test.ts`,
      `tests/parts/promotion/${name}.test.ts`,
    ];
    expect(places.some((place) => existsSync(join(root, place)))).toBe(true);
  });
});

test("an interface of words: the same word has one meaning in every action", () => {
  const kinds = new Map<string, { action: string; list: boolean; secret: boolean }>();
  for (const [name, { inputs }] of all) {
    for (const [word, { list, secret }] of Object.entries(inputs)) {
      const kind = { list, secret: secret !== undefined };
      const first = kinds.get(word) ?? { action: name, ...kind };
      kinds.set(word, first);
      expect({ word, ...kind }, `${word} in ${name} and in ${first.action}`).toEqual({
        word,
        list: first.list,
        secret: first.secret,
      });
      expect(word).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    }
  }
});
