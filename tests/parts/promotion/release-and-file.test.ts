/**
 * The targets `release` and `file:`, on GitHub's stand-in, whose requests and answers are held against GitHub's description.
 * The checksums of the assets are those of `sha256sum`, which also checks the file SHA256SUMS.
 */
import { type ChildProcess, execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GitHubStandIn } from "../../github.ts";
import { folder, step } from "../../runner.ts";
import { gateFile, models } from "./place.ts";

/** A model file, whose digest is its SHA-256, with a gate, and a repository whose default branch has the file. */
async function place() {
  const github = await GitHubStandIn.start();
  const cwd = folder();
  mkdirSync(join(cwd, "report"));
  const before = JSON.stringify({ owner: "team", digest: models.a });
  github.state.branches["main"] = "a".repeat(40);
  github.state.contents["main"] = { "models/prod.json": { text: before, sha: "1".repeat(40) } };
  let child: ChildProcess | undefined;
  const started = (process: ChildProcess) => {
    child = process;
  };
  const promote = (content: string, inputs: Record<string, string> = {}, run = 77) => {
    writeFileSync(join(cwd, "model.pkl"), content);
    const [sha = ""] = execFileSync("sha256sum", [join(cwd, "model.pkl")], { encoding: "utf8" }).split(" ");
    writeFileSync(join(cwd, "report/gate.json"), gateFile(`sha256:${sha}`));
    const env = { ...github.environment(), GITHUB_RUN_ID: String(run), GITHUB_SHA: String(run).padStart(40, "0") };
    const all = { name: "churn", to: "git-tag\nrelease\nfile:models/prod.json", model: "model.pkl", token: "t" };
    return step("promote-model", { ...all, ...inputs }, { cwd, env, started }).then((ended) => ({ ...ended, sha }));
  };
  const writes = () => github.log.filter(({ method, status }) => method !== "GET" && status < 300).length;
  const proposed = () =>
    JSON.parse(github.state.contents["trainyard/promote/churn-prod"]!["models/prod.json"]!.text) as unknown;
  const kill = () => child?.kill("SIGKILL");
  return { github, promote, writes, proposed, kill };
}

test("a release has the files and checksums that sha256sum accepts, and a pull request names the model", async () => {
  const { github, promote, writes, proposed } = await place();
  const first = await promote("first model");
  expect(first.code, first.stdout + first.stderr).toBe(0);
  const [release] = github.state.releases;
  expect(release!.fields).toMatchObject({ tag_name: "churn@v0.0.1", draft: false, make_latest: "false" });
  expect(String(release!.fields["body"])).toContain(`sha256:${first.sha}`);
  const downloads = folder();
  for (const { name, bytes } of release!.assets) writeFileSync(join(downloads, name), bytes);
  const checked = execFileSync("sha256sum", ["--strict", "-c", "SHA256SUMS"], { cwd: downloads, encoding: "utf8" });
  expect(checked).toBe("model.pkl: OK\n");
  expect(github.state.pulls).toMatchObject([{ state: "open", title: "Promote churn v0.0.1 to prod" }]);
  const named = { owner: "team", model: "churn", stage: "prod" };
  expect(proposed()).toEqual({ ...named, version: "v0.0.1", digest: `sha256:${first.sha}` });

  const done = writes();
  expect((await promote("first model")).outputs).toMatchObject({ verdict: "pass", changed: "false" });
  expect(writes()).toBe(done);

  const second = await promote("second model", {}, 78);
  expect(second.code, second.stdout).toBe(0);
  expect(github.state.releases.map(({ fields }) => fields["tag_name"])).toEqual(["churn@v0.0.1", "churn@v0.0.2"]);
  expect(github.state.pulls).toMatchObject([{ state: "open", title: "Promote churn v0.0.2 to prod" }]);
  expect(proposed()).toMatchObject({ version: "v0.0.2", digest: `sha256:${second.sha}` });

  const back = await promote("second model", { rollback: "true" }, 79);
  expect(back.outputs, back.stdout).toMatchObject({ "rolled-back": "true", version: "v0.0.1" });
  expect(proposed()).toMatchObject({ version: "v0.0.1", digest: `sha256:${first.sha}` });
  expect(github.state.releases).toHaveLength(2);
});

const operations = [
  "repos/create-release",
  "repos/upload-release-asset",
  "repos/update-release",
  "repos/create-or-update-file-contents",
  "pulls/create",
];

test.each(operations)("%s: a refusal undoes the release and the pull request", async (operation) => {
  const { github, promote } = await place();
  for (const [at, status] of [401, 403, 404, 409, 422].entries()) {
    github.faults.splice(0, 1, { operation, times: 1000, answer: { status } });
    const refused = await promote("first model", {}, 80 + at);
    expect(refused.code, status + refused.stdout).toBe(1);
    expect(refused.annotations.at(-1)?.message).toContain(String(status));
    expect(Object.keys(github.state.tags), String(status)).toEqual([]);
    expect(github.state.releases, String(status)).toEqual([]);
    expect(github.state.pulls.filter(({ state }) => state === "open")).toEqual([]);
  }
});

test.each(operations)("%s: a fault that passes is retried, and nothing is written twice", async (operation) => {
  const { github, promote, proposed } = await place();
  const later = { "retry-after": "0" };
  const answers = [{ status: 429, headers: later }, { status: 503, headers: later }, "reset", "reset-after"] as const;
  for (const [at, answer] of answers.entries()) {
    github.faults.splice(0, 1, { operation, times: 1, answer });
    const done = await promote(`model ${at}`, {}, 90 + at);
    expect(done.code, JSON.stringify(answer) + done.stdout).toBe(0);
    expect(github.faults[0]!.times).toBe(0);
    const published = github.state.releases.filter(({ fields }) => fields["draft"] === false);
    expect(published.map(({ fields }) => fields["tag_name"])).toEqual(
      Array.from({ length: at + 1 }, (_, number) => `churn@v0.0.${number + 1}`),
    );
    expect(github.state.releases).toHaveLength(at + 1);
    expect(published.at(-1)!.assets.map(({ name }) => name)).toEqual(["model.pkl", "SHA256SUMS"]);
    const open = github.state.pulls.filter(({ state }) => state === "open");
    expect(open, JSON.stringify(answer)).toHaveLength(1);
    expect(proposed()).toMatchObject({ digest: `sha256:${done.sha}` });
    // Somebody merges it, so that the next promotion opens a pull request of its own.
    open[0]!.state = "closed";
    const { text } = github.state.contents["trainyard/promote/churn-prod"]!["models/prod.json"]!;
    github.state.contents["main"]!["models/prod.json"]!.text = text;
  }
});

test("wrong targets and a damaged file are refused before anything is written", async () => {
  const { github, promote, writes } = await place();
  const said = async (inputs: Record<string, string>) => (await promote("first model", inputs)).stdout;
  expect(await said({ to: "release" })).toContain("to: release: expected git-tag in to, got none");
  expect(await said({ to: "git-tag\nfile:../prod.json" })).toContain("expected the path of a JSON file");
  expect(await said({ model: "", to: "git-tag\nrelease" })).toContain("expected the files of the model in model");
  github.state.contents["main"]!["models/prod.json"]!.text = "[1]";
  expect(await said({})).toContain("file:models/prod.json: expected a JSON object");
  expect(writes()).toBe(0);
});

test("a promotion that is killed at any write is completed by the next run", async () => {
  let kills = 0;
  for (; ; kills++) {
    const { github, promote, proposed, kill } = await place();
    let writes = 0;
    github.meanwhile = () => {
      if (github.log.at(-1)?.method !== "GET" && writes++ === kills) kill();
    };
    const killed = await promote("first model");
    if (killed.code === 0) break;
    expect(killed.code, `write ${kills + 1}`).toBeNull();
    const done = await promote("first model");
    expect(done.code, `write ${kills + 1}: ${done.stdout}`).toBe(0);
    expect(Object.keys(github.state.tags), `write ${kills + 1}`).toEqual(["churn@v0.0.1", "churn#prod#1"]);
    expect(github.state.releases, `write ${kills + 1}`).toMatchObject([{ fields: { draft: false } }]);
    expect(github.state.releases[0]!.assets.map(({ name }) => name)).toEqual(["model.pkl", "SHA256SUMS"]);
    expect(github.state.pulls, `write ${kills + 1}`).toMatchObject([{ state: "open" }]);
    expect(proposed()).toMatchObject({ digest: `sha256:${done.sha}` });
  }
  // Two tags with their objects, the draft, two assets, its publication, the branch, the file and the pull request.
  expect(kills).toBe(11);
});
