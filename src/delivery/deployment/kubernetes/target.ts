import { Failure } from "../../../core/failure.ts";
import type { DeploymentPlan, DeploymentTarget, RolloutStatus, RunningImage, ServingState } from "../target.ts";
import type { KubernetesApi } from "./api.ts";
import { changedPaths } from "./changes.ts";
import {
  deployment,
  imageDigest,
  type KubernetesObject,
  manifestFiles,
  manifests,
  podLabels,
  revisionName,
  revisionNameAnnotation,
  sharedLabels,
  trackName,
  versionLabel,
} from "./manifests.ts";
import {
  deploymentShape,
  liveShape,
  type ObservedDeployment,
  type ObservedReplicaSet,
  podsShape,
  replicaSetsShape,
} from "./observed.ts";
import { deployedDigest, replicaSetRevision, runningPods } from "./revision.ts";
import {
  deadlineCondition,
  deploymentState,
  hashLabel,
  oldPods,
  ownedReplicaSets,
  podProblems,
  revisionOf,
} from "./rollout-state.ts";
import { canaryReplicas, checkObjectNames, checkSettings, type KubernetesSettings } from "./settings.ts";

export interface KubernetesTargetOptions {
  api: KubernetesApi;
  settings: KubernetesSettings;
  /** Address of the predictions. When undefined, that inside the cluster. */
  url: string | undefined;
  /** True if the traffic is shifted by the number of pods of a second Deployment. */
  canary: boolean;
  /** True if fields that other programs own are taken over. */
  force: boolean;
}

/** A Deployment with its Service in a Kubernetes cluster. */
export class KubernetesTarget implements DeploymentTarget {
  readonly name: string;
  readonly shift?: (revision: string, percent: number, previous: ServingState) => Promise<void>;
  readonly #options: KubernetesTargetOptions;
  readonly #revision: string;
  #isFirst = false;
  /** The earlier rollout's condition, which must not count as the failure of this one. */
  #staleDeadline: string | undefined;

  constructor(options: KubernetesTargetOptions) {
    const { settings, canary } = options;
    checkObjectNames(settings);
    this.#options = options;
    this.#revision = revisionName(settings);
    this.name = `Deployment ${settings.name} in namespace ${settings.namespace}`;
    if (canary) this.shift = (_revision, percent) => this.#shift(percent);
  }

  async current(): Promise<ServingState | undefined> {
    const { settings, url } = this.#options;
    const stable = await this.#find("stable");
    if (stable === undefined) return undefined;
    const canary = await this.#find("canary");
    const tracks = [stable, ...(canary === undefined ? [] : [canary])];
    const pods = tracks.map(({ status }) => status?.availableReplicas ?? 0);
    const total = pods.reduce((sum, each) => sum + each, 0);
    const revisions = await Promise.all(
      tracks.map(async (each, index) => ({
        revision: await this.#revisionOf(each),
        digest: deployedDigest(each),
        percent: total === 0 ? (index === 0 ? 100 : 0) : (100 * pods[index]!) / total,
      })),
    );
    return {
      url: url ?? `http://${settings.name}.${settings.namespace}.svc`,
      revisions: revisions.sort((a, b) => b.percent - a.percent),
    };
  }

  async running(): Promise<RunningImage[]> {
    const { api, settings } = this.#options;
    const { name, namespace } = settings;
    const { items } = await api.list("Pod", { namespace, labels: sharedLabels(name) }, podsShape);
    return runningPods(items);
  }

  /** Asks the cluster what each object would become. Nothing is stored. */
  async plan(current: ServingState | undefined): Promise<DeploymentPlan> {
    const { settings } = this.#options;
    checkSettings(settings);
    this.#isFirst = current === undefined;
    const objects = manifests(settings);
    const changes: string[] = [];
    for (const object of objects) changes.push(...(await this.#changes(object)));
    return {
      revision: this.#revision,
      digest: imageDigest(settings.image),
      changes,
      documents: manifestFiles(objects),
    };
  }

  async apply(): Promise<void> {
    if (this.shift === undefined || this.#isFirst) return this.#applyStable();
    // One pod is the smallest share.
    await this.#applyCanary(1);
  }

  async status(revision: string): Promise<RolloutStatus> {
    const stable = await this.#find("stable");
    const canary = this.shift === undefined ? undefined : await this.#find("canary");
    for (const [track, found] of [
      ["stable", stable],
      ["canary", canary],
    ] as const) {
      if (found === undefined || (await this.#revisionOf(found)) !== revision) continue;
      return this.#statusOf(found, podLabels(this.#options.settings.name, track));
    }
    const instead = stable === undefined ? "no Deployment" : await this.#revisionOf(stable);
    return {
      phase: "failed",
      text: `expected ${this.name} to have the revision ${revision}, got ${instead} (does another program deploy it, too?)`,
    };
  }

  /** Applies the pods' template of an earlier ReplicaSet: the API has no call for it. */
  async rollBack(previous: ServingState): Promise<string> {
    const { api, settings } = this.#options;
    const { name, namespace } = settings;
    const wanted = previous.revisions[0]?.revision;
    const stable = await this.#find("stable");
    await api.delete("Deployment", { namespace, name: trackName(name, "canary") });
    if (stable === undefined || wanted === undefined) throw new Failure(`${this.name}: there is nothing to go back to`);
    const owned = await this.#replicaSets(stable);
    this.#staleDeadline = deadlineCondition(stable);
    if ((await this.#revisionOf(stable)) === wanted) return wanted;
    const earlier = owned.find((each) => replicaSetRevision(each) === wanted);
    if (earlier === undefined) {
      throw new Failure(
        `${this.name}: expected a ReplicaSet of the revision ${wanted}, got ${owned.map(replicaSetRevision).join(", ") || "none"} (the cluster keeps revisionHistoryLimit of them)`,
      );
    }
    const { metadata, ...template } = earlier.spec.template;
    const { [hashLabel]: _, ...labels } = metadata.labels ?? {};
    const base = deployment(settings, "stable", this.#replicas(stable));
    const version = labels[versionLabel];
    const ownLabels = { ...base.metadata.labels, ...(version !== undefined && { [versionLabel]: version }) };
    await api.apply(
      {
        ...base,
        metadata: { ...base.metadata, labels: ownLabels },
        spec: { ...base.spec, template: { ...template, metadata: { ...metadata, labels } } },
      },
      { dryRun: false, force: true },
    );
    return wanted;
  }

  async #shift(percent: number): Promise<void> {
    const { api, settings } = this.#options;
    const { name, namespace } = settings;
    if (percent < 100) {
      const stable = await this.#find("stable");
      return this.#applyCanary(canaryReplicas(stable?.spec.replicas ?? settings.replicas.min, percent).replicas);
    }
    await this.#applyStable();
    await api.delete("Deployment", { namespace, name: trackName(name, "canary") });
  }

  async #applyStable(): Promise<void> {
    const { api, settings, force } = this.#options;
    this.#staleDeadline = deadlineCondition(await this.#find("stable"));
    for (const object of manifests(settings)) await api.apply(object, { dryRun: false, force });
  }

  async #applyCanary(replicas: number): Promise<void> {
    const { api, settings, force } = this.#options;
    this.#staleDeadline = deadlineCondition(await this.#find("canary"));
    await api.apply(deployment(settings, "canary", replicas), { dryRun: false, force });
  }

  /** Returns the number of pods to set, unless an autoscaler owns it. */
  #replicas({ spec }: ObservedDeployment): number | undefined {
    const { min, max } = this.#options.settings.replicas;
    return min === max ? (spec.replicas ?? min) : undefined;
  }

  async #changes(object: KubernetesObject): Promise<string[]> {
    const { api, force } = this.#options;
    const { kind, metadata } = object;
    const live = await api.find(kind, metadata, liveShape);
    const would = await api.apply(object, { dryRun: true, force });
    if (live === undefined) return [`creates ${kind} ${metadata.name}`];
    if (!liveShape.fits(would))
      throw new Failure(`${kind} ${metadata.name}: expected the object in the answer, got other JSON`);
    const paths = changedPaths(live, would);
    return paths.length === 0 ? [] : [`changes ${kind} ${metadata.name}: ${paths.join(", ")}`];
  }

  async #statusOf(found: ObservedDeployment, labels: Record<string, string>): Promise<RolloutStatus> {
    const { api, settings } = this.#options;
    const { namespace } = settings;
    const status = deploymentState(found, this.#staleDeadline);
    const { items: pods } = await api.list("Pod", { namespace, labels }, podsShape);
    if (status.phase === "ready") {
      const newest = (await this.#replicaSets(found)).find(
        ({ metadata }) => revisionOf(metadata) === revisionOf(found.metadata),
      );
      const old = newest === undefined ? 0 : oldPods(pods, newest.metadata.labels?.[hashLabel]);
      return old === 0 ? status : { phase: "progressing", text: `${old} old pods are ending and may still answer` };
    }
    const problems = podProblems(pods);
    if (problems.length === 0) return status;
    const text = `${status.text} (${problems.slice(0, 3).join("; ")})`;
    if (status.phase === "progressing") return { ...status, text };
    const broken = pods.find((pod) => podProblems([pod]).length > 0)!;
    const restarted = broken.status?.containerStatuses?.some(({ restartCount = 0 }) => restartCount > 0) === true;
    const log = await api.log({ namespace, name: broken.metadata.name }, restarted);
    return { ...status, text: log.length === 0 ? text : `${text}; its log ends with: ${log.join(" / ")}` };
  }

  #find(track: "stable" | "canary"): Promise<ObservedDeployment | undefined> {
    const { api, settings } = this.#options;
    const { name, namespace } = settings;
    return api.find("Deployment", { namespace, name: trackName(name, track) }, deploymentShape);
  }

  async #replicaSets(found: ObservedDeployment): Promise<ObservedReplicaSet[]> {
    const { api, settings } = this.#options;
    const { items } = await api.list("ReplicaSet", { namespace: settings.namespace, labels: {} }, replicaSetsShape);
    return ownedReplicaSets(found, items);
  }

  /** Returns our name of a revision. One that another program deployed has the name of its ReplicaSet. */
  async #revisionOf(found: ObservedDeployment): Promise<string> {
    const ours = found.spec.template.metadata?.annotations?.[revisionNameAnnotation];
    if (ours !== undefined) return ours;
    const newest = (await this.#replicaSets(found))[0];
    return newest?.metadata.name ?? found.metadata.name;
  }
}
