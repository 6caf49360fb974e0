import { Failure } from "../../core/failure.ts";
import { temporaryFolder } from "../../platform/file/temporary.ts";
import { programArguments } from "../../platform/process/arguments.ts";
import { type GitAnswer, type GitOptions, git } from "../baseline/git.ts";

/** A training whose model was judged by a gate. */
export interface JudgedTraining {
  commit: string;
  at: Date;
  /** True if the gate passed. The model is promoted only then. */
  passed: boolean;
  digest: string;
}

/** The trainings of a model, newest first: empty commits behind one ref. The promoted models are in tags of their own. */
export interface TrainingLog {
  ref: string;
  remote: string | undefined;
  trainings: JudgedTraining[];
}

const format = ["%H", "%cI", "%(trailers:key=Gate,valueonly)", "%(trailers:key=Model,valueonly)"].join("%x1f");

/** Name of the remote with the log and the tags, if the checkout has one. */
export async function loopRemote(options: GitOptions): Promise<string | undefined> {
  const remotes = (await git(["remote"], options)).stdout.toString().split("\n");
  return remotes.includes("origin") ? "origin" : undefined;
}

/**
 * Fetches the ref and reads its history. The ref is neither a branch nor a tag, so that no clone fetches it by itself.
 *
 * @throws {Failure} if the remote does not answer, or the commits are not trainings.
 */
export async function readTrainings(
  name: string,
  remote: string | undefined,
  options: GitOptions,
): Promise<TrainingLog> {
  const ref = `refs/trainings/${name}`;
  if (remote !== undefined) {
    const listed = await git(programArguments({ own: ["ls-remote"], foreign: [remote, ref], end: "--" }), options);
    if (!listed.ok) throw new Failure(`champion: the remote ${remote} could not be read: ${listed.complaint}`);
    if (listed.stdout.length === 0) return { ref, remote, trainings: [] };
    const fetched = await git(
      programArguments({ own: ["fetch", "--quiet", "--no-tags"], foreign: [remote, `+${ref}:${ref}`], end: "--" }),
      options,
    );
    if (!fetched.ok) throw new Failure(`champion: ${ref} could not be fetched: ${fetched.complaint}`);
  }
  const own = ["log", "--first-parent", `--format=${format}%x1e`, `refs/trainings/${name}`, "--"];
  const log = await git(own, options);
  if (!log.ok) return { ref, remote, trainings: [] };
  const texts = log.stdout.toString().split("\x1e");
  const trainings = texts.filter((text) => text.trim() !== "").map((text) => trainingOf(text, ref));
  return { ref, remote, trainings };
}

function trainingOf(text: string, ref: string): JudgedTraining {
  const [commit = "", at = "", gate = "", digest = ""] = text.split("\x1f").map((each) => each.trim());
  if (gate !== "pass" && gate !== "fail")
    throw new Failure(
      `champion: expected commits of trainyard behind ${ref}, got ${commit.slice(0, 7)} (use another name, or delete the ref to start again)`,
    );
  return { commit, at: new Date(at), passed: gate === "pass", digest };
}

/**
 * Adds a training, on the remote as well. The remote accepts it only if nothing was added since the log was read.
 *
 * @throws {Failure} if another run added one, or the token may not write.
 */
export async function addTraining(
  { ref, remote, trainings }: TrainingLog,
  { passed, digest, now }: { passed: boolean; digest: string; now: Date },
  options: GitOptions,
): Promise<void> {
  const parent = trainings[0]?.commit;
  const message = `Training\n\nGate: ${passed ? "pass" : "fail"}\nModel: ${digest}\n`;
  const tree = await emptyTree(options);
  const commit = await commitTree({ tree, message, now, parent }, options);
  if (remote !== undefined) {
    const lease = `--force-with-lease=${ref}:${parent ?? ""}`;
    const pushed = await git(
      programArguments({ own: ["push", "--quiet", lease], foreign: [remote, `${commit}:${ref}`], end: "--" }),
      options,
    );
    if (!pushed.ok)
      throw new Failure(
        `champion: the training could not be recorded in ${ref}: ${pushed.complaint} (another run may have recorded one: run this one again; or the job needs contents: write)`,
      );
  }
  readGit(
    await git(programArguments({ own: ["update-ref"], foreign: [ref, commit] }), options),
    `${ref} could not be moved`,
  );
}

async function emptyTree(options: GitOptions): Promise<string> {
  const { path, remove } = await temporaryFolder("training", options.env);
  try {
    const env = { ...options.env, GIT_INDEX_FILE: `${path}/index` };
    return readGit(await git(["write-tree"], { ...options, env }), "git write-tree");
  } finally {
    await remove();
  }
}

export interface CommitContent {
  tree: string;
  message: string;
  now: Date;
  parent?: string | undefined;
}

/** Makes a commit without touching the workspace, its index or its branches. */
export async function commitTree({ tree, message, now, parent }: CommitContent, options: GitOptions): Promise<string> {
  const date = `${Math.floor(now.getTime() / 1000)} +0000`;
  const env = { ...options.env };
  for (const role of ["AUTHOR", "COMMITTER"]) {
    env[`GIT_${role}_NAME`] = "trainyard";
    env[`GIT_${role}_EMAIL`] = "trainyard@users.noreply.github.com";
    env[`GIT_${role}_DATE`] = date;
  }
  const own = ["commit-tree", `-m${message}`, ...(parent === undefined ? [] : [`-p${parent}`])];
  return readGit(
    await git(programArguments({ own, foreign: [tree] }), { ...options, env }),
    "the commit could not be made",
  );
}

/** Returns git's output as one trimmed line. @throws {Failure} if git failed. */
export function readGit({ ok, stdout, complaint }: GitAnswer, what: string): string {
  if (!ok) throw new Failure(`champion: ${what}: ${complaint}`);
  return stdout.toString().trim();
}
