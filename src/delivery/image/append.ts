import { Failure } from "../../core/failure.ts";
import { annotationMember, annotationsAt, type ImageAnnotation } from "./annotations.ts";
import type { Base } from "./base.ts";
import { bytesBlob } from "./blob.ts";
import { type Image, imageDocument, imageOf, type PlatformImage } from "./image.ts";
import type { Layer } from "./layer.ts";
import {
  type ContainerConfig,
  DOCKER,
  type ImageConfig,
  type ImageFormat,
  layerType,
  type Manifest,
  OCI,
} from "./media-types.ts";

export interface AppendOptions {
  /**
   * Returns the changes to the configuration of a platform's base: given fields replace the base's, but `Env` and
   * `Labels` are added.
   */
  config(below: ContainerConfig): ContainerConfig;
  annotations: readonly ImageAnnotation[];
  format: ImageFormat;
  /** Date of the image in seconds since 1970. The default is 0, so that the same inputs give the same bytes. */
  createdSeconds?: number | undefined;
  /** Text that `docker history` shows for the layers. */
  createdBy: string;
}

/** Adds layers to each platform of a base image. Nothing is read, copied or sent yet. */
export function append(base: Base, layers: Layer[], options: AppendOptions): Image {
  const { config, annotations, createdBy, format } = options;
  const created = new Date((options.createdSeconds ?? 0) * 1000).toISOString().replace(".000Z", "Z");
  const types = format === "oci" ? OCI : DOCKER;
  const platforms = base.platforms.map((below): PlatformImage => {
    const full: ImageConfig = {
      ...below.config,
      created,
      config: merged(below.config.config ?? {}, config(below.config.config ?? {})),
      rootfs: { type: "layers", diff_ids: [...below.config.rootfs.diff_ids, ...layers.map(({ diffId }) => diffId)] },
      history: [
        ...(below.config.history ?? []),
        ...layers.map(({ blob }) => ({ created, created_by: `${createdBy} ${blob.part}: ${blob.title}` })),
      ],
    };
    const configBlob = bytesBlob(Buffer.from(JSON.stringify(full)), {
      mediaType: types.config,
      part: "config",
      title: "configuration",
    });
    const manifest: Manifest = {
      schemaVersion: 2,
      mediaType: types.manifest,
      config: { mediaType: types.config, digest: configBlob.digest, size: configBlob.sizeBytes },
      layers: [
        ...below.manifest.layers.map((layer) => ({ ...layer, mediaType: typeIn(format, layer.mediaType, base.name) })),
        ...layers.map(({ blob: { mediaType, digest, sizeBytes } }) => ({
          mediaType: typeIn(format, mediaType, "layer"),
          digest,
          size: sizeBytes,
        })),
      ],
      ...(format === "oci" && annotationMember(annotationsAt(annotations, "manifest", below.platform))),
    };
    return {
      platform: below.platform,
      document: imageDocument(types.manifest, manifest),
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

function typeIn(format: ImageFormat, mediaType: string, where: string): string {
  const type = layerType(mediaType, format);
  if (type === undefined) {
    throw new Failure(
      `${where}: Docker's format has no layers in zstd (set image-format: oci, or choose another base)`,
    );
  }
  return type;
}
