/** The committed bundle is small and easy to navigate. `.ci/run` compares it with a fresh build. */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root } from "./runner.ts";

test("the CLI says its version and ends 0", async () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(await cli(["--version"])).toEqual({ code: 0, stdout: `trainyard ${version}\n`, stderr: "" });
});

const dist = join(root, "dist");
const scripts = readdirSync(dist).filter((file) => file === "index.js" || file.endsWith(".index.js"));

/** The modules of one file, by the comment that webpack writes before each, and before each that it joined to another. */
function modulesIn(file: string): string[] {
  const text = readFileSync(join(dist, file), "utf8");
  const names = [...text.matchAll(/^\/\*\*\*\/ "(.+)":$|^;\/\/ CONCATENATED MODULE: \.\/(?:node_modules\/)?(.+)$/gm)];
  // The module that others are joined to has both comments.
  return [...new Set(names.map(([, module, joined]) => (module ?? joined)!))];
}

test("dist holds every module once, in at most 9 MB", () => {
  const modules = scripts.flatMap(modulesIn);
  expect(modules.length).toBeGreaterThan(300);
  expect(modules.filter((module, at) => modules.indexOf(module) !== at)).toEqual([]);
  const bytes = readdirSync(dist).reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  expect(bytes).toBeLessThanOrEqual(9_000_000);
});

test("every module that the bundle refers to is in it", () => {
  const modules = new Set(scripts.flatMap(modulesIn));
  const chunks = new Set(scripts.map((file) => file.replace(/\.?index\.js$/, "")));
  for (const file of scripts) {
    const text = readFileSync(join(dist, file), "utf8");
    const required = [...text.matchAll(/__(?:webpack|nccwpck)_require__\("([^"]+)"\)/g)].map(([, module]) => module!);
    expect(required.filter((module) => !modules.has(module))).toEqual([]);
    const loaded = [...text.matchAll(/__(?:webpack|nccwpck)_require__\.e\("([^"]+)"\)/g)].map(([, chunk]) => chunk!);
    expect(loaded.filter((chunk) => !chunks.has(chunk))).toEqual([]);
  }
});

test("a file of dist is called after what it holds", () => {
  expect(scripts.filter((file) => /^\d/.test(file))).toEqual([]);
  const actions = readdirSync(join(root, "actions"));
  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) expect(modulesIn(`${action}.index.js`)).toContain(`src/actions/${action}/index.ts`);
});

test("the report of a bug names the modules of its stack", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "table.csv"), "a,b\nx,1\ny,2\n");
  // A built-in function that fails is as good as a bug of the program.
  writeFileSync(join(cwd, "bug.mjs"), "Math.imul = () => { throw new RangeError('forced'); };");
  const options = { cwd, env: { NODE_OPTIONS: "--import ./bug.mjs" } };
  const { code, stderr } = await cli(
    ["train", "--data", "table.csv", "--target", "b", "--model-dir", "model"],
    options,
  );
  expect(code).toBe(70);
  expect(stderr).toContain("RangeError: forced");
  expect(stderr).toMatch(/at Levels\.code \(src\/data\/table\/levels\.ts, file:.*\/dist\/.*\.index\.js:\d+:\d+\)/);
});
