import type { SourceIndex } from "../../platform/workspace/source-index.ts";
import { type Frame, frames } from "./frames.ts";
import type { TestCase } from "./test-case.ts";
import { plain } from "./text.ts";

export interface Place {
  /** In the workspace, with slashes. */
  file: string;
  line: number | undefined;
}

/**
 * Where a test failed: the line in the test's own file rather than in what it called. The test's file is the `file`
 * attribute's, or the one that class, suite or name spell; its line is that of the trace's frame in that file, else the attribute's.
 * Undefined when nothing points into the workspace.
 */
export function locate(test: TestCase, index: SourceIndex): Place | undefined {
  const text = plain(test.details?.problems.map((problem) => `${problem.message}\n${problem.text}`).join("\n") ?? "");
  const traced = frames(text).flatMap(({ path, line }): Frame[] => {
    const file = index.resolve(path);
    return file === undefined ? [] : [{ path: file, line }];
  });
  const own = ownFile(test, index);
  // pytest's old format counts lines from 0.
  const attribute = test.details?.line ? test.details.line + (test.suites[0] === "pytest" ? 1 : 0) : undefined;
  if (own !== undefined) {
    const inside = traced.filter(({ path }) => path === own);
    // A test's own line comes before those it runs; a fixture may stand above it.
    const exact = attribute === undefined ? inside : inside.filter(({ line }) => line >= attribute);
    const frame = outermost(exact.length > 0 ? exact : inside, own);
    if (frame !== undefined) return { file: own, line: frame.line };
    if (attribute !== undefined) return { file: own, line: attribute };
    // A fixture of another file that failed before the test could begin.
    const elsewhere = outermost(
      traced.filter(({ path }) => looksLikeTest(path)),
      own,
    );
    return elsewhere === undefined ? { file: own, line: undefined } : { file: elsewhere.path, line: elsewhere.line };
  }
  const tests = traced.filter(({ path }) => looksLikeTest(path));
  const frame = tests.length > 0 ? outermost(tests, tests[0]!.path) : traced[0];
  return frame === undefined ? undefined : { file: frame.path, line: frame.line };
}

/** Python prints the outermost call first, all others last. */
function outermost(found: readonly Frame[], file: string): Frame | undefined {
  return /\.pyx?$/.test(file) ? found[0] : found.at(-1);
}

function ownFile(test: TestCase, index: SourceIndex): string | undefined {
  if (test.file !== "") {
    const file = index.resolve(test.file);
    if (file !== undefined) return file;
  }
  for (const spelt of [test.className, ...test.suites.toReversed(), test.name]) {
    const file = asPath(spelt, index) ?? asModule(spelt, index);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** vitest's suites, jest's and mocha's classes may be paths; pytest's node ids begin with one. */
function asPath(spelt: string, index: SourceIndex): string | undefined {
  const path = spelt.split("::", 1)[0]!.trim();
  return /\.\w{1,8}$/.test(path) && path.length < 500 && !/\s{2}/.test(path) ? index.resolve(path) : undefined;
}

const sourceEndings = [".py", ".java", ".kt", ".scala", ".groovy", ".php", ".cs"];

/**
 * `tests.sub.test_model.TestA.TestB` → `tests/sub/test_model.py`, `com.acme.CartTest$Empty` → `com/acme/CartTest.java`: the
 * longest beginning that is a file's path, or the end of one (a part of a repository has its own root).
 */
function asModule(spelt: string, index: SourceIndex): string | undefined {
  if (!/^[\w$.\\-]+$/.test(spelt) || spelt.length > 500) return undefined;
  const segments = spelt.split(/[.\\$]/).filter((segment) => segment !== "");
  for (let length = segments.length; length > 0; length--) {
    const path = segments.slice(0, length).join("/");
    for (const ending of sourceEndings) {
      const file = index.resolve(path + ending);
      if (file === undefined || (file !== path + ending && !file.endsWith(`/${path}${ending}`))) continue;
      // One word may be any file's name.
      if (length > 1 || looksLikeTest(file)) return file;
    }
  }
  return undefined;
}

/** By the habits of all runners: a folder or a name says that it is a test. */
function looksLikeTest(path: string): boolean {
  return /(^|\/)(tests?|specs?|__tests__|e2e)\/|[._-](test|spec)s?\.\w+$|(^|\/)(test_|conftest)|[a-z](Tests?|Specs?|IT)\.\w+$/.test(
    path,
  );
}
