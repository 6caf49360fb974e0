import { Failure } from "../../core/failure.ts";

/** A tag as GTO names it: the registration of a version, or its assignment to a stage. */
export type TagName =
  | { kind: "version"; model: string; version: string; isUndone: boolean }
  | { kind: "stage"; model: string; stage: string; number: number; isUndone: boolean };

const namePattern = /^[a-zA-Z0-9](?:[a-zA-Z0-9-/_]*[a-zA-Z0-9])?$/;
const versionPattern = /^v(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

/** Parses a tag in the grammar of GTO (https://github.com/iterative/gto). Undefined for any other tag. */
export function parseTagName(tag: string): TagName | undefined {
  const registered = /^([^@#!]+)@(v[^@#!]+)(!?)$/.exec(tag);
  if (registered !== null) {
    const [, model = "", version = "", undone = ""] = registered;
    if (!namePattern.test(model) || !versionPattern.test(version)) return undefined;
    return { kind: "version", model, version, isUndone: undone !== "" };
  }
  const assigned = /^([^@#!]+)#([^@#!]+)(!?)#(\d{1,9})$/.exec(tag);
  if (assigned === null) return undefined;
  const [, model = "", stage = "", undone = "", number = ""] = assigned;
  if (!namePattern.test(model) || !namePattern.test(stage)) return undefined;
  return { kind: "stage", model, stage, number: Number(number), isUndone: undone !== "" };
}

/** @throws {Failure} for a name that GTO and Git would refuse. */
export function checkedName(what: string, name: string): string {
  if (name.length <= 100 && namePattern.test(name) && !/\/\/|\.lock$/.test(name)) return name;
  throw new Failure(
    `${what}: expected letters, digits, - and _, such as churn, at most 100, got ${JSON.stringify(name.slice(0, 120))} (it becomes a part of a Git tag)`,
  );
}

/** @throws {Failure} for a text that is not a version such as v1.2.3. */
export function checkedVersion(version: string): string {
  const full = version.startsWith("v") ? version : `v${version}`;
  if (versionPattern.test(full)) return full;
  throw new Failure(`version: expected a semantic version such as v1.2.3, got ${JSON.stringify(version.slice(0, 80))}`);
}

/** Returns the version after the highest: its last number plus 1, and v0.0.1 for the first. GTO does the same. */
export function nextVersion(versions: readonly string[]): string {
  const numbers = versions.flatMap((version) => {
    const found = versionPattern.exec(version);
    return found === null ? [] : [[Number(found[1]), Number(found[2]), Number(found[3])] as const];
  });
  const [major, minor, patch] = numbers.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).at(-1) ?? [0, 0, 0];
  return `v${major}.${minor}.${patch + 1}`;
}
