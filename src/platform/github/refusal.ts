/** GitHub's response to a failed call. */
export interface Refusal {
  status: number;
  message: string;
  headers: Readonly<Record<string, string | number | undefined>>;
}

/**
 * Returns the time in milliseconds that GitHub asks to wait before a retry: `Retry-After`, or the reset of the
 * primary rate limit. 0 leaves the wait to the caller, and undefined means that the refusal is final.
 *
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function retryWaitMs({ status, message, headers }: Refusal, nowMs: number): number | undefined {
  const exhausted = headers["x-ratelimit-remaining"] === "0";
  const limited = headers["retry-after"] !== undefined || exhausted || /rate limit|abuse detection/i.test(message);
  if (status < 500 && status !== 429 && !(status === 403 && limited)) return undefined;
  const asked = Number(headers["retry-after"] ?? Number.NaN) * 1000;
  if (Number.isFinite(asked)) return asked;
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN) * 1000 - nowMs;
  return exhausted && status < 500 && Number.isFinite(reset) ? Math.max(reset, 0) : 0;
}

/** Maps texts in GitHub's responses to their cause and how to fix it. The texts are from its API and documentation. */
const causes: readonly (readonly [RegExp, string])[] = [
  [
    /secondary rate limit|abuse detection/i,
    "the token has made too many requests at once: run fewer jobs at the same time",
  ],
  [/API rate limit exceeded/i, "the token's requests for this hour are used up: wait, or use a token of its own"],
  [/(is|been) locked/i, "the conversation is locked: unlock it, or set comment: never"],
  [/more than \d[\d,]* comments|comment limit/i, "the pull request has reached GitHub's limit of comments"],
  [/SAML/i, "the organization asks for single sign-on: authorize the token for it"],
  [/IP allow list/i, "the organization's IP allow list does not hold this runner's address"],
  [
    /not permitted to create or approve pull requests/i,
    "allow it in the repository's settings: Actions, General, Workflow permissions",
  ],
  [/archived/i, "the repository is archived and can only be read"],
  [/issues (are|has been) disabled/i, "issues are switched off in this repository"],
];

/** Explains a refusal if GitHub's response does. A missing permission is left to the caller, who knows which one. */
export function refusalHint({ message, headers }: Refusal): string | undefined {
  if (headers["x-ratelimit-remaining"] === "0") return causes[1]![1];
  return causes.find(([pattern]) => pattern.test(message))?.[1];
}

/** Returns advice for servers without an artifact service of version 4: GitHub Enterprise Server, Gitea, Forgejo. */
export function artifactServiceHint(message: string): string | undefined {
  if (!/GHES|ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/.test(message)) return undefined;
  return "this server has no artifact service that actions can use: keep the report in the repository and name it as git:REF:PATH, see docs/where-it-runs.md";
}

/** Shortens a message to one line. A web page is only mentioned as such. */
export function plainMessage(text: string): string {
  if (/^\s*(<!doctype|<html|<\?xml|<head|<body)/i.test(text)) {
    const start = text.search(/<title>/i);
    const [, title] = /^<title>([^<]+)<\/title>/i.exec(text.slice(start, start + 120)) ?? [];
    return title === undefined ? "a web page" : `a web page (${JSON.stringify(title.trim())})`;
  }
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
