import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The standard texts of MIT and ISC (https://spdx.org/licenses/), after the copyright line. */
const standardTexts: Record<string, string> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** Packages that ship no license file. Each gets the standard text of its license, with the author of its manifest. */
const withoutFile: Record<string, { license: string; holder: string }> = {
  "@nodable/entities": { license: "MIT", holder: "Amit Gupta" },
  binary: { license: "MIT", holder: "James Halliday" },
  chainsaw: { license: "MIT", holder: "James Halliday" },
  isarray: { license: "MIT", holder: "Julian Gruber" },
  "median-quickselect": { license: "ISC", holder: "mad-gooze" },
  saxes: { license: "ISC", holder: "Louis-Dominique Dubeau and other contributors" },
  "xz-decompress": { license: "MIT", holder: "Tim Perry" },
};

/**
 * The licenses of all bundled packages, as ncc collected them, with the texts that it could not find.
 *
 * @param collected ncc's file: for each package its name, its license, and the text, if there is one.
 * @param packages Names of the packages in node_modules: what begins an entry.
 * @param leftOut Names of packages that are not in the bundle, although ncc collected them.
 * @throws when a package has no text and is not listed above.
 */
export function completeLicenses(
  collected: string,
  packages: ReadonlySet<string>,
  leftOut: readonly string[] = [],
): string {
  const entries: string[][] = [];
  const lines = collected.split("\n");
  for (const [at, line] of lines.entries()) {
    const begins = packages.has(line) && (at === 0 || lines[at - 1] === "") && (lines[at + 1] ?? "").length < 40;
    if (begins) entries.push([]);
    entries.at(-1)?.push(line);
  }
  const bundled = entries.filter(([name = ""]) => !leftOut.includes(name));
  return `${bundled.map((entry) => withText(entry)).join("\n\n")}\n`;
}

function withText([name = "", license = "", ...text]: string[]): string {
  const found = text.join("\n").trim();
  if (found !== "") return `${name}\n${license}\n${found}`;
  const known = withoutFile[name];
  const standard = known && standardTexts[known.license];
  if (known === undefined || standard === undefined) {
    throw new Error(`${name} (${license}): the package has no license file; add it to tools/licenses.ts`);
  }
  return `${name}\n${license}\nCopyright (c) ${known.holder}\n\n${standard}`;
}

/** Names of the packages in a node_modules folder and below. */
export function packageNames(folder: string, names = new Set<string>()): Set<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.name.startsWith("@")) {
      packageNames(path, names);
      continue;
    }
    const manifest = readIfPresent(join(path, "package.json"));
    if (manifest !== undefined) names.add((JSON.parse(manifest) as { name: string }).name);
    if (readdirSync(path).includes("node_modules")) packageNames(join(path, "node_modules"), names);
  }
  return names;
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
