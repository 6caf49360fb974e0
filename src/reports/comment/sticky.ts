import { RequestError } from "../../platform/github/port.ts";
import { marked, runIdOf } from "./marker.ts";

/** A comment as its host keeps it. */
export interface StoredComment {
  id: number;
  body: string;
  url: string;
}

/** The comments of one pull request, on GitHub, GitLab or Azure DevOps. Every method throws a `RequestError` on a refusal. */
export interface CommentHost {
  /** Number of the run that writes. It grows with each run. */
  readonly runId: number;
  /** Returns the suite's own comments with this key, oldest first. */
  own(key: string): Promise<StoredComment[]>;
  create(body: string): Promise<StoredComment>;
  update(id: number, body: string): Promise<StoredComment>;
  remove(id: number): Promise<void>;
}

/** A comment on a pull request that is created once and edited afterwards. */
export interface StickyComment {
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

/** Maximum size, which leaves room for the marker in GitHub's 65,536 characters. Other hosts allow more. */
export const stickyBytes = 65_536 - 300;

/**
 * Creates the comment, or edits the one that an earlier run or another job wrote. No host has "create unless it
 * exists", so two jobs that start together may both create one. Each job therefore checks again after creating it:
 * the oldest comment stays, and any job deletes the others that it sees.
 *
 * @throws {RequestError} if the host refuses, such as 403 if GitHub's `pull-requests: write` is missing.
 */
export async function keepComment(
  host: CommentHost,
  { key, body, create = true }: StickyComment,
): Promise<CommentResult> {
  const text = marked(key, host.runId, body);
  let own = await host.own(key);
  let created: StoredComment | undefined;
  if (own.length === 0 && !create) return { outcome: "none", url: undefined };
  if (own.length === 0) {
    created = await host.create(text);
    own = await host.own(key);
    // The list may lag behind recent changes.
    if (own.length === 0) own = [created];
  }
  const [first, ...younger] = own;
  for (const { id } of younger) await remove(host, id);
  if (first!.id === created?.id) return { outcome: "created", url: first!.url };
  if (runIdOf(first!.body) > host.runId) return { outcome: "superseded", url: first!.url };
  if (first!.body === text) return { outcome: "unchanged", url: first!.url };
  try {
    return { outcome: "updated", url: (await host.update(first!.id, text)).url };
  } catch (error) {
    if (!(error instanceof RequestError) || error.status !== 404) throw error;
    // Somebody has deleted the comment in the meantime.
    return { outcome: "created", url: (await host.create(text)).url };
  }
}

async function remove(host: CommentHost, id: number): Promise<void> {
  try {
    await host.remove(id);
  } catch (error) {
    // Another job was faster.
    if (!(error instanceof RequestError) || error.status !== 404) throw error;
  }
}
