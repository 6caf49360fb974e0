import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceFile, replaceFolder } from "../../../src/platform/file/write.ts";
import { folder } from "../../runner.ts";

test("a file is replaced whole, also into folders that are not there yet", async () => {
  const cwd = folder();
  await replaceFile(join(cwd, "a/b.txt"), "one");
  await replaceFile(join(cwd, "a/b.txt"), "two");
  expect(readFileSync(join(cwd, "a/b.txt"), "utf8")).toBe("two");
  expect(readdirSync(join(cwd, "a"))).toEqual(["b.txt"]);
});

test("a folder that fails half-way leaves the old one as it was", async () => {
  const cwd = folder();
  const target = join(cwd, "model");
  await replaceFolder(target, "mark", (temporary) => writeFile(join(temporary, "mark"), "one"));
  const half = replaceFolder(target, "mark", async (temporary) => {
    await writeFile(join(temporary, "mark"), "two");
    throw new Error("the disk caught fire");
  });
  await expect(half).rejects.toThrow("the disk caught fire");
  expect(readFileSync(join(target, "mark"), "utf8")).toBe("one");
  expect(readdirSync(cwd)).toEqual(["model"]);
});

test("a folder that is not ours is refused, a file in its place too", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "work"));
  writeFileSync(join(cwd, "work/thesis.txt"), "years");
  writeFileSync(join(cwd, "file"), "");
  const nothing = async () => {};
  await expect(replaceFolder(join(cwd, "work"), "mark", nothing)).rejects.toThrow(/expected an empty or new folder/);
  await expect(replaceFolder(join(cwd, "file"), "mark", nothing)).rejects.toThrow(
    /could not be written: a part of the path is a file/,
  );
  await expect(replaceFile(join(cwd, "file/inside"), "x")).rejects.toThrow(/could not be written/);
  expect(readdirSync(cwd).sort()).toEqual(["file", "work"]);
});
