/** Paths as Windows has them, by the functions that decide about paths. They are given node:path's win32 in place of the system's. */
import { posix, win32 } from "node:path";
import { describe, expect, test } from "vitest";
import { portable } from "../../src/contract/recorded-inputs.ts";
import { shownPath } from "../../src/platform/file/shown-path.ts";
import { programFiles } from "../../src/platform/process/program.ts";
import { relativeName } from "../../src/platform/workspace/find.ts";
import { globs } from "../../src/platform/workspace/glob.ts";
import { indexOf } from "../../src/platform/workspace/source-index.ts";

const work = "D:\\a\\shop\\shop";

describe("programs in PATH", () => {
  test("Windows has them by extension, and names of variables in any case", () => {
    const env = { Path: "C:\\Windows\\System32;C:\\Program Files\\Docker;", PathExt: ".EXE;.CMD" };
    expect(programFiles("docker", env, win32)).toEqual([
      "C:\\Windows\\System32\\docker",
      "C:\\Windows\\System32\\docker.exe",
      "C:\\Windows\\System32\\docker.cmd",
      "C:\\Program Files\\Docker\\docker",
      "C:\\Program Files\\Docker\\docker.exe",
      "C:\\Program Files\\Docker\\docker.cmd",
    ]);
    expect(programFiles("git", { PATH: "C:\\Git" }, win32)).toContain("C:\\Git\\git.exe");
  });

  test("elsewhere a name is a file, and Path another variable", () => {
    expect(programFiles("git", { PATH: "/usr/bin::/bin", Path: "/x" }, posix)).toEqual(["/usr/bin/git", "/bin/git"]);
    expect(programFiles("git", {}, posix)).toEqual([]);
  });
});

test.each([
  ["D:\\a\\shop\\shop\\report\\gate.json", "report\\gate.json"],
  ["d:\\A\\Shop\\shop\\model", "model"],
  ["D:\\a\\shop\\other", "D:\\a\\shop\\other"],
  ["C:\\Temp\\model", "C:\\Temp\\model"],
  ["\\\\server\\share\\model", "\\\\server\\share\\model"],
])("%s is shown as %s", (path, shown) => {
  expect(shownPath(path, work, win32)).toBe(shown);
});

test.each([
  ["D:\\a\\shop\\shop\\data\\train.csv", "data/train.csv"],
  ["D:/a/shop/shop/data/train.csv", "data/train.csv"],
  ["E:\\data\\train.csv", "E:\\data\\train.csv"],
  ["data\\train.csv", "data\\train.csv"],
  ["accuracy >= 0.9", "accuracy >= 0.9"],
])("%s is recorded as %s", (text, recorded) => {
  expect(portable(text, work, win32)).toBe(recorded);
});

test.each([
  ["D:\\a\\shop\\shop\\junit\\api\\TEST-a.xml", "junit/api/TEST-a.xml"],
  ["D:\\a\\shop\\junit.xml", "../junit.xml"],
  ["C:\\Temp\\junit.xml", "C:/Temp/junit.xml"],
])("patterns know %s as %s", (path, name) => {
  expect(relativeName(work, path, win32)).toBe(name);
});

test("patterns with backslashes match", () => {
  const [pattern] = globs(["junit\\**\\TEST-*.xml"]).include;
  expect(pattern!.matches("junit/api/TEST-a.xml")).toBe(true);
  expect(pattern!.base).toBe("junit");
});

test("traces with drives and backslashes lead to files of the workspace", () => {
  const index = indexOf(["src/cart.py", "tests/test_cart.py"], work);
  expect(index.resolve("D:\\a\\shop\\shop\\tests\\test_cart.py")).toBe("tests/test_cart.py");
  expect(index.resolve("tests\\test_cart.py")).toBe("tests/test_cart.py");
  expect(index.resolve("file:///D:/a/shop/shop/src/cart.py")).toBe("src/cart.py");
});
