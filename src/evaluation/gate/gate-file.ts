import { Failure } from "../../core/failure.ts";
import { readJson } from "../../platform/file/read.ts";
import type { RuleResult } from "./result.ts";

/** What `gate.json` says, as far as others than the gate itself go by it. */
export interface GateFile {
  verdict: "pass" | "fail" | "inconclusive";
  /** Only with `pass`. */
  passed: boolean;
  /** `sha256:…` of the model and of the rows it was judged on; absent where the metrics did not say. */
  modelDigest: string | undefined;
  dataDigest: string | undefined;
  results: RuleResult[];
  /** The run that wrote it, as `staleReason` reads it. */
  run: unknown;
}

const verdicts = ["pass", "fail", "inconclusive"] as const;

/**
 * Reads a `gate.json`.
 *
 * @throws {Failure} for what is none, and for results that are not as `gate-on-metric` writes them.
 */
export async function readGateFile(path: string, cwd: string): Promise<GateFile> {
  const gate = await readJson(path, cwd, "a gate.json");
  const verdict = isRecord(gate) ? verdicts.find((each) => each === gate["verdict"]) : undefined;
  if (!isRecord(gate) || verdict === undefined)
    throw new Failure(`${path}: expected the gate.json that gate-on-metric writes, got no verdict`);
  const results = gate["results"] ?? [];
  if (!Array.isArray(results) || !results.every(isResult))
    throw new Failure(
      `${path}: expected the results of rules, got others (was it edited? run \`gate-on-metric\` again)`,
    );
  const contradicts =
    (gate["passed"] !== undefined && gate["passed"] !== (verdict === "pass")) ||
    (results.length > 0 && (verdict === "fail") !== results.some(({ ends }) => ends === "red"));
  if (contradicts) {
    throw new Failure(
      `${path}: expected a verdict that follows from its results, got ${verdict} in contradiction to them (was it edited? run \`gate-on-metric\` again)`,
    );
  }
  return {
    verdict,
    passed: verdict === "pass",
    modelDigest: text(gate["model_digest"]),
    dataDigest: text(gate["data_digest"]),
    results,
    run: gate["run"],
  };
}

function isResult(value: unknown): value is RuleResult {
  if (!isRecord(value)) return false;
  const { expression, reason, status, ends, interval } = value;
  return (
    typeof expression === "string" &&
    typeof reason === "string" &&
    ["pass", "fail", "inconclusive", "skipped"].includes(status as string) &&
    ["green", "warning", "red"].includes(ends as string) &&
    ["value", "bound", "baseline", "margin", "p", "adjusted_p"].every((name) => isNumberOrNull(value[name])) &&
    (interval === null ||
      (isRecord(interval) && typeof interval["low"] === "number" && typeof interval["high"] === "number"))
  );
}

const isNumberOrNull = (value: unknown) => value === null || typeof value === "number";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
