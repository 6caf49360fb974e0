import { createHmac } from "node:crypto";
import type { Notification } from "./notice.ts";

/** Builds the body for a webhook of one's own. The fields are described in docs/notifications.md. */
export function webhookMessage({ id, at, state, title, headline, facts, lines, url }: Notification): object {
  return {
    format: "trainyard-notice-1",
    id,
    at: at.toISOString(),
    state,
    title,
    headline,
    facts: Object.fromEntries(facts),
    lines,
    ...(url !== undefined && { url }),
  };
}

export interface WebhookSigning {
  /** Key of the Standard Webhooks signature. `whsec_…` is base64. */
  key?: string | undefined;
  /** Key of a signature in the header that GitHub uses for its own webhooks. */
  githubKey?: string | undefined;
}

/**
 * Returns the headers that identify and sign a body.
 *
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signatureHeaders(
  body: string,
  { id, at }: Pick<Notification, "id" | "at">,
  { key, githubKey }: WebhookSigning,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    ...(key !== undefined && {
      "webhook-signature": `v1,${createHmac("sha256", keyBytes(key)).update(`${id}.${timestamp}.${body}`).digest("base64")}`,
    }),
    ...(githubKey !== undefined && {
      "x-hub-signature-256": `sha256=${createHmac("sha256", githubKey).update(body).digest("hex")}`,
    }),
  };
}

function keyBytes(key: string): Buffer {
  return key.startsWith("whsec_") ? Buffer.from(key.slice("whsec_".length), "base64") : Buffer.from(key, "utf8");
}
