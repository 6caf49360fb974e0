/** Holds the sources to the plan in `tools/layers.ts`, as far as a search can see them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { composers, layers } from "../tools/layers.ts";
import { root } from "./runner.ts";

interface Source {
  /** Path from `src/`, with slashes. */
  file: string;
  text: string;
}

const sources: Source[] = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, text: readFileSync(join(root, "src", file), "utf8") }));

const isEdge = (file: string) => /^index\.ts$|^edge\/|^platform\/github\/(?!port\.ts)/.test(file);

function offenders(pattern: RegExp, allowed: (file: string) => boolean): string[] {
  return sources.filter(({ file, text }) => !allowed(file) && pattern.test(text)).map(({ file }) => file);
}

/** The files of `src/` that a source imports, as paths from `src/`. */
function importsOf({ file, text }: Source): string[] {
  return [...text.matchAll(/(?:from|import\(|import) ?["'](\.{1,2}\/[^"']+)["']/g)]
    .map(([, path]) => join("src", file, "..", path!).replaceAll("\\", "/"))
    .flatMap((path) => (path.startsWith("src/") ? [path.slice("src/".length)] : []));
}

/** The imports that the plan does not allow, as `importer → imported`. */
function wrongImports(files: readonly Source[]): string[] {
  const allowed = new Map(layers.map(({ name, imports }) => [name, new Set([name, ...imports])]));
  return files.flatMap((source) => {
    const [layer, module] = source.file.split("/") as [string, string | undefined];
    if (module === undefined) return [];
    return importsOf(source)
      .filter((target) => {
        const [targetLayer, targetModule] = target.split("/") as [string, string | undefined];
        if (!allowed.get(layer)?.has(targetLayer)) return true;
        const betweenActions = layer === "actions" && targetLayer === "actions" && targetModule !== module;
        return betweenActions && module !== "index.ts" && !composers.includes(module);
      })
      .map((target) => `${source.file} → ${target}`);
  });
}

test("every folder of src is a layer, and every layer a folder", () => {
  const folders = new Set(sources.map(({ file }) => file.split("/")).flatMap(([top, rest]) => (rest ? [top] : [])));
  expect([...folders].sort()).toEqual(layers.map(({ name }) => name).sort());
});

test("a layer imports only layers below it", () => {
  for (const [at, { name, imports }] of layers.entries()) {
    const below = layers.slice(0, at).map((layer) => layer.name);
    expect(
      imports.filter((layer) => !below.includes(layer)),
      name,
    ).toEqual([]);
  }
});

test("imports follow the plan, and actions do not import each other", () => {
  expect(wrongImports(sources)).toEqual([]);
});

test("the check names an import against the plan", () => {
  const wrong = [
    { file: "core/random.ts", text: 'import { readText } from "../platform/file/read.ts";' },
    { file: "actions/train/index.ts", text: 'const gate = await import("../gate-on-metric/index.ts");' },
    { file: "actions/run/index.ts", text: 'import train from "../train/index.ts";' },
  ];
  expect(wrongImports(wrong)).toEqual([
    "core/random.ts → platform/file/read.ts",
    "actions/train/index.ts → actions/gate-on-metric/index.ts",
  ]);
});

test("only the edges import GitHub's toolkit", () => {
  expect(offenders(/from ["']@actions\/|import\(["']@actions\//, isEdge)).toEqual([]);
});

test("no import reaches into the files of a dependency", () => {
  expect(offenders(/["'][^"']*node_modules\//, () => false)).toEqual([]);
});

test("only the edges read the environment, write to the console and end the process", () => {
  expect(offenders(/process\.(env|exit|exitCode|argv|stdout|stderr)\b|\bconsole\./, isEdge)).toEqual([]);
});

test("a file is named after what it holds", () => {
  expect(
    sources
      .map(({ file }) => file)
      .filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\/|\.ts$)/.test(file)),
  ).toEqual([]);
});
