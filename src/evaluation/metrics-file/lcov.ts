import { Failure } from "../../core/failure.ts";
import type { Tree } from "./metrics.ts";

/** The coverage of one source file. A file that several tests cover has several records, which are joined. */
class FileCoverage {
  /** Maps each line to true if any record ran it. */
  readonly lines = new Map<string, boolean>();
  readonly branches = new Map<string, boolean>();
  readonly functions = new Map<string, boolean>();
  /** Totals of records that list no lines, branches or functions of their own. */
  readonly totals: Record<Kind, { found: number; hit: number }> = {
    lines: { found: 0, hit: 0 },
    branches: { found: 0, hit: 0 },
    functions: { found: 0, hit: 0 },
  };
}

type Kind = "lines" | "branches" | "functions";

const TOTALS: Record<string, readonly [Kind, "found" | "hit"]> = {
  LF: ["lines", "found"],
  LH: ["lines", "hit"],
  BRF: ["branches", "found"],
  BRH: ["branches", "hit"],
  FNF: ["functions", "found"],
  FNH: ["functions", "hit"],
};

/** Returns true if a text looks like a tracefile of lcov. */
export function isLcov(text: string): boolean {
  return /^\s*(#[^\n]*\n\s*)*(TN:|SF:)/.test(text);
}

/**
 * Coverage from a tracefile of lcov (geninfo(1)): `line_coverage`, `branch_coverage` and `function_coverage` of all files, as
 * shares from 0 to 1. What a file does not have is absent.
 *
 * @throws {Failure} for a truncated record, for a count that is no number, and for a file without a record.
 */
export function lcovTree(text: string, source: string): Tree {
  const files = new Map<string, FileCoverage>();
  let file: FileCoverage | undefined;
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    const wrong = (expected: string) =>
      new Failure(`${source}:${index + 1}: expected ${expected}, got ${JSON.stringify(line.slice(0, 80))}`, {
        at: { file: source, line: index + 1 },
      });
    if (line === "" || line.startsWith("#")) continue;
    if (line === "end_of_record") {
      file = undefined;
      continue;
    }
    const colon = line.indexOf(":");
    const key = line.slice(0, colon);
    const value = line.slice(colon + 1);
    if (key === "SF") {
      file = files.get(value) ?? new FileCoverage();
      files.set(value, file);
    } else if (file !== undefined && !record(file, key, value)) throw wrong(`a line of lcov such as ${EXAMPLES[key]}`);
  }
  if (file !== undefined)
    throw new Failure(`${source}: expected end_of_record at the end, got a truncated file (did the tests finish?)`, {
      at: { file: source },
    });
  if (files.size === 0) throw new Failure(`${source}: expected records of lcov, got none`, { at: { file: source } });
  const shares = (["lines", "branches", "functions"] as const).map((kind) => share([...files.values()], kind));
  const [lines, branches, functions] = shares;
  return {
    ...(lines !== undefined && { line_coverage: lines }),
    ...(branches !== undefined && { branch_coverage: branches }),
    ...(functions !== undefined && { function_coverage: functions }),
  };
}

const EXAMPLES: Record<string, string> = {
  DA: "DA:12,3",
  BRDA: "BRDA:12,0,1,3",
  FNDA: "FNDA:3,main",
  LF: "LF:20",
  LH: "LH:18",
  BRF: "BRF:8",
  BRH: "BRH:6",
  FNF: "FNF:4",
  FNH: "FNH:4",
};

/** Notes one line of a record. False for a line of a known kind that cannot be read; other kinds are left alone. */
function record(file: FileCoverage, key: string, value: string): boolean {
  const total = TOTALS[key];
  if (total !== undefined) {
    if (!/^\d+$/.test(value)) return false;
    file.totals[total[0]][total[1]] += Number(value);
    return true;
  }
  const mark = (of: Map<string, boolean>, name: string, hit: boolean) => of.set(name, hit || of.get(name) === true);
  if (key === "DA") {
    const [, line, count] = /^(\d+),(-?\d+)(?:,|$)/.exec(value) ?? [];
    if (line === undefined) return false;
    mark(file.lines, line, Number(count) > 0);
  } else if (key === "BRDA") {
    const [, branch, taken] = /^(\d+,[^,]*,.*),(-|\d+)$/.exec(value) ?? [];
    if (branch === undefined) return false;
    mark(file.branches, branch, taken !== "-" && Number(taken) > 0);
  } else if (key === "FNDA") {
    const [, count, name] = /^(\d+),(.+)$/.exec(value) ?? [];
    if (name === undefined) return false;
    mark(file.functions, name, Number(count) > 0);
  }
  return true;
}

function share(files: readonly FileCoverage[], kind: Kind): number | undefined {
  let found = 0;
  let hit = 0;
  for (const file of files) {
    const listed = file[kind];
    if (listed.size > 0) {
      found += listed.size;
      for (const each of listed.values()) if (each) hit++;
    } else {
      found += file.totals[kind].found;
      hit += file.totals[kind].hit;
    }
  }
  return found === 0 ? undefined : hit / found;
}
