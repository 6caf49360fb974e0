import type { Base } from "./base.ts";
import { bytesBlob } from "./blob.ts";
import { type Image, imageDocument, imageOf, type PlatformImage } from "./image.ts";
import type { Layer } from "./layer.ts";
import { type ContainerConfig, DOCKER, type ImageConfig, type Manifest, OCI } from "./media-types.ts";

export interface AppendOptions {
  /** Changes to the base's configuration: given fields replace the base's, but `Env` and `Labels` are added. */
  config: ContainerConfig;
  annotations: Record<string, string>;
  /** Text that `docker history` shows for the layers. */
  createdBy: string;
}

/** A fixed date makes images reproducible, so the same inputs give the same bytes. Other tools use this date too. */
const created = "1970-01-01T00:00:00Z";

/** Adds layers to each platform of a base image. Nothing is read, copied or sent yet. */
export function append(base: Base, layers: Layer[], { config, annotations, createdBy }: AppendOptions): Image {
  const platforms = base.platforms.map((below): PlatformImage => {
    const full: ImageConfig = {
      ...below.config,
      created,
      config: merged(below.config.config ?? {}, config),
      rootfs: { type: "layers", diff_ids: [...below.config.rootfs.diff_ids, ...layers.map(({ diffId }) => diffId)] },
      history: [
        ...(below.config.history ?? []),
        ...layers.map(({ blob }) => ({ created, created_by: `${createdBy} ${blob.part}: ${blob.title}` })),
      ],
    };
    const configBlob = bytesBlob(Buffer.from(JSON.stringify(full)), {
      mediaType: OCI.config,
      part: "config",
      title: "configuration",
    });
    const manifest: Manifest = {
      schemaVersion: 2,
      mediaType: OCI.manifest,
      config: { mediaType: OCI.config, digest: configBlob.digest, size: configBlob.sizeBytes },
      layers: [
        ...below.manifest.layers.map((layer) => ({ ...layer, mediaType: ociLayer(layer.mediaType) })),
        ...layers.map(({ blob: { mediaType, digest, sizeBytes } }) => ({ mediaType, digest, size: sizeBytes })),
      ],
      ...(Object.keys(annotations).length > 0 && { annotations }),
    };
    return {
      platform: below.platform,
      document: imageDocument(OCI.manifest, manifest),
      manifest,
      config: full,
      blobs: [...below.layers, ...layers.map(({ blob }) => blob), configBlob],
    };
  });
  return imageOf(platforms, annotations);
}

function merged(below: ContainerConfig, above: ContainerConfig): ContainerConfig {
  const names = new Set((above.Env ?? []).map((each) => each.split("=")[0]));
  const kept = (below.Env ?? []).filter((each) => !names.has(each.split("=")[0]));
  return {
    ...below,
    ...above,
    ...((below.Env ?? above.Env) && { Env: [...kept, ...(above.Env ?? [])] }),
    ...((below.Labels ?? above.Labels) && { Labels: { ...below.Labels, ...above.Labels } }),
    ...((below.ExposedPorts ?? above.ExposedPorts) && {
      ExposedPorts: { ...below.ExposedPorts, ...above.ExposedPorts },
    }),
  };
}

/** Returns the OCI name of a layer type. A manifest uses one family, and Docker's layers have the same bytes. */
function ociLayer(mediaType: string): string {
  if (mediaType === DOCKER.gzipLayer) return OCI.gzipLayer;
  return mediaType === DOCKER.layer ? OCI.layer : mediaType;
}
