import { type GitHub, RequestError } from "../../platform/github/port.ts";

/** A comment or an issue with its author, as GitHub, Gitea and Forgejo return it. */
export interface AuthoredText {
  body?: string | null;
  user?: { login?: string; type?: string } | null;
}

/** Returns the start of the hidden first line that identifies our texts. The key cannot end the HTML comment. */
export function marker(key: string): string {
  return `<!-- trainyard ${encodeURIComponent(key).replaceAll("-", "%2D").slice(0, 200)} run=`;
}

export function marked(key: string, runId: number, body: string): string {
  return `${marker(key)}${runId} -->\n${body}`;
}

/** Tests if a text has our marker and was written by the token's owner or by a bot. */
export type Ownership = (text: AuthoredText) => Promise<boolean>;

/**
 * Returns a function that recognises texts of the suite. A text of another user under our marker does not count,
 * because editing it would attribute our words to them. A bot is a GitHub App (`github-actions[bot]` or another), or
 * the user as which Gitea and Forgejo run actions. For any other user, GitHub is asked once who owns the token.
 */
export function ownership(github: GitHub, key: string): Ownership {
  const start = marker(key);
  let login: Promise<string | undefined> | undefined;
  return async ({ body, user }) => {
    if (body?.startsWith(start) !== true || !user) return false;
    if (user.type === "Bot" || /\[bot\]$|^(gitea|forgejo)-actions$/.test(user.login ?? "")) return true;
    login ??= tokenLogin(github);
    const owner = await login;
    return owner !== undefined && owner.toLowerCase() === user.login?.toLowerCase();
  };
}

/** Returns the token's user. Undefined for a GitHub App's token, which has none. */
async function tokenLogin(github: GitHub): Promise<string | undefined> {
  try {
    const { login } = await github.request<{ login?: unknown }>("GET", "/user");
    return typeof login === "string" ? login : undefined;
  } catch (error) {
    if (error instanceof RequestError && [401, 403, 404].includes(error.status ?? 0)) return undefined;
    throw error;
  }
}

/** Returns the run that wrote the text last. */
export function runIdOf(body: string): number {
  return Number(/^<!-- trainyard \S+ run=(\d+) -->/.exec(body)?.[1] ?? 0);
}
