import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import { type GitHub, RequestError } from "../../platform/github/port.ts";
import type { PromotionTarget, TargetState } from "./target.ts";

export interface FileTargetOptions {
  github: GitHub;
  /** Path of the JSON file in the repository. */
  path: string;
  model: string;
  stage: string;
  digest: string;
  image: string | undefined;
  /** Returns the version of the model, once its tag exists. */
  version(): string | undefined;
}

/** A file on a branch. */
interface RepositoryFile {
  text: string;
  /** Hash of its content, which the next write has to name. */
  sha: string;
  digest: string | undefined;
}

interface PullRequest {
  number: number;
}

/** What was there before the write. */
interface Proposal {
  pull: number | undefined;
  file: RepositoryFile | undefined;
}

/**
 * A JSON file that names the promoted model, changed by a pull request. The target names the model once the pull request is
 * open: to merge it is up to the rules of the repository. There is one branch for each model and stage, so that a later
 * promotion updates the pull request.
 */
export class FileTarget implements PromotionTarget {
  readonly name: string;
  readonly permission = "contents: write and pull-requests: write";
  readonly #options: FileTargetOptions;
  readonly #branch: string;
  #base = "";
  #before: Proposal = { pull: undefined, file: undefined };

  constructor(options: FileTargetOptions) {
    this.#options = options;
    this.name = `file:${options.path}`;
    this.#branch = `trainyard/promote/${options.model}-${options.stage}`;
  }

  async check(): Promise<TargetState> {
    const { github } = this.#options;
    this.#base = github.run.defaultBranch ?? "";
    if (this.#base === "") {
      const { default_branch: base } = await github.request<{ default_branch: string }>("GET", "/repos/{owner}/{repo}");
      this.#base = base;
    }
    const pull = await this.#pull();
    this.#before = { pull, file: pull === undefined ? undefined : await this.#file(this.#branch) };
    return this.read();
  }

  async read(): Promise<TargetState> {
    const { digest } = this.#options;
    const merged = await this.#file(this.#base);
    const pull = await this.#pull();
    if (pull === undefined)
      return {
        value: merged && `${this.#base} with ${merged.digest?.slice(0, 19) ?? "no digest"}`,
        digest: merged?.digest,
        isGoal: merged?.digest === digest,
      };
    const proposed = await this.#file(this.#branch);
    return { value: `pull request ${pull}`, digest: proposed?.digest, isGoal: proposed?.digest === digest };
  }

  async #pull(): Promise<number | undefined> {
    const { github } = this.#options;
    const [found] = await github.request<PullRequest[]>("GET", "/repos/{owner}/{repo}/pulls", {
      state: "open",
      head: `${github.run.owner}:${this.#branch}`,
      per_page: 1,
    });
    return found?.number;
  }

  async #file(ref: string): Promise<RepositoryFile | undefined> {
    const { github, path } = this.#options;
    try {
      const found = await github.request<{ type?: string; content?: string; sha: string }>(
        "GET",
        "/repos/{owner}/{repo}/contents/{path}",
        { path, ref },
      );
      const text = Buffer.from(found.content ?? "", "base64").toString("utf8");
      if (found.type !== "file" || text === "")
        throw new Failure(`${this.name}: expected a file with JSON on ${ref}, got a folder, a link or an empty file`);
      return { text, sha: found.sha, digest: digestOf(this.#parsed(text, ref)) };
    } catch (error) {
      if (error instanceof RequestError && error.status === 404) return undefined;
      throw error;
    }
  }

  #parsed(text: string, ref: string): Record<string, unknown> {
    try {
      const value: unknown = JSON.parse(text);
      if (isRecord(value)) return value;
    } catch {
      // The message is the same for what is no JSON and for what is no object.
    }
    throw new Failure(
      `${this.name}: expected a JSON object such as {"digest": "sha256:…"} on ${ref}, got ${JSON.stringify(text.slice(0, 60))} (repair the file, or name another one)`,
    );
  }

  async write(): Promise<void> {
    const { github, model, stage, digest, version, image, path } = this.#options;
    const pull = await this.#pull();
    // The branch of a merged pull request has an old base. One with an open pull request is kept, because GitHub closes a
    // pull request without a difference.
    if (pull === undefined) await this.#startBranch();
    const found = await this.#file(this.#branch);
    const title = `Promote ${model} ${version() ?? ""} to ${stage}`.replace(/\s+/g, " ");
    if (found?.digest !== digest) {
      // A file may have other fields, which are kept.
      const own = found === undefined ? {} : this.#parsed(found.text, this.#branch);
      const fields = { ...own, model, stage, version: version(), digest, image };
      await this.#put(`${JSON.stringify(fields, null, 2)}\n`, found?.sha, title);
    }
    const body = `${path} names the model \`${digest}\`${image === undefined ? "" : `, image \`${image}\``}.`;
    if (pull === undefined) {
      await github.request("POST", "/repos/{owner}/{repo}/pulls", {
        title,
        head: this.#branch,
        base: this.#base,
        body,
      });
    } else {
      const parameters = { pull_number: pull, title, body };
      await github.request("PATCH", "/repos/{owner}/{repo}/pulls/{pull_number}", parameters);
    }
  }

  /** Makes the branch start at the newest commit of the base. */
  async #startBranch(): Promise<void> {
    const { github } = this.#options;
    const at = (branch: string) =>
      github.request<{ object: { sha: string } }>("GET", "/repos/{owner}/{repo}/git/ref/{ref}", {
        ref: `heads/${branch}`,
      });
    const { object } = await at(this.#base);
    const existing = await at(this.#branch).catch((error: unknown) => {
      if (error instanceof RequestError && error.status === 404) return undefined;
      throw error;
    });
    if (existing === undefined) {
      const parameters = { ref: `refs/heads/${this.#branch}`, sha: object.sha };
      await github.request("POST", "/repos/{owner}/{repo}/git/refs", parameters).catch(async (error: unknown) => {
        // The answer of an earlier attempt may have been lost.
        if (!(error instanceof RequestError && error.status === 422)) throw error;
        await at(this.#branch).catch(() => Promise.reject(error));
      });
      return;
    }
    const parameters = { ref: `heads/${this.#branch}`, sha: object.sha, force: true };
    await github.request("PATCH", "/repos/{owner}/{repo}/git/refs/{ref}", parameters);
  }

  async #put(text: string, sha: string | undefined, message: string): Promise<void> {
    const { github, path } = this.#options;
    const content = Buffer.from(text).toString("base64");
    const parameters = { path, message, content, branch: this.#branch, ...(sha !== undefined && { sha }) };
    try {
      await github.request("PUT", "/repos/{owner}/{repo}/contents/{path}", parameters);
    } catch (error) {
      // After a lost answer the file has another hash, and GitHub refuses the second attempt.
      if (!(error instanceof RequestError && (error.status === 409 || error.status === 422))) throw error;
      if ((await this.#file(this.#branch).catch(() => undefined))?.text !== text) throw error;
    }
  }

  /** Puts the earlier proposal back, or closes the pull request that this run opened. */
  async restore(before: TargetState): Promise<void> {
    if (before.isGoal) return;
    const { github } = this.#options;
    const { pull: earlier, file } = this.#before;
    const found = await this.#file(this.#branch);
    if (earlier !== undefined && file !== undefined) {
      if (found !== undefined && found.text !== file.text)
        await this.#put(file.text, found.sha, `Undo: ${file.digest ?? "the earlier model"}`);
      return;
    }
    const pull = await this.#pull();
    if (pull !== undefined && pull !== earlier) {
      const parameters = { pull_number: pull, state: "closed" };
      await github.request("PATCH", "/repos/{owner}/{repo}/pulls/{pull_number}", parameters);
    }
  }
}

function digestOf({ digest }: Record<string, unknown>): string | undefined {
  return typeof digest === "string" && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined;
}
