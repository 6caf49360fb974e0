/** Links are followed within the workspace and into DVC's cache; one that leads elsewhere would publish a secret. */
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { insidePath, linkedTree } from "../../../src/platform/workspace/linked-tree.ts";
import { folder } from "../../runner.ts";

function put(path: string, text = "x"): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** A checkout with a model, and a home with Docker's logins. */
function workspace(): { cwd: string; home: string; link(target: string, path?: string): void } {
  const cwd = realpathSync(folder());
  const home = realpathSync(folder());
  put(join(cwd, ".git/config"), "[http] extraheader = AUTHORIZATION: basic …");
  put(join(cwd, "model/model.onnx"));
  put(join(home, ".docker/config.json"), '{"auths":{}}');
  return {
    cwd,
    home,
    link(target, path = "model/link") {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      symlinkSync(target, join(cwd, path));
    },
  };
}

const paths = async (cwd: string) => (await linkedTree("model", { cwd })).map(({ path }) => path);

test("links inside the workspace are followed, to files and folders", async () => {
  const { cwd, link } = workspace();
  put(join(cwd, "cache/weights/part-1"), "weights");
  link("../cache/weights");
  link("../cache/weights/part-1", "model/first");
  expect((await paths(cwd)).sort()).toEqual(["", "first", "link", "link/part-1", "model.onnx"]);
  const tree = await linkedTree("model", { cwd });
  // The real place, so that exchanging the link later changes nothing.
  expect(tree.find(({ path }) => path === "first")).toEqual({
    ...{ kind: "file", path: "first", sizeBytes: 7 },
    file: join(cwd, "cache/weights/part-1"),
  });
});

// dvc.org/doc/user-guide/project-structure/internal-files: "Structure of the cache directory", version 3 and before.
test.each(["files/md5/d4/1d8cd98f00b204e9800998ecf8427e", "d4/1d8cd98f00b204e9800998ecf8427e"])(
  "an object of DVC's shared cache: %s",
  async (object) => {
    const { cwd, home, link } = workspace();
    link(put(join(home, "dvc-cache", object), ""));
    expect(await paths(cwd)).toContain("link");
  },
);

test("annexed and LFS content in .git is data; the rest of it is not", async () => {
  const { cwd, link } = workspace();
  put(join(cwd, ".git/annex/objects/xK/SHA256E-s1--0/SHA256E-s1--0"));
  link("../.git/annex/objects/xK/SHA256E-s1--0/SHA256E-s1--0");
  expect(await paths(cwd)).toContain("link");
  link("../.git/config", "model/notes");
  await expect(paths(cwd)).rejects.toThrow("model/notes: its link leads into .git, which may hold the job's token");
});

test("a link to Docker's logins is refused: as a file, as a folder, as the model itself, and through another link", async () => {
  const { cwd, home, link } = workspace();
  const secret = join(home, ".docker/config.json");
  link(secret, "model/readme.md");
  const refused = `its link leads out of the workspace, to ${secret} (copy the file in`;
  await expect(paths(cwd)).rejects.toThrow(`model/readme.md: ${refused}`);
  link(join(home, ".docker"), "folder/inner");
  await expect(linkedTree("folder", { cwd })).rejects.toThrow("folder/inner: its link leads out of the workspace");
  link(join(home, ".docker"), "whole");
  await expect(linkedTree("whole", { cwd })).rejects.toThrow("whole: its link leads out of the workspace");
  await expect(linkedTree("./whole/", { cwd })).rejects.toThrow("its link leads out of the workspace");
  await expect(linkedTree(join(cwd, "whole"), { cwd })).rejects.toThrow("its link leads out of the workspace");
  link("inner", "folder2/second");
  link(secret, "folder2/inner");
  await expect(linkedTree("folder2", { cwd })).rejects.toThrow("its link leads out of the workspace");
  await expect(insidePath("whole/config.json", cwd)).rejects.toThrow("its link leads out of the workspace");
});

test("a folder outside the workspace that the workflow itself names is read, and its links stay inside it", async () => {
  const { cwd, home } = workspace();
  put(join(home, "models/churn/model.onnx"));
  symlinkSync("model.onnx", join(home, "models/churn/latest"));
  const tree = await linkedTree(join(home, "models/churn"), { cwd });
  expect(tree.map(({ path }) => path).sort()).toEqual(["", "latest", "model.onnx"]);
  symlinkSync("../../.docker/config.json", join(home, "models/churn/more"));
  await expect(linkedTree(join(home, "models/churn"), { cwd })).rejects.toThrow("leads out of the workspace");
});

test("in a subfolder of a checkout the whole checkout is the workspace", async () => {
  const { cwd } = workspace();
  put(join(cwd, "artifacts/weights"));
  mkdirSync(join(cwd, "services/churn/model"), { recursive: true });
  symlinkSync("../../../artifacts/weights", join(cwd, "services/churn/model/weights"));
  const tree = await linkedTree("model", { cwd: join(cwd, "services/churn") });
  expect(tree.map(({ path }) => path)).toEqual(["", "weights"]);
});

test("what is refused can be reported instead, and everything else is listed", async () => {
  const { cwd, home, link } = workspace();
  link(join(home, ".docker/config.json"));
  link("nowhere", "model/weights");
  const said: string[] = [];
  const tree = await linkedTree("model", { cwd, onRefused: ({ message }) => void said.push(message) });
  expect(tree.map(({ path }) => path)).toEqual(["", "model.onnx"]);
  expect(said.sort()).toEqual([
    expect.stringContaining("model/link: its link leads out of the workspace"),
    "model/weights: its link leads nowhere (run `dvc pull` or `git lfs pull` before)",
  ]);
});
