import { type GitHub, RequestError } from "../../platform/github/port.ts";
import type { NewTag, Tag, TagStore } from "./tag-store.ts";

interface Ref {
  ref: string;
  object: { type: string; sha: string };
}

interface TagObject {
  tag: string;
  message: string;
  object: { sha: string };
  tagger?: { date?: string; name?: string };
}

/** Number of tag objects that are read at the same time. */
const PARALLEL = 8;

/** The tags of the repository of the workflow run, through GitHub's REST API. */
export class GitHubTags implements TagStore {
  readonly #github: GitHub;
  /** Tag objects never change. */
  readonly #known = new Map<string, Promise<TagObject>>();

  constructor(github: GitHub) {
    this.#github = github;
  }

  async list(model: string): Promise<Tag[]> {
    const refs: Ref[] = [];
    for (const mark of ["@", "#"]) {
      const found = await this.#github.request<Ref[]>("GET", "/repos/{owner}/{repo}/git/matching-refs/{ref}", {
        ref: `tags/${model}${mark}`,
      });
      refs.push(...found);
    }
    const tags: Tag[] = [];
    for (let at = 0; at < refs.length; at += PARALLEL) {
      tags.push(...(await Promise.all(refs.slice(at, at + PARALLEL).map((ref) => this.#tag(ref)))));
    }
    return tags;
  }

  async #tag({ ref, object: { type, sha } }: Ref): Promise<Tag> {
    const name = ref.replace(/^refs\/tags\//, "");
    if (type !== "tag") {
      return { name, commit: sha, message: undefined, ownName: undefined, date: undefined, tagger: undefined };
    }
    const reading =
      this.#known.get(sha) ??
      this.#github.request<TagObject>("GET", "/repos/{owner}/{repo}/git/tags/{tag_sha}", { tag_sha: sha });
    this.#known.set(sha, reading);
    const { tag, message, object, tagger } = await reading;
    return { name, commit: object.sha, message, ownName: tag, date: tagger?.date, tagger: tagger?.name };
  }

  async create({ name, commit, message }: NewTag): Promise<"created" | "taken"> {
    const { sha } = await this.#github.request<{ sha: string }>("POST", "/repos/{owner}/{repo}/git/tags", {
      tag: name,
      message,
      object: commit,
      type: "commit",
    });
    try {
      await this.#github.request("POST", "/repos/{owner}/{repo}/git/refs", { ref: `refs/tags/${name}`, sha });
      return "created";
    } catch (error) {
      // An answer can get lost after the tag was created. The next attempt then finds its own tag.
      const found = await this.#ref(name).catch(() => undefined);
      if (found === sha) return "created";
      if (error instanceof RequestError && error.status === 422 && found !== undefined) return "taken";
      throw error;
    }
  }

  async #ref(name: string): Promise<string | undefined> {
    const { object } = await this.#github.request<Ref>("GET", "/repos/{owner}/{repo}/git/ref/{ref}", {
      ref: `tags/${name}`,
    });
    return object.sha;
  }

  async remove(name: string): Promise<void> {
    try {
      await this.#github.request("DELETE", "/repos/{owner}/{repo}/git/refs/{ref}", { ref: `tags/${name}` });
    } catch (error) {
      // GitHub answers 422 for a tag that does not exist, for example after a lost answer.
      if (error instanceof RequestError && error.status === 422 && /does not exist/i.test(error.message)) return;
      throw error;
    }
  }

  async commitAbove(commit: string, message: string): Promise<string> {
    const { tree } = await this.#github.request<{ tree: { sha: string } }>(
      "GET",
      "/repos/{owner}/{repo}/git/commits/{commit_sha}",
      { commit_sha: commit },
    );
    const made = await this.#github.request<{ sha: string }>("POST", "/repos/{owner}/{repo}/git/commits", {
      message,
      tree: tree.sha,
      parents: [commit],
    });
    return made.sha;
  }
}
