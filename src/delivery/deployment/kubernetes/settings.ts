import { Failure } from "../../../core/failure.ts";

/** Settings of a model in a Kubernetes cluster. */
export interface KubernetesSettings {
  /** Name of the Deployment and of everything that belongs to it. */
  name: string;
  namespace: string;
  /** Image by its digest: `registry/repository@sha256:…`. */
  image: string;
  /** Digest of the model in the image. When undefined, that of the image says which model it is. */
  modelDigest: string | undefined;
  /** Port on which the container listens. */
  port: number;
  /** Number of pods. With two different numbers, an autoscaler decides. */
  replicas: { min: number; max: number };
  /** Environment variables of the container. */
  variables: Readonly<Record<string, string>>;
  cpu: string;
  memory: string;
  serviceType: "ClusterIP" | "LoadBalancer";
}

const mostName = 56;

/** @throws {Failure} for a name that a cluster would refuse. Names are part of the addresses of requests. */
export function checkObjectNames({ name, namespace }: KubernetesSettings): void {
  const label = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
  for (const [input, value, most] of [
    ["name", name, mostName],
    ["namespace", namespace, 63],
  ] as const) {
    if (value.length > most || !label.test(value)) {
      throw new Failure(
        `${input}: expected at most ${most} lower-case letters, digits and hyphens, the first a letter, got ${JSON.stringify(value)}`,
      );
    }
  }
}

/** @throws {Failure} for an image that does not say which bytes run, and for numbers of pods that exclude each other. */
export function checkSettings({ image, replicas }: KubernetesSettings): void {
  if (!/^[^\s@]+@sha256:[0-9a-f]{64}$/.test(image)) {
    throw new Failure(
      `image: expected an image by its digest, REPOSITORY@sha256:…, got ${JSON.stringify(image)} (a tag can be moved; build-push-image has the output \`image-digest\`)`,
    );
  }
  if (replicas.min < 1 || replicas.max < replicas.min) {
    throw new Failure(
      `replicas: expected at least 1 and no more than the maximum, got ${replicas.min} to ${replicas.max}`,
    );
  }
}

/** Number of canary pods next to `stable` ones for a share of the traffic, which every pod gets alike. */
export function canaryReplicas(stable: number, percent: number): { replicas: number; percent: number } {
  const replicas = Math.max(1, Math.round((stable * percent) / (100 - percent)));
  return { replicas, percent: (100 * replicas) / (stable + replicas) };
}
