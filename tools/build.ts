/**
 * Builds `dist/`, the same bytes on every machine. ncc bundles one entry with a chunk for each `import()`. Its modules are then
 * divided into files so that each module is written once, and each file is named after what it holds.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BundledModule, type Chunk, type Code, type ImportSite, readChunk } from "./bundle/chunk.ts";
import { leftOut, withoutLeftOut } from "./bundle/left-out.ts";
import { bundle } from "./bundle/ncc.ts";
import { partNames } from "./bundle/part-names.ts";
import { compare, type Part, partition, siteKey, sitesIn } from "./bundle/partition.ts";
import { served } from "./bundle/serving.ts";
import { completeLicenses, packageNames } from "./licenses.ts";

const { values } = parseArgs({ options: { out: { type: "string", default: "dist" } } });
const { files, moduleNames } = await bundle();

const entry = readChunk("index.js", String(files.get("index.js")), moduleNames);
const chunks = new Map<number, Chunk>();
const output = new Map<string, string | Uint8Array>();
for (const [file, contents] of files) {
  const [, number] = /^(\d+)\.index\.js$/.exec(file) ?? [];
  if (number !== undefined) chunks.set(Number(number), withoutLeftOut(readChunk(file, String(contents), moduleNames)));
  else if (file !== "index.js") output.set(file, contents);
}
output.set("licenses.txt", completeLicenses(String(files.get("licenses.txt")), packageNames("node_modules"), leftOut));

const entrySites = [...entry.before, ...entry.after].filter((piece) => typeof piece !== "string");
const sites = [
  ...entrySites,
  ...[...chunks.values()].flatMap(({ modules }) => modules.flatMap((m) => sitesIn(m.code))),
];
const serve = served(entrySites, chunks);
const { entry: shared, parts } = partition(
  chunks,
  sites,
  entrySites.filter(({ target }) => target.startsWith("src/edge/")),
  serve.sites,
);
const names = partNames(parts, sites);

for (const [part, name] of names) {
  output.set(
    `${name}.index.js`,
    `export const id = "${name}";\nexport const ids = ["${name}"];\nexport const modules = ${moduleObject(part.modules)};\n`,
  );
}
const entryModules = moduleObject([...entry.modules, ...shared]);
output.set("index.js", `${print(entry.before)}${entryModules}${print(entry.after)}`);
const servedFiles = parts.filter((part) => part.served).map((part) => `${names.get(part)}.index.js`);
const servingList = ["index.js", "package.json", ...servedFiles, ...serve.assets].sort(compare);
output.set("serving.json", `${JSON.stringify(servingList, null, 2)}\n`);

rmSync(values.out, { recursive: true, force: true });
mkdirSync(values.out, { recursive: true });
for (const [file, contents] of output) writeFileSync(join(values.out, file), contents);

/** webpack's object of modules. The comment before each module names it to a reader and to `bugStack`. */
function moduleObject(modules: readonly BundledModule[]): string {
  const entries = modules.map(({ name, code }) => `\n/***/ ${JSON.stringify(name)}:\n/***/ (${print(code)})`);
  return `{\n${entries.join(",\n")}\n\n}`;
}

function print(code: Code): string {
  return code.map((piece) => (typeof piece === "string" ? piece : loading(piece))).join("");
}

/** Loads the files that hold what an `import()` needs. */
function loading(site: ImportSite): string {
  const key = siteKey(site);
  const loads = parts
    .filter((part: Part) => part.sites.has(key))
    .map((part) => `${site.runtime}.e(${JSON.stringify(names.get(part))})`);
  return loads.length === 1 ? loads[0]! : `Promise.all(/* import() */[${loads.join(", ")}])`;
}
