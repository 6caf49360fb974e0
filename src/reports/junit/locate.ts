import type { SourceIndex } from "../../platform/workspace/source-index.ts";
import { declarationLine } from "./declaration.ts";
import { type Frame, frames, markedLine } from "./frames.ts";
import { looksLikeTest, ownFile } from "./own-file.ts";
import { type PathHints, pathResolver } from "./resolve-path.ts";
import type { TestCase } from "./test-case.ts";
import { plain } from "./text.ts";

export interface Place {
  /** Path in the workspace, with slashes. */
  file: string;
  line: number | undefined;
}

export interface LocateOptions extends PathHints {
  /** Returns the text of a source file. Undefined if it cannot be read. */
  source?: (file: string) => string | undefined;
}

/**
 * Returns the place where a test failed: the innermost line in the test's own file rather than in the code that it
 * called. The first of several failures in a test counts. Undefined if no line is in the workspace.
 */
export function placeOf(test: TestCase, index: SourceIndex, options: LocateOptions = {}): Place | undefined {
  const resolve = pathResolver(test, index, options);
  const [problem] = test.details?.problems ?? [];
  const trace = withoutWrapper(plain(problem === undefined ? "" : `${problem.message}\n${problem.text}`));
  const resolved = (text: string) =>
    frames(text).flatMap(({ path, line }): Frame[] => {
      const file = resolve(path);
      return file === undefined ? [] : [{ path: file, line }];
    });
  let traced = resolved(trace);
  // CTest and Bazel write the trace into the log.
  if (traced.length === 0) traced = resolved(plain(`${test.details?.stdout ?? ""}\n${test.details?.stderr ?? ""}`));
  const own = ownFile(test, resolve);
  const file = own ?? traced.find(({ path }) => looksLikeTest(path))?.path;
  if (file === undefined) {
    const named = resolved(`${test.name}\n${test.className}`)[0] ?? traced[0];
    return named === undefined ? undefined : { file: named.path, line: named.line };
  }
  const source = options.source?.(file);
  // pytest's old format counts lines from 0.
  const attribute = test.details?.line ? test.details.line + (test.suites[0] === "pytest" ? 1 : 0) : undefined;
  const first = attribute ?? (source === undefined ? undefined : declarationLine(source, test));
  const inside = withoutLogs(
    traced.filter(({ path }) => path === file),
    source,
  );
  const marked = markedLine(trace);
  const line =
    inside.find((frame) => frame.line === marked)?.line ??
    innermost(inside, first)?.line ??
    lineInText(problem?.text || problem?.message || "", test.name) ??
    attribute;
  if (line !== undefined) return { file, line };
  // A fixture in another file failed before the test could begin.
  const elsewhere = traced.filter(({ path }) => looksLikeTest(path));
  const frame = innermost(elsewhere, undefined);
  return frame === undefined ? { file, line: first } : { file: frame.path, line: frame.line };
}

/** Removes the wrapper of Node's runner, which puts a trace of the call that started the test first. */
function withoutWrapper(trace: string): string {
  const cause = trace.includes("ERR_TEST_FAILURE") ? trace.search(/^\s{0,20}cause: /m) : -1;
  return cause === -1 ? trace : trace.slice(cause);
}

/** Returns the innermost frame, which Python prints last. Frames before the test's first line do not count. */
function innermost(found: readonly Frame[], first: number | undefined): Frame | undefined {
  const within = first === undefined ? [] : found.filter(({ line }) => line >= first);
  const candidates = within.length > 0 ? within : found;
  return /\.pyx?$/.test(candidates[0]?.path ?? "") ? candidates.at(-1) : candidates[0];
}

/** Removes the lines of `t.Log`, which Go prints in the same form as those of `t.Error`. */
function withoutLogs(found: Frame[], source: string | undefined): Frame[] {
  if (source === undefined || !found[0]?.path.endsWith(".go")) return found;
  const lines = source.split("\n");
  const failures = found.filter(({ line }) => !/\.Logf?\(/.test(lines[line - 1] ?? ""));
  return failures.length > 0 ? failures : found;
}

/** Returns the line in a linter's text (`line 3, col 7, …`) or name (`Rule at file.php (3:7)`). */
function lineInText(text: string, name: string): number | undefined {
  const start = plain(text).slice(0, 200).trimStart();
  const found =
    /^line:? ?(\d{1,7})\b/i.exec(start) ??
    /^line:? ?(\d{1,7})\b/i.exec(start.replace(/^\w{1,10}:\s*/, "")) ??
    /\((\d{1,7}):\d{1,7}\)$/.exec(name);
  return found === null ? undefined : Number(found[1]);
}
