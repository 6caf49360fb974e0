import { type GitHub, RequestError } from "../../platform/github/port.ts";

/** How the suite finds again what it wrote itself: a first line that nobody sees. */

/** A comment or an issue and who wrote it, as GitHub, Gitea and Forgejo answer. */
export interface AuthoredText {
  body?: string | null;
  user?: { login?: string; type?: string } | null;
}

/** The beginning of that line. A key is data: it may not end the HTML comment early. */
export function marker(key: string): string {
  return `<!-- trainyard ${encodeURIComponent(key).replaceAll("-", "%2D").slice(0, 200)} run=`;
}

export function marked(key: string, runId: number, body: string): string {
  return `${marker(key)}${runId} -->\n${body}`;
}

/** Whether a text bears our marker and was written by the token's owner or by a bot. */
export type Ownership = (text: AuthoredText) => Promise<boolean>;

/**
 * Finds what the suite wrote. What a stranger wrote under our marker is not ours: editing it would put our words into their
 * mouth. A bot is a GitHub App (`github-actions[bot]`, another App) or the user that Gitea and Forgejo run actions as. For
 * anybody else GitHub is asked once who the token belongs to.
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

/** The token's user; undefined for a GitHub App's token, which has none. */
async function tokenLogin(github: GitHub): Promise<string | undefined> {
  try {
    const { login } = await github.request<{ login?: unknown }>("GET", "/user");
    return typeof login === "string" ? login : undefined;
  } catch (error) {
    if (error instanceof RequestError && [401, 403, 404].includes(error.status ?? 0)) return undefined;
    throw error;
  }
}

/** The run that wrote it last. */
export function runIdOf(body: string): number {
  return Number(/^<!-- trainyard \S+ run=(\d+) -->/.exec(body)?.[1] ?? 0);
}
