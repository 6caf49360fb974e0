import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import type { MlflowAnswer, MlflowClient } from "../../platform/mlflow/client.ts";
import { MlflowError } from "../../platform/mlflow/error.ts";
import type { PromotionTarget, TargetState } from "./target.ts";

export interface MlflowTargetOptions {
  client: MlflowClient;
  model: string;
  alias: string;
  digest: string;
  /** Origin of a version that is not registered yet: `runs:/ID/PATH` or `models:/m-ID`. */
  source: string | undefined;
}

/** Tag of a registered version with the digest of its model. */
const digestTag = "trainyard.model_digest";

/** An alias of a registered model. Servers without aliases get the stage Production instead. */
export class MlflowTarget implements PromotionTarget {
  readonly name: string;
  readonly #options: MlflowTargetOptions;
  #hasAliases = true;

  constructor(options: MlflowTargetOptions) {
    this.#options = options;
    this.name = `mlflow:${options.model}@${options.alias}`;
  }

  async check(): Promise<TargetState> {
    const { source, model, digest } = this.#options;
    const state = await this.read();
    if (state.isGoal || source !== undefined) return state;
    if ((await this.#registered()) === undefined) {
      throw new Failure(
        `${this.name}: expected a version of ${model} with the tag ${digestTag} ${digest}, or mlflow-model to register one, got neither (mlflow-model: runs:/\${{ steps.train.outputs.mlflow-run-id }}/model)`,
      );
    }
    return state;
  }

  async read(): Promise<TargetState> {
    const version = await this.#current();
    if (version === undefined) return { value: undefined, digest: undefined, isGoal: false };
    const digest = tagsOf(version).get(digestTag);
    return { value: `version ${String(version["version"])}`, digest, isGoal: digest === this.#options.digest };
  }

  async #current(): Promise<MlflowAnswer | undefined> {
    const { client, model, alias } = this.#options;
    if (!this.#hasAliases) return this.#inProduction();
    try {
      const { model_version: found } = await client.get("registered-models/alias", { name: model, alias });
      return isRecord(found) ? found : undefined;
    } catch (error) {
      if (!(error instanceof MlflowError)) throw error;
      if (error.isMissingEndpoint) {
        this.#hasAliases = false;
        return this.#inProduction();
      }
      // MLflow answers 400 for a missing alias, and 404 for a missing model.
      if (error.code === "INVALID_PARAMETER_VALUE" || error.code === "RESOURCE_DOES_NOT_EXIST") return undefined;
      throw error;
    }
  }

  async #inProduction(): Promise<MlflowAnswer | undefined> {
    const { client, model } = this.#options;
    const stages = ["Production"];
    try {
      const answer = await client.send("POST", "registered-models/get-latest-versions", { name: model, stages });
      const [found] = Array.isArray(answer["model_versions"]) ? answer["model_versions"] : [];
      return isRecord(found) ? found : undefined;
    } catch (error) {
      if (error instanceof MlflowError && error.code === "RESOURCE_DOES_NOT_EXIST") return undefined;
      throw error;
    }
  }

  /** Finds the version of this model. It is found by its digest, because a server does not look at what it registers. */
  async #registered(): Promise<string | undefined> {
    const { client, model, digest } = this.#options;
    const filter = `name='${model}' and tags.\`${digestTag}\`='${digest}'`;
    const parameters = { filter, max_results: 10, order_by: "version_number DESC" };
    for await (const version of client.list(
      { method: "GET", path: "model-versions/search", parameters },
      "model_versions",
    )) {
      if (tagsOf(version).get(digestTag) === digest) return String(version["version"]);
    }
    return undefined;
  }

  async write(): Promise<void> {
    const version = (await this.#registered()) ?? (await this.#register());
    await this.#setTo(version);
  }

  async #register(): Promise<string> {
    const { client, model, digest, source } = this.#options;
    await client.send("POST", "registered-models/create", { name: model }).catch((error: unknown) => {
      if (!(error instanceof MlflowError) || error.code !== "RESOURCE_ALREADY_EXISTS") throw error;
    });
    const body = { name: model, ...(await this.#origin(source)), tags: [{ key: digestTag, value: digest }] };
    return client.createOnce("model-versions/create", body, {
      find: () => this.#registered(),
      read: ({ model_version: made }) => String(isRecord(made) ? made["version"] : ""),
    });
  }

  async #origin(source: string | undefined): Promise<{ source: string; run_id?: string; model_id?: string }> {
    const [, run, path] = /^runs:\/([0-9a-f]{32})\/(.+)$/.exec(source ?? "") ?? [];
    if (run === undefined || path === undefined) {
      const [, id] = /^models:\/(m-[0-9a-f]+)$/.exec(source ?? "") ?? [];
      if (id === undefined) {
        throw new Failure(`mlflow-model: expected runs:/ID/PATH or models:/m-ID, got ${source ?? "nothing"}`);
      }
      return { source: `models:/${id}`, model_id: id };
    }
    const { run: found } = await this.#options.client.get("runs/get", { run_id: run });
    const info = isRecord(found) && isRecord(found["info"]) ? found["info"] : {};
    const root = info["artifact_uri"];
    if (typeof root !== "string") throw new Failure(`mlflow-model: ${source}: expected a run with artifacts, got none`);
    return { source: `${root}/${path}`, run_id: run };
  }

  async #setTo(version: string): Promise<void> {
    const { client, model: name, alias } = this.#options;
    if (this.#hasAliases) await client.send("POST", "registered-models/alias", { name, alias, version });
    else await this.#toStage(version, "Production");
  }

  async #toStage(version: string, stage: "Production" | "Archived"): Promise<void> {
    const { client, model: name } = this.#options;
    const archive = stage === "Production";
    const body = { name, version, stage, archive_existing_versions: archive };
    await client.send("POST", "model-versions/transition-stage", body);
  }

  async restore(before: TargetState): Promise<void> {
    const now = await this.read();
    if (!now.isGoal || before.isGoal) return;
    const version = before.value?.replace("version ", "");
    if (version !== undefined) return this.#setTo(version);
    const { client, model: name, alias } = this.#options;
    if (this.#hasAliases) await client.send("DELETE", "registered-models/alias", { name, alias });
    else await this.#toStage(String(now.value).replace("version ", ""), "Archived");
  }
}

function tagsOf(version: MlflowAnswer): Map<string, string> {
  const tags = Array.isArray(version["tags"]) ? version["tags"].filter(isRecord) : [];
  return new Map(tags.map(({ key, value }) => [String(key), String(value)]));
}
