import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { type GateFile, readGateFile } from "../../evaluation/gate/gate-file.ts";
import { staleReason } from "../../evaluation/run-stamp.ts";
import { identityOf } from "../../models/predictor/identity.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { RequestError } from "../../platform/github/port.ts";
import type { PromoteInputs } from "./inputs.ts";

/** The evidence for a promotion, or the reason to refuse it. */
export type PromotionEvidence =
  | { passed: true; digest: string; gate: string }
  | { passed: false; digest: string | undefined; reason: string };

/**
 * Reads the gate and checks that it is about this model, and recent.
 *
 * @throws {Failure} for a gate of another model or of another run, and for one that names no model.
 */
export async function readEvidence(inputs: PromoteInputs, context: Context): Promise<PromotionEvidence> {
  const { cwd } = context;
  const path = shownPath(resolve(cwd, inputs.gate ?? join(inputs["report-dir"], "gate.json")), cwd);
  const gate = await readGateFile(path, cwd);
  const judged = gate.model_digest;
  if (judged === undefined) {
    throw new Failure(
      `${path}: expected a gate that names the digest of its model, got none (run test-model and gate-on-metric on this model)`,
    );
  }
  if (inputs.model !== undefined) {
    const { digest } = await identityOf(inputs.model, cwd);
    if (digest !== judged) {
      throw new Failure(
        `${path}: expected a gate for the model ${digest} of ${inputs.model}, got one for ${judged} (run test-model and gate-on-metric on this model)`,
      );
    }
  }
  if (!gate.passed) return { passed: false, digest: judged, reason: `${path}: the gate's verdict is ${gate.verdict}` };
  const age = await ageReason(gate, inputs, context);
  if (age !== undefined) return { passed: false, digest: judged, reason: `${path}: ${age}` };
  const approval = await approvalReason(inputs, context);
  if (approval !== undefined) return { passed: false, digest: judged, reason: approval };
  const bytes = await readFile(resolve(cwd, path));
  const sha = createHash("sha256").update(bytes).digest("hex");
  return { passed: true, digest: judged, gate: `${gate.verdict} sha256:${sha}` };
}

/** Tolerance for clocks that differ. */
const clockMs = 5 * 60_000;

async function ageReason(gate: GateFile, inputs: PromoteInputs, context: Context): Promise<string | undefined> {
  const { github, now } = context;
  const most = inputs["max-age-hours"];
  if (most === undefined) return staleReason(gate.run, github?.run);
  if (gate.run === undefined || github === undefined) {
    throw new Failure(
      "max-age-hours: expected a gate that a workflow run on GitHub wrote, got one without a run (leave max-age-hours out, or run gate-on-metric in a workflow)",
    );
  }
  const { id } = gate.run;
  const answer = await asked(`max-age-hours: the start of run ${id} could not be read`, () =>
    github.request<{ run_started_at?: string; created_at?: string }>(
      "GET",
      "/repos/{owner}/{repo}/actions/runs/{run_id}",
      { run_id: id },
    ),
  );
  const started = Date.parse(answer.run_started_at ?? answer.created_at ?? "");
  if (Number.isNaN(started)) throw new Failure(`max-age-hours: expected the start of run ${id}, got none`);
  const age = now().getTime() - started;
  if (age < -clockMs)
    return `run ${id} begins ${Math.round(-age / 60_000)} minutes in the future (the clock of this machine is wrong)`;
  const hours = age / 3_600_000;
  if (hours <= most) return undefined;
  return `expected a gate of a run that began at most ${most} hours ago, got one of ${hours.toFixed(1)} hours ago (run ${id}: test and gate the model again)`;
}

async function approvalReason({ approval }: PromoteInputs, { github }: Context): Promise<string | undefined> {
  if (approval === undefined) return undefined;
  if (github === undefined) throw new Failure("approval: expected a workflow run on GitHub, got none");
  const { runId } = github.run;
  const reviews = await asked("approval: the approvals of this run could not be read", () =>
    github.request<{ state: string; environments: { name: string }[] }[]>(
      "GET",
      "/repos/{owner}/{repo}/actions/runs/{run_id}/approvals",
      { run_id: runId },
    ),
  );
  const about = reviews.filter(({ environments }) => environments.some(({ name }) => name === approval));
  if (about.some(({ state }) => state === "rejected")) return `approval: ${approval} was rejected for this run`;
  if (about.some(({ state }) => state === "approved")) return undefined;
  return `approval: expected that somebody approved ${approval} for this run, got no approval (give the environment required reviewers, and the job \`environment: ${approval}\`)`;
}

async function asked<T>(what: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const hint = error.status === 403 || error.status === 404 ? " (the job needs `actions: read`)" : "";
    throw new Failure(`${what}: ${error.message}${hint}`, { cause: error });
  }
}
