import type { PathResolver } from "./resolve-path.ts";
import type { TestCase } from "./test-case.ts";

/** Returns the file of a test: from its `file` attribute, or from its class, suite or name. */
export function ownFile(test: TestCase, resolve: PathResolver): string | undefined {
  if (test.file !== "") {
    const file = resolve(test.file);
    if (file !== undefined) return file;
  }
  for (const spelt of [test.className, ...test.suites.toReversed(), test.name]) {
    const file = asPath(spelt, resolve) ?? asModule(spelt, resolve);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** Reads a path: vitest's suites, jest's and mocha's classes may be paths, and pytest's node ids begin with one. */
function asPath(spelt: string, resolve: PathResolver): string | undefined {
  const path = spelt.split("::", 1)[0]!.trim();
  return /\.\w{1,8}$/.test(path) && path.length < 500 && !/\s{2}/.test(path) ? resolve(path) : undefined;
}

const sourceEndings = [".py", ".java", ".kt", ".scala", ".groovy", ".php", ".cs"];

/**
 * Finds the file of a module: `tests.sub.test_model.TestA.TestB` → `tests/sub/test_model.py`,
 * `com.acme.CartTest$Empty` → `com/acme/CartTest.java`. It uses the longest beginning that is a file's path, or the
 * end of one (a part of a repository may have another root).
 */
function asModule(spelt: string, resolve: PathResolver): string | undefined {
  if (!/^[\w$.\\-]+$/.test(spelt) || spelt.length > 500) return undefined;
  const segments = spelt.split(/[.\\$]/).filter((segment) => segment !== "");
  for (let length = segments.length; length > 0; length--) {
    const path = segments.slice(0, length).join("/");
    for (const ending of sourceEndings) {
      const file = resolve(path + ending);
      if (file === undefined || (file !== path + ending && !file.endsWith(`/${path}${ending}`))) continue;
      // A single word may be the name of any file.
      if (length > 1 || looksLikeTest(file)) return file;
    }
  }
  return undefined;
}

/** Returns true if a folder or file name follows a runner's convention for tests. */
export function looksLikeTest(path: string): boolean {
  return /(^|\/)(tests?|specs?|__tests__|e2e)\/|[._-](test|spec)s?\.\w+$|(^|\/)(test_|conftest)|[a-z](Tests?|Specs?|IT)\.\w+$/.test(
    path,
  );
}
