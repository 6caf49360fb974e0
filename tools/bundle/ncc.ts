import { createRequire } from "node:module";

/** The part of ncc's programming interface that is used here. */
type Ncc = (entry: string, options: Record<string, unknown>) => Promise<NccOutput>;

interface NccOutput {
  code: string;
  assets: Record<string, { source: string | Uint8Array }>;
  stats: { compilation: Compilation };
}

/** webpack's compilation, which knows the name of every module. */
interface Compilation {
  modules: Iterable<WebpackModule>;
  chunkGraph: { getModuleId(module: WebpackModule): number | null };
  requestShortener: unknown;
}

interface WebpackModule {
  readableIdentifier(requestShortener: unknown): string;
}

/** The files that ncc writes, and the names of the modules in them. */
export interface Bundle {
  /** File name to its contents. The entry is `index.js`, chunks are `<number>.index.js`. */
  files: Map<string, string | Uint8Array>;
  /** webpack's number of a module to its path, such as `src/edge/main.ts`, `saxes/saxes.js` or `node:fs`. */
  moduleNames: Map<number, string>;
}

/** Bundles `src/index.ts` and all it imports, with a chunk for each `import()`. */
export async function bundle(): Promise<Bundle> {
  const ncc: Ncc = createRequire(import.meta.url)("@vercel/ncc");
  const { code, assets, stats } = await ncc(`${process.cwd()}/src/index.ts`, {
    filename: "index.js",
    esm: true,
    license: "licenses.txt",
    cache: false,
    quiet: true,
    transpileOnly: true,
  });
  const files = new Map<string, string | Uint8Array>([["index.js", code]]);
  for (const [name, { source }] of Object.entries(assets)) files.set(name, source);
  return { files, moduleNames: moduleNames(stats.compilation) };
}

function moduleNames({ modules, chunkGraph, requestShortener }: Compilation): Map<number, string> {
  const names = new Map<number, string>();
  const taken = new Set<string>();
  for (const module of modules) {
    const id = chunkGraph.getModuleId(module);
    if (id === null) continue;
    const name = shortName(module.readableIdentifier(requestShortener));
    if (taken.has(name)) throw new Error(`bundle: expected one module called ${name}, got two`);
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

/** `./node_modules/saxes/saxes.js + 2 modules` becomes `saxes/saxes.js`, and `external "node:fs"` becomes `node:fs`. */
function shortName(identifier: string): string {
  return identifier
    .replace(/ \+ \d+ modules$/, "")
    .replace(/^external "(.*)"$/, "$1")
    .replace(/^\.\//, "")
    .replace(/^node_modules\//, "");
}
