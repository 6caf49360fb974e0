/** The build context of a Dockerfile: `.dockerignore`, and folders that this user cannot read. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ignoreRules } from "../../../src/actions/build-push-image/engines/ignore-rules.ts";
import { folder, root } from "../../runner.ts";

// docs.docker.com/build/concepts/context: "Syntax", "Matching" and "Negating matches", with the answers given there.
test.each<[string, string[], string[]]>([
  [
    "# comment\n*/temp*\n*/*/temp*\ntemp?",
    ["somedir/temporary.txt", "somedir/temp", "somedir/subdir/temporary.txt", "tempa"],
    ["temp", "a/b/c/temp"],
  ],
  ["/foo/bar", ["foo/bar", "foo/bar/deep"], ["bar", "foo"]],
  ["foo/bar/", ["foo/bar"], ["x/foo/bar"]],
  ["**/*.go", ["main.go", "a/b/c.go"], ["main.gox"]],
  ["*.md\n!README.md", ["notes.md"], ["README.md"]],
  ["*.md\n!README*.md\nREADME-secret.md", ["notes.md", "README-secret.md"], ["README.md", "README-all.md"]],
  ["*.md\nREADME-secret.md\n!README*.md", ["notes.md"], ["README.md", "README-secret.md"]],
  ["*\n!model", ["secrets", "data/x"], ["model", "model/weights.bin"]],
  // The exception is inside the folder, so the folder is part of the context.
  ["data\n!data/public", ["data/private"], ["data", "data/public"]],
  ["data\n!**/*.csv", [], ["data", "data/x"]],
  ["[a-c]1\n x \n\n", ["a1", "c1", "x"], ["d1"]],
])("%j", (text, excluded, included) => {
  const rules = ignoreRules(text);
  expect(excluded.filter((path) => !rules.excludes(path))).toEqual([]);
  expect(included.filter((path) => rules.excludes(path))).toEqual([]);
});

/** Calls `fixTimes` as a user who is not root, because root reads everything. */
function fixedAsUser(context: string): string {
  const drop = process.getuid?.() === 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
  const source = join(root, "src/actions/build-push-image/engines/context-times.ts");
  const script = `import(${JSON.stringify(source)}).then(({ fixTimes }) => fixTimes(${JSON.stringify(context)}, "Dockerfile")).catch((error) => console.log(error.name + ": " + error.message))`;
  const [command, ...args] = [...drop, join(root, "node_modules/node/bin/node"), "--no-warnings", "-e", script];
  return execFileSync(command!, args, { encoding: "utf8" }).trim();
}

test("an unreadable folder is no matter if .dockerignore excludes it, and a plain error if it does not", () => {
  const context = folder();
  const data = join(context, "pgdata");
  mkdirSync(data);
  writeFileSync(join(context, "app.py"), "");
  for (const path of [context, join(context, "app.py")]) chmodSync(path, 0o777);
  execFileSync("chown", ["-R", "65534", join(context, "app.py")]);
  chmodSync(data, 0);
  onTestFinished(() => chmodSync(data, 0o700));
  expect(fixedAsUser(context)).toBe(
    `Failure: ${data}: it may not be read (permission denied) (make it readable, or exclude it in .dockerignore)`,
  );
  writeFileSync(join(context, ".dockerignore"), "*.log\npgdata\n");
  expect(fixedAsUser(context)).toBe("");
  expect(statSync(join(context, "app.py")).mtime.toISOString()).toBe("1980-01-01T00:00:00.000Z");
});
