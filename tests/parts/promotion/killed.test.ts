/**
 * promote-model is killed with SIGKILL at each of its writes, which the server still carries out. The next run of the same
 * workflow has to finish the promotion: every target names the new model, and nothing is written twice.
 */
import type { ChildProcess } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { git, gitEnvironment } from "../../git.ts";
import { step } from "../../runner.ts";
import { gitPlace } from "./git-place.ts";
import { all, gateFile, models, promotionPlace } from "./place.ts";

/** Calls `onWrite` with the running number of each request that changes something, before it is carried out. */
async function watchedPlace(onWrite: (number: number) => void) {
  const place = await promotionPlace();
  let writes = 0;
  place.github.meanwhile = () => {
    if (place.github.log.at(-1)?.method !== "GET") onWrite(++writes);
  };
  place.registry.intercept = (said) => {
    if (said.startsWith("PUT")) onWrite(++writes);
    return undefined;
  };
  place.mlflow.meanwhile = (call) => {
    if (!call.startsWith("GET")) onWrite(++writes);
  };
  return place;
}

/** Kills the promotion of `b` at its write `number`. Returns undefined if it has fewer writes. */
async function killedAt(number: number, isRollback: boolean) {
  let child: ChildProcess | undefined;
  let first = Number.POSITIVE_INFINITY;
  let seen = 0;
  const place = await watchedPlace((write) => {
    seen = write;
    if (write === first + number) child?.kill("SIGKILL");
  });
  await place.promote("a");
  if (isRollback) {
    await place.promote("b", {}, { run: 78 });
    await place.promote("c", {}, { run: 79 });
  }
  first = seen;
  const inputs: Record<string, string> = isRollback ? { rollback: "true" } : {};
  const run = 80;
  const killed = await place.promote("b", inputs, { run, started: (process) => (child = process) });
  if (killed.code === 0) return undefined;
  expect(killed.code, `write ${number}`).toBeNull();
  const repaired = await place.promote("b", inputs, { run });
  return { ...place, repaired };
}

test.each([
  ["a promotion", false],
  ["a rollback", true],
])("%s that is killed at any write is completed by the next run", async (_, isRollback) => {
  let writes = 0;
  for (; ; writes++) {
    const found = await killedAt(writes + 1, isRollback);
    if (found === undefined) break;
    const { repaired, champions, github, mlflow } = found;
    expect(repaired.code, `write ${writes + 1}: ${repaired.stdout}`).toBe(0);
    expect(repaired.outputs["verdict"]).toBe("pass");
    expect(champions(), `write ${writes + 1}`).toEqual(all("b"));
    const tags = Object.keys(github.state.tags);
    expect(tags, `write ${writes + 1}`).toHaveLength(isRollback ? 7 : 4);
    expect(mlflow.models.get("churn")!.versions).toHaveLength(3);
  }
  // A promotion writes two tags with their objects, an alias, an image tag, a deployment and its status.
  expect(writes).toBeGreaterThanOrEqual(isRollback ? 5 : 7);
});

test("with a real git server: a promotion that is killed at either push is completed by the next run", async () => {
  for (const pushes of [1, 2]) {
    const { server, cwd } = gitPlace();
    writeFileSync(join(cwd, "report/gate.json"), gateFile(models.a));
    const [pid, count] = [join(server, "promoter"), join(server, "pushes")];
    writeFileSync(count, "");
    writeFileSync(
      join(server, "hooks/post-receive"),
      `#!/bin/sh\necho push >> ${count}\n[ "$(wc -l < ${count})" -eq ${pushes} ] && kill -9 "$(cat ${pid})"\nexit 0\n`,
    );
    chmodSync(join(server, "hooks/post-receive"), 0o755);
    const inputs = { name: "churn", remote: "origin", commit: git(cwd, "rev-parse", "HEAD") };
    const promote = () =>
      step("promote-model", inputs, {
        cwd,
        env: gitEnvironment,
        started: (process) => writeFileSync(pid, String(process.pid)),
      });
    expect((await promote()).code, `push ${pushes}`).toBeNull();
    const repaired = await promote();
    expect(repaired.code, repaired.stdout).toBe(0);
    expect(git(server, "tag", "--list").split("\n")).toEqual(["churn#prod#1", "churn@v0.0.1"]);
    expect(git(server, "tag", "--list", "--format=%(contents)", "churn#prod#1")).toContain(`digest: ${models.a}`);
    expect(readFileSync(count, "utf8")).toBe("push\n".repeat(2));
  }
});
