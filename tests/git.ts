/** Git as tests call it: with no configuration but the repositories' own. */
import { execFileSync } from "node:child_process";
import { folder } from "./runner.ts";

export const gitEnvironment = {
  PATH: process.env["PATH"] ?? "",
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "a",
  GIT_AUTHOR_EMAIL: "a@example.org",
  GIT_COMMITTER_NAME: "a",
  GIT_COMMITTER_EMAIL: "a@example.org",
};

/** Runs git in `cwd`; returns what it printed, without blanks at the ends. */
export function git(cwd: string, ...args: string[]): string {
  return execFileSync("git", args, {
    cwd,
    env: gitEnvironment,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();
}

/** A repository on a server, as a folder, whose branch main has one empty commit. */
export function originFolder(): string {
  const [origin, first] = [folder(), folder()];
  git(origin, "init", "--quiet", "--bare", "--initial-branch=main", ".");
  git(first, "init", "--quiet", "--initial-branch=main", ".");
  git(first, "commit", "--quiet", "--allow-empty", "-m", "first");
  git(first, "push", "--quiet", origin, "main");
  return origin;
}
