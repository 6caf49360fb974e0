import { NoticeError, type NoticeState, type Notification, shortened } from "./notice.ts";

/**
 * Largest message in bytes. Teams takes 28 KB including what its workflow adds, and reports nothing when a larger one is lost
 * later in the workflow.
 *
 * https://learn.microsoft.com/en-us/microsoftteams/limits-specifications-teams
 */
const mostBytes = 27_000;

interface TextRun {
  type: "TextRun";
  text: string;
  weight?: "Bolder";
  size?: "Medium";
  color?: "Good" | "Attention" | "Warning";
}

/** `TextRun` shows its text literally; a `TextBlock` would interpret Markdown in it. */
interface RichTextBlock {
  type: "RichTextBlock";
  inlines: TextRun[];
}

interface AdaptiveCard {
  $schema: string;
  type: "AdaptiveCard";
  version: "1.4";
  msteams: { width: "Full" };
  body: RichTextBlock[];
  actions: { type: "Action.OpenUrl"; title: string; url: string }[];
}

export interface TeamsMessage {
  type: "message";
  attachments: {
    contentType: "application/vnd.microsoft.card.adaptive";
    contentUrl: null;
    content: AdaptiveCard;
  }[];
}

const colors = {
  pass: "Good",
  fail: "Attention",
  error: "Attention",
  inconclusive: "Warning",
} as const satisfies Record<NoticeState, string>;

/** Builds the message for a workflow of Microsoft Teams. Lines are left out from the end until it fits. */
export function teamsMessage(notice: Notification): TeamsMessage {
  const { lines } = notice;
  for (let shown = lines.length; shown >= 0; shown--) {
    const left = lines.length - shown;
    const note = left === 0 ? [] : [`… and ${left} more ${left === 1 ? "line" : "lines"} in the report`];
    const message = withLines(notice, [...lines.slice(0, shown), ...note]);
    if (Buffer.byteLength(JSON.stringify(message)) <= mostBytes) return message;
  }
  throw new NoticeError(`expected a message of at most ${mostBytes} bytes, got a longer one without any line`);
}

function withLines({ title, state, headline, facts, url }: Notification, lines: readonly string[]): TeamsMessage {
  const body = [
    block([{ ...run(shortened(title, 256)), weight: "Bolder", size: "Medium", color: colors[state] }]),
    block([run(shortened(headline, 2000))]),
    ...facts.map(([name, value]) => block([{ ...run(`${name}: `), weight: "Bolder" }, run(shortened(value, 500))])),
    ...lines.map((line) => block([run(line)])),
  ];
  const content: AdaptiveCard = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    msteams: { width: "Full" },
    body,
    actions: url === undefined ? [] : [{ type: "Action.OpenUrl", title: "Open the run", url }],
  };
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }],
  };
}

function block(inlines: TextRun[]): RichTextBlock {
  return { type: "RichTextBlock", inlines };
}

/** Cards replace `{{DATE(…)}}` in any text. A zero-width space keeps it as it is. */
function run(text: string): TextRun {
  return { type: "TextRun", text: text.replace(/\{(?=\{)/g, "{\u200b") };
}
