/** A folder is replaced as a whole, whatever fails and whenever the process is killed. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceFolder, swap } from "../../../src/platform/file/write.ts";
import { folder, root } from "../../runner.ts";

function models(): string {
  const cwd = folder();
  for (const name of ["model", ".model.aaaaaaaaaaaa.tmp"]) {
    mkdirSync(join(cwd, name));
    writeFileSync(join(cwd, name, "mark"), name === "model" ? "old" : "new");
  }
  return cwd;
}

const paths = (cwd: string) => ({
  target: join(cwd, "model"),
  fresh: join(cwd, ".model.aaaaaaaaaaaa.tmp"),
  previous: join(cwd, ".model.aaaaaaaaaaaa.previous"),
});

const held = (cwd: string) => readFileSync(join(cwd, "model/mark"), "utf8");

/** A disk that refuses renames by their number, the first being 1. */
function refusing(code: string, numbers: (count: number) => boolean): (from: string, to: string) => void {
  let count = 0;
  return (from, to) => {
    count++;
    if (numbers(count)) throw Object.assign(new Error(code), { code, syscall: "rename" });
    renameSync(from, to);
  };
}

test.each(["EPERM", "EBUSY", "EACCES"])("a disk that refuses each rename once with %s", (code) => {
  const cwd = models();
  swap({ ...paths(cwd), rename: refusing(code, (count) => count % 2 === 1) });
  expect(held(cwd)).toBe("new");
  expect(readdirSync(cwd)).toEqual(["model"]);
});

test("where the new folder cannot be put in place, the former one is there again", () => {
  const cwd = models();
  expect(() => swap({ ...paths(cwd), rename: refusing("ENOSPC", (count) => count === 2) })).toThrow("ENOSPC");
  expect(held(cwd)).toBe("old");
});

test("where the former folder cannot be removed, the new one counts, and the next start removes it", async () => {
  const cwd = models();
  swap({
    ...paths(cwd),
    remove: () => {
      throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
    },
  });
  expect(held(cwd)).toBe("new");
  await replaceFolder(join(cwd, "model"), "mark", async (temporary) => writeFileSync(join(temporary, "mark"), "newer"));
  expect(held(cwd)).toBe("newer");
  expect(readdirSync(cwd)).toEqual(["model"]);
});

// Node 24 runs the sources; the steps are the two renames and the removal, each killed before and after.
const killed = `
import { renameSync, rmSync } from "node:fs";
import { swap } from ${JSON.stringify(join(root, "src/platform/file/write.ts"))};
const [step, paths] = [Number(process.argv[1]), JSON.parse(process.argv[2])];
let count = 0;
const point = () => { if (count++ === step) process.kill(process.pid, "SIGKILL"); };
const rename = (from, to) => { point(); renameSync(from, to); point(); };
const remove = (path) => { point(); rmSync(path, { recursive: true }); point(); };
swap({ ...paths, rename, remove });
`;

test.each([
  [0, "old"],
  [1, "old"],
  [2, "old"],
  [3, "new"],
  [4, "new"],
  [5, "new"],
])("killed at step %i: the next start finds the %s model", async (step, expected) => {
  const cwd = models();
  const node = join(root, "node_modules/.bin/node");
  const args = ["--input-type=module", "--eval", killed, String(step), JSON.stringify(paths(cwd))];
  const { signal, stderr } = spawnSync(node, args, { encoding: "utf8" });
  expect(signal, stderr).toBe("SIGKILL");
  const refusal = replaceFolder(join(cwd, "model"), "mark", async () => {
    throw new Error("the next start fails");
  });
  await expect(refusal).rejects.toThrow("the next start fails");
  expect(held(cwd)).toBe(expected);
});
