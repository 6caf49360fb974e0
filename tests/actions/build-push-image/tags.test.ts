import { expect, test } from "vitest";
import { pairs, refuseSecretArguments } from "../../../src/actions/build-push-image/pairs.ts";
import { wrongAnswer } from "../../../src/actions/build-push-image/smoke-request.ts";
import { imageNames, type TagSources } from "../../../src/actions/build-push-image/tags.ts";
import { referenceText } from "../../../src/delivery/image/reference.ts";

interface Naming {
  tagPrefix?: string;
  onNotice?(message: string): void;
}

function names(
  tags: string[] | undefined,
  images: string[],
  about: Partial<TagSources["commit"]> = {},
  { tagPrefix, onNotice = () => {} }: Naming = {},
): string[] {
  const commit = { sha: "0123456789abcdef", ref: undefined, pullRequest: undefined, source: undefined, ...about };
  const sources = {
    commit,
    modelDigest: `sha256:${"fedcba98".repeat(8)}`,
    now: new Date("2026-11-21T23:59:59Z"),
    tagPrefix,
    onNotice,
  };
  return imageNames(tags, images, sources).map(referenceText);
}

const image = ["ghcr.io/Acme/Churn"];

test.each([
  [["sha"], {}, ["sha-0123456"]],
  [["model"], {}, ["fedcba98fedc"]],
  [["date"], {}, ["20261121"]],
  [["branch"], { ref: "refs/heads/main" }, ["main"]],
  [["branch"], { ref: "refs/heads/feature/a+b" }, ["feature-a-b"]],
  [["branch", "pr"], { ref: "refs/tags/v1.0.0" }, []],
  [["pr"], { pullRequest: 17 }, ["pr-17"]],
  // Semantic versioning 2.0.0, items 4, 9 and 10.
  [["semver"], { ref: "refs/tags/v1.2.3" }, ["1.2.3", "1.2", "1"]],
  [["semver"], { ref: "refs/tags/0.4.0" }, ["0.4.0", "0.4"]],
  [["semver"], { ref: "refs/tags/v2.0.0-rc.1" }, ["2.0.0-rc.1"]],
  [["semver"], { ref: "refs/tags/v1.2.3+build.5" }, ["1.2.3", "1.2", "1"]],
  [["semver"], { ref: "refs/heads/main" }, []],
  [["latest", "Rc-1"], {}, ["latest", "Rc-1"]],
  [undefined, {}, ["sha-0123456"]],
] as const)("%j with %j", (tags, about, expected) => {
  expect(names(tags && [...tags], image, about)).toEqual(expected.map((tag) => `ghcr.io/acme/churn:${tag}`));
});

// The lists of valid and invalid versions next to the regular expression on semver.org.
test.each([
  ["1.0.0-0A.is.legal", ["1.0.0-0A.is.legal"]],
  ["1.1.2-prerelease+meta", ["1.1.2-prerelease"]],
  ["1.0.0-alpha.0valid", ["1.0.0-alpha.0valid"]],
  ["1.2.3----RC-SNAPSHOT.12.9.1--.12", ["1.2.3----RC-SNAPSHOT.12.9.1--.12"]],
  ["10.20.30", ["10.20.30", "10.20", "10"]],
  ["release", []],
  ["1.2", []],
  ["01.1.1", []],
  ["1.01.1", []],
  ["1.1.01", []],
  ["1.2.3-0123", []],
  ["1.2.3-0123.0123", []],
  ["1.1.2+.123", []],
  ["1.2.3.DEV", []],
  ["alpha_beta", []],
])("the git tag %s", (tag, expected) => {
  const notices: string[] = [];
  const found = names(["semver"], image, { ref: `refs/tags/${tag}` }, { onNotice: (each) => notices.push(each) });
  expect(found).toEqual(expected.map((each) => `ghcr.io/acme/churn:${each}`));
  expect(notices).toHaveLength(expected.length === 0 ? 1 : 0);
  if (tag === "01.1.1") {
    expect(notices[0]).toBe(
      'tags: semver: no tag, because the git tag "01.1.1" is not a version such as v1.2.3 (semver.org; numbers must not begin with 0; tag-prefix names another prefix)',
    );
  }
});

test("a prefix of git tags in a repository with several models", () => {
  const prefixed = (tag: string) =>
    names(["semver"], image, { ref: `refs/tags/${tag}` }, { tagPrefix: "churn-v" }).map((each) => each.split(":")[1]);
  expect(prefixed("churn-v1.2.3")).toEqual(["1.2.3", "1.2", "1"]);
  expect(prefixed("fraud-v1.2.3")).toEqual([]);
  expect(prefixed("v1.2.3")).toEqual([]);
});

test("full references and rules side by side, each once", () => {
  expect(names(["quay.io/acme/churn", "latest", "ghcr.io/acme/churn:latest"], image)).toEqual([
    "quay.io/acme/churn:latest",
    "ghcr.io/acme/churn:latest",
  ]);
});

test("all wrong names at once", () => {
  expect(() => names(["-x", "semver"], ["ghcr.io/acme/churn:1"])).toThrow(
    [
      'image: expected a repository without a tag, got "ghcr.io/acme/churn:1" (tags goes into tags)',
      'tags: expected letters, digits, _ . and - (at most 128, not beginning with . or -), got "-x"',
    ].join("\n"),
  );
  expect(() => names(["latest"], [])).toThrow(
    'tags: expected full references such as ghcr.io/acme/churn:latest, got "latest" without image (set image to the repository)',
  );
});

test.each([
  ["API_TOKEN", "x"],
  ["npm_password", "x"],
  ["HF", `hf_${"a".repeat(30)}`],
  ["NOTE", `ghp_${"a".repeat(36)}`],
  ["NOTE", "AKIAIOSFODNN7EXAMPLE"],
  ["NOTE", "prefix-the-login-password"],
])("a build argument %s=%s is refused, its value not shown", (name, value) => {
  const refuse = () => refuseSecretArguments([[name, value]], ["the-login-password"]);
  expect(refuse).toThrow(`build-args: ${name}: expected no secret`);
  expect(refuse).toThrow(`--mount=type=secret,id=${name}`);
  if (value.length > 1) expect(refuse).not.toThrow(value);
});

test.each([
  ["TOKENIZER", "bert"],
  ["VERSION", "1.2.3"],
  ["KEYBOARD", "qwerty"],
  ["API_TOKEN", ""],
])("a build argument %s=%s is fine", (name, value) => {
  expect(() => refuseSecretArguments([[name, value]], [undefined, "x"])).not.toThrow();
});

test("pairs keep what follows the first =", () => {
  expect(pairs(["A=1", "URL=http://x?a=b", "EMPTY="], "labels")).toEqual([
    ["A", "1"],
    ["URL", "http://x?a=b"],
    ["EMPTY", ""],
  ]);
  expect(() => pairs(["A=1", "B", "=c"], "labels")).toThrow(
    'labels: expected KEY=value, got "B"\nlabels: expected KEY=value, got "=c"',
  );
});

test.each([
  [200, '{"predictions":["a"]}', 1, undefined],
  [200, '{"anything":1}', undefined, undefined],
  [500, '{"error":"x"}', 1, "expected status 200, got 500"],
  [200, "<html>", 1, "expected JSON, got"],
  [200, '{"predictions":[]}', 1, "expected 1 predictions, got 0"],
  [200, '{"predictions":[null]}', 1, "expected a prediction a row, got null"],
] as const)("an answer %d %s", (status, text, rows, expected) => {
  const wrong = wrongAnswer(status, text, rows);
  if (expected === undefined) expect(wrong).toBeUndefined();
  else expect(wrong).toContain(expected);
});
