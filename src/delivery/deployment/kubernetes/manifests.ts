import { createHash } from "node:crypto";
import type { KubernetesSettings } from "./settings.ts";

/** An object as the API takes it. */
export interface KubernetesObject {
  apiVersion: string;
  kind: ObjectKind;
  metadata: {
    name: string;
    namespace: string;
    labels: Record<string, string>;
    annotations?: Record<string, string>;
  };
  spec: Record<string, unknown>;
}

export type ObjectKind =
  | "Deployment"
  | "Service"
  | "HorizontalPodAutoscaler"
  | "PodDisruptionBudget"
  | "InferenceService";

export const versionLabel = "app.kubernetes.io/version";
const modelDigestAnnotation = "trainyard/model-digest";
/** Name of the revision, which the same settings always give. */
export const revisionNameAnnotation = "trainyard/revision";
export const imageDigestAnnotation = "trainyard/image-digest";

/** Labels that all pods of a name share, whether canary or not. The Service selects by them. */
export const sharedLabels = (name: string) => ({ "app.kubernetes.io/name": name });

/** Returns the labels by which a Deployment finds its pods. */
export function podLabels(name: string, track: Track = "stable"): Record<string, string> {
  return { ...sharedLabels(name), "app.kubernetes.io/instance": trackName(name, track) };
}

export type Track = "stable" | "canary";

export function trackName(name: string, track: Track): string {
  return track === "canary" ? `${name}-canary` : name;
}

/** Returns the Deployment and what belongs to it: Service, disruption budget, and an autoscaler if the limits differ. */
export function manifests(settings: KubernetesSettings): KubernetesObject[] {
  const { replicas } = settings;
  const scales = replicas.min !== replicas.max;
  return [
    deployment(settings, "stable", scales ? undefined : replicas.min),
    service(settings),
    ...(scales ? [autoscaler(settings)] : []),
    ...(replicas.max > 1 ? [disruptionBudget(settings)] : []),
  ];
}

/** Returns manifests by the name of their file. */
export function manifestFiles(objects: readonly KubernetesObject[]): Record<string, KubernetesObject> {
  return Object.fromEntries(objects.map((each) => [`${each.kind.toLowerCase()}.json`, each]));
}

/**
 * Returns the Deployment of a track.
 *
 * @param replicas is undefined when an autoscaler owns the number. Otherwise each deployment would reset it.
 */
export function deployment(settings: KubernetesSettings, track: Track, replicas: number | undefined): KubernetesObject {
  const { name } = settings;
  const selector = podLabels(name, track);
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: objectMetadata(settings, trackName(name, track), selector),
    spec: {
      ...(replicas !== undefined && { replicas }),
      progressDeadlineSeconds: 600,
      revisionHistoryLimit: 10,
      selector: { matchLabels: selector },
      strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
      template: {
        metadata: { labels: { ...commonLabels(settings), ...selector }, annotations: podAnnotations(settings) },
        spec: {
          automountServiceAccountToken: false,
          // A Service injects variables such as NAME_PORT, which programs mistake for their own.
          enableServiceLinks: false,
          terminationGracePeriodSeconds: 30,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: 65532,
            runAsGroup: 65532,
            seccompProfile: { type: "RuntimeDefault" },
          },
          containers: [
            {
              ...modelContainer(settings),
              name: "model",
              ports: [{ name: "http", containerPort: settings.port, protocol: "TCP" }],
              ...probes("http"),
            },
          ],
          volumes: [{ name: "tmp", emptyDir: {} }],
        },
      },
    },
  };
}

export function modelContainer({ image, port, variables, cpu, memory }: KubernetesSettings) {
  return {
    image,
    env: Object.entries({ PORT: String(port), ...variables }).map(([name, value]) => ({ name, value })),
    resources: { requests: { cpu, memory }, limits: { memory } },
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ["ALL"] },
      readOnlyRootFilesystem: true,
    },
    volumeMounts: [{ name: "tmp", mountPath: "/tmp" }],
  };
}

/** A pod that loads its model is not ready and is not restarted. One that no longer answers is. */
function probes(port: string) {
  const get = (path: string) => ({ httpGet: { path, port } });
  return {
    startupProbe: { ...get("/health"), periodSeconds: 2, failureThreshold: 150 },
    readinessProbe: { ...get("/health"), periodSeconds: 5, failureThreshold: 2 },
    livenessProbe: { ...get("/v2/health/live"), periodSeconds: 10, failureThreshold: 6 },
  };
}

function service(settings: KubernetesSettings): KubernetesObject {
  const { name, serviceType } = settings;
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: objectMetadata(settings, name, sharedLabels(name)),
    spec: {
      type: serviceType,
      selector: sharedLabels(name),
      ports: [{ name: "http", port: 80, targetPort: "http", protocol: "TCP" }],
    },
  };
}

function autoscaler(settings: KubernetesSettings): KubernetesObject {
  const { name, replicas } = settings;
  return {
    apiVersion: "autoscaling/v2",
    kind: "HorizontalPodAutoscaler",
    metadata: objectMetadata(settings, name, sharedLabels(name)),
    spec: {
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name },
      minReplicas: replicas.min,
      maxReplicas: replicas.max,
      metrics: [
        { type: "Resource", resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 70 } } },
      ],
    },
  };
}

function disruptionBudget(settings: KubernetesSettings): KubernetesObject {
  const { name } = settings;
  return {
    apiVersion: "policy/v1",
    kind: "PodDisruptionBudget",
    metadata: objectMetadata(settings, name, sharedLabels(name)),
    spec: { maxUnavailable: 1, selector: { matchLabels: podLabels(name) } },
  };
}

export function objectMetadata(settings: KubernetesSettings, name: string, labels: Record<string, string>) {
  return { name, namespace: settings.namespace, labels: { ...commonLabels(settings), ...labels } };
}

/** A label has at most 63 characters, so it has the first 12 digits of the digest; the annotation has all. */
function commonLabels({ modelDigest, image }: KubernetesSettings) {
  return {
    [versionLabel]: (modelDigest ?? imageDigest(image)).replace(/^sha256:/, "").slice(0, 12),
    "app.kubernetes.io/managed-by": "trainyard",
  };
}

/** They are part of the pods' template, so that another model in the same image starts a rollout as well. */
export function podAnnotations(settings: KubernetesSettings) {
  return {
    ...(settings.modelDigest !== undefined && { [modelDigestAnnotation]: settings.modelDigest }),
    [imageDigestAnnotation]: imageDigest(settings.image),
    [revisionNameAnnotation]: revisionName(settings),
  };
}

export function imageDigest(image: string): string {
  return image.slice(image.indexOf("@") + 1);
}

/** Returns the name of the revision that these settings give, from everything that is part of the pods' template. */
export function revisionName({ name, modelDigest, image, port, variables, cpu, memory }: KubernetesSettings): string {
  const parts = JSON.stringify([modelDigest, image, port, variables, cpu, memory]);
  return `${name}-${createHash("sha256").update(parts).digest("hex").slice(0, 12)}`;
}
