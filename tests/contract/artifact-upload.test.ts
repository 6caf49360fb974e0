import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { type ArtifactContent, artifactName, uploadResults } from "../../src/contract/artifact-upload.ts";
import type { GitHub } from "../../src/platform/github/port.ts";
import { folder } from "../runner.ts";

test.each(["a/b", "a\\b", "a:b", 'a"b', "a*", "a?", "a|b", "<a>", "a\nb"])("%j is no artifact name", (name) => {
  expect(artifactName("it").parse(name).ok).toBe(false);
});

/** Uploads to a service that accepts everything. Returns the artifact's paths with their content, and the messages. */
async function uploaded(content: ArtifactContent, cwd: string, refusal?: Error) {
  const files: Record<string, string> = {};
  const said: string[] = [];
  let staged = "";
  const github = {
    run: { runAttempt: 1 },
    async uploadArtifact(_: string, paths: string[], root: string) {
      if (refusal) throw refusal;
      staged = root;
      for (const path of paths) files[relative(root, path).replaceAll("\\", "/")] = readFileSync(path, "utf8");
      return {
        id: 5,
        url: "https://github.com/octo/models/actions/runs/7/artifacts/5",
        digest: "sha256:0",
        sizeBytes: 1,
      };
    },
  } as unknown as GitHub;
  const say = (message: string) => void said.push(message);
  const reporter = {
    info: say,
    notice: say,
    warning: say,
    progress() {},
    mask() {},
    group: <T>(_: string, work: () => Promise<T>) => work(),
  };
  const outputs = await uploadResults("it", content, {
    github,
    reporter,
    cwd,
    env: {},
    signal: new AbortController().signal,
  });
  return { files, said, outputs, staged };
}

function workspace(): string {
  const cwd = folder();
  for (const path of ["out/deep/m", "out/deep/m/sub", "r/baseline"]) mkdirSync(join(cwd, path), { recursive: true });
  writeFileSync(join(cwd, "out/deep/m/model.onnx"), "model");
  writeFileSync(join(cwd, "out/deep/m/sub/a.txt"), "a");
  writeFileSync(join(cwd, "r/metrics.json"), "{}");
  writeFileSync(join(cwd, "r/baseline/metrics.json"), "[]");
  writeFileSync(join(cwd, "forest.pkl"), "pickle");
  return cwd;
}

test("a folder alone is the whole artifact", async () => {
  const { files, outputs } = await uploaded("r", workspace());
  expect(files).toEqual({ "metrics.json": "{}", "baseline/metrics.json": "[]" });
  expect(outputs).toEqual({
    "artifact-id": 5,
    "artifact-url": "https://github.com/octo/models/actions/runs/7/artifacts/5",
    "artifact-digest": "sha256:0",
  });
});

test("several have their places in it, wherever they lie and whatever they are called", async () => {
  const cwd = workspace();
  const { files, staged } = await uploaded({ report: "r", model: "out/deep/m" }, cwd);
  expect(files).toEqual({
    "model/model.onnx": "model",
    "model/sub/a.txt": "a",
    "report/metrics.json": "{}",
    "report/baseline/metrics.json": "[]",
  });
  // The temporary copies are removed, and the originals are unchanged.
  expect(existsSync(staged)).toBe(false);
  expect(readdirSync(join(cwd, "out/deep/m")).sort()).toEqual(["model.onnx", "sub"]);
});

test("a model that is one file has its folder", async () => {
  const cwd = workspace();
  expect((await uploaded({ report: "r", model: "forest.pkl" }, cwd)).files).toMatchObject({
    "model/forest.pkl": "pickle",
  });
});

test("what cannot be uploaded is said, not thrown", async () => {
  const refused = await uploaded("r", workspace(), new Error("Artifact storage quota has been hit."));
  expect(refused.said).toEqual(["upload-artifact: it was not uploaded: Artifact storage quota has been hit."]);
  expect(refused.outputs).toEqual({});
  const missing = await uploaded({ report: "nowhere" }, workspace());
  expect(missing.said[0]).toMatch(/^upload-artifact: it was not uploaded: .*nowhere/);
});

test("files behind links are in it, as DVC keeps weights; a link out of the workspace is left out with a warning", async () => {
  const cwd = workspace();
  const home = folder();
  mkdirSync(join(cwd, "cache/deep"), { recursive: true });
  writeFileSync(join(cwd, "cache/weights"), "weights");
  writeFileSync(join(cwd, "cache/deep/part"), "part");
  writeFileSync(join(home, "config.json"), '{"auths":{}}');
  symlinkSync(join(cwd, "cache/weights"), join(cwd, "out/deep/m/weights.bin"));
  symlinkSync("../../../cache/deep", join(cwd, "out/deep/m/parts"));
  symlinkSync(join(home, "config.json"), join(cwd, "out/deep/m/notes.md"));
  // DVC's cache may be outside the workspace. It names files by their MD5 digest; this is that of no bytes.
  const object = join(home, "cache/files/md5/d4/1d8cd98f00b204e9800998ecf8427e");
  mkdirSync(dirname(object), { recursive: true });
  writeFileSync(object, "");
  symlinkSync(object, join(cwd, "out/deep/m/data.bin"));
  for (const [content, prefix] of [
    ["out/deep/m", ""],
    [{ model: "out/deep/m" }, "model/"],
  ] as const) {
    const { files, said } = await uploaded(content, cwd);
    expect(files).toEqual({
      [`${prefix}model.onnx`]: "model",
      [`${prefix}sub/a.txt`]: "a",
      [`${prefix}weights.bin`]: "weights",
      [`${prefix}data.bin`]: "",
      [`${prefix}parts/part`]: "part",
    });
    expect(said).toEqual([
      expect.stringContaining(
        "upload-artifact: left out of it: out/deep/m/notes.md: its link leads out of the workspace",
      ),
    ]);
  }
});
