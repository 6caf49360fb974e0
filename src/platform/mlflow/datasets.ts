import type { MlflowClient } from "./client.ts";
import { MlflowError } from "./error.ts";

/** Rows that a run used. The rows themselves are not sent. */
export interface DatasetUse {
  /** Name for people: the paths of the files. */
  name: string;
  /** `sha256:…` of the content. */
  digest: string;
  use: "training" | "evaluation";
}

/** MLflow's column for a digest is too short for a whole SHA-256, which is in a tag. */
const digestLength = 32;
const longestName = 500;

/** Logs a data set as an input of a run. It may be repeated. Servers before 2.4 have no inputs. */
export async function logDataset(
  client: MlflowClient,
  runId: string,
  { name, digest, use }: DatasetUse,
): Promise<void> {
  const tags = [
    { key: "mlflow.data.context", value: use },
    { key: "trainyard.digest", value: digest },
  ];
  const dataset = {
    name: name.slice(0, longestName) || "data",
    digest: digest.replace(/^sha256:/, "").slice(0, digestLength),
    source_type: "local",
    source: JSON.stringify({ uri: name }),
  };
  try {
    await client.send("POST", "runs/log-inputs", { run_id: runId, datasets: [{ tags, dataset }] });
  } catch (error) {
    if (!(error instanceof MlflowError) || !error.isMissingEndpoint) throw error;
  }
}
