import { expect, test } from "vitest";
import {
  type BuildCache,
  dockerCacheOptions,
  dockerCacheRefusals,
  podmanCacheOptions,
  podmanCacheRefusals,
  usesGitHubCache,
} from "../../../src/actions/build-push-image/engines/build-cache.ts";
import { cacheServiceVariables } from "../../../src/platform/process/environment.ts";

const platform = { os: "linux", architecture: "amd64" };
const cache = (from: string[], to: string[] = []): BuildCache => ({ from, to });
const tagged = "type=registry,ref=ghcr.io/acme/churn:cache,mode=max";
const plain = "type=registry,ref=localhost:5000/acme/cache";

// docs.docker.com/build/cache/backends: which driver has which; measured with buildx 0.13 on Docker 20.10 and 26.
test.each<["buildx" | "buildkit" | "classic", "classic" | "containerd" | "builder", BuildCache, string[]]>([
  ["buildx", "builder", cache(["type=gha"], ["type=gha,mode=max", tagged]), []],
  ["buildx", "containerd", cache(["type=gha"], [tagged]), []],
  ["buildx", "classic", cache([tagged, "ghcr.io/acme/churn:1"], ["type=inline"]), []],
  [
    "buildx",
    "classic",
    cache(["type=gha"], [tagged]),
    [
      "cache-to: Docker's default builder can only write type=inline",
      "cache-from: Docker's default builder can only read type=registry",
    ],
  ],
  ["buildkit", "classic", cache([tagged]), []],
  [
    "classic",
    "classic",
    cache(["type=gha"], [tagged]),
    [
      "cache-to: Docker without buildx cannot write a cache",
      "cache-from: Docker without buildx reads a cache from images in registries only",
    ],
  ],
])("%s with the store %s and %j", (builder, store, caches, expected) => {
  const refusals = dockerCacheRefusals(caches, { builder, store, platform });
  expect(refusals.map((each) => each.split(" (")[0])).toEqual(expected);
  for (const each of refusals) expect(each).toContain("docker/setup-buildx-action does, or set build-engine: podman");
});

test("buildx gets the entries as they are, other builders the reference", () => {
  expect(dockerCacheOptions(cache([tagged], ["type=gha"]), "buildx")).toEqual([
    "--cache-from",
    tagged,
    "--cache-to",
    "type=gha",
  ]);
  expect(dockerCacheOptions(cache([tagged]), "classic")).toEqual(["--cache-from", "ghcr.io/acme/churn:cache"]);
});

// buildah-build(1): "--cache-from": a repository without a tag.
test.each<[BuildCache, number, string[]]>([
  [cache([plain], ["ghcr.io/acme/cache"]), 0, []],
  [
    cache([tagged]),
    0,
    [
      'cache-from: podman names cached steps itself: expected a repository without a tag, got "ghcr.io/acme/churn:cache"',
    ],
  ],
  [
    cache([], ["type=gha"]),
    0,
    ["cache-to: podman keeps a cache in registries only, got type=gha (docker with buildx has it)"],
  ],
  [cache(["type=registry"]), 0, ["cache-from: expected type=registry,ref=REPOSITORY, got no ref"]],
  [
    cache([plain]),
    1,
    [
      "cache-from, cache-to: podman builds named platforms without a cache (leave platforms out, or use docker with buildx)",
    ],
  ],
])("podman with %j and %i platforms", (caches, platforms, expected) => {
  expect(podmanCacheRefusals(caches, "podman", platforms)).toEqual(expected);
});

test("podman gets repositories", () => {
  expect(podmanCacheOptions(cache([plain], ["ghcr.io/acme/cache"]))).toEqual([
    ...["--cache-from", "localhost:5000/acme/cache"],
    ...["--cache-to", "ghcr.io/acme/cache"],
  ]);
});

test("the job's tokens are for a build with GitHub's cache alone", () => {
  expect([cache(["type=gha"]), cache([], ["type=gha,scope=x"]), cache([tagged])].map(usesGitHubCache)).toEqual([
    true,
    true,
    false,
  ]);
  const env = {
    ACTIONS_RUNTIME_TOKEN: "t",
    ACTIONS_RESULTS_URL: "https://r/",
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "no",
    PATH: "/bin",
  };
  expect(cacheServiceVariables(env)).toEqual({ ACTIONS_RUNTIME_TOKEN: "t", ACTIONS_RESULTS_URL: "https://r/" });
});
