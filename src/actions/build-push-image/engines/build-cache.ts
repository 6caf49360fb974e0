import type { DockerAbilities } from "./docker.ts";

/** The places where a build looks for cached steps and puts its own. */
export interface BuildCache {
  /** Entries as docker/build-push-action takes them: `type=registry,ref=ghcr.io/acme/churn:cache`, or a reference alone. */
  from: string[];
  to: string[];
}

/** Returns the kind of a cache: `registry`, `gha`, `local`, `inline`, … */
export function cacheType(entry: string): string {
  return attributes(entry).get("type") ?? "registry";
}

/** Returns true if a build uses GitHub's cache, for which buildx needs variables of the job. */
export function usesGitHubCache({ from, to }: BuildCache): boolean {
  return [...from, ...to].some((entry) => cacheType(entry) === "gha");
}

/** Lists what Docker cannot do with these caches, each with what can. */
export function dockerCacheRefusals({ from, to }: BuildCache, { builder, store }: DockerAbilities): string[] {
  const way =
    "(create a builder before, as docker/setup-buildx-action does, or set build-engine: podman with a registry)";
  if (builder !== "buildx") {
    return [
      ...(to.length > 0 ? [`cache-to: Docker without buildx cannot write a cache ${way}`] : []),
      ...(from.some((entry) => cacheType(entry) !== "registry")
        ? [`cache-from: Docker without buildx reads a cache from images in registries only ${way}`]
        : []),
    ];
  }
  if (store !== "classic") return [];
  const exported = to.filter((entry) => cacheType(entry) !== "inline");
  const imported = from.filter((entry) => cacheType(entry) !== "registry");
  return [
    ...(exported.length > 0 ? [`cache-to: Docker's default builder can only write type=inline ${way}`] : []),
    ...(imported.length > 0 ? [`cache-from: Docker's default builder can only read type=registry ${way}`] : []),
  ];
}

/** Returns the options of Docker. The builders without buildx take references only. */
export function dockerCacheOptions({ from, to }: BuildCache, builder: DockerAbilities["builder"]): string[] {
  const entry = (text: string) => (builder === "buildx" ? text : (referenceOf(text) ?? text));
  return [...from.flatMap((each) => ["--cache-from", entry(each)]), ...to.flatMap((each) => ["--cache-to", each])];
}

/** Lists what Podman and Buildah cannot do: they keep cached steps in a repository, named by their content. */
export function podmanCacheRefusals({ from, to }: BuildCache, name: string, platforms: number): string[] {
  const entries = [...from.map((entry) => ["cache-from", entry]), ...to.map((entry) => ["cache-to", entry])];
  if (entries.length > 0 && platforms > 0) {
    return [
      `cache-from, cache-to: ${name} builds named platforms without a cache (leave platforms out, or use docker with buildx)`,
    ];
  }
  return entries.flatMap(([input, entry = ""]) => {
    if (cacheType(entry) !== "registry") {
      return [
        `${input}: ${name} keeps a cache in registries only, got type=${cacheType(entry)} (docker with buildx has it)`,
      ];
    }
    const reference = referenceOf(entry);
    if (reference === undefined) return [`${input}: expected type=registry,ref=REPOSITORY, got no ref`];
    if (!/[:@]/.test(reference.slice(reference.lastIndexOf("/") + 1))) return [];
    return [
      `${input}: ${name} names cached steps itself: expected a repository without a tag, got ${JSON.stringify(reference)}`,
    ];
  });
}

export function podmanCacheOptions({ from, to }: BuildCache): string[] {
  return [
    ...from.flatMap((entry) => ["--cache-from", referenceOf(entry) ?? ""]),
    ...to.flatMap((entry) => ["--cache-to", referenceOf(entry) ?? ""]),
  ];
}

/** Returns the reference of a cache in a registry. */
function referenceOf(entry: string): string | undefined {
  return entry.includes("=") ? attributes(entry).get("ref") : entry;
}

/** Parses `type=registry,ref=ghcr.io/acme/churn:cache,mode=max`. */
function attributes(entry: string): Map<string, string> {
  if (!entry.includes("=")) return new Map();
  return new Map(
    entry.split(",").map((each): [string, string] => {
      const equals = each.indexOf("=");
      return [each.slice(0, equals).trim().toLowerCase(), each.slice(equals + 1).trim()];
    }),
  );
}
