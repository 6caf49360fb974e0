import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The one way from the entry to what is served. */
const start = /async function serve\([\s\S]*?\n\}/;

/**
 * The files of a built `dist/` that `serve` loads or may come to load, found in the bundle itself: the entry, the chunks
 * that its function `serve` asks for, what these ask for, and the files they read. All of them, so that nothing can be
 * missing in an image, whichever format a request is in.
 *
 * @throws for a bundle that is written in another way than is understood here.
 */
export function servingFiles(dist: string): string[] {
  const text = (file: string) => readFileSync(join(dist, file), "utf8");
  const [entry] = start.exec(text("index.js")) ?? [];
  if (entry === undefined) throw new Error("dist/index.js: expected a function serve");
  const found = new Set(["index.js", "package.json"]);
  const waiting = [entry];
  for (let code = waiting.shift(); code !== undefined; code = waiting.shift()) {
    // A thread starts with the entry, whose other chunks are not followed here.
    if (/\bnew (\w+\.)*(\w+_)?Worker\(/.test(code)) throw new Error("serve: expected no thread, got one in its chunks");
    for (const file of referred(code)) {
      if (found.has(file)) continue;
      found.add(file);
      if (file.endsWith(".index.js")) waiting.push(text(file));
    }
  }
  if (![...found].some((file) => file.endsWith(".index.js"))) throw new Error("serve: expected chunks, got none");
  return [...found].sort();
}

/** webpack's words for a chunk, and ncc's for a file beside the bundle. */
function referred(code: string): string[] {
  const chunks = [...code.matchAll(/require__\.e\((?:\/\*.*?\*\/)?\s*(\d+)\)/g)].map(([, id]) => `${id}.index.js`);
  const assets = [...code.matchAll(/require__\.ab \+ "([^"]+)"/g)].map(([, name]) => name!);
  return [...chunks, ...assets];
}
