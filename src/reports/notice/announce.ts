import { createHash } from "node:crypto";
import type { Reporter } from "../../core/reporter.ts";
import type { GitHub } from "../../platform/github/port.ts";
import type { RetryOptions } from "../../platform/http/retry.ts";
import type { PipelineRun } from "../../platform/pipeline/run.ts";
import type { Block } from "../markdown/block.ts";
import { type NoticeState, type Notification, noticeLines } from "./notice.ts";
import { previousState } from "./previous-state.ts";
import { sendNotice } from "./send.ts";
import { type NoticeStateFile, readStates, stateKey, writeStates } from "./state-file.ts";
import { type NoticeTarget, readTargets, secretsOf } from "./target.ts";

/** The result of a step, as far as notifications need it. */
export interface StepResult {
  /** Action, and the model's name where a repository has several: `report-model churn`. */
  subject: string;
  state: NoticeState;
  headline: string;
  log: readonly Block[];
  report: readonly Block[];
  /** A change that is worth a notification even if the state is the same, such as a new champion. */
  change: string | undefined;
  /** True if a negative state fails the run, so that the next run can see it in the conclusion. */
  isRunState: boolean;
}

export interface AnnounceOptions {
  /** Value of the input `notify`. */
  notify: string;
  /** File that remembers the last state. Without it, the previous run on GitHub is looked up. */
  state: string | undefined;
  cwd: string;
  env: Record<string, string | undefined>;
  github: GitHub | undefined;
  pipeline: PipelineRun | undefined;
  reporter: Reporter;
  signal: AbortSignal;
  now: Date;
  retries?: Omit<RetryOptions, "signal">;
}

/** Sends notifications about a failure, a recovery or a change. A problem is a warning, and never fails the step. */
export async function announce(result: StepResult, options: AnnounceOptions): Promise<void> {
  const { reporter, signal } = options;
  const hide = hiding(options.notify);
  try {
    const { targets } = readTargets(options.notify);
    if (targets.length === 0) reporter.info("notify: no destination has an address, so nothing is sent");
    else if (options.state === undefined) await announceByRun(result, targets, options);
    else await announceByFile(result, targets, { ...options, state: options.state });
  } catch (error) {
    signal.throwIfAborted();
    reporter.warning(hide(`notify: nothing was sent: ${(error as Error).message}`));
  }
}

async function announceByFile(
  result: StepResult,
  targets: readonly NoticeTarget[],
  options: AnnounceOptions & { state: string },
): Promise<void> {
  const { state: path, cwd, now } = options;
  // An alarm is worth more than a file, so a damaged one is replaced.
  const earlier = await readStates(path, cwd).catch((error: Error) => {
    options.reporter.warning(`notify: starting without an earlier state: ${error.message}`);
    return {};
  });
  const states: NoticeStateFile["states"] = { ...earlier };
  for (const target of targets) {
    const key = stateKey(result.subject, addressOf(target));
    const before = states[key]?.state;
    const since = before === result.state ? states[key]!.since : now.toISOString();
    // A notification that failed is tried again next time, because its state is not recorded.
    if (!isNews(result, before) || (await sendTo(target, noticeOf(result, before, options), options)))
      states[key] = { state: result.state, since };
  }
  await writeStates(path, cwd, states);
}

async function announceByRun(
  result: StepResult,
  targets: readonly NoticeTarget[],
  options: AnnounceOptions,
): Promise<void> {
  const { github, reporter } = options;
  const previous = github === undefined ? { known: true as const, state: undefined } : await previousState(github);
  if (!previous.known)
    reporter.warning(
      `notify: the state of the previous run is not known, so a failure may be announced again and a recovery is not: ${previous.reason} (grant actions: read, or set state to a file)`,
    );
  const before = previous.known ? previous.state : undefined;
  // The conclusion of a run does not say which kind of failure it was.
  const kind: StepResult = before === "fail" && result.state !== "pass" ? { ...result, state: "fail" } : result;
  if (!isNews(kind, before)) return;
  if (github !== undefined && !result.isRunState && result.state !== "pass" && result.change === undefined) {
    reporter.notice(
      "notify: nothing was sent: this step passes in spite of its verdict, so the next run could not see that the verdict was announced (set state to a file that is kept between runs)",
    );
    return;
  }
  for (const target of targets) await sendTo(target, noticeOf(result, before, options), options);
}

/** True on failure, recovery or change; false if the state was announced before. */
function isNews({ state, change }: StepResult, before: NoticeState | undefined): boolean {
  return change !== undefined || (before === undefined ? state !== "pass" : state !== before);
}

async function sendTo(target: NoticeTarget, notice: Notification, options: AnnounceOptions): Promise<boolean> {
  const { env, signal, reporter, retries, notify } = options;
  try {
    await sendNotice(notice, target, { env, signal, ...(retries && { retries }) });
    reporter.info(`notify: sent to ${target.kind}: ${notice.title}`);
    return true;
  } catch (error) {
    signal.throwIfAborted();
    // Any error of a service or of a client is caught, because a notification never fails a step.
    reporter.warning(hiding(notify)(`notify: ${target.kind}: not sent: ${(error as Error).message}`));
    return false;
  }
}

const words = {
  pass: "passed",
  fail: "failed",
  inconclusive: "is inconclusive",
  error: "could not be completed",
} as const satisfies Record<NoticeState, string>;

function noticeOf(result: StepResult, before: NoticeState | undefined, options: AnnounceOptions): Notification {
  const { subject, state, headline, log, report, change } = result;
  const { github, pipeline, now } = options;
  const recovered = state === "pass" && before !== undefined && before !== "pass";
  const what = change ?? `${subject} ${recovered ? "passed again" : words[state]}`;
  const place = placeOf(github, pipeline);
  const where = [place.repository, place.branch].filter((each) => each !== undefined && each !== "").join(", ");
  const identity = [place.url ?? now.toISOString(), github?.run.runAttempt ?? 1, github?.run.job ?? "", subject, state];
  return {
    id: `msg_${createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 24)}`,
    at: now,
    state,
    title: where === "" ? what : `${what} (${where})`,
    headline,
    facts: [
      ["Repository", place.repository],
      ["Branch", place.branch],
      ["Commit", place.commit?.slice(0, 12)],
      ["Workflow", place.workflow],
    ].flatMap(([name, value]): [string, string][] => (value ? [[name!, value]] : [])),
    lines: noticeLines(log),
    url: place.url,
    report,
  };
}

interface Place {
  repository?: string | undefined;
  branch?: string | undefined;
  commit?: string | undefined;
  workflow?: string | undefined;
  url?: string | undefined;
}

function placeOf(github: GitHub | undefined, pipeline: PipelineRun | undefined): Place {
  if (github === undefined) {
    if (pipeline === undefined) return {};
    const { commit, url, name } = pipeline;
    return { commit, url, workflow: name };
  }
  const { owner, repository, ref, headSha, workflow, serverUrl, runId } = github.run;
  return {
    repository: `${owner}/${repository}`,
    branch: ref.replace(/^refs\/(heads|tags)\//, ""),
    commit: headSha,
    workflow,
    url: `${serverUrl}/${owner}/${repository}/actions/runs/${runId}`,
  };
}

function addressOf(target: NoticeTarget): string {
  if (target.kind !== "email") return target.url.href;
  const { host, port, user = "", to } = target.server;
  return `${user}@${host}:${port} ${to.join(",")}`;
}

/** Returns a function that removes addresses, keys and passwords from a message. */
function hiding(notify: string): (message: string) => string {
  const secrets = secretsOf(notify);
  return (message) => secrets.reduce((text, secret) => text.replaceAll(secret, "***"), message);
}
