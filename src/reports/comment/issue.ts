import type { GitHub } from "../../platform/github/port.ts";
import { type AuthoredText, marked, ownership, runIdOf } from "./marker.ts";

/** An issue that is open while a run fails, and is closed when it passes again. */
export interface StandingIssue {
  /** Key that distinguishes this issue from others of the suite. */
  key: string;
  title: string;
  /** Markdown, at most `stickyBytes` long. */
  body: string;
  open: boolean;
}

export type IssueResult =
  | { outcome: "opened" | "updated" | "closed"; url: string }
  /** A later run has already written the issue. */
  | { outcome: "superseded"; url: string }
  /** The run passed, and no issue was open. */
  | { outcome: "none"; url: undefined };

interface Issue extends AuthoredText {
  number: number;
  html_url: string;
  pull_request?: unknown;
}

/** The label that identifies our issues. GitHub creates it if it does not exist. */
export const issueLabel = "model-report";

const issues = "/repos/{owner}/{repo}/issues";
const one = "/repos/{owner}/{repo}/issues/{issue_number}";

/**
 * Opens the issue, updates it, or closes it. Two jobs that open one at the same time check again afterwards, as with
 * comments: the oldest issue stays, and the others are closed.
 *
 * @throws {RequestError} if GitHub refuses: 403 if `issues: write` is missing, 410 if issues are disabled.
 */
export async function keepIssue(github: GitHub, { key, title, body, open }: StandingIssue): Promise<IssueResult> {
  const text = marked(key, github.run.runId, body);
  const update = (number: number, fields: object) =>
    github.request<Issue>("PATCH", one, { issue_number: number, ...fields });
  let standing = await written(github, key);
  let opened: Issue | undefined;
  if (standing.length === 0) {
    if (!open) return { outcome: "none", url: undefined };
    opened = await github.request<Issue>("POST", issues, { title, body: text, labels: [issueLabel] });
    standing = await written(github, key);
    // The list may lag behind recent changes.
    if (standing.length === 0) standing = [opened];
  }
  const [first, ...younger] = standing;
  for (const { number } of younger) await update(number, { state: "closed", state_reason: "not_planned" });
  if (first!.number === opened?.number) return { outcome: "opened", url: first!.html_url };
  if (runIdOf(first!.body ?? "") > github.run.runId) return { outcome: "superseded", url: first!.html_url };
  const state = open ? {} : { state: "closed", state_reason: "completed" };
  const { html_url: url } = await update(first!.number, { title, body: text, ...state });
  return { outcome: open ? "updated" : "closed", url };
}

/** Returns the suite's open issues, oldest first. */
async function written(github: GitHub, key: string): Promise<Issue[]> {
  const isOwn = ownership(github, key);
  const own: Issue[] = [];
  for await (const issue of github.list<Issue>(issues, { state: "open", labels: issueLabel }))
    if (issue.pull_request === undefined && (await isOwn(issue))) own.push(issue);
  return own.sort((a, b) => a.number - b.number);
}
