import type { Blob } from "../../delivery/image/blob.ts";
import { type Image, imageBytes } from "../../delivery/image/image.ts";
import { platformName } from "../../delivery/image/media-types.ts";
import { referenceText } from "../../delivery/image/reference.ts";
import {
  type Block,
  code,
  codeBlock,
  details,
  heading,
  paragraph,
  strong,
  table,
} from "../../reports/markdown/block.ts";
import type { DestinationResult } from "./ship.ts";
import type { SmokeResult } from "./smoke-test.ts";

/** The facts for the summary, which become known one after the other. */
export interface Story {
  title: string;
  engine: string;
  image: Image | undefined;
  names: string[];
  smoke: SmokeResult | "off" | undefined;
  written: DestinationResult[];
  previous: { tag: string; bytes: number } | undefined;
  phases: [name: string, ms: number][];
  notes: string[];
}

export function bytesText(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? value : value.toPrecision(3)} ${units[unit]}`;
}

export function imageSummary(story: Story): Block[] {
  const { title, engine, image, smoke, written, phases, notes } = story;
  return [
    heading(2, title),
    ...notes.map((note) => paragraph(note)),
    ...smokeBlocks(smoke),
    ...(image === undefined ? [] : imageBlocks(image, engine, story)),
    ...writtenBlocks(written),
    ...(phases.length === 0
      ? []
      : [
          table(
            ["phase", ">seconds"],
            phases.map(([name, ms]) => [name, (ms / 1000).toFixed(2)]),
          ),
        ]),
  ];
}

/** The same without layers and phases. */
export function imageLog({ title, engine, image, smoke, written, notes, ...rest }: Story): Block[] {
  return [
    paragraph(title),
    ...notes.map((note) => paragraph(note)),
    ...smokeBlocks(smoke).filter(({ kind }) => kind !== "details"),
    ...(image === undefined
      ? []
      : imageBlocks(image, engine, { title, engine, image, smoke, written, notes, ...rest }).slice(0, 1)),
    ...(written.some(({ failure }) => failure !== undefined) ? writtenBlocks(written) : []),
  ];
}

function smokeBlocks(smoke: Story["smoke"]): Block[] {
  if (smoke === undefined) return [];
  if (smoke === "off") return [paragraph([strong("Not tested"), ": smoke-test is false."])];
  if (!smoke.passed) {
    // The first note gives the reason.
    return smoke.log === "" ? [] : [details("Log", [codeBlock(smoke.log)])];
  }
  const answered =
    smoke.latencyMs === undefined
      ? "; no request was sent (smoke-request names one)"
      : `, answered in ${Math.round(smoke.latencyMs)} ms`;
  return [
    paragraph(`Smoke test passed: ${smoke.started}, ready after ${(smoke.healthyMs / 1000).toFixed(1)} s${answered}.`),
  ];
}

function imageBlocks(image: Image, engine: string, { previous, written, names }: Story): Block[] {
  const bytes = imageBytes(image);
  const growth = previous === undefined ? undefined : bytes - previous.bytes;
  const rows: [string, string | ReturnType<typeof code>][] = [
    ["digest", code(image.root.digest)],
    ["engine", engine],
    ["platforms", image.platforms.map(({ platform }) => platformName(platform)).join(", ")],
    ["size", bytesText(bytes)],
    ...(growth === undefined
      ? []
      : ([["growth", `${growth < 0 ? "−" : "+"}${bytesText(Math.abs(growth))} against ${previous!.tag}`]] as [
          string,
          string,
        ][])),
    ...(names.length === 0 ? [] : ([["tags", names.join(", ")]] as [string, string][])),
  ];
  const first = written[0];
  const deliveries = new Map(first?.delivered.map(({ blob, delivery }) => [blob.digest, delivery]));
  const layers = image.platforms.flatMap(({ platform, blobs }) =>
    blobs.map((blob) => [
      ...(image.platforms.length > 1 ? [platformName(platform)] : []),
      blob.part,
      blob.title,
      bytesText(blob.sizeBytes),
      compressionOf(blob),
      ...(first === undefined ? [] : [deliveries.get(blob.digest) ?? ""]),
    ]),
  );
  return [
    table(["what", "value"], rows),
    details("Layers", [
      table(
        [
          ...(image.platforms.length > 1 ? ["platform"] : []),
          "part",
          "holds",
          ">size",
          "compression",
          ...(first === undefined ? [] : [first.destination.name]),
        ],
        layers,
      ),
    ]),
  ];
}

function compressionOf({ mediaType, part }: Blob): string {
  if (part === "config") return "";
  return /zstd$/.test(mediaType) ? "zstd" : /gzip$/.test(mediaType) ? "gzip" : "none";
}

function writtenBlocks(written: DestinationResult[]): Block[] {
  if (written.length === 0) return [];
  return [
    table(
      ["repository", "tags written", ">uploaded", ">reused", "result"],
      written.map(({ destination, delivered, tagged, skipped, failure }) => {
        const reused = delivered
          .filter(({ delivery }) => delivery !== "uploaded")
          .reduce((sum, { blob }) => sum + blob.sizeBytes, 0);
        return [
          code(destination.name),
          tagged.length === 0 ? "none" : tagged.join(", "),
          bytesText(destination.repository.sentBytes),
          bytesText(reused),
          failure === undefined
            ? skipped.length === 0
              ? "written"
              : `left alone: ${skipped.join(", ")} (on-existing: skip)`
            : [strong("failed"), `: ${failure}`],
        ];
      }),
    ),
  ];
}

/** Returns all facts in machine-readable form. */
export function metadata(story: Story): object {
  const { image, engine, smoke, written, previous, phases } = story;
  return {
    engine,
    ...(image !== undefined && {
      digest: image.root.digest,
      media_type: image.root.mediaType,
      size_bytes: imageBytes(image),
      platforms: image.platforms.map(({ platform, document, blobs, config }) => ({
        platform: platformName(platform),
        digest: document.digest,
        labels: config.config?.Labels ?? {},
        blobs: blobs.map(({ part, title, digest, sizeBytes, mediaType }) => ({
          part,
          title,
          digest,
          size_bytes: sizeBytes,
          media_type: mediaType,
        })),
      })),
    }),
    ...(previous !== undefined && { previous: { tag: previous.tag, size_bytes: previous.bytes } }),
    smoke_test: smoke === "off" || smoke === undefined ? { ran: false } : { ran: true, ...smoke },
    destinations: written.map(({ destination: { name, repository }, delivered, tagged, skipped, failure }) => ({
      repository: name,
      tags: tagged,
      skipped,
      uploaded_bytes: repository.sentBytes,
      blobs: Object.fromEntries(delivered.map(({ blob, delivery }) => [blob.digest, delivery])),
      ...(failure !== undefined && { failure }),
    })),
    seconds: Object.fromEntries(phases.map(([name, ms]) => [name, Number((ms / 1000).toFixed(3))])),
  };
}

export function writtenNames(written: DestinationResult[]): string[] {
  return written.flatMap(({ destination: { repository }, tagged }) =>
    tagged.map((tag) =>
      referenceText({ registry: repository.registry, repository: repository.name, tag, digest: undefined }),
    ),
  );
}
