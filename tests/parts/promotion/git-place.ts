/** A checkout with a bare repository as `origin`, for promotions without GitHub's API. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { git, gitEnvironment } from "../../git.ts";
import { folder, step } from "../../runner.ts";
import { gateFile, models } from "./place.ts";

export function gitPlace(env: Record<string, string> = {}) {
  const [server, cwd] = [folder(), folder()];
  git(server, "init", "-q", "--bare");
  git(cwd, "init", "-q");
  git(cwd, "remote", "add", "origin", server);
  git(cwd, "commit", "-q", "--allow-empty", "-m", "first");
  git(cwd, "push", "-q", "origin", "HEAD:refs/heads/main");
  mkdirSync(join(cwd, "report"));
  let minutes = 0;
  /** Promotes a model, a minute after the one before. */
  const promote = (model: keyof typeof models, inputs: Record<string, string> = {}) => {
    writeFileSync(join(cwd, "report/gate.json"), gateFile(models[model]));
    const date = new Date(Date.UTC(2026, 10, 2, 12, ++minutes)).toISOString();
    const all = { name: "churn", remote: "origin", commit: git(cwd, "rev-parse", "HEAD"), ...inputs };
    return step("promote-model", all, { cwd, env: { ...gitEnvironment, GIT_COMMITTER_DATE: date, ...env } });
  };
  return { cwd, server, promote };
}
