/** Checks the sources against the layers in `tools/layers.ts`, as far as a text search can. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
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

/** Files with their syntax trees, parsed once. */
const trees = new Map(
  sources.map(({ file, text }) => [file, ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)]),
);

/** Names of the functions, classes, types and constants that a file declares and exports. */
function exportedNames(tree: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  for (const statement of tree.statements) {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    const exported = modifiers?.map(({ kind }) => kind) ?? [];
    if (!exported.includes(ts.SyntaxKind.ExportKeyword)) continue;
    if (exported.includes(ts.SyntaxKind.DefaultKeyword)) continue;
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) names.add(name.getText());
    } else if ("name" in statement) names.add((statement.name as ts.Identifier).getText());
  }
  return names;
}

/** Names of the functions and methods with more than three positional parameters. */
function longSignatures(tree: ts.SourceFile): { name: string; count: number }[] {
  const found: { name: string; count: number }[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined && node.parameters.length > 3) {
      const named = ts.isVariableDeclaration(node.parent) ? node.parent.name : node.name;
      found.push({ name: named?.getText() ?? "constructor", count: node.parameters.length });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
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
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const specifiers = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/^(?:import|export) [^;]*?from "([^".][^"]*)"|import\("([^".][^"]*)"\)/gm)].map(
      ([, fixed, lazy]) => ({ file, name: (fixed ?? lazy)! }),
    ),
  );
  expect(specifiers.filter(({ name }) => !name.startsWith("node:") && !dependencies.includes(name))).toEqual([]);
  expect(offenders(/["'][^"']*node_modules\//, () => false)).toEqual([]);
});

test("an exported name is declared once", () => {
  const places = new Map<string, string[]>();
  for (const [file, tree] of trees) {
    // The entry gives the functions of the edges their public names.
    if (file === "index.ts") continue;
    for (const name of exportedNames(tree)) places.set(name, [...(places.get(name) ?? []), file]);
  }
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
});

test("no type is asserted by way of unknown", () => {
  expect(offenders(/\bas unknown as\b/, () => false)).toEqual([]);
});

test("no file has more than 250 lines", () => {
  // The page's own script is one file because the server sends it as one.
  const long = sources.filter(({ file, text }) => !file.startsWith("serving/page/") && text.split("\n").length > 251);
  expect(long.map(({ file }) => file)).toEqual([]);
});

/**
 * Hot loops: functions with more than three positional parameters, because an object of options would cost them time.
 * Each entry names the functions of one file or folder, and how often they are called.
 */
const hotLoops: Record<string, { functions: readonly string[]; called: string }> = {
  "models/forest/kernels/": { functions: ["*"], called: "for each node of a tree, in a loop over its rows or bins" },
  "models/forest/count-splits.ts": { functions: ["#fill", "#scan"], called: "for each node and feature" },
  "models/forest/value-splits.ts": { functions: ["#scan", "#offer"], called: "for each node and feature" },
  "models/forest/weighted-splits.ts": { functions: ["#offer"], called: "for each bin of a feature of a node" },
  "models/forest/units.ts": { functions: ["distribute"], called: "for each leaf" },
  "models/forest/votes.ts": { functions: ["addAlone", "addAtomically", "divide"], called: "for each row and tree" },
  "models/forest/predict.ts": { functions: ["walk", "walkPacked"], called: "for each block of rows and tree" },
  "models/forest/bins.ts": { functions: ["lookUpCodes"], called: "for each column of a block of rows" },
  "models/forest/float-keys.ts": { functions: ["distribute"], called: "for each digit, in a loop over all values" },
  "data/table/arrow.ts": { functions: ["put"], called: "for each cell" },
  "data/table/column-builder.ts": { functions: ["cell", "#firstCell"], called: "for each cell" },
  "data/table/levels.ts": { functions: ["#same", "#add"], called: "for each cell with text" },
  "data/table/number-cells.ts": { functions: ["read", "#any"], called: "for each cell with a number" },
  "data/table/number.ts": { functions: ["divide"], called: "for each cell with a long number" },
  "data/table/row-texts.ts": { functions: ["cell", "take"], called: "for each cell" },
  "reports/junit/ledger.ts": { functions: ["pass"], called: "for each test case" },
  "reports/junit/waiting-rows.ts": { functions: ["push"], called: "for each test case" },
  "serving/slots.ts": { functions: ["put"], called: "for each cell of a request" },
  "serving/plain-slots.ts": { functions: ["put"], called: "for each cell of a request" },
};

function isHotLoop(file: string, name: string): boolean {
  const place = Object.keys(hotLoops).find((each) => file === each || (each.endsWith("/") && file.startsWith(each)));
  const functions = place === undefined ? [] : hotLoops[place]!.functions;
  return functions.includes("*") || functions.includes(name);
}

test("functions with more than three parameters take an object, hot loops excepted", () => {
  const positional = [...trees].flatMap(([file, tree]) =>
    longSignatures(tree).map(({ name, count }) => ({ file, name, count })),
  );
  expect(positional.filter(({ file, name }) => !isHotLoop(file, name))).toEqual([]);
  // The list has no place without such a function.
  const found = (place: string, name: string) =>
    positional.some((each) => each.file.startsWith(place) && (name === "*" || each.name === name));
  const stale = Object.entries(hotLoops).flatMap(([place, { functions }]) =>
    functions.filter((name) => !found(place, name)).map((name) => `${place}: ${name}`),
  );
  expect(stale).toEqual([]);
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
