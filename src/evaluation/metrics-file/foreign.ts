import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import type { Tree } from "./metrics.ts";

type Json = { readonly [name: string]: unknown };

/** Extracts metrics from the shapes of MLflow and github-action-benchmark. Returns any other object unchanged. */
export function treeIn(parsed: unknown, source: string): Tree {
  if (Array.isArray(parsed)) {
    if (parsed.length > 0 && parsed.every(isBench)) return benches(parsed);
    throw wrong(source, `a list of ${parsed.length}`);
  }
  if (!isRecord(parsed)) throw wrong(source, parsed === undefined || parsed === null ? "nothing" : typeof parsed);
  return trainyardEvaluation(parsed) ?? mlflowRun(parsed, source) ?? benchmarkHistory(parsed, source) ?? parsed;
}

/** Converts an `evaluation.json` into the content of the `metrics.json` next to it. */
function trainyardEvaluation(parsed: Json): Tree | undefined {
  const { format, metrics, per_class: perClass, slices } = parsed;
  if (typeof format !== "string" || !format.startsWith("trainyard-evaluation-") || !isRecord(metrics)) return undefined;
  const ofSlices: Record<string, unknown> = Object.create(null);
  for (const slice of Array.isArray(slices) ? slices.filter(isRecord) : []) {
    ofSlices[String(slice["name"])] = { ...(slice["metrics"] as Json), per_class: slice["per_class"] };
  }
  return { ...metrics, ...(isRecord(perClass) && { per_class: perClass }), slices: ofSlices };
}

function wrong(source: string, got: string): Failure {
  return new Failure(`${source}: expected an object of metrics such as {"accuracy": 0.97}, got ${got}`, {
    at: { file: source },
  });
}

/**
 * Reads an MLflow run. `mlflow runs describe` prints `{info, data: {metrics: {name: value}}}`. REST returns `{run:
 * {info, data}}` or `{runs: [...]}`, where metrics are a list of `{key, value, timestamp, step}` and NaN is text.
 */
function mlflowRun(parsed: Json, source: string): Tree | undefined {
  if (Array.isArray(parsed["runs"]) && parsed["runs"].every((run) => isRecord(run) && isRecord(run["info"]))) {
    const { length } = parsed["runs"];
    if (length !== 1) throw new Failure(`${source}: expected one MLflow run, got ${length}`, { at: { file: source } });
  }
  const run = Array.isArray(parsed["runs"]) ? parsed["runs"][0] : (parsed["run"] ?? parsed);
  if (!isRecord(run) || !isRecord(run["info"]) || !isRecord(run["data"])) return undefined;
  const info = run["info"];
  if (typeof (info["run_id"] ?? info["run_uuid"]) !== "string") return undefined;
  // A run without metrics lacks the field `metrics`.
  const metrics = run["data"]["metrics"] ?? {};
  if (isRecord(metrics)) return metrics;
  if (Array.isArray(metrics) && metrics.every(isLogged)) return latest(metrics);
  throw new Failure(`${source}: expected data.metrics of an MLflow run to be names with values, got something else`, {
    at: { file: source },
  });
}

interface Logged {
  key: string;
  value: unknown;
  timestamp?: unknown;
  step?: unknown;
}

function isLogged(value: unknown): value is Logged {
  return isRecord(value) && typeof value["key"] === "string";
}

/** Keeps the last value of a metric that was logged several times: by step, then by time, like MLflow. */
function latest(metrics: Logged[]): Tree {
  const tree: Record<string, unknown> = Object.create(null);
  const best = new Map<string, Logged>();
  for (const each of metrics) {
    const held = best.get(each.key);
    if (held !== undefined && (order(held.step, each.step) || order(held.timestamp, each.timestamp)) > 0) continue;
    best.set(each.key, each);
    tree[each.key] = each.value;
  }
  return tree;
}

function order(a: unknown, b: unknown): number {
  return Number(a ?? 0) - Number(b ?? 0);
}

interface Bench {
  name: string;
  value: unknown;
}

function isBench(value: unknown): value is Bench {
  return isRecord(value) && typeof value["name"] === "string" && Object.hasOwn(value, "value");
}

function benches(list: Bench[]): Tree {
  const tree: Record<string, unknown> = Object.create(null);
  for (const { name, value } of list) tree[name] = value;
  return tree;
}

/**
 * Reads the `data.js` of github-action-benchmark without its prefix: `{entries: {SUITE: [{commit, benches}, …]}}`.
 * The last entry of a suite counts. If there are several suites, names are SUITE.NAME.
 */
function benchmarkHistory(parsed: Json, source: string): Tree | undefined {
  const { entries } = parsed;
  if (!isRecord(entries)) return undefined;
  const suites: [string, Tree][] = [];
  for (const [suite, history] of Object.entries(entries)) {
    const last: unknown = Array.isArray(history) ? history.at(-1) : undefined;
    if (!isRecord(last) || !Array.isArray(last["benches"]) || !last["benches"].every(isBench)) return undefined;
    suites.push([suite, benches(last["benches"])]);
  }
  if (suites.length === 0) throw wrong(source, "a benchmark history without entries");
  return suites.length === 1 ? suites[0]![1] : Object.assign(Object.create(null), Object.fromEntries(suites));
}
