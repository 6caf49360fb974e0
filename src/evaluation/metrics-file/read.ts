import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Failure } from "../../core/failure.ts";
import { inspectFile } from "../../platform/file/read.ts";
import type { Metrics } from "./metrics.ts";
import { parseMetrics } from "./parse.ts";

export interface MetricsFile {
  metrics: Metrics;
  /** `sha256:…` of the file. */
  digest: string;
}

/** The longest JavaScript string is slightly longer. */
const LARGEST_BYTES = 500_000_000;

/**
 * Reads a metrics file. `source` is its name in messages.
 *
 * @throws {Failure} if it is missing, empty, a pointer to data elsewhere, or not a metrics file.
 */
export async function readMetricsFile(path: string, cwd: string, source = path): Promise<MetricsFile> {
  const file = await inspectFile(path, cwd, { shown: source });
  if (file.sizeBytes > LARGEST_BYTES) {
    throw new Failure(
      `${source}: expected at most ${LARGEST_BYTES / 1e6} MB of metrics, got ${Math.round(file.sizeBytes / 1e6)} MB`,
    );
  }
  const bytes = await readFile(file.path);
  const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  return { metrics: await parseMetrics(bytes.toString("utf8"), source), digest };
}
