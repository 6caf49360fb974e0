import { type GitHub, RequestError } from "../../platform/github/port.ts";
import { type AuthoredText, marked, ownership, runIdOf } from "./marker.ts";

/** A comment on a pull request that is created once and edited afterwards. */
export interface StickyComment {
  pull: number;
  /** Key that distinguishes this comment from the suite's others: the action's name and a suffix for repeated steps. */
  key: string;
  /** Markdown, at most `stickyBytes` long. */
  body: string;
  /** If false, an earlier comment is updated, but none is created. */
  create?: boolean;
}

export type CommentResult =
  | { outcome: "created" | "updated" | "unchanged"; url: string }
  /** A later run has already written the comment, which is kept. */
  | { outcome: "superseded"; url: string }
  | { outcome: "none"; url: undefined };

interface Comment extends AuthoredText {
  id: number;
  html_url: string;
}

const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const one = "/repos/{owner}/{repo}/issues/comments/{comment_id}";

/** Maximum size, which leaves room for the marker in GitHub's 65,536 characters. */
export const stickyBytes = 65_536 - 300;

/**
 * Creates the comment, or edits the one that an earlier run or another job wrote. GitHub has no "create unless it
 * exists", so two jobs that start together may both create one. Each job therefore checks again after creating it:
 * the oldest comment stays, and any job deletes the others that it sees.
 *
 * @throws {RequestError} if GitHub refuses: 403 if `pull-requests: write` is missing.
 */
export async function keepComment(
  github: GitHub,
  { pull, key, body, create = true }: StickyComment,
): Promise<CommentResult> {
  const text = marked(key, github.run.runId, body);
  let own = await written(github, pull, key);
  let created: Comment | undefined;
  if (own.length === 0 && !create) return { outcome: "none", url: undefined };
  if (own.length === 0) {
    created = await github.request<Comment>("POST", comments, { issue_number: pull, body: text });
    own = await written(github, pull, key);
    // The list may lag behind recent changes.
    if (own.length === 0) own = [created];
  }
  const [first, ...younger] = own;
  for (const { id } of younger) await remove(github, id);
  if (first!.id === created?.id) return { outcome: "created", url: first!.html_url };
  if (runIdOf(first!.body ?? "") > github.run.runId) return { outcome: "superseded", url: first!.html_url };
  if (first!.body === text) return { outcome: "unchanged", url: first!.html_url };
  try {
    const { html_url } = await github.request<Comment>("PATCH", one, { comment_id: first!.id, body: text });
    return { outcome: "updated", url: html_url };
  } catch (error) {
    if (!(error instanceof RequestError) || error.status !== 404) throw error;
    // Somebody has deleted the comment in the meantime.
    const { html_url } = await github.request<Comment>("POST", comments, { issue_number: pull, body: text });
    return { outcome: "created", url: html_url };
  }
}

/** Returns the suite's comments, oldest first. */
async function written(github: GitHub, pull: number, key: string): Promise<Comment[]> {
  const isOwn = ownership(github, key);
  const own: Comment[] = [];
  for await (const comment of github.list<Comment>(comments, { issue_number: pull }))
    if (await isOwn(comment)) own.push(comment);
  return own.sort((a, b) => a.id - b.id);
}

async function remove(github: GitHub, id: number): Promise<void> {
  try {
    await github.request("DELETE", one, { comment_id: id });
  } catch (error) {
    // Another job was faster.
    if (!(error instanceof RequestError) || error.status !== 404) throw error;
  }
}
