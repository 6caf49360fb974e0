import { readdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { readGateFile } from "../../evaluation/gate/gate-file.ts";
import { WAY_OUT } from "../../models/bundle/foreign.ts";
import { identityOf } from "../../models/predictor/identity.ts";
import { loadPredictor } from "../../models/predictor/load.ts";
import { readJson } from "../../platform/file/read.ts";
import { type Commit, readCommit } from "./commit.ts";
import type { ImageInputs } from "./inputs.ts";
import type { ImageSource } from "./source.ts";

/** The origin of an image, as written into its labels and annotations. */
export interface Lineage {
  modelDigest: string | undefined;
  /** Digest of the table that the model was trained on. */
  trainingDataDigest: string | undefined;
  /** Digest of the rows that its metrics were measured on. */
  testDataDigest: string | undefined;
  /** The numbers at the top level of metrics.json. */
  metrics: Record<string, number> | undefined;
  commit: Commit;
}

/** Reads the model, data and commit of the image. `refused` is the reason why the gate rejects the model. */
export async function readLineage(
  inputs: Pick<ImageInputs, "gate" | "metrics" | "on-unknown-model">,
  { kind, model }: ImageSource,
  context: Context,
): Promise<Lineage | { refused: string }> {
  const { cwd } = context;
  const { gate: gatePath, metrics, "on-unknown-model": onUnknown } = inputs;
  const identity = model === undefined ? undefined : await readIdentity(model, cwd, kind === "dockerfile");
  const modelDigest = identity?.digest;
  const gate = gatePath === undefined ? undefined : await readGate(gatePath, modelDigest, { onUnknown, context });
  if (gate?.passed === false) return { refused: gate.reason };
  return {
    modelDigest,
    trainingDataDigest: identity?.trainingDataDigest,
    testDataDigest: gate?.dataDigest,
    metrics: metrics === undefined ? undefined : await readTopMetrics(metrics, cwd),
    commit: await readCommit(context),
  };
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** The decision in `gate.json`: the model may be shipped, or the reason why it may not. */
type GateAnswer = { passed: true; dataDigest: string | undefined } | { passed: false; reason: string };

/**
 * @throws {Failure} for a file that is not a gate.json, for the gate of another model, and, if `onUnknown` is `fail`,
 * for a gate whose model is unknown.
 */
async function readGate(
  path: string,
  modelDigest: string | undefined,
  { onUnknown, context: { cwd, reporter } }: { onUnknown: ImageInputs["on-unknown-model"]; context: Context },
): Promise<GateAnswer> {
  const { verdict, passed, model_digest: judged, data_digest: dataDigest } = await readGateFile(path, cwd);
  if (modelDigest !== undefined && judged !== undefined && judged !== modelDigest) {
    throw new Failure(
      `${path}: expected a gate for the model ${modelDigest}, got one for ${judged} (run test-model and gate-on-metric on this model)`,
    );
  }
  if (modelDigest === undefined || judged === undefined) {
    const problem =
      modelDigest === undefined
        ? `${path}: expected the model that the gate is about, got nothing (set model to its file or folder`
        : `${path}: expected a gate for the model ${modelDigest}, got one for a model it does not name (run test-model and gate-on-metric on this model`;
    if (onUnknown === "fail") throw new Failure(`${problem}; on-unknown-model: warn trusts the gate without)`);
    if (onUnknown === "warn") reporter.warning(`${problem})`);
  }
  return passed ? { passed, dataDigest } : { passed, reason: `${path}: the gate's verdict is ${verdict}` };
}

/** Reads the numbers at the top level of a metrics file. */
async function readTopMetrics(path: string, cwd: string): Promise<Record<string, number>> {
  const metrics = record(await readJson(path, cwd, "metrics"));
  const numbers = Object.entries(metrics).filter((each): each is [string, number] => Number.isFinite(each[1]));
  if (numbers.length === 0) throw new Failure(`${path}: expected metrics, got no number`);
  return Object.fromEntries(numbers);
}

/**
 * Digests of a model and of the data it was trained on. Of a model that cannot be read, which only a Dockerfile can serve
 * (`foreign`), the digest is that of its file or folder, as `test-model` and the gate take it.
 *
 * @throws {Failure} for a damaged bundle, and for a model of another tool without a Dockerfile. The message contains
 * a Dockerfile to start from.
 */
async function readIdentity(
  model: string,
  cwd: string,
  foreign: boolean,
): Promise<{ digest: string; trainingDataDigest: string | undefined }> {
  const path = resolve(cwd, model);
  const isFile = (await stat(path).catch(() => undefined))?.isFile() === true;
  try {
    const { digest, trained, provenance } = await loadPredictor(model, { cwd });
    if (isFile && trained !== undefined && !foreign) {
      throw new Failure(`${model}: expected the folder of a model, got a file (\`train\` writes the folder)`);
    }
    return { digest, trainingDataDigest: provenance?.data.digest };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const names = isFile ? [model] : await readdir(path).catch((): string[] => []);
    if (names.length === 0 || names.includes("provenance.json") || (isFile && !foreign)) throw withoutWayOut(error);
    if (foreign) return { digest: (await identityOf(model, cwd)).digest, trainingDataDigest: undefined };
    throw new Failure(`${withoutWayOut(error).message}\n${starter(model, names)}`, { cause: error });
  }
}

/** Removes advice that does not help here: how to use another tool's model in other actions. */
function withoutWayOut(error: Failure): Failure {
  return new Failure(error.message.replace(` (${WAY_OUT})`, ""), { cause: error });
}

/** Returns a Dockerfile for a Python model: short, non-root, and with the model in a layer above the packages. */
function starter(model: string, names: string[]): string {
  const path = model.replace(/^\.\//, "").replace(/\/$/, "");
  const mlflow = names.includes("MLmodel");
  const requirements = names.includes("requirements.txt") ? `${path}/requirements.txt` : "requirements.txt";
  return [
    "The serving image runs models that trainyard can read. For any other, write a Dockerfile, for example:",
    "",
    "    FROM python:3.12-slim",
    `    COPY ${requirements} /tmp/`,
    `    RUN pip install --no-cache-dir -r /tmp/requirements.txt${mlflow ? " mlflow" : ""}`,
    ...(mlflow ? [] : ["    COPY serve.py /app/"]),
    "    USER 1000:1000",
    `    COPY ${path}/ /model/`,
    "    EXPOSE 8080",
    mlflow
      ? '    CMD ["mlflow", "models", "serve", "-m", "/model", "--env-manager", "local", "-h", "0.0.0.0", "-p", "8080"]'
      : '    CMD ["python", "/app/serve.py"]',
    "",
    ...(mlflow
      ? []
      : [
          "where serve.py is yours: it answers GET /health and POST /invocations at port 8080 (health-path, smoke-path),",
        ]),
    "and name it with file: Dockerfile.",
  ].join("\n");
}

/** Returns labels that describe the origin of an image: OCI's names, and ours under `trainyard.`. */
export function lineageLabels(
  { modelDigest, trainingDataDigest, testDataDigest, metrics, commit }: Lineage,
  base: { name: string; digest: string } | undefined,
): Record<string, string> {
  const labels: Record<string, string | undefined> = {
    "org.opencontainers.image.revision": commit.sha,
    "org.opencontainers.image.source": commit.source,
    "org.opencontainers.image.base.name": base?.name,
    "org.opencontainers.image.base.digest": base?.digest,
    "trainyard.model-digest": modelDigest,
    // These labels are always present, so that readers can rely on them.
    "trainyard.training-data-digest": trainingDataDigest ?? "unknown",
    "trainyard.test-data-digest": testDataDigest ?? "unknown",
    "trainyard.metrics": metrics && JSON.stringify(metrics),
  };
  return Object.fromEntries(Object.entries(labels).filter((each): each is [string, string] => each[1] !== undefined));
}
