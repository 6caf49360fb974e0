/** The documents of a registry: OCI image specification 1.1, and Docker's manifest v2, schema 2, under other names. */

export const OCI = {
  index: "application/vnd.oci.image.index.v1+json",
  manifest: "application/vnd.oci.image.manifest.v1+json",
  config: "application/vnd.oci.image.config.v1+json",
  layer: "application/vnd.oci.image.layer.v1.tar",
  gzipLayer: "application/vnd.oci.image.layer.v1.tar+gzip",
  zstdLayer: "application/vnd.oci.image.layer.v1.tar+zstd",
} as const;

export const DOCKER = {
  index: "application/vnd.docker.distribution.manifest.list.v2+json",
  manifest: "application/vnd.docker.distribution.manifest.v2+json",
  config: "application/vnd.docker.container.image.v1+json",
  layer: "application/vnd.docker.image.rootfs.diff.tar",
  gzipLayer: "application/vnd.docker.image.rootfs.diff.tar.gzip",
} as const;

/** Docker's own names of documents, or OCI's. */
export type ImageFormat = "oci" | "docker";

/**
 * Returns the name of a layer type in a format. A manifest uses one family, and the layers have the same bytes.
 * Undefined for zstd in Docker's format, which has no name for it.
 */
export function layerType(mediaType: string, format: ImageFormat): string | undefined {
  const plain = [OCI.layer, DOCKER.layer] as const;
  const gzip = [OCI.gzipLayer, DOCKER.gzipLayer] as const;
  const at = format === "oci" ? 0 : 1;
  if (plain.some((each) => each === mediaType)) return plain[at];
  if (gzip.some((each) => each === mediaType)) return gzip[at];
  return format === "docker" && mediaType === OCI.zstdLayer ? undefined : mediaType;
}

/** The media types that a client accepts when it reads manifests. */
export const manifestTypes: readonly string[] = [OCI.index, OCI.manifest, DOCKER.index, DOCKER.manifest];

export const isIndexType = (mediaType: string) => mediaType === OCI.index || mediaType === DOCKER.index;

export interface Descriptor {
  mediaType: string;
  /** `sha256:…` of the blob's bytes. */
  digest: string;
  /** Size in bytes. */
  size: number;
  annotations?: Record<string, string>;
  platform?: Platform;
  urls?: string[];
}

export interface Platform {
  os: string;
  architecture: string;
  variant?: string;
}

export interface Manifest {
  schemaVersion: 2;
  mediaType: string;
  config: Descriptor;
  layers: Descriptor[];
  annotations?: Record<string, string>;
}

export interface Index {
  schemaVersion: 2;
  mediaType: string;
  manifests: Descriptor[];
  annotations?: Record<string, string>;
}

/** The part of an image's configuration that is used here. The rest is kept unchanged. */
export interface ImageConfig {
  os: string;
  architecture: string;
  variant?: string;
  created?: string;
  config?: ContainerConfig;
  rootfs: { type: "layers"; diff_ids: string[] };
  history?: { created?: string; created_by?: string; comment?: string; empty_layer?: boolean }[];
  [other: string]: unknown;
}

export interface ContainerConfig {
  User?: string;
  Env?: string[];
  Entrypoint?: string[] | null;
  Cmd?: string[] | null;
  WorkingDir?: string;
  ExposedPorts?: Record<string, object>;
  Labels?: Record<string, string>;
  StopSignal?: string;
  /** Docker's extension. Durations are in nanoseconds. */
  Healthcheck?: { Test: string[]; Interval?: number; Timeout?: number; StartPeriod?: number; Retries?: number };
  [other: string]: unknown;
}

/** Formats a platform: `linux/arm64`, `linux/arm/v7`. */
export function platformName({ os, architecture, variant }: Platform): string {
  return [os, architecture, ...(variant === undefined ? [] : [variant])].join("/");
}

/** Compares two platforms. `v8` is the default variant of arm64, which registries write or omit. */
export function samePlatform(a: Platform, b: Platform): boolean {
  const normal = (each: Platform) =>
    platformName(each)
      .replace(/^linux\/arm64\/v8$/, "linux/arm64")
      .replace(/^linux\/arm$/, "linux/arm/v7");
  return normal(a) === normal(b);
}
