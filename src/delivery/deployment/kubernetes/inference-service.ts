import { isRecord } from "../../../core/shape/index.ts";
import type { RolloutStatus } from "../target.ts";
import {
  type KubernetesObject,
  modelContainer,
  objectMetadata,
  podAnnotations,
  revisionNameAnnotation,
  sharedLabels,
} from "./manifests.ts";
import type { ObservedInferenceService, ObservedPod } from "./observed.ts";
import type { KubernetesSettings } from "./settings.ts";

/** Earlier predictors, newest first, as JSON. KServe keeps none of them where its API could name them. */
export const historyAnnotation = "trainyard/history";
const mostEarlier = 5;

type Predictor = Record<string, unknown>;

/** A predictor that served once, under our name or that of its Knative revision. */
export interface EarlierPredictor {
  revision: string;
  predictor: Predictor;
}

export interface InferenceServiceParts {
  predictor: Predictor;
  history: readonly EarlierPredictor[];
  /** Share of the new revision. The previous one gets the rest. Undefined for all of the traffic. */
  canaryPercent: number | undefined;
}

/** Returns the predictor of these settings. KServe adds the Service, the autoscaler and the address. */
export function predictorOf(settings: KubernetesSettings): Predictor {
  const { port, replicas } = settings;
  return {
    minReplicas: replicas.min,
    maxReplicas: replicas.max,
    annotations: podAnnotations(settings),
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
    containers: [
      {
        ...modelContainer(settings),
        name: "kserve-container",
        ports: [{ containerPort: port, protocol: "TCP" }],
        readinessProbe: { httpGet: { path: "/health", port }, periodSeconds: 5, failureThreshold: 2 },
      },
    ],
    volumes: [{ name: "tmp", emptyDir: {} }],
  };
}

/** Returns the InferenceService. */
export function inferenceService(
  settings: KubernetesSettings,
  { predictor, history, canaryPercent }: InferenceServiceParts,
): KubernetesObject {
  const metadata = objectMetadata(settings, settings.name, sharedLabels(settings.name));
  const annotations = isRecord(predictor["annotations"]) ? predictor["annotations"] : {};
  const texts = Object.entries(annotations).map(([name, value]) => [name, String(value)]);
  return {
    apiVersion: "serving.kserve.io/v1beta1",
    kind: "InferenceService",
    metadata: {
      ...metadata,
      annotations: {
        ...Object.fromEntries(texts),
        ...(history.length > 0 && { [historyAnnotation]: JSON.stringify(history) }),
      },
    },
    spec: {
      predictor: { ...predictor, ...(canaryPercent !== undefined && { canaryTrafficPercent: canaryPercent }) },
    },
  };
}

/** Returns our name of the revision. One that another program deployed has the name that Knative gave it, or that of the service. */
export function predictorRevision({ metadata, spec, status }: ObservedInferenceService): string {
  return (
    annotationOf(spec.predictor) ??
    status?.components?.["predictor"]?.latestCreatedRevision ??
    `${metadata.name}-unnamed`
  );
}

function annotationOf(predictor: Predictor): string | undefined {
  const annotations = isRecord(predictor["annotations"]) ? predictor["annotations"] : {};
  const name = annotations[revisionNameAnnotation];
  return typeof name === "string" ? name : undefined;
}

/** Returns the predictor with our name for its revision, also if another program deployed it. */
export function withRevisionName(predictor: Predictor, revision: string): Predictor {
  const annotations = isRecord(predictor["annotations"]) ? predictor["annotations"] : {};
  return { ...predictor, annotations: { ...annotations, [revisionNameAnnotation]: revision } };
}

/** Returns the image of the predictor's container. */
export function predictorImage(predictor: Predictor): string | undefined {
  const [first] = Array.isArray(predictor["containers"]) ? predictor["containers"] : [];
  const image = isRecord(first) ? first["image"] : undefined;
  return typeof image === "string" ? image : undefined;
}

/** Returns the predictors before `next`, newest first. The one that serves now is the first, unless it is `next` itself. */
export function historyFor(live: ObservedInferenceService | undefined, next: string): EarlierPredictor[] {
  if (live === undefined) return [];
  const known = storedHistory(live);
  const now = predictorRevision(live);
  if (now === next) return known;
  const { canaryTrafficPercent: _, ...predictor } = live.spec.predictor;
  return [{ revision: now, predictor }, ...known.filter(({ revision }) => revision !== now && revision !== next)].slice(
    0,
    mostEarlier,
  );
}

/** Reads the annotation. One that somebody else changed counts as empty. */
export function storedHistory({ metadata }: ObservedInferenceService): EarlierPredictor[] {
  try {
    const value: unknown = JSON.parse(metadata.annotations?.[historyAnnotation] ?? "[]");
    return Array.isArray(value) ? value.filter(isEarlier) : [];
  } catch {
    return [];
  }
}

function isEarlier(value: unknown): value is EarlierPredictor {
  return isRecord(value) && typeof value["revision"] === "string" && isRecord(value["predictor"]);
}

/**
 * Returns the state of an InferenceService. `Ready` alone may be that of the previous revision.
 *
 * @param before is the newest Knative revision before the change. Undefined if nothing changed, or without Knative.
 */
export function inferenceServiceState(
  { metadata, status = {} }: ObservedInferenceService,
  before: string | undefined,
): RolloutStatus {
  const waiting = (text: string): RolloutStatus => ({ phase: "progressing", text });
  if ((metadata.generation ?? 0) > (status.observedGeneration ?? 0)) {
    return waiting("KServe has not looked at the new specification yet");
  }
  const { transitionStatus, lastFailureInfo } = status.modelStatus ?? {};
  const created = status.components?.["predictor"]?.latestCreatedRevision;
  if (created !== undefined && created === before) return waiting("Knative has not created the revision yet");
  if (transitionStatus === "BlockedByFailedLoad" || transitionStatus === "InvalidSpec") {
    const { reason, message } = lastFailureInfo ?? {};
    return {
      phase: "failed",
      text: [transitionStatus, reason, message].filter((each) => each !== undefined).join(": "),
    };
  }
  const condition = (name: string) => status.conditions?.find(({ type }) => type === name);
  const predictor = condition("PredictorReady");
  const ready = condition("Ready");
  const why = predictor?.message ?? ready?.message ?? ready?.reason;
  // Knative says Unknown while a revision starts. A Deployment without Knative says False then, too.
  if (created !== undefined && predictor?.status === "False") {
    return { phase: "failed", text: `revision ${created} is not healthy: ${why ?? "no reason is given"}` };
  }
  const newestReady = status.components?.["predictor"]?.latestReadyRevision;
  if (created !== newestReady) return waiting(`revision ${created} is not ready${why === undefined ? "" : `: ${why}`}`);
  if (ready?.status !== "True") return waiting(`not ready${why === undefined ? "" : `: ${why}`}`);
  return { phase: "ready", text: `revision ${created ?? metadata.name} is ready` };
}

/** Counts the pods of a revision and those of others, the ones that have ended excepted. */
export function podsByRevision(pods: readonly ObservedPod[], revision: string): { own: number; others: number } {
  const running = pods.filter(({ status }) => status?.phase !== "Succeeded" && status?.phase !== "Failed");
  const own = running.filter(({ metadata }) => metadata.annotations?.[revisionNameAnnotation] === revision).length;
  return { own, others: running.length - own };
}
