/** `git:` baselines in real repositories: full ones, clones of depth 1 by actions/checkout, and folders without git. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Baseline, findBaseline } from "../../../src/evaluation/baseline/baseline.ts";
import { partOf } from "../../../src/evaluation/baseline/contents.ts";
import { connect } from "../../../src/platform/github/connect.ts";
import type { GitHub } from "../../../src/platform/github/port.ts";
import { gitEnvironment as env, git } from "../../git.ts";
import { GitHubStandIn } from "../../github.ts";
import { folder } from "../../runner.ts";

const signal = new AbortController().signal;
/** Writes the accuracy, and commits it. */
function commit(cwd: string, accuracy: number): string {
  mkdirSync(join(cwd, "report"), { recursive: true });
  writeFileSync(join(cwd, "report/metrics.json"), JSON.stringify({ accuracy }));
  writeFileSync(join(cwd, "report/predictions.csv"), `id,y_true,y_pred\n1,a,${accuracy > 0.5 ? "a" : "b"}\n`);
  git(cwd, "add", "-A");
  git(cwd, "commit", "-q", "-m", `accuracy ${accuracy}`);
  return git(cwd, "rev-parse", "HEAD");
}

let template: { cwd: string; main: string[]; feature: string[] };

beforeAll(() => {
  template = madeOrigin(mkdtempSync(join(tmpdir(), "origin-")));
});

afterAll(() => rmSync(template.cwd, { recursive: true, force: true }));

/** A copy of the origin that a test may change. */
function origin() {
  const cwd = folder();
  cpSync(template.cwd, cwd, { recursive: true });
  return { ...template, cwd, url: `file://${cwd}` };
}

/**
 * main: 0.1 – 0.2 – 0.3 (v1) – 0.4
 * feature: from 0.3, then 0.8 – 0.9; merged: main's tip and feature's, as GitHub checks a pull request out.
 */
function madeOrigin(cwd: string) {
  git(cwd, "init", "-q", "-b", "main");
  git(cwd, "config", "uploadpack.allowAnySHA1InWant", "true");
  const main = [0.1, 0.2, 0.3].map((accuracy) => commit(cwd, accuracy));
  git(cwd, "tag", "v1");
  git(cwd, "checkout", "-q", "-b", "feature");
  const feature = [0.8, 0.9].map((accuracy) => commit(cwd, accuracy));
  git(cwd, "checkout", "-q", "main");
  main.push(commit(cwd, 0.4));
  git(cwd, "checkout", "-q", "-b", "merged");
  git(cwd, "merge", "-q", "-X", "theirs", "-m", "merge", "feature");
  git(cwd, "update-ref", "refs/pull/5/merge", "HEAD");
  git(cwd, "checkout", "-q", "main");
  git(cwd, "branch", "-q", "-D", "merged");
  return { cwd, main, feature };
}

/** A checkout as actions/checkout makes it: one commit, detached, no branch but the one asked for. */
function checkout(url: string, ref: string): string {
  const cwd = folder();
  git(cwd, "init", "-q", "-b", "unused");
  git(cwd, "remote", "add", "origin", url);
  git(cwd, "fetch", "-q", "--no-tags", "--depth=1", "origin", `+${ref}:refs/remotes/${ref.replace("refs/", "")}`);
  git(cwd, "checkout", "-q", "--detach", "FETCH_HEAD");
  return cwd;
}

async function found(spec: string, cwd: string, github?: GitHub) {
  const baseline = await findBaseline(spec, { cwd, env, signal, github });
  if (!baseline.found) return baseline.reason;
  const file = await partOf(baseline.path, "metrics");
  const { accuracy } = JSON.parse(readFileSync(file!, "utf8"));
  await baseline.remove();
  return [accuracy, baseline.commit, baseline.name] as const;
}

describe("git:REF:PATH", () => {
  test("in a whole clone: branches, tags, commits, and what lies behind them", async () => {
    const { cwd, main, feature } = origin();
    const short = main[3]!.slice(0, 7);
    expect(await found("git:main:report", cwd)).toEqual([0.4, main[3], `main:report (commit ${short})`]);
    expect(await found("git:main:report/metrics.json", cwd)).toEqual([
      0.4,
      main[3],
      `main:report/metrics.json (commit ${short})`,
    ]);
    for (const [ref, accuracy, id] of [
      ["v1", 0.3, main[2]],
      ["HEAD~2", 0.2, main[1]],
      ["main^^", 0.2, main[1]],
      ["feature~1", 0.8, feature[0]],
      [main[0]!, 0.1, main[0]],
      ["refs/heads/feature", 0.9, feature[1]],
    ] as const) {
      expect((await found(`git:${ref}:report/`, cwd)).slice(0, 2), ref).toEqual([accuracy, id]);
    }
  });

  test("paths are meant from the working directory", async () => {
    const { cwd, main } = origin();
    expect((await found("git:v1:metrics.json", join(cwd, "report"))).slice(0, 2)).toEqual([0.3, main[2]]);
    expect((await found("git:v1:../report", join(cwd, "report"))).slice(0, 2)).toEqual([0.3, main[2]]);
  });

  test("a checkout of depth 1 fetches what it lacks, and no more than that", async () => {
    const { url, main } = origin();
    const cwd = checkout(url, "refs/pull/5/merge");
    expect((await found("git:main:report", cwd)).slice(0, 2)).toEqual([0.4, main[3]]);
    expect((await found("git:v1:report", cwd)).slice(0, 2)).toEqual([0.3, main[2]]);
    expect((await found("git:main~3:report", cwd)).slice(0, 2)).toEqual([0.1, main[0]]);
    expect((await found(`git:${main[1]}:report`, cwd)).slice(0, 2)).toEqual([0.2, main[1]]);
    const tip = checkout(url, "refs/heads/main");
    expect((await found("git:HEAD~1:report", tip)).slice(0, 2)).toEqual([0.3, main[2]]);
    expect(git(tip, "rev-parse", "--is-shallow-repository")).toBe("true");
  });

  test("a whole clone stays whole when something has to be fetched", async () => {
    const { url, main } = origin();
    const cwd = folder();
    git(cwd, "clone", "-q", "--single-branch", "--branch", "feature", url, ".");
    git(cwd, "update-ref", "-d", "refs/remotes/origin/main");
    expect((await found("git:main:report", cwd)).slice(0, 2)).toEqual([0.4, main[3]]);
    expect(git(cwd, "rev-parse", "--is-shallow-repository")).toBe("false");
  });

  test("a remote's branch is taken before a local one that was left behind", async () => {
    const { url, main } = origin();
    const cwd = folder();
    git(cwd, "clone", "-q", url, ".");
    git(cwd, "reset", "-q", "--hard", main[0]!);
    expect((await found("git:main:report", cwd)).slice(0, 2)).toEqual([0.4, main[3]]);
  });

  test("a path that is not there is no baseline; a ref that is not there is a mistake", async () => {
    const { cwd, url, main } = origin();
    expect(await found("git:main:reports/metrics.json", cwd)).toBe(
      `commit ${main[3]!.slice(0, 7)} (main) has no reports/metrics.json`,
    );
    // The checkout of a pull request has no branch: the name of main is known to origin alone.
    for (const place of [cwd, checkout(url, "refs/heads/main"), checkout(url, "refs/pull/5/merge")]) {
      await expect(found("git:mian:report", place)).rejects.toThrow(
        /^baseline: git:mian: expected a ref of this clone or of origin, got: .* \(did you mean git:main\? otherwise set fetch-depth: 0 /s,
      );
    }
    await expect(found("git:origin/featur:report", cwd)).rejects.toThrow("(did you mean git:feature?");
    await expect(found("git:main~9:report", checkout(url, "refs/heads/main"))).rejects.toThrow(
      "got a ref with fewer than 10 commits behind it",
    );
  });

  test.each([
    ["git:main", "expected git:REF:PATH"],
    ["git::report", "expected git:REF:PATH"],
    ["git:--output=x:report", "expected a branch, tag or commit"],
    ["git:origin/--upload-pack=touch hacked:report", "expected a branch, tag or commit"],
    ["git:origin/--upload-pack=./hacked.sh:report", "expected a branch, tag or commit"],
    ["git:main..feature:report", "expected a branch, tag or commit"],
    ["git:@{u}:report", "expected a branch, tag or commit"],
    ["git:main report:x", "expected a branch, tag or commit"],
  ])("%s is refused before git sees it", async (spec, message) => {
    await expect(found(spec, origin().cwd)).rejects.toThrow(message);
  });

  test("outside of a repository it says so", async () => {
    await expect(found("git:main:report", folder())).rejects.toThrow(
      "expected a git repository, got a folder outside one",
    );
  });

  test("without git on the PATH it says so", async () => {
    await expect(
      findBaseline("git:main:report", { cwd: origin().cwd, env: { PATH: "/nowhere" }, signal, github: undefined }),
    ).rejects.toThrow("expected git on the PATH, found none");
  });

  test("names in a tree cannot lead out of the folder they are written to", async () => {
    const { cwd } = origin();
    const blob = git(cwd, "rev-parse", "HEAD:report/metrics.json");
    // git mktree refuses "..", so the tree is written by hand.
    const entry = Buffer.concat([Buffer.from("100644 ..\0"), Buffer.from(blob, "hex")]);
    const run = (args: string[], input: Buffer) =>
      execFileSync("git", args, { cwd, env, input, encoding: "utf8" }).trim();
    const tree = run(["hash-object", "-t", "tree", "-w", "--stdin", "--literally"], entry);
    const evil = run(
      ["hash-object", "-t", "tree", "-w", "--stdin", "--literally"],
      Buffer.concat([Buffer.from("40000 report\0"), Buffer.from(tree, "hex")]),
    );
    const id = git(cwd, "commit-tree", evil, "-m", "evil");
    const baseline = await findBaseline(`git:${id}:report`, { cwd, env, signal, github: undefined });
    expect(baseline.found && (await partOf(baseline.path, "metrics"))).toBeUndefined();
    if (baseline.found) await baseline.remove();
  });
});

describe("checkouts that lack something", () => {
  /** Makes a checkout with `filter: blob:none` and `persist-credentials: false`, where nothing can be fetched later. */
  function blobless(): { cwd: string; main: string[] } {
    const { cwd: from, url, main } = origin();
    git(from, "config", "uploadpack.allowFilter", "true");
    const cwd = folder();
    git(cwd, "clone", "-q", "--filter=blob:none", "--sparse", url, ".");
    git(cwd, "remote", "set-url", "origin", "file:///nonexistent");
    return { cwd, main };
  }

  test("a blob that cannot be fetched is not one that is missing", async () => {
    const { cwd } = blobless();
    for (const path of ["report/metrics.json", "report", "report\\metrics.json"]) {
      await expect(found(`git:v1:${path}`, cwd)).rejects.toThrow(/baseline: report.* exists but could not be read: /);
    }
    expect(await found("git:v1:reports/metrics.json", cwd)).toMatch(/\(v1\) has no reports\/metrics\.json$/);
  });

  test("a blob that can be fetched is", async () => {
    const { cwd: from, url, main } = origin();
    git(from, "config", "uploadpack.allowFilter", "true");
    const cwd = folder();
    git(cwd, "clone", "-q", "--filter=blob:none", "--sparse", url, ".");
    expect((await found("git:v1:report", cwd)).slice(0, 2)).toEqual([0.3, main[2]]);
  });

  test("backslashes are read as slashes", async () => {
    const { cwd, main } = origin();
    expect((await found("git:main:report\\metrics.json", cwd)).slice(0, 2)).toEqual([0.4, main[3]]);
  });

  test("a path in a submodule is read at the commit that the submodule is fixed to", async () => {
    const { url, main } = origin();
    const cwd = folder();
    git(cwd, "init", "-q", "-b", "main");
    git(cwd, "-c", "protocol.file.allow=always", "submodule", "add", "-q", "-b", "main", url, "models/churn");
    git(join(cwd, "models/churn"), "checkout", "-q", main[1]!);
    git(cwd, "add", "-A");
    git(cwd, "commit", "-q", "-m", "fixed to the second");
    git(join(cwd, "models/churn"), "checkout", "-q", main[3]!);
    expect((await found("git:main:models/churn/report/metrics.json", cwd))[0]).toBe(0.2);
    const bare = folder();
    git(bare, "clone", "-q", `file://${cwd}`, ".");
    await expect(found("git:main:models/churn/report", bare)).rejects.toThrow(
      "is in the submodule models/churn, which is not checked out (set submodules: true",
    );
  });

  test("a checkout in a folder of the workspace (`path:`) is found", async () => {
    const { url, main } = origin();
    const workspace = folder();
    git(workspace, "clone", "-q", url, "code");
    expect((await found("git:main:report", workspace)).slice(0, 2)).toEqual([0.4, main[3]]);
    expect((await found("git:main:code/report/metrics.json", workspace)).slice(0, 2)).toEqual([0.4, main[3]]);
    git(workspace, "clone", "-q", url, "tools");
    expect((await found("git:main:tools/report", workspace)).slice(0, 2)).toEqual([0.4, main[3]]);
    await expect(found("git:main:report", workspace)).rejects.toThrow(
      "expected one git repository, got code, tools (begin the path with the one that is meant: git:REF:code/report)",
    );
  });

  test("the workspace of a container job, which belongs to another user, is trusted; other folders are not", async () => {
    const { cwd } = origin();
    // Git's own switch for its tests.
    const foreign = { ...env, GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
    const ask = (more: object) =>
      findBaseline("git:main:report", { cwd, env: { ...foreign, ...more }, signal, github: undefined });
    await expect(ask({})).rejects.toThrow("git does not trust this folder, which belongs to another user");
    await expect(ask({ GITHUB_WORKSPACE: folder() })).rejects.toThrow("git does not trust this folder");
    const baseline = await ask({ GITHUB_WORKSPACE: cwd });
    expect(baseline.found).toBe(true);
    if (baseline.found) await baseline.remove();
  });

  test("what is fetched lies in RUNNER_TEMP, or where else something can be written", async () => {
    const { cwd } = origin();
    const temporary = folder();
    const ask = async (more: object) => {
      const baseline = await findBaseline("git:main:report", {
        cwd,
        env: { ...env, ...more },
        signal,
        github: undefined,
      });
      if (!baseline.found) throw new Error(baseline.reason);
      await baseline.remove();
      return baseline.path;
    };
    expect((await ask({ RUNNER_TEMP: temporary })).startsWith(temporary)).toBe(true);
    expect((await ask({ RUNNER_TEMP: "/nonexistent/temp" })).startsWith(tmpdir())).toBe(true);
  });
});

describe("git:merge-base:PATH", () => {
  test("on another CI system, it starts from the branch that the merge request goes into", async () => {
    const { cwd: server, url, main } = origin();
    git(server, "branch", "release", main[1]!);
    const cwd = checkout(url, "refs/heads/feature");
    const options = { cwd, env, signal, github: undefined, targetBranch: "release" };
    expect(await findBaseline("git:merge-base:report", options)).toMatchObject({ found: true, commit: main[1] });
  });

  test("the base branch is taken as it is now, not as it was at the event", async () => {
    const { url, main, feature } = origin();
    const standIn = await GitHubStandIn.start();
    // The pull request was opened when main was at its first commit.
    const github = pullRequest(standIn, { sha: feature[1]!, base: main[0]! });
    const cwd = folder();
    git(cwd, "clone", "-q", "--branch", "feature", url, ".");
    expect((await found("git:merge-base:report", cwd, github)).slice(0, 2)).toEqual([0.3, main[2]]);
    const shallow = checkout(url, "refs/pull/5/merge");
    standIn.state.mergeBases[`${main[3]}...${feature[1]}`] = main[2]!;
    expect((await found("git:merge-base:report", shallow, github)).slice(0, 2)).toEqual([0.3, main[2]]);
    // If the clone has no credentials, GitHub says where the branch is.
    const whole = folder();
    git(whole, "clone", "-q", "--branch", "feature", url, ".");
    git(whole, "remote", "set-url", "origin", "file:///nonexistent");
    standIn.state.branches["main"] = main[3]!;
    expect((await found("git:merge-base:report", whole, github)).slice(0, 2)).toEqual([0.3, main[2]]);
  });

  test("in a merge queue: where the queue's branch is now", async () => {
    const { cwd: from, url, main } = origin();
    git(from, "branch", "release", main[1]!);
    git(from, "checkout", "-q", "-b", "queued", "release");
    commit(from, 0.6);
    git(from, "checkout", "-q", "main");
    const standIn = await GitHubStandIn.start();
    const payload = { merge_group: { base_ref: "refs/heads/release", base_sha: main[0] }, pull_request: null };
    const github = connect({ env: standIn.environment({ event: "merge_group", payload }), token: "t", signal })!;
    expect((await found("git:merge-base:report", checkout(url, "refs/heads/queued"), github)).slice(0, 2)).toEqual([
      0.2,
      main[1],
    ]);
  });

  test("in a pull request of depth 1: where it branched from, by GitHub's answer", async () => {
    const { url, main, feature } = origin();
    const standIn = await GitHubStandIn.start();
    const pull = { sha: feature[1]!, base: main[3]! };
    standIn.state.mergeBases[`${pull.base}...${pull.sha}`] = main[2]!;
    const github = pullRequest(standIn, pull);
    const cwd = checkout(url, "refs/pull/5/merge");
    expect((await found("git:merge-base:report", cwd, github)).slice(0, 2)).toEqual([0.3, main[2]]);
    expect(standIn.log.map(({ operation, status }) => [operation, status])).toEqual([
      ["repos/compare-commits-with-basehead", 200],
    ]);
  });

  test("and by fetching history, when GitHub does not answer", async () => {
    const { url, main, feature } = origin();
    const standIn = await GitHubStandIn.start();
    standIn.faults.push({
      operation: "repos/compare-commits-with-basehead",
      times: 9,
      answer: { status: 403, message: "Resource not accessible by integration" },
    });
    const github = pullRequest(standIn, { sha: feature[1]!, base: main[3]! });
    const cwd = checkout(url, "refs/pull/5/merge");
    expect((await found("git:merge-base:report", cwd, github)).slice(0, 2)).toEqual([0.3, main[2]]);
  });

  test("on a branch without GitHub: that of HEAD and origin's default branch", async () => {
    const { url, main } = origin();
    expect((await found("git:merge-base:report", checkout(url, "refs/heads/feature"))).slice(0, 2)).toEqual([
      0.3,
      main[2],
    ]);
    const whole = folder();
    git(whole, "clone", "-q", "--branch", "feature", url, ".");
    expect((await found("git:merge-base:report", whole)).slice(0, 2)).toEqual([0.3, main[2]]);
  });

  test("on the default branch: the commit before, never HEAD itself", async () => {
    const { url, main } = origin();
    expect((await found("git:merge-base:report", checkout(url, "refs/heads/main"))).slice(0, 2)).toEqual([
      0.3,
      main[2],
    ]);
  });

  test("unrelated histories have none", async () => {
    const { cwd, url } = origin();
    git(cwd, "checkout", "-q", "--orphan", "other");
    commit(cwd, 0.5);
    git(cwd, "checkout", "-q", "main");
    await expect(found("git:merge-base:report", checkout(url, "refs/heads/other"))).rejects.toThrow(
      "expected a common ancestor",
    );
  });

  test("without a remote it says what is missing", async () => {
    const cwd = folder();
    git(cwd, "init", "-q", "-b", "main");
    commit(cwd, 0.5);
    await expect(found("git:merge-base:report", cwd)).rejects.toThrow(
      "expected a remote `origin` with a default branch",
    );
  });
});

/** The port of a pull request's run whose head and base are real commits. */
function pullRequest(standIn: GitHubStandIn, { sha, base }: { sha: string; base: string }): GitHub {
  const github = connect({ env: standIn.pullRequest(5), token: "t", signal })!;
  return {
    ...github,
    run: { ...github.run, headSha: sha, pullRequest: { ...github.run.pullRequest!, headSha: sha, baseSha: base } },
  };
}

test("a bare path and file: are one; none and nothing are no baseline; nor is a path that is not there", async () => {
  const cwd = folder();
  commitless(cwd, 0.7);
  const name = async (spec: string | undefined) => {
    const baseline: Baseline = await findBaseline(spec, { cwd, env, signal, github: undefined });
    return baseline.found ? [baseline.path, baseline.name] : baseline.reason;
  };
  expect(await name("report")).toEqual([join(cwd, "report"), "report"]);
  expect(await name("file:report/metrics.json")).toEqual([join(cwd, "report/metrics.json"), "report/metrics.json"]);
  expect(await name(join(cwd, "report"))).toEqual([join(cwd, "report"), "report"]);
  expect(await name("none")).toBe("baseline: none");
  expect(await name(undefined)).toBe("none was given");
  expect(await name("reports")).toBe("there is no file or folder reports");
});

function commitless(cwd: string, accuracy: number): void {
  mkdirSync(join(cwd, "report"));
  writeFileSync(join(cwd, "report/metrics.json"), JSON.stringify({ accuracy }));
}
