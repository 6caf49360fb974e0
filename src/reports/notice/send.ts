import { plainMessage } from "../../platform/github/refusal.ts";
import { HttpClient } from "../../platform/http/client.ts";
import { UnreachableError } from "../../platform/http/connection-error.ts";
import { type HttpAnswer, readBody } from "../../platform/http/message.ts";
import { type RetryOptions, retry, retryAfterMs, TransientError } from "../../platform/http/retry.ts";
import { discordMessage } from "./discord.ts";
import { mailMessage, sendMail } from "./email.ts";
import { NoticeError, type Notification } from "./notice.ts";
import { slackMessage, slackWorkflowMessage } from "./slack.ts";
import type { NoticeTarget } from "./target.ts";
import { teamsMessage } from "./teams.ts";
import { signatureHeaders, webhookMessage } from "./webhook.ts";

export interface SendingOptions {
  env: Record<string, string | undefined>;
  signal: AbortSignal;
  retries?: Omit<RetryOptions, "signal">;
}

const silenceMs = 10_000;
const usualRetries: Omit<RetryOptions, "signal"> = {
  attempts: 3,
  forMs: 60_000,
  firstMs: 1000,
  mostMs: 8000,
  random: Math.random,
};

type WebTarget = Exclude<NoticeTarget, { kind: "email" }>;

/**
 * Sends a notification to one destination.
 *
 * @throws {NoticeError} if the service does not take it. The message does not hold the address.
 */
export async function sendNotice(notice: Notification, target: NoticeTarget, options: SendingOptions): Promise<void> {
  if (target.kind === "email") return sendMail(mailMessage(notice, target.server), target.server);
  const body = JSON.stringify(messageFor(notice, target));
  const headers = {
    "content-type": "application/json",
    "user-agent": "trainyard",
    ...(target.kind === "webhook" && signatureHeaders(body, notice, target)),
  };
  const client = new HttpClient(options.env);
  const { signal, retries = usualRetries } = options;
  try {
    await retry(`notify ${target.kind}`, { ...retries, signal }, async () => {
      const answer = await client.send({ method: "POST", url: target.url, headers, body, signal, silenceMs });
      await accept(answer, target.kind);
    });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TransientError || error instanceof UnreachableError)
      throw new NoticeError(error.message, { cause: error });
    throw error;
  }
}

function messageFor(notice: Notification, { kind }: WebTarget): object {
  switch (kind) {
    case "slack":
      return slackMessage(notice);
    case "slack-workflow":
      return slackWorkflowMessage(notice);
    case "teams":
      return teamsMessage(notice);
    case "discord":
      return discordMessage(notice);
    case "webhook":
      return webhookMessage(notice);
  }
}

/** Slack also reports some refusals with a status of success. */
const accepted: Readonly<Record<WebTarget["kind"], (text: string) => boolean>> = {
  slack: (text) => text.trim() === "ok",
  "slack-workflow": (text) => /^\{\s*"ok"\s*:\s*true/.test(text.trim()),
  teams: () => true,
  discord: () => true,
  webhook: () => true,
};

/** Advice for a refusal, by its status. */
const hints: Readonly<Record<number, string>> = {
  401: "the address is not valid any more: create a new webhook",
  403: "the service refused the address: create a new webhook, and check who may post to the channel",
  404: "the webhook does not exist any more: create a new one",
  410: "the channel is archived or the webhook is gone: create a new one",
};

async function accept(answer: HttpAnswer, kind: WebTarget["kind"]): Promise<void> {
  const { status, headers } = answer;
  const text = (await readBody(answer, 1024 * 1024)).toString("utf8");
  const said = text.trim() === "" ? "" : ` ${plainMessage(text).slice(0, 100)}`;
  if (status >= 200 && status < 300) {
    if (accepted[kind](text)) return;
    throw new NoticeError(`expected the answer of ${kind}, got${said || " nothing"} with status ${status}`);
  }
  const message = `answered ${status}${said}`;
  if (status === 429 || status >= 500) {
    const afterMs = retryAfterMs(headers["retry-after"], Date.now()) ?? discordWaitMs(text);
    throw new TransientError(message, { afterMs });
  }
  const moved = status >= 300 && status < 400 ? "the address has moved: use the new one" : undefined;
  const hint = moved ?? hints[status];
  throw new NoticeError(`${message}${hint === undefined ? "" : ` (${hint})`}`);
}

/** Discord says in its answer how many seconds to wait. */
function discordWaitMs(text: string): number | undefined {
  const seconds = Number(/"retry_after"\s*:\s*([\d.]+)/.exec(text)?.[1] ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, 600_000) : undefined;
}
