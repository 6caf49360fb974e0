/** The release script against a real remote repository. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { execute, folder, root } from "../runner.ts";

/** A clone with version 0.2.0 tagged on main, and a remote that it pushes to. */
async function project() {
  const home = folder();
  const [remote, clone] = [join(home, "remote.git"), join(home, "clone")];
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    GIT_AUTHOR_NAME: "a",
    GIT_AUTHOR_EMAIL: "a@example.com",
    GIT_COMMITTER_NAME: "a",
    GIT_COMMITTER_EMAIL: "a@example.com",
  };
  const git = async (...args: string[]) => {
    const result = await execute("git", args, { cwd: clone, env });
    expect(result.code, result.stderr).toBe(0);
    return result.stdout.trim();
  };
  mkdirSync(clone);
  await git("init", "-q", "--bare", remote);
  await git("init", "-q", "-b", "main");
  await git("remote", "add", "origin", remote);
  const write = (version: string) => {
    writeFileSync(join(clone, "package.json"), `{\n  "name": "trainyard",\n  "version": "${version}",\n  "x": 1\n}\n`);
    writeFileSync(
      join(clone, "CHANGELOG.md"),
      `# Changelog\n\n## [Unreleased]\n\n## [${version}]\n\n- A change in ${version}.\n\n## [0.1.0]\n\n- The first.\n`,
    );
  };
  const commit = async (version: string) => {
    write(version);
    await git("add", "-A");
    await git("commit", "-qm", version, "--allow-empty");
  };
  await commit("0.2.0");
  await git("tag", "v0.2.0");
  await git("push", "-q", "origin", "main", "v0.2.0");
  cpSync(join(root, ".github/release.sh"), join(home, "release.sh"));
  const release = (...args: string[]) => execute(join(home, "release.sh"), args, { cwd: clone, env });
  return { git, commit, release };
}

test("a release is checked, described, and moves the major tag on the remote", async () => {
  const { git, release } = await project();
  expect(await release("check", "v0.2.0")).toEqual({ code: 0, stdout: "", stderr: "" });
  expect((await release("notes", "v0.2.0")).stdout).toBe("\n- A change in 0.2.0.\n\n");
  expect((await release("move-major", "v0.2.0")).code).toBe(0);
  const commit = await git("rev-parse", "v0.2.0^{commit}");
  expect(await git("ls-remote", "origin", "refs/tags/v0")).toBe(`${commit}\trefs/tags/v0`);
});

test("a tag that does not agree with the version, the changelog or the main branch is refused", async () => {
  const { git, commit, release } = await project();
  await git("tag", "v0.2.1");
  expect((await release("check", "v0.2.1")).stderr).toBe(
    "release: package.json has version 0.2.0, but the tag is v0.2.1; change the version, commit, and tag that commit\n",
  );
  await commit("0.3.0");
  await git("tag", "v0.3.0");
  expect((await release("check", "v0.3.0")).stderr).toBe(
    "release: v0.3.0 is not on the main branch; tag a commit that was merged\n",
  );
  expect((await release("check", "v1")).stderr).toBe("release: v1: expected a tag such as v0.2.0\n");
  expect((await release("notes", "v9.9.9")).stdout).toBe("");
});

test("a patch of an older version leaves the major tag where it is", async () => {
  const { git, commit, release } = await project();
  await commit("0.10.0");
  await git("tag", "v0.10.0");
  const result = await release("move-major", "v0.2.0");
  expect([result.code, result.stderr]).toEqual([1, "release: v0.10.0 is newer than v0.2.0, so v0 stays where it is\n"]);
});

test("the job that may write installs nothing, and the token is in one step alone", () => {
  const workflow = readFileSync(join(root, ".github/workflows/release.yml"), "utf8");
  const publish = workflow.slice(workflow.indexOf("  publish:"));
  expect(publish).not.toMatch(/npm |setup-node|\.ci\/run/);
  expect(workflow.match(/github\.token/g)).toHaveLength(1);
  expect(workflow).not.toContain("persist-credentials: true");
});
