/** Projects in git repositories, from a server of plain files on this machine. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkOutProject, parseGitProject } from "../../../src/platform/project/git-project.ts";
import { cli, execute, folder } from "../../runner.ts";

const identity = ["-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "init.defaultBranch=main"];

test("a commit is checked out without hooks, submodules and links", async () => {
  const place = folder();
  const work = join(place, "work");
  mkdirSync(join(work, "sub"), { recursive: true });
  const git = async (...args: string[]) => {
    const ended = await execute("git", [...identity, ...args], {
      cwd: work,
      env: { PATH: process.env["PATH"] ?? "", HOME: place },
    });
    expect(ended.code, ended.stderr).toBe(0);
    return ended.stdout.trim();
  };
  await git("init", "-q");
  writeFileSync(join(work, "sub/MLproject"), "name: first\n");
  // A submodule, a filter for every file, and hooks and that filter in the configuration of the user.
  mkdirSync(join(place, "other"));
  for (const words of [
    ["init", "-q"],
    ["commit", "-q", "--allow-empty", "-m", "other"],
  ])
    await git("-C", "../other", ...words);
  await git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", join(place, "other"), "module");
  writeFileSync(join(work, ".gitattributes"), "* filter=lfs\n");
  writeFileSync(join(work, "sub/note.sh"), "echo a script of the repository\n");
  symlinkSync("/etc/passwd", join(work, "sub/link"));
  await git("add", "-A");
  await git("commit", "-qm", "first");
  const first = await git("rev-parse", "HEAD");
  await git("tag", "v1");
  writeFileSync(join(work, "sub/MLproject"), "name: second\n");
  await git("commit", "-qam", "second");
  await git("clone", "-q", "--bare", ".", "../bare.git");
  await git("-C", "../bare.git", "update-server-info");
  const server = createServer((request, response) => {
    const path = join(place, new URL(request.url ?? "", "http://x").pathname);
    if (existsSync(path)) response.end(readFileSync(path));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bare.git`;
  const home = join(place, "home");
  mkdirSync(join(home, "hooks"), { recursive: true });
  for (const hook of ["post-checkout", "reference-transaction"])
    writeFileSync(join(home, "hooks", hook), `#!/bin/sh\necho ${hook} >> ${place}/ran\n`, { mode: 0o755 });
  writeFileSync(
    join(home, ".gitconfig"),
    `[core]\nhooksPath = ${home}/hooks\n[submodule]\nrecurse = true\n[filter "lfs"]\nsmudge = touch ${place}/ran; cat\nrequired = true\n`,
  );
  const env = { PATH: process.env["PATH"] ?? "", HOME: home };
  const checkOut = (address: string, ref?: string) => {
    const options = { ref, target: folder(), env, signal: new AbortController().signal, timeoutMs: 60_000 };
    return checkOutProject(parseGitProject(address)!, options);
  };
  const tagged = await checkOut(`${url}#sub`, "v1");
  expect(tagged.commit).toBe(first);
  expect(readFileSync(join(tagged.folder, "MLproject"), "utf8")).toBe("name: first\n");
  // The link is a file with its text.
  expect(readFileSync(join(tagged.folder, "link"), "utf8")).toBe("/etc/passwd");
  const whole = await checkOut(url, first.slice(0, 10));
  expect(whole.commit).toBe(first);
  expect([existsSync(join(place, "ran")), readdirSync(join(whole.folder, "module"))]).toEqual([false, []]);
  expect(readFileSync(join((await checkOut(url)).folder, "sub/MLproject"), "utf8")).toBe("name: second\n");
  const project = ["train", "--project", `${url}#sub`, "--project-version", "v1"];
  const run = await cli([...project, "--entry-point", "note.sh", "--tracking", "never"], { cwd: folder(), env });
  expect(run.code, run.stderr).toBe(0);
  expect(run.stderr).toContain(`project: commit ${first}`);
  expect(run.stderr).toContain("a script of the repository");
  await expect(checkOut(`${url}#none`)).rejects.toThrow('expected the folder "none" in commit');
  await expect(checkOut(url, "gone")).rejects.toThrow("expected the ref gone, got");
  await expect(checkOut(url, "--upload-pack=id")).rejects.toThrow("expected a branch, a tag or a commit");
});

test("addresses that run programs or read other files are refused", () => {
  expect(parseGitProject(".")).toBeUndefined();
  expect(parseGitProject("models/churn")).toBeUndefined();
  expect(parseGitProject("https://host.example/o/r.git#a/b")).toEqual({
    url: "https://host.example/o/r.git",
    folder: "a/b",
  });
  expect(parseGitProject("git@host.example:o/r.git")).toEqual({ url: "git@host.example:o/r.git", folder: "" });
  for (const address of [
    "ext::sh -c id",
    "file:///etc",
    "http://host.example/r.git",
    "ext::ssh -oProxyCommand=id host %S",
    "https://-x/r",
    "fd::17",
    "ssh://-oProxyCommand=id/r",
  ])
    expect(() => parseGitProject(address), address).toThrow(
      "project: expected https://, ssh:// or git@host:repository",
    );
  expect(() => parseGitProject("https://h/r#../..")).toThrow("expected a folder of the repository after #");
  expect(() => parseGitProject("file://ann:secret@host/r")).toThrow(/^(?!.*secret)/);
});
