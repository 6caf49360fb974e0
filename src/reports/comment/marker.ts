/** How the suite finds again what it wrote itself: a first line that nobody sees. */

/** Who wrote a comment or an issue, as GitHub's answers tell. */
export interface AuthoredText {
  body?: string | null;
  user: { type?: string } | null;
  author_association?: string;
}

/** The beginning of that line. A key is data: it may not end the HTML comment early. */
export function marker(key: string): string {
  return `<!-- trainyard ${encodeURIComponent(key).replaceAll("-", "%2D").slice(0, 200)} run=`;
}

export function marked(key: string, runId: number, body: string): string {
  return `${marker(key)}${runId} -->\n${body}`;
}

/** What a stranger wrote under our marker is not ours: editing it would put our words into their mouth. */
export function isOwn({ body, user, author_association: association = "" }: AuthoredText, key: string): boolean {
  const trusted = user?.type === "Bot" || ["OWNER", "MEMBER", "COLLABORATOR"].includes(association);
  return trusted && body?.startsWith(marker(key)) === true;
}

/** The run that wrote it last. */
export function runIdOf(body: string): number {
  return Number(/^<!-- trainyard \S+ run=(\d+) -->/.exec(body)?.[1] ?? 0);
}
