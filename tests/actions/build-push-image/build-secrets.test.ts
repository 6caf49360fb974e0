import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  hiddenTexts,
  parseSecretFiles,
  parseSecrets,
  readSecretFiles,
  withoutSecrets,
} from "../../../src/actions/build-push-image/build-secrets.ts";
import { folder } from "../../runner.ts";

// The first four are the examples of docs.docker.com/build/ci/github-actions/secrets, with what they give there.
test.each<[string, [string, string][]]>([
  ["github_token=abcdef", [["github_token", "abcdef"]]],
  [
    "A=1\nB=2",
    [
      ["A", "1"],
      ["B", "2"],
    ],
  ],
  [
    '"MYSECRET=aaaaaaaa\nbbbbbbb\nccccccccc"\nGIT=x\n"EMPTYLINE=aaaa\n\nbbbb\nccc"',
    [
      ["MYSECRET", "aaaaaaaa\nbbbbbbb\nccccccccc"],
      ["GIT", "x"],
      ["EMPTYLINE", "aaaa\n\nbbbb\nccc"],
    ],
  ],
  ['"JSON_SECRET={""key1"":""value1"",""key2"":""value2""}"', [["JSON_SECRET", '{"key1":"value1","key2":"value2"}']]],
  ['"ENDS=in a quote"""', [["ENDS", 'in a quote"']]],
  [
    '"CRLF=a\r\nb"\r\nC=d',
    [
      ["CRLF", "a\nb"],
      ["C", "d"],
    ],
  ],
  ['QUOTE=say "x"', [["QUOTE", 'say "x"']]],
])("%j", (text, expected) => {
  expect(parseSecrets(text)).toEqual(expected);
});

test.each([
  ['"KEY=never closed\nA=1', "secrets: expected a closing quote for the one in line 1, got the end"],
  ["KEY=-----BEGIN KEY-----\nMIIB/x+y==", "secrets: expected a name of letters, digits, _ . and - before ="],
  ["just-a-value", "secrets: expected KEY=value, got a line without ="],
])("%j is refused, and not shown", (text, message) => {
  expect(() => parseSecrets(text)).toThrow(message);
  expect(() => parseSecrets(text)).not.toThrow(/MIIB|never|just/);
});

test("secrets come from files; one that is missing, empty or large is named", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "key.pem"), "-----BEGIN-----\nabc\n");
  writeFileSync(join(cwd, "empty"), "");
  writeFileSync(join(cwd, "large"), Buffer.alloc(600_000));
  const read = (path: string) => readSecretFiles(parseSecretFiles([`KEY=${path}`]), cwd);
  expect(await read("key.pem")).toEqual([["KEY", "-----BEGIN-----\nabc\n"]]);
  await expect(read("absent")).rejects.toThrow("secret-files: KEY: absent: there is no such file");
  await expect(read("empty")).rejects.toThrow(
    "secret-files: KEY: empty: expected a file of 1 to 512000 bytes, got 0 bytes",
  );
  await expect(read("large")).rejects.toThrow("got 600000 bytes");
  const home = folder();
  writeFileSync(join(home, "config.json"), "{}");
  symlinkSync(join(home, "config.json"), join(cwd, "linked"));
  await expect(read("linked")).rejects.toThrow("linked: its link leads out of the workspace");
  await expect(read(".")).rejects.toThrow("got something else");
});

test("each line of a secret is hidden alone, in what an engine prints", () => {
  const hidden = hiddenTexts([
    ["KEY", "first line\n{\nsecond line\n"],
    ["TOKEN", "abcdef"],
  ]);
  expect(withoutSecrets("RUN echo second line; echo abcdef {", hidden)).toBe("RUN echo ***; echo *** {");
  expect(withoutSecrets("first line\n{\nsecond line", hidden)).toBe("***");
});
