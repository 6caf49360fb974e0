import { execFile } from "node:child_process";
import { sep } from "node:path";
import { Failure } from "../../core/failure.ts";
import { withoutEnd } from "../../core/text-end.ts";
import { childEnvironment } from "../../platform/process/environment.ts";

export interface GitOptions {
  cwd: string;
  env: Record<string, string | undefined>;
  signal?: AbortSignal | undefined;
}

/** Maximum size of a blob. A report is never larger. */
const LARGEST_OUTPUT_BYTES = 600 * 1024 * 1024;

export interface GitAnswer {
  ok: boolean;
  stdout: Buffer;
  /** Last line of git's error output. */
  complaint: string;
}

/**
 * Runs git without a shell and without prompts. An error of git is a result. Only problems that no ref or path could
 * solve are thrown.
 *
 * @throws {Failure} if git is missing, there is no repository here, or git does not trust it.
 */
export async function git(args: readonly string[], { cwd, env, signal }: GitOptions): Promise<GitAnswer> {
  const answer = await new Promise<GitAnswer>((resolve, reject) => {
    execFile(
      "git",
      [...trusted(cwd, env), ...args],
      {
        cwd,
        env: { ...childEnvironment(env), GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" } as NodeJS.ProcessEnv,
        encoding: "buffer",
        maxBuffer: LARGEST_OUTPUT_BYTES,
        ...(signal && { signal }),
      },
      (error, stdout, stderr) => {
        const lines = stderr.toString().trim().split(/\r?\n/);
        const complaint = (lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? "").replace(
          /^(fatal|error): /,
          "",
        );
        if (error === null) resolve({ ok: true, stdout, complaint });
        else if (typeof error.code === "number") resolve({ ok: false, stdout, complaint });
        else if (error.code === "ENOENT")
          reject(new Failure("baseline: expected git on the PATH, found none", { cause: error }));
        else reject(error);
      },
    );
  });
  if (answer.ok) return answer;
  if (/not a git repository/.test(answer.complaint)) {
    throw new Failure("git: expected a git repository, got a folder outside one (check out before this step)");
  }
  if (/dubious ownership|safe\.directory/.test(answer.complaint)) {
    throw new Failure(
      `baseline: git does not trust this folder, which belongs to another user (run \`git config --global --add safe.directory "${cwd}"\` before this step)`,
    );
  }
  return answer;
}

/**
 * In a container job, the checkout belongs to the runner's user, whom git in the container does not trust. The job
 * works on this workspace, so it is trusted for this one call, and nothing else is.
 */
function trusted(cwd: string, env: GitOptions["env"]): string[] {
  const workspace = env["GITHUB_WORKSPACE"];
  if (!workspace || !`${cwd}${sep}`.startsWith(`${withoutEnd(workspace, "\\/")}${sep}`)) return [];
  return ["-c", `safe.directory=${cwd}`];
}

/** Runs git and returns its output as one trimmed line. Undefined if git fails. */
export async function gitLine(args: readonly string[], options: GitOptions): Promise<string | undefined> {
  const { ok, stdout } = await git(args, options);
  const line = stdout.toString().trim();
  return ok && line !== "" ? line : undefined;
}
