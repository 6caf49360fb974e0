import { Failure } from "../../core/failure.ts";
import { programArguments } from "../../platform/process/arguments.ts";
import { runChild } from "../../platform/process/child.ts";
import type { NewTag, Tag, TagStore } from "./tag-store.ts";

export interface GitTagsOptions {
  cwd: string;
  env: Record<string, string | undefined>;
  signal: AbortSignal;
  /** Remote that tags are read from and pushed to. The checkout's own tags when absent. */
  remote: string | undefined;
}

const fields = ["objecttype", "objectname", "*objectname", "taggername", "taggerdate:iso-strict", "tag", "contents"];

/** The tags of a repository, through the program `git`. */
export class GitTags implements TagStore {
  readonly #options: GitTagsOptions;

  constructor(options: GitTagsOptions) {
    this.#options = options;
  }

  async list(model: string): Promise<Tag[]> {
    const { remote } = this.#options;
    // The tags of a remote are fetched to a place of their own, so that the checkout keeps its own tags.
    const folder = remote === undefined ? "refs/tags" : "refs/trainyard/tags";
    if (remote !== undefined) {
      await this.#git(
        programArguments({
          own: ["fetch", "--quiet", "--no-tags", "--prune"],
          foreign: [remote, `+refs/tags/${model}*:${folder}/${model}*`],
          end: "--",
        }),
      );
    }
    const name = `refname:strip=${folder.split("/").length}`;
    const format = `${[name, ...fields].map((field) => `%(${field})`).join("%00")}%00%00`;
    const text = await this.#git(programArguments({ own: ["for-each-ref", `--format=${format}`], foreign: [folder] }));
    return text
      .split("\0\0\n")
      .map((entry) => entry.split("\0"))
      .filter(([name = ""]) => name.startsWith(`${model}@`) || name.startsWith(`${model}#`))
      .map(([name = "", type, object = "", commit = "", tagger, date, ownName, message]) =>
        type === "tag"
          ? { name, commit, message, ownName, date: date || undefined, tagger: tagger || undefined }
          : { name, commit: object, message: undefined, ownName: undefined, date: undefined, tagger: undefined },
      );
  }

  async create({ name, commit, message }: NewTag): Promise<"created" | "taken"> {
    const { remote } = this.#options;
    const { env: person } = await this.#person();
    const tagger = await this.#git(["var", "GIT_COMMITTER_IDENT"], { env: person });
    const object = `object ${commit}\ntype commit\ntag ${name}\ntagger ${tagger.trim()}\n\n${message}\n`;
    const sha = (await this.#git(["mktag"], { stdin: object })).trim();
    const ref = `refs/tags/${name}`;
    try {
      if (remote === undefined)
        await this.#git(programArguments({ own: ["update-ref"], foreign: [ref, sha, "0".repeat(40)] }));
      else
        await this.#git(
          programArguments({
            own: ["push", "--quiet", `--force-with-lease=${ref}:`],
            foreign: [remote, `${sha}:${ref}`],
            end: "--",
          }),
        );
      return "created";
    } catch (error) {
      const found = await this.#remoteSha(ref);
      if (found === sha) return "created";
      if (found !== undefined) return "taken";
      throw error;
    }
  }

  async #remoteSha(ref: string): Promise<string | undefined> {
    const { remote } = this.#options;
    const args =
      remote === undefined
        ? programArguments({ own: ["for-each-ref", "--format=%(objectname)"], foreign: [ref] })
        : programArguments({ own: ["ls-remote"], foreign: [remote, ref], end: "--" });
    const text = await this.#git(args);
    return /^[0-9a-f]{40,64}/.exec(text)?.[0];
  }

  async remove(name: string): Promise<void> {
    const { remote } = this.#options;
    const ref = `refs/tags/${name}`;
    if (remote !== undefined)
      await this.#git(programArguments({ own: ["push", "--quiet"], foreign: [remote, `:${ref}`], end: "--" }));
    else await this.#git(programArguments({ own: ["update-ref", "-d"], foreign: [ref] }));
  }

  async commitAbove(commit: string, message: string): Promise<string> {
    const args = ["commit-tree", `-m${message}`, `-p${commit}`, `${commit}^{tree}`];
    return (await this.#git(args, await this.#person())).trim();
  }

  /** The person whom git would name, or trainyard on machines such as GitHub's runners, where nobody is configured. */
  async #person(): Promise<{ env: Record<string, string> }> {
    try {
      await this.#git(["var", "GIT_COMMITTER_IDENT"]);
      await this.#git(["var", "GIT_AUTHOR_IDENT"]);
      return { env: {} };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const [name, email] = ["trainyard", "trainyard@users.noreply.github.com"];
      const person = { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
      return { env: { ...person, GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email } };
    }
  }

  async #git(args: string[], more: { stdin?: string; env?: Record<string, string> } = {}): Promise<string> {
    const { cwd, env, signal } = this.#options;
    const { stdin } = more;
    const ended = await runChild("git", args, {
      cwd,
      env: { ...env, ...more.env, GIT_TERMINAL_PROMPT: "0" },
      signal,
      timeoutMs: 120_000,
      keepBytes: 64 * 1024 * 1024,
      ...(stdin !== undefined && { stdin }),
    });
    if (ended.code === 0) return ended.stdout;
    if (/not a git repository/.test(ended.stderr))
      throw new Failure("git: expected a git repository, got a folder outside one (check out before this step)");
    const said = ended.stderr.trim().split("\n").slice(-3).join(" / ");
    throw new Failure(`git ${args[0]}: expected exit code 0, got ${ended.code}: ${said.slice(0, 400)}`);
  }
}
