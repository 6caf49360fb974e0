import { assignmentStack, ledgerOf, type PromotionLedger } from "./ledger.ts";
import { type PromotionRecord, parseRecord, promotionText } from "./record.ts";
import { nextVersion } from "./tag-name.ts";
import type { NewTag, TagStore } from "./tag-store.ts";
import { LostRace, type PromotionTarget, type TargetState } from "./target.ts";

export interface GitTagOptions {
  store: TagStore;
  model: string;
  stage: string;
  /** Commit of a version that is not registered yet. */
  commit: string;
  /** Version of a model that has none yet. The one after the highest when absent. */
  version: string | undefined;
  record: Omit<PromotionRecord, "version">;
}

/** The tags of a promotion: `churn@v1.2.3` registers the version, and `churn#prod#7` gives it the stage. */
export class GitTagTarget implements PromotionTarget {
  readonly name = "git-tag";
  readonly permission = "contents: write";
  readonly #options: GitTagOptions;
  /** The tags at the check: the number of the new tag follows from them. */
  #seen: PromotionLedger | undefined;
  /** Tags that this run created, the newest last. */
  readonly #created: string[] = [];
  /** Tag whose creation failed without a clear answer. It may exist. */
  #uncertain: string | undefined;

  constructor(options: GitTagOptions) {
    this.#options = options;
  }

  /** Version of the promoted model, once it has one. */
  version: string | undefined;

  async check(): Promise<TargetState> {
    this.#seen = await this.#ledger();
    const { record, version, model } = this.#options;
    const other = this.#seen.versions.find((each) => each.version === version);
    if (other !== undefined && other.digest !== record.digest) {
      throw new LostRace(`${model}@${version} is registered already, for ${other.digest ?? "another model"}`);
    }
    return this.#state(this.#seen);
  }

  async read(): Promise<TargetState> {
    return this.#state(await this.#ledger());
  }

  async #ledger(): Promise<PromotionLedger> {
    const { store, model } = this.#options;
    return ledgerOf(model, await store.list(model));
  }

  #state(ledger: PromotionLedger): TargetState {
    const { stage, record } = this.#options;
    const last = assignmentStack(ledger, stage).at(-1);
    const digest = last?.record?.digest;
    const isGoal = digest === record.digest;
    if (isGoal) this.version = last?.version;
    return { value: last?.tag, digest, isGoal };
  }

  async write(): Promise<void> {
    const { model, stage, record } = this.#options;
    const seen = this.#seen ?? (await this.#ledger());
    const { version, commit } = await this.#register(seen);
    this.version = version;
    const name = `${model}#${stage}#${seen.lastNumber(stage) + 1}`;
    const message = promotionText(`${model} ${version} to ${stage}`, { ...record, version });
    if ((await this.#create({ name, commit, message })) === "created") return;
    await this.#follow(name);
  }

  async #create(tag: NewTag): Promise<"created" | "taken"> {
    this.#uncertain = tag.name;
    const result = await this.#options.store.create(tag);
    this.#uncertain = undefined;
    if (result === "created") this.#created.push(tag.name);
    return result;
  }

  /** Accepts the tag of another run that promotes the same model. */
  async #follow(name: string): Promise<void> {
    const now = this.#state(await this.#ledger());
    if (!now.isGoal) throw new LostRace(`another promotion was first: ${name} names ${now.digest ?? "another model"}`);
  }

  async #register(seen: PromotionLedger): Promise<{ version: string; commit: string }> {
    const { store, model, commit: head, version: wanted, record } = this.#options;
    const registered = seen.versions.find(({ digest }) => digest === record.digest);
    if (registered !== undefined) return registered;
    const version = wanted ?? nextVersion(seen.versions.map((each) => each.version));
    // A stage tag means the version at its commit, so that each version needs a commit of its own.
    const isTaken = seen.versions.some((each) => each.commit === head);
    const commit = isTaken ? await store.commitAbove(head, `${model} ${version}\n\ndigest: ${record.digest}`) : head;
    const name = `${model}@${version}`;
    const message = promotionText(`${model} ${version}`, { ...record, version, isRollback: false });
    if ((await this.#create({ name, commit, message })) === "created") return { version, commit };
    const now = (await this.#ledger()).versions.find((each) => each.version === version);
    if (now?.digest === record.digest) return now;
    throw new LostRace(`another promotion was first: ${name} is registered for ${now?.digest ?? "another model"}`);
  }

  async restore(): Promise<void> {
    const { store, stage } = this.#options;
    if (await this.#isOwnUncertain()) this.#created.push(this.#uncertain!);
    for (const name of this.#created.splice(0).reverse()) {
      // A run that promotes the same model may already use the version.
      const isUsed =
        !name.includes("#") &&
        (await this.#ledger()).assignments.some(
          ({ tag, version }) => tag.includes(`#${stage}#`) && name.endsWith(`@${version}`),
        );
      if (!isUsed) await store.remove(name);
    }
  }

  /** Says whether the tag whose answer was lost exists, and is that of this run. */
  async #isOwnUncertain(): Promise<boolean> {
    const { store, model, record } = this.#options;
    const found = (await store.list(model)).find(({ name }) => name === this.#uncertain);
    const written = parseRecord(found?.message);
    return written !== undefined && written.digest === record.digest && written.run === record.run;
  }
}
