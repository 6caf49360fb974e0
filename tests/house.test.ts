/** The rules of the house, as far as a search can see them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./runner.ts";

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, text: readFileSync(join(root, "src", file), "utf8") }));

const isEdge = (file: string) => /^(main|cli|index)\.ts$|^edge\/|^github\/(?!port\.ts)/.test(file);
const actionFolders = new Set(
  readdirSync(join(root, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) =>
      sources.some(({ file, text }) => file === `${name}/index.ts` && /export default action\(/.test(text)),
    ),
);

function offenders(pattern: RegExp, allowed: (file: string) => boolean): string[] {
  return sources.filter(({ file, text }) => !allowed(file) && pattern.test(text)).map(({ file }) => file);
}

test("only the edges import GitHub's toolkit", () => {
  expect(offenders(/from ["']@actions\/|import\(["']@actions\//, isEdge)).toEqual([]);
});

test("only the edges read the environment, write to the console and end the process", () => {
  expect(offenders(/process\.(env|exit|exitCode|argv|stdout|stderr)\b|\bconsole\./, isEdge)).toEqual([]);
});

test("imports run one way: edges, actions, nouns", () => {
  const wrong: string[] = [];
  for (const { file, text } of sources) {
    const from = file.split("/")[0]!;
    for (const [, path] of text.matchAll(/(?:from|import\() ?["'](\.{1,2}\/[^"']+)["']/g)) {
      const target = join("src", file, "..", path!)
        .replaceAll("\\", "/")
        .replace(/^src\//, "");
      const folder = target.split("/")[0]!;
      const toEdge = isEdge(target) && !isEdge(file);
      const toAction =
        actionFolders.has(folder) &&
        folder !== from &&
        !actionFolders.has(from) &&
        !isEdge(file) &&
        file !== "actions.ts";
      if (toEdge || toAction) wrong.push(`${file} → ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("no drawers: a file is named after what it holds", () => {
  expect(
    sources
      .map(({ file }) => file)
      .filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\/|\.ts$)/.test(file)),
  ).toEqual([]);
});
