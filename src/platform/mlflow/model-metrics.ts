import type { ArtifactPlace } from "./artifacts.ts";
import type { MlflowClient } from "./client.ts";
import { numberOf } from "./entries.ts";
import { objectIn, objectsIn } from "./shapes.ts";

/** Reads the metrics that servers since 3.0 keep with a logged model instead of its run. */
export async function readLoggedModelMetrics(
  client: MlflowClient,
  { uri }: ArtifactPlace,
): Promise<Map<string, number>> {
  const [, id] = /\/models\/(m-[0-9a-f]{32})\//.exec(`${uri}/`) ?? [];
  if (id === undefined) return new Map();
  const model = objectIn(await client.get(`logged-models/${id}`), "model", "GET logged-models");
  const data = model["data"] === undefined ? {} : objectIn(model, "data", "GET logged-models");
  return new Map(objectsIn(data, "metrics").map(({ key, value }) => [String(key), numberOf(value)]));
}
