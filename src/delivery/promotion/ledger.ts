import { Failure } from "../../core/failure.ts";
import { type PromotionRecord, parseRecord } from "./record.ts";
import { parseTagName } from "./tag-name.ts";
import type { Tag } from "./tag-store.ts";

/** A version of a model that is registered at a commit. */
export interface RegisteredVersion {
  version: string;
  commit: string;
  /** Digest of the model. Undefined if another tool made the tag. */
  digest: string | undefined;
}

/** The assignment of a version to a stage. */
export interface Assignment {
  tag: string;
  stage: string;
  number: number;
  commit: string;
  date: string | undefined;
  version: string | undefined;
  by: string | undefined;
  /** True for a tag that takes the stage from the version. */
  isUndone: boolean;
  /** Undefined if another tool made the tag. */
  record: PromotionRecord | undefined;
}

/** The history of a model, as its tags tell it. */
export interface PromotionLedger {
  versions: RegisteredVersion[];
  /** They are in the order of their numbers. Dates do not count, because clocks differ. */
  assignments: Assignment[];
  /** Highest number of each stage, and 0 for a stage without tags. */
  lastNumber(stage: string): number;
  warnings: string[];
}

/**
 * Reads the ledger from the tags of a model.
 *
 * @throws {Failure} for a tag that was moved by hand.
 */
export function ledgerOf(model: string, tags: readonly Tag[]): PromotionLedger {
  const versions: RegisteredVersion[] = [];
  const withdrawn = new Set<string>();
  const assignments: Assignment[] = [];
  const warnings: string[] = [];
  for (const { name, commit, message, ownName, date, tagger } of tags) {
    const parsed = parseTagName(name);
    if (parsed === undefined || parsed.model !== model) continue;
    if (message === undefined) {
      warnings.push(`${name}: ignored, because it is no annotated tag (git tag -a, or gto, makes one)`);
      continue;
    }
    if (ownName !== name) {
      throw new Failure(
        `${name}: expected the tag object of that name, got the one of ${ownName} (the tag was moved by hand: delete it, or put it back with git push --force)`,
      );
    }
    if (parsed.kind === "version") {
      if (parsed.isUndone) withdrawn.add(parsed.version);
      else versions.push({ version: parsed.version, commit, digest: parseRecord(message)?.digest });
    } else {
      const record = parseRecord(message);
      const { stage, number, isUndone } = parsed;
      const by = record?.by ?? tagger;
      assignments.push({ tag: name, stage, number, commit, date, version: record?.version, by, isUndone, record });
    }
  }
  const kept = versions.filter(({ version }) => !withdrawn.has(version));
  for (const each of assignments) {
    const { tag, commit, version, record } = each;
    const registered = kept.find((known) =>
      version === undefined ? known.commit === commit : known.version === version,
    );
    if (registered !== undefined && registered.commit !== commit) {
      throw new Failure(
        `${tag}: expected the commit of ${model}@${version}, ${registered.commit.slice(0, 12)}, got ${commit.slice(0, 12)} (one of the two tags was moved by hand: put it back with git push --force, or delete ${tag})`,
      );
    }
    if (registered !== undefined && record !== undefined && (registered.digest ?? record.digest) !== record.digest) {
      throw new Failure(
        `${tag}: expected the digest of ${model}@${version}, ${registered.digest}, got ${record.digest} (one of the two tags was written by hand: delete it)`,
      );
    }
    each.version ??= registered?.version;
  }
  assignments.sort((a, b) => a.number - b.number || Number(a.isUndone) - Number(b.isUndone));
  for (const stage of new Set(assignments.map((each) => each.stage))) {
    const dated = assignments.filter((each) => each.stage === stage && each.date !== undefined);
    const late = dated.find((each, at) => at > 0 && Date.parse(each.date!) < Date.parse(dated[at - 1]!.date!));
    if (late !== undefined)
      warnings.push(`${late.tag}: its date is before that of the tag before it (a clock was wrong; the numbers count)`);
  }
  const lastNumber = (stage: string) =>
    Math.max(0, ...assignments.filter((each) => each.stage === stage).map(({ number }) => number));
  return { versions: kept, assignments, lastNumber, warnings };
}

/**
 * Returns the assignments that a rollback goes back through, the current one last. A rollback removes what it went back
 * from, so that a second rollback goes one step further.
 */
export function assignmentStack(ledger: PromotionLedger, stage: string): Assignment[] {
  const stack: Assignment[] = [];
  for (const each of ledger.assignments) {
    if (each.stage !== stage) continue;
    if (each.isUndone) {
      stack.length = 0;
      continue;
    }
    const digest = each.record?.digest;
    if (each.record?.isRollback) {
      while (stack.length > 0 && stack.at(-1)?.record?.digest !== digest) stack.pop();
      if (stack.length > 0) stack.pop();
    } else if (digest !== undefined && stack.at(-1)?.record?.digest === digest) {
      stack.pop();
    }
    stack.push(each);
  }
  return stack;
}
