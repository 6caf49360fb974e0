import type { Block, Inline } from "../markdown/block.ts";
import { visible } from "../markdown/escape.ts";

/** The state that a notification is about. `error`: the action could not judge, for example because a file was missing. */
export type NoticeState = "pass" | "fail" | "inconclusive" | "error";

/** The result of a step in the form from which the message for every service is made. All texts are data, not markup. */
export interface Notification {
  /** Identifies the notification: the same for every attempt to send it. */
  id: string;
  at: Date;
  state: NoticeState;
  /** `gate-on-metric failed (octo/models, main)`. */
  title: string;
  /** Verdict in one line. */
  headline: string;
  facts: readonly (readonly [name: string, value: string])[];
  /** The result in a few lines. */
  lines: readonly string[];
  /** Page of the run. */
  url: string | undefined;
  /** The whole result, for services without tight limits. */
  report: readonly Block[];
}

/** Thrown for a notification that a service did not take. The message holds no address. */
export class NoticeError extends Error {
  override readonly name = "NoticeError";
}

const longestLine = 300;
const mostLines = 40;

/** Flattens blocks into lines that read well without columns and markup: `rule: accuracy >= 0.9 · value: 0.87`. */
export function noticeLines(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap(blockLines)
    .map((line) => shortened(visible(line).replace(/\s+/g, " ").trim(), longestLine))
    .filter((line) => line !== "")
    .slice(0, mostLines);
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [plain(block.text)];
    case "list":
      return block.items.map((item) => `- ${plain(item)}`);
    case "code":
      return block.text.split("\n");
    case "details":
      return [plain(block.title)];
    case "table":
      return block.rows.map((row) =>
        block.columns
          .map(({ title }, at) => [title, plain(row[at] ?? "")] as const)
          .filter(([, text]) => text !== "")
          .map(([title, text]) => (title === "" ? text : `${title}: ${text}`))
          .join(" · "),
      );
    case "fragment":
    case "chart":
      return [];
  }
}

function plain(text: Inline): string {
  if (typeof text === "string") return text;
  if ("kind" in text) return text.text;
  return text.map((each) => (typeof each === "string" ? each : each.text)).join("");
}

/** Shortens a text to this many UTF-16 units, without cutting a character in two. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\ud800-\udbff]$/.test(text.slice(0, most - 1)) ? most - 2 : most - 1;
  return `${text.slice(0, Math.max(0, end))}…`;
}

/** Shortens data so that its escaped form fits into `most` units. */
export function clipEscaped(text: string, most: number, literal: (text: string) => string): string {
  for (let length = most; ; length = Math.floor(length * 0.8)) {
    const escaped = literal(shortened(text, length));
    if (escaped.length <= most || length < 2) return escaped;
  }
}

/** Joins as many escaped lines as fit into `most` units, and says how many are left out. */
export function fittingLines(lines: readonly string[], most: number, literal: (text: string) => string): string {
  const note = (left: number) => `… and ${left} more ${left === 1 ? "line" : "lines"} in the report`;
  let text = "";
  for (const [at, line] of lines.entries()) {
    const left = lines.length - at;
    const next = `${text}${text === "" ? "" : "\n"}${literal(line)}`;
    const room = left === 1 ? most : most - literal(note(left)).length - 1;
    if (next.length > room) return `${text}${text === "" ? "" : "\n"}${literal(note(left))}`;
    text = next;
  }
  return text;
}
