import { written } from "../expression/tokens.ts";

/** Names and their values, nested as in the file. Only own properties count, so a metric may be called `__proto__`. */
export interface Tree {
  readonly [name: string]: unknown;
}

/** The value at a path. */
export type MetricReading =
  /** The number may be NaN or infinite, which the reader has to interpret. */
  | { kind: "number"; value: number }
  /** A value that is not a number: text, null or a date. */
  | { kind: "other"; shown: string }
  /** A boolean is not a measurement: `true` must not count as 1. */
  | { kind: "boolean"; shown: string }
  | { kind: "group" }
  | { kind: "list" }
  /** Both `a: {b}` and `"a.b"` exist, with different values. */
  | { kind: "ambiguous" }
  | { kind: "absent" };

/** Names that contain dots, split at them: `val.loss` is `loss` under `val`. */
type Branch = Map<string, Branch>;

/** The numbers of a file, looked up by path. A path matches nested names, and flat names that contain the dots. */
export class Metrics {
  readonly tree: Tree;
  /** Name of the metrics in messages: a path, or `git:main:metrics.json`. */
  readonly source: string;
  #dotted: Branch | undefined;

  constructor(tree: Tree, source: string) {
    this.tree = tree;
    this.source = source;
  }

  read(path: readonly string[]): MetricReading {
    let here: unknown = this.tree;
    const found: MetricReading[] = [];
    for (let depth = 0; depth < path.length && (isTree(here) || Array.isArray(here)); depth++) {
      // `{"val": {"loss.mean": 1}}` also has the path val.loss.mean.
      if (depth < path.length - 1) {
        const rest = childOf(here, path.slice(depth).join("."));
        if (rest !== undefined) found.push(readingOf(rest));
      }
      here = childOf(here, path[depth]!);
      if (here !== undefined && depth === path.length - 1) found.push(readingOf(here));
    }
    const [first = { kind: "absent" } as const, ...others] = found;
    return others.every((each) => same(first, each)) ? first : { kind: "ambiguous" };
  }

  /**
   * Finds the names that match the wildcards (`undefined`) of a pattern: one list of names per match, in the order of
   * the file. Stops after `limit` matches.
   */
  matches(pattern: readonly (string | undefined)[], limit: number): string[][] {
    const nested = expand(this.tree, pattern, {
      limit,
      names: namesOf,
      child: (tree: unknown, name) => childOf(tree, name),
    });
    if (nested.length > 0) return nested;
    this.#dotted ??= branches(this.tree);
    return expand<Branch | undefined>(this.#dotted, pattern, {
      limit,
      names: (branch) => [...(branch?.keys() ?? [])],
      child: (branch, name) => branch?.get(name),
    });
  }

  /** Lists the names of the first `limit` numbers in the syntax of rules. The last number of a list counts. */
  names(limit = 20_000): string[] {
    const names: string[] = [];
    const visit = (tree: Tree, path: readonly string[]) => {
      for (const name of Object.keys(tree)) {
        if (names.length >= limit) return;
        const value = childOf(tree, name);
        const here = [...path, name];
        if (isTree(value) && here.length < 32) visit(value, here);
        else if (Array.isArray(value)) visitList(value, here);
        else if (readingOf(value).kind === "number") names.push(written(here));
      }
    };
    const visitList = (list: readonly unknown[], path: readonly string[]) => {
      if (readingOf(list.at(-1)).kind === "number") names.push(written([...path, "-1"]));
      for (const [index, each] of list.entries()) {
        if (names.length >= limit || path.length >= 32) return;
        if (isTree(each)) visit(each, [...path, String(index)]);
      }
    };
    visit(this.tree, []);
    return names;
  }
}

interface TreeWalk<T> {
  /** Maximum number of paths to find. */
  limit: number;
  names(node: T): string[];
  child(node: T, name: string): T;
}

function expand<T>(
  root: T,
  pattern: readonly (string | undefined)[],
  { limit, names, child }: TreeWalk<T>,
): string[][] {
  const matches: string[][] = [];
  const descend = (node: T, depth: number, bound: readonly string[]) => {
    if (matches.length >= limit || node === undefined) return;
    if (depth === pattern.length) {
      matches.push([...bound]);
      return;
    }
    const wanted = pattern[depth];
    if (wanted !== undefined) descend(child(node, wanted), depth + 1, bound);
    else for (const name of names(node)) descend(child(node, name), depth + 1, [...bound, name]);
  };
  descend(root, 0, []);
  return matches;
}

function branches(tree: Tree): Branch {
  const root: Branch = new Map();
  for (const name of Object.keys(tree)) {
    let branch = root;
    for (const part of name.split(".")) {
      const next: Branch = branch.get(part) ?? new Map();
      branch.set(part, next);
      branch = next;
    }
  }
  return root;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Matches an index into a list. Negative indices count from its end. */
const INDEX = /^(0|-?[1-9]\d{0,8})$/;

function childOf(tree: unknown, name: string): unknown {
  if (Array.isArray(tree)) return INDEX.test(name) ? tree.at(Number(name)) : undefined;
  return isTree(tree) && Object.hasOwn(tree, name) ? tree[name] : undefined;
}

function namesOf(tree: unknown): string[] {
  return isTree(tree) ? Object.keys(tree) : [];
}

/** Matches `NaN`, `Infinity` and `-inf`, which JSON can only write as text. All other text stays text. */
const UNREAL = /^\s*([+-]?)(nan|inf|infinity)\s*$/i;

function readingOf(value: unknown): MetricReading {
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", shown: String(value) };
  if (typeof value === "bigint") return { kind: "number", value: Number(value) };
  if (Array.isArray(value)) return { kind: "list" };
  if (isTree(value)) return { kind: "group" };
  if (typeof value === "string") {
    const unreal = UNREAL.exec(value);
    if (unreal === null)
      return { kind: "other", shown: JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value) };
    if (unreal[2]!.toLowerCase() === "nan") return { kind: "number", value: Number.NaN };
    return { kind: "number", value: unreal[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY };
  }
  return { kind: "other", shown: String(value) };
}

function same(a: MetricReading, b: MetricReading): boolean {
  return a.kind === b.kind && (a.kind !== "number" || b.kind !== "number" || Object.is(a.value, b.value));
}
