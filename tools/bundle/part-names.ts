import type { ImportSite } from "./chunk.ts";
import { type Part, siteKey } from "./partition.ts";

/**
 * A file name for each part, which says what it holds: the one module in it that an `import()` asks for, such as an
 * action, or else the folder or package that most of its code is from.
 */
export function partNames(parts: readonly Part[], sites: readonly ImportSite[]): Map<Part, string> {
  const targets = new Map(sites.map((site) => [siteKey(site), site.target]));
  const names = new Map<Part, string>();
  const taken = new Set<string>();
  const ownOf = (part: Part) => {
    const held = new Set([...part.sites].map((site) => targets.get(site)!));
    const own = part.modules.filter(({ name }) => held.has(name));
    return own.length === 1 ? nameOfModule(own[0]!.name) : undefined;
  };
  // A part that shares code of an action must not take the action's own name.
  const [asked, shared] = [parts.filter((part) => ownOf(part)), parts.filter((part) => !ownOf(part))];
  for (const part of [...asked, ...shared]) {
    const own = ownOf(part);
    const candidates = [...(own === undefined ? [] : [own]), ...byShare(part)];
    const free = candidates.find((name) => !taken.has(name)) ?? numbered(candidates[0]!, taken);
    taken.add(free);
    names.set(part, free);
  }
  return names;
}

/** `src/actions/train/index.ts` is `train`, `src/edge/cli.ts` is `edge-cli`, and `@actions/github/lib/…` `actions-github`. */
function nameOfModule(module: string): string {
  if (!module.startsWith("src/")) return packageOf(module);
  return module
    .replace(/^src\/(actions\/)?/, "")
    .replace(/(\/index)?\.ts$/, "")
    .replaceAll("/", "-");
}

/** Folders of `src/` and packages, the one with most code first. */
function byShare({ modules }: Part): string[] {
  const sizes = new Map<string, number>();
  for (const { name, size } of modules) {
    const group = name.startsWith("src/") ? folderOf(name) : packageOf(name);
    sizes.set(group, (sizes.get(group) ?? 0) + size);
  }
  return [...sizes].sort((a, b) => b[1] - a[1]).map(([group]) => group);
}

/** `src/data/table/csv.ts` is from `data-table`, and `src/actions/train/roles.ts` from `train`. */
function folderOf(module: string): string {
  const [layer, folder] = module.split("/").slice(1, -1);
  return layer === "actions" && folder !== undefined ? folder : [layer, folder].filter(Boolean).join("-");
}

function packageOf(module: string): string {
  const [, name] = /^((?:@[^/]+\/)?[^/]+)/.exec(module)!;
  return name!.replace("@", "").replace("/", "-");
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
  }
}
