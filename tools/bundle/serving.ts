import type { BundledModule, Chunk, Code, ImportSite } from "./chunk.ts";
import { siteKey, sitesIn } from "./partition.ts";

/** The modules that `serve` may load in an image. */
export interface Served {
  /** Keys of the import sites. */
  sites: Set<string>;
  /** Files that lie next to the bundle, such as the page's. */
  assets: Set<string>;
}

/** The module that the entry imports to serve. */
const start = "src/edge/serving.ts";

/**
 * Follows the import sites from the entry's `import("./edge/serving.ts")`: the modules that it loads, and what these load.
 * All of them, so that nothing can be missing in an image, whichever format a request is in.
 *
 * @throws when a thread may be started there: a thread starts with the entry, whose other import sites are not followed.
 */
export function served(entry: readonly ImportSite[], chunks: ReadonlyMap<number, Chunk>): Served {
  const sites = new Map<string, ImportSite>();
  const assets = new Set<string>();
  const waiting = entry.filter(({ target }) => target === start);
  if (waiting.length !== 1) throw new Error(`index.js: expected one import of ${start}, got ${waiting.length}`);
  for (let site = waiting.shift(); site !== undefined; site = waiting.shift()) {
    if (sites.has(siteKey(site))) continue;
    sites.set(siteKey(site), site);
    for (const { name, code } of modulesOf(site, chunks)) {
      if (/\bnew (\w+\.)*(\w+_)?Worker\(/.test(textOf(code))) throw new Error(`${name}: expected no thread in serve`);
      waiting.push(...sitesIn(code));
      for (const [, asset] of textOf(code).matchAll(/require__\.ab \+ "([^"]+)"/g)) assets.add(asset!);
    }
  }
  return { sites: new Set(sites.keys()), assets };
}

function modulesOf({ chunks: numbers }: ImportSite, chunks: ReadonlyMap<number, Chunk>): BundledModule[] {
  return numbers.flatMap((number) => chunks.get(number)!.modules);
}

function textOf(code: Code): string {
  return code.filter((piece) => typeof piece === "string").join("");
}
