import { Failure } from "../../../core/failure.ts";
import type {
  DeployedRevision,
  DeploymentPlan,
  DeploymentTarget,
  RolloutStatus,
  RunningImage,
  ServingState,
} from "../target.ts";
import { changedPaths } from "./changes.ts";
import {
  type EarlierPredictor,
  historyAnnotation,
  historyFor,
  inferenceService,
  inferenceServiceState,
  podsByRevision,
  predictorImage,
  predictorOf,
  predictorRevision,
  storedHistory,
  withRevisionName,
} from "./inference-service.ts";
import {
  imageDigest,
  type KubernetesObject,
  manifestFiles,
  revisionName,
  revisionNameAnnotation,
} from "./manifests.ts";
import { inferenceServiceShape, liveShape, type ObservedInferenceService, podsShape } from "./observed.ts";
import { runningPods } from "./revision.ts";
import { podProblems } from "./rollout-state.ts";
import { checkObjectNames, checkSettings } from "./settings.ts";
import type { KubernetesTargetOptions } from "./target.ts";

/**
 * A KServe InferenceService. KServe makes what serves it: a service of Knative, which has revisions and shares of the traffic, or
 * a Deployment, which has neither.
 */
export class KServeTarget implements DeploymentTarget {
  readonly name: string;
  readonly shift?: (revision: string, percent: number, previous: ServingState) => Promise<void>;
  readonly #options: KubernetesTargetOptions;
  readonly #revision: string;
  #isFirst = false;
  /** The newest revision of Knative before the change. It says nothing about the new one. */
  #before: string | undefined;
  /** True while the previous revision is meant to serve, too. */
  #isCanary = false;

  constructor(options: KubernetesTargetOptions) {
    const { settings, canary } = options;
    checkObjectNames(settings);
    this.#options = options;
    this.#revision = revisionName(settings);
    this.name = `InferenceService ${settings.name} in namespace ${settings.namespace}`;
    if (canary) this.shift = (_revision, percent) => this.#shift(percent);
  }

  async current(): Promise<ServingState | undefined> {
    const live = await this.#find();
    if (live === undefined) return undefined;
    const share = live.spec.predictor["canaryTrafficPercent"];
    const percent = typeof share === "number" ? share : 100;
    const revisions: DeployedRevision[] = [
      { revision: predictorRevision(live), digest: digestIn(live.spec.predictor), percent },
    ];
    const [earlier] = storedHistory(live);
    if (percent < 100 && earlier !== undefined) {
      revisions.push({ revision: earlier.revision, digest: digestIn(earlier.predictor), percent: 100 - percent });
    }
    const url = this.#options.url ?? live.status?.url;
    return { url, revisions: revisions.sort((a, b) => b.percent - a.percent) };
  }

  async running(): Promise<RunningImage[]> {
    return runningPods(await this.#pods());
  }

  async plan(current: ServingState | undefined): Promise<DeploymentPlan> {
    const { api, settings, canary, force } = this.#options;
    checkSettings(settings);
    this.#isFirst = current === undefined;
    const live = await this.#find();
    if (canary && live !== undefined && live.status?.components?.["predictor"]?.latestCreatedRevision === undefined) {
      throw new Failure(
        `canary-percent: expected 0, because ${this.name} runs without Knative, which alone divides the traffic`,
      );
    }
    const object = this.#object(live, undefined);
    const would = await api.apply(object, { dryRun: true, force });
    const changes = live === undefined ? [`creates InferenceService ${settings.name}`] : await this.#changes(would);
    return {
      revision: this.#revision,
      digest: imageDigest(settings.image),
      changes,
      documents: manifestFiles([object]),
    };
  }

  async apply(): Promise<void> {
    this.#isCanary = this.shift !== undefined && !this.#isFirst;
    await this.#apply((live) => this.#object(live, this.#isCanary ? 0 : undefined));
  }

  async status(revision: string): Promise<RolloutStatus> {
    const live = await this.#find();
    const now = live === undefined ? "no InferenceService" : predictorRevision(live);
    if (live === undefined || now !== revision) {
      return {
        phase: "failed",
        text: `expected ${this.name} to have the revision ${revision}, got ${now} (does another program deploy it, too?)`,
      };
    }
    const status = inferenceServiceState(live, this.#before);
    const pods = await this.#pods();
    const problems = podProblems(pods).slice(0, 3);
    if (status.phase !== "ready") {
      return problems.length === 0 ? status : { ...status, text: `${status.text} (${problems.join("; ")})` };
    }
    const { own, others } = podsByRevision(pods, revision);
    if (own === 0) return { phase: "progressing", text: "no pod of the new revision runs yet" };
    if (others > 0 && !this.#isCanary) {
      return { phase: "progressing", text: `${others} old pods are ending and may still answer` };
    }
    return status;
  }

  /** Applies the predictor that the annotation kept. */
  async rollBack(previous: ServingState): Promise<string> {
    const wanted = previous.revisions[0]?.revision;
    const live = await this.#find();
    if (live === undefined || wanted === undefined) throw new Failure(`${this.name}: there is nothing to go back to`);
    this.#isCanary = false;
    const known: EarlierPredictor[] = storedHistory(live);
    const earlier = known.find(({ revision }) => revision === wanted);
    if (predictorRevision(live) !== wanted && earlier === undefined) {
      throw new Failure(
        `${this.name}: expected the revision ${wanted} in the annotation ${historyAnnotation}, got ${known.map(({ revision }) => revision).join(", ") || "none"}`,
      );
    }
    const { canaryTrafficPercent: _, ...same } = live.spec.predictor;
    const { settings } = this.#options;
    await this.#apply(
      () =>
        inferenceService(settings, {
          predictor: withRevisionName(earlier?.predictor ?? same, wanted),
          history: historyFor(live, wanted),
          canaryPercent: undefined,
        }),
      true,
    );
    return wanted;
  }

  async #shift(percent: number): Promise<void> {
    this.#isCanary = percent < 100;
    await this.#apply((live) => this.#object(live, percent < 100 ? percent : undefined));
  }

  /** Applies an object, and remembers the newest revision of Knative if the predictor changes. */
  async #apply(
    objectFor: (live: ObservedInferenceService | undefined) => KubernetesObject,
    force = this.#options.force,
  ): Promise<void> {
    const live = await this.#find();
    const object = objectFor(live);
    const next = object.metadata.annotations?.[revisionNameAnnotation];
    const changes = live !== undefined && predictorRevision(live) !== next;
    this.#before = changes ? live.status?.components?.["predictor"]?.latestCreatedRevision : undefined;
    await this.#options.api.apply(object, { dryRun: false, force });
  }

  #object(live: ObservedInferenceService | undefined, canaryPercent: number | undefined): KubernetesObject {
    const { settings } = this.#options;
    const history = historyFor(live, this.#revision);
    return inferenceService(settings, { predictor: predictorOf(settings), history, canaryPercent });
  }

  async #changes(would: unknown): Promise<string[]> {
    const { api, settings } = this.#options;
    const { name, namespace } = settings;
    const live = await api.find("InferenceService", { name, namespace }, liveShape);
    if (live === undefined || !liveShape.fits(would)) {
      throw new Failure(`${this.name}: expected the object in the answer, got other JSON`);
    }
    const paths = changedPaths(live, would).filter((path) => !path.endsWith(historyAnnotation));
    return paths.length === 0 ? [] : [`changes InferenceService ${name}: ${paths.join(", ")}`];
  }

  #find(): Promise<ObservedInferenceService | undefined> {
    const { name, namespace } = this.#options.settings;
    return this.#options.api.find("InferenceService", { name, namespace }, inferenceServiceShape);
  }

  async #pods() {
    const { api, settings } = this.#options;
    const labels = { "serving.kserve.io/inferenceservice": settings.name };
    return (await api.list("Pod", { namespace: settings.namespace, labels }, podsShape)).items;
  }
}

function digestIn(predictor: Record<string, unknown>): string | undefined {
  const image = predictorImage(predictor);
  return image?.includes("@sha256:") === true ? imageDigest(image) : undefined;
}
