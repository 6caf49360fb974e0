/** Paths and links in the documents lead to existing files and headings, and steps name the tag of the present major version. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../runner.ts";

const documents = [
  ...["", "docs", "examples", "actions", "src", "tests"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: folder !== "", encoding: "utf8" }).map((file) => join(folder, file)),
  ),
].filter((file) => file.endsWith(".md") && !file.includes("node_modules") && !file.includes(".venv"));

test.each(documents)("%s: relative links lead to files", (document) => {
  const text = readFileSync(join(root, document), "utf8").replace(/```[\s\S]*?```/g, "");
  const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!);
  expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([]);
});

test.each(documents)("%s: links to headings lead to one", (document) => {
  const text = readFileSync(join(root, document), "utf8").replace(/```[\s\S]*?```/g, "");
  const links = [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)#([^)\s]+)\)/g)].map(([, file, heading]) => ({
    file: file === "" ? document : join(dirname(document), file!),
    heading: heading!,
  }));
  expect(links.filter(({ file, heading }) => !headings(file).includes(heading))).toEqual([]);
});

test.each(documents)("%s: steps name the tag of the present major version", (document) => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const text = readFileSync(join(root, document), "utf8");
  const tags = [...text.matchAll(/OWNER\/trainyard[\w./-]*[@#](v\d[\w.]*)/g)].map(([, tag]) => tag!);
  expect(tags.filter((tag) => tag !== `v${version.split(".")[0]}`)).toEqual([]);
});

test("docs/architecture.md: every path exists", () => {
  const text = readFileSync(join(root, "docs/architecture.md"), "utf8");
  const paths = [...text.matchAll(/`((?:src|tests|tools|docs|dist)\/[\w./-]*)`/g)].map(([, path]) => path!);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

/** Anchors of the headings of a document, as GitHub makes them: lower case, no punctuation, hyphens for blanks. */
function headings(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8").replace(/```[\s\S]*?```/g, "");
  return [...text.matchAll(/^#+ +(.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/\]\([^)]*\)/g, "")
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
}
