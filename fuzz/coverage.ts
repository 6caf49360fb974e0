/** How much of the sources a run has executed, from V8's own block counts. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const root = resolve(import.meta.dirname, "..");

/** Begins to count. The function that it resolves to ends the counting and says what share of the code was run. */
export async function startCoverage(sources: readonly string[]): Promise<() => Promise<string>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: false, detailed: true });
  return async () => {
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const byUrl = new Map(result.map(({ url, functions }) => [url, functions.flatMap(({ ranges }) => ranges)]));
    let all = 0;
    let run = 0;
    for (const file of sources.flatMap(filesIn)) {
      const code = readFileSync(file, "utf8");
      const ranges = byUrl.get(pathToFileURL(file).href);
      // Inner ranges come after the outer ones that they refine.
      const covered = new Uint8Array(code.length);
      for (const { startOffset, endOffset, count } of ranges ?? [])
        covered.fill(count > 0 ? 1 : 0, startOffset, endOffset);
      for (const { start, end } of linesOfCode(code)) {
        all++;
        if (covered.subarray(start, end).includes(1)) run++;
      }
    }
    return `${run} of ${all} lines of ${sources.join(", ")} (${((100 * run) / Math.max(1, all)).toFixed(1)} %)`;
  };
}

function filesIn(source: string): string[] {
  const path = join(root, "src", source);
  if (statSync(path).isFile()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts")).map((name) => join(path, name));
}

/** Lines that do something: no blanks, comments, imports and closing brackets. */
function linesOfCode(code: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of code.split("\n")) {
    const text = line.trim();
    if (text !== "" && !/^(\/\/|\/?\*|import\b|export (type|interface)|[)\]}]+[;,]?$)/.test(text)) {
      lines.push({ start: start + line.indexOf(text), end: start + line.length });
    }
    start += line.length + 1;
  }
  return lines;
}
