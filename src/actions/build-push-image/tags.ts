import { Failure } from "../../core/failure.ts";
import { type ImageReference, isTag, parseReference, referenceText } from "../../delivery/image/reference.ts";
import type { Commit } from "./commit.ts";

export interface TagSources {
  commit: Commit;
  /** `sha256:…`, or undefined without a model. */
  modelDigest: string | undefined;
  now: Date;
  /** Text of a git tag before its version, such as `churn-v`. An optional `v` if absent. */
  tagPrefix: string | undefined;
  onNotice(message: string): void;
}

/**
 * Returns the names for an image.
 *
 * @param tags Full references, rules (`sha`, `branch`, `pr`, `semver`, `date`, `model`) or literal tags. Rules and
 * literal tags need `images`.
 * @param images Repositories that rules and literal tags apply to.
 * @throws {Failure} that lists all invalid tags.
 */
export function imageNames(tags: string[] | undefined, images: string[], sources: TagSources): ImageReference[] {
  const problems: string[] = [];
  const attempt = <T>(what: () => T): T | undefined => {
    try {
      return what();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const repositories = images.flatMap((image) => {
    const read = attempt(() => parseReference(image, "image"));
    if (read !== undefined && (read.tag ?? read.digest) !== undefined) {
      problems.push(`image: expected a repository without a tag, got ${JSON.stringify(image)} (tags goes into tags)`);
    }
    return read ?? [];
  });
  const wanted = tags ?? (images.length === 0 ? [] : [sources.commit.sha === undefined ? "model" : "sha"]);
  const names: ImageReference[] = [];
  for (const each of wanted) {
    if (/[/:]/.test(each)) {
      const read = attempt(() => parseReference(each, "tags"));
      if (read?.digest !== undefined) problems.push(`tags: expected a tag, got a digest in ${JSON.stringify(each)}`);
      if (read !== undefined) names.push({ ...read, tag: read.tag ?? "latest" });
      continue;
    }
    if (images.length === 0) {
      problems.push(
        `tags: expected full references such as ghcr.io/acme/churn:${each}, got ${JSON.stringify(each)} without image (set image to the repository)`,
      );
      continue;
    }
    const found = attempt(() => (Object.hasOwn(rules, each) ? rules[each]!(sources) : literal(each))) ?? [];
    for (const tag of found) for (const repository of repositories) names.push({ ...repository, tag });
  }
  if (problems.length > 0) throw new Failure([...new Set(problems)].join("\n"));
  return [...new Map(names.map((name) => [referenceText(name), name])).values()];
}

/** Semantic versioning 2.0.0, items 2, 9 and 10: no number has leading zeros, nor has one in a pre-release. */
const semanticVersion =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

const rules: Record<string, (sources: TagSources) => string[]> = {
  sha({ commit }) {
    if (commit.sha === undefined) throw new Failure("tags: sha: expected a commit, got none (not in a git checkout)");
    return [`sha-${commit.sha.slice(0, 7)}`];
  },
  /** Empty for a tag or a pull request, so that the same list works for every event. */
  branch: ({ commit }) => refTag(commit.ref, "refs/heads/"),
  pr: ({ commit: { pullRequest } }) => (pullRequest === undefined ? [] : [`pr-${pullRequest}`]),
  /** `v1.2.3` gives 1.2.3, 1.2 and 1. A pre-release only gives itself, and 0.x never gives 0 (semver.org, 4). */
  semver({ commit, tagPrefix, onNotice }) {
    const name = /^refs\/tags\/(.+)$/.exec(commit.ref ?? "")?.[1];
    if (name === undefined) return [];
    const prefix = tagPrefix ?? (name.startsWith("v") ? "v" : "");
    const version = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    const [, major, minor, patch, rest = ""] = semanticVersion.exec(version) ?? [];
    if (major === undefined) {
      const example = `${tagPrefix ?? "v"}1.2.3`;
      const why = /^\d+\.\d+\.\d+/.test(version) ? "; numbers must not begin with 0" : "";
      onNotice(
        `tags: semver: no tag, because the git tag ${JSON.stringify(name)} is not a version such as ${example} (semver.org${why}; tag-prefix names another prefix)`,
      );
      return [];
    }
    const full = `${major}.${minor}.${patch}${rest}`;
    if (rest !== "") return [full];
    return [full, `${major}.${minor}`, ...(major === "0" ? [] : [major])];
  },
  date: ({ now }) => [now.toISOString().slice(0, 10).replaceAll("-", "")],
  model({ modelDigest }) {
    if (modelDigest === undefined) throw new Failure("tags: model: expected a model, got none (set model)");
    return [modelDigest.slice("sha256:".length, "sha256:".length + 12)];
  },
};

function refTag(ref: string | undefined, prefix: string): string[] {
  if (ref === undefined || !ref.startsWith(prefix)) return [];
  // Characters that a tag cannot contain become a dash: `feature/a+b` → `feature-a-b`.
  const tag = ref
    .slice(prefix.length)
    .replace(/[^A-Za-z0-9_.-]+/g, "-")
    .replace(/^[.-]+/, "")
    .slice(0, 128);
  return tag === "" ? [] : [tag];
}

function literal(tag: string): string[] {
  if (isTag(tag)) return [tag];
  throw new Failure(
    `tags: expected letters, digits, _ . and - (at most 128, not beginning with . or -), got ${JSON.stringify(tag)}`,
  );
}
