import { cp, mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { temporaryFolder } from "../../platform/file/temporary.ts";
import { programArguments } from "../../platform/process/arguments.ts";
import { type GitOptions, git } from "../baseline/git.ts";

/** Result of a retraining. */
export type LedgerResult =
  | "promoted"
  /** The new model is the champion itself, and passed again. */
  | "renewed"
  /** The new model did not pass. */
  | "kept"
  | "rolled-back";

const results: readonly string[] = ["promoted", "renewed", "kept", "rolled-back"];

/** One commit behind the champion's tag. Its tree holds the champion at that time. */
export interface LedgerEntry {
  commit: string;
  tree: string;
  at: Date;
  result: LedgerResult;
  /** Digest of the champion. */
  digest: string;
}

/** The champion and its history: the commits behind one tag, newest first. Empty before the first champion. */
export interface ChampionLedger {
  ref: string;
  remote: string | undefined;
  entries: LedgerEntry[];
}

const field = "%x1f";
const format = ["%H", "%T", "%cI", "%(trailers:key=Retraining,valueonly)", "%(trailers:key=Model,valueonly)"].join(
  field,
);

/** Name of the tag that holds the champion. */
export function championTag(name: string): string {
  return `champion/${name}`;
}

/**
 * Fetches the tag and reads its history.
 *
 * @throws {Failure} if the remote does not answer, or the tag was not written by trainyard.
 */
export async function readLedger(name: string, options: GitOptions): Promise<ChampionLedger> {
  const ref = `refs/tags/${championTag(name)}`;
  const remotes = (await git(["remote"], options)).stdout.toString().split("\n");
  const remote = remotes.includes("origin") ? "origin" : undefined;
  if (remote !== undefined) {
    const listed = await git(programArguments({ own: ["ls-remote"], foreign: [remote, ref], end: "--" }), options);
    if (!listed.ok) throw new Failure(`champion: the remote origin could not be read: ${listed.complaint}`);
    if (listed.stdout.length === 0) return { ref, remote, entries: [] };
    // A shallow checkout has a shallow history elsewhere, but the whole history of this tag is needed.
    const fetched = await git(
      programArguments({ own: ["fetch", "--quiet", "--no-tags"], foreign: [remote, `+${ref}:${ref}`], end: "--" }),
      options,
    );
    if (!fetched.ok)
      throw new Failure(`champion: the tag ${championTag(name)} could not be fetched: ${fetched.complaint}`);
  }
  const log = await git(["log", "--first-parent", `--format=${format}%x1e`, `${ref}`, "--"], options);
  if (!log.ok) return { ref, remote, entries: [] };
  const entries = log.stdout
    .toString()
    .split("\x1e")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => entryOf(text, name));
  return { ref, remote, entries };
}

function entryOf(text: string, name: string): LedgerEntry {
  const [commit = "", tree = "", at = "", result = "", digest = ""] = text.split("\x1f").map((each) => each.trim());
  if (!isResult(result))
    throw new Failure(
      `champion: expected commits of trainyard behind the tag ${championTag(name)}, got ${commit.slice(0, 7)} (use another name, or remove the tag to start again)`,
    );
  return { commit, tree, at: new Date(at), result, digest };
}

function isResult(text: string): text is LedgerResult {
  return results.includes(text);
}

/** The champion of today and the one before it, each with the time since when. */
export function champions(entries: readonly LedgerEntry[]): LedgerEntry[] {
  // Newest first: a champion begins with the oldest of the entries in a row that have its digest.
  return entries.filter(({ digest }, at) => entries[at + 1]?.digest !== digest);
}

export interface LedgerWrite {
  result: LedgerResult;
  digest: string;
  now: Date;
  message: string;
  /** The new champion's folders, or the tree of an earlier entry. */
  content: { model: string; report: string } | { tree: string };
}

/**
 * Adds an entry and moves the tag, on the remote as well. The remote only takes it if the tag has not moved since it was read.
 *
 * @throws {Failure} if another run moved the tag, or the token may not write.
 */
export async function writeEntry(ledger: ChampionLedger, write: LedgerWrite, options: GitOptions): Promise<string> {
  const { ref, remote, entries } = ledger;
  const parent = entries[0]?.commit;
  const tree = "tree" in write.content ? write.content.tree : await treeOf(write.content, options);
  const date = `${Math.floor(write.now.getTime() / 1000)} +0000`;
  const person = { NAME: "trainyard", EMAIL: "trainyard@users.noreply.github.com", DATE: date };
  const env = { ...options.env };
  for (const [key, value] of Object.entries(person)) {
    env[`GIT_AUTHOR_${key}`] = value;
    env[`GIT_COMMITTER_${key}`] = value;
  }
  const text = `${write.message.replace(/\s+/g, " ").slice(0, 200)}\n\nRetraining: ${write.result}\nModel: ${write.digest}\n`;
  const made = await git(
    programArguments({
      own: ["commit-tree", `-m${text}`, ...(parent === undefined ? [] : [`-p${parent}`])],
      foreign: [tree],
    }),
    {
      ...options,
      env,
    },
  );
  const commit = read(made, "the commit could not be made");
  if (remote !== undefined) {
    const lease = `--force-with-lease=${ref}:${parent ?? ""}`;
    const pushed = await git(
      programArguments({ own: ["push", "--quiet", lease], foreign: [remote, `${commit}:${ref}`], end: "--" }),
      options,
    );
    if (!pushed.ok)
      throw new Failure(
        `champion: the tag could not be moved: ${pushed.complaint} (another run may have moved it: run this one again; or the job needs contents: write)`,
      );
  }
  read(
    await git(programArguments({ own: ["update-ref"], foreign: [ref, commit] }), options),
    "the tag could not be moved",
  );
  return commit;
}

/** Writes the folders as a tree of git, without touching the workspace or its index. */
async function treeOf({ model, report }: { model: string; report: string }, options: GitOptions): Promise<string> {
  const { path, remove } = await temporaryFolder("champion", options.env);
  try {
    const folder = join(path, "tree");
    await mkdir(join(folder, "champion"), { recursive: true });
    await cp(resolve(options.cwd, model), join(folder, "champion/model"), { recursive: true, dereference: true });
    await cp(resolve(options.cwd, report), join(folder, "champion/report"), { recursive: true, dereference: true });
    // The report of the champion must not hold the report of the champion before it.
    await rm(join(folder, "champion/report/baseline"), { recursive: true, force: true });
    const env = { ...options.env, GIT_INDEX_FILE: join(path, "index"), GIT_WORK_TREE: folder };
    const gitDir = read(await git(["rev-parse", "--absolute-git-dir"], options), "no repository");
    const own = { ...options, env: { ...env, GIT_DIR: gitDir } };
    read(await git(["-c", "core.autocrlf=false", "add", "--all", "--force", "."], { ...own, cwd: folder }), "git add");
    return read(await git(["write-tree"], own), "git write-tree");
  } finally {
    await remove();
  }
}

function read({ ok, stdout, complaint }: { ok: boolean; stdout: Buffer; complaint: string }, what: string): string {
  if (!ok) throw new Failure(`champion: ${what}: ${complaint}`);
  return stdout.toString().trim();
}
