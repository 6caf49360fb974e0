import type { BundledModule, Chunk, Code, ImportSite } from "./chunk.ts";

/** Modules that are written to one file. */
export interface Part {
  modules: BundledModule[];
  size: number;
  /** Keys of the import sites that load it. */
  sites: Set<string>;
  /** True if `serve` may load it in an image. Such a part contains only what `serve` needs. */
  served: boolean;
}

export interface Partition {
  /** Modules that every way into the program needs: they go to the entry. */
  entry: BundledModule[];
  parts: Part[];
}

/**
 * A file to open, find and compile costs a cold start about as much as this much code that is compiled and not run, in
 * characters.
 */
const FILE_COST = 20_000;

/** Import sites with one key load the same modules. */
export function siteKey({ target, chunks }: ImportSite): string {
  return `${target}@${[...chunks].sort((a, b) => a - b).join()}`;
}

export function sitesIn(code: Code): ImportSite[] {
  return code.filter((piece) => typeof piece !== "string");
}

/**
 * Divides the modules into files so that each module is written once. ncc writes a small module into each chunk that needs
 * it; here, the modules that the same import sites need become one part, and two parts become one where that costs less
 * than a further file.
 *
 * @param chunks by their number, without the entry.
 * @param entrySites the import sites in the entry that are ways into the program.
 * @param served keys of the import sites that `serve` may come to.
 */
export function partition(
  chunks: ReadonlyMap<number, Chunk>,
  sites: readonly ImportSite[],
  entrySites: readonly ImportSite[],
  served: ReadonlySet<string>,
): Partition {
  const needs = new Map<string, { module: BundledModule; sites: Set<string> }>();
  for (const site of sites) {
    for (const chunk of site.chunks) {
      for (const module of chunks.get(chunk)!.modules) {
        const need = needs.get(module.name) ?? { module, sites: new Set() };
        need.sites.add(siteKey(site));
        needs.set(module.name, need);
      }
    }
  }
  const entry: BundledModule[] = [];
  const parts = new Map<string, Part>();
  for (const { module, sites } of [...needs.values()].sort((a, b) => compare(a.module.name, b.module.name))) {
    if (entrySites.every((site) => sites.has(siteKey(site)))) {
      entry.push(module);
      continue;
    }
    const key = [...sites].sort(compare).join("\n");
    const part = parts.get(key) ?? { modules: [], size: 0, sites, served: [...sites].some((site) => served.has(site)) };
    part.modules.push(module);
    part.size += module.size;
    parts.set(key, part);
  }
  return { entry, parts: merged([...parts.values()]) };
}

/** Joins, again and again, the two parts that save most by being one file, until no two save anything. */
function merged(parts: Part[]): Part[] {
  for (;;) {
    let best: { saving: number; a: Part; b: Part } | undefined;
    for (const [at, a] of parts.entries()) {
      for (const b of parts.slice(at + 1)) {
        const saving = savingOf(a, b);
        if (saving > (best?.saving ?? 0)) best = { saving, a, b };
      }
    }
    if (best === undefined) return parts;
    const { a, b } = best;
    parts = parts.filter((part) => part !== a && part !== b);
    parts.push({
      modules: [...a.modules, ...b.modules].sort((x, y) => compare(x.name, y.name)),
      size: a.size + b.size,
      sites: new Set([...a.sites, ...b.sites]),
      served: a.served,
    });
  }
}

/** The files that are saved where both are loaded, less the code that is loaded where one was enough. */
function savingOf(a: Part, b: Part): number {
  if (a.served !== b.served) return 0;
  const both = [...a.sites].filter((site) => b.sites.has(site)).length;
  return both * FILE_COST - (b.sites.size - both) * a.size - (a.sites.size - both) * b.size;
}

/** Order of text by code units, which is the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
