import { clipEscaped, fittingLines, NoticeError, type Notification } from "./notice.ts";

/**
 * The published limits of a message: 50 blocks, a header of 150 characters, a section of 3,000, ten fields of 2,000, and a
 * button of 75 with an address of 3,000. Slack refuses the whole message when one of them is exceeded.
 *
 * https://docs.slack.dev/reference/block-kit/blocks
 */
const limits = { header: 150, section: 3000, fields: 10, field: 2000, url: 3000 } as const;

interface TextObject {
  type: "plain_text" | "mrkdwn";
  text: string;
  verbatim?: true;
}

export interface SlackMessage {
  text: string;
  blocks: (
    | { type: "header"; text: TextObject }
    | { type: "section"; text: TextObject; fields?: TextObject[] }
    | { type: "actions"; elements: { type: "button"; text: TextObject; url: string }[] }
  )[];
}

/** Builds the message for an incoming webhook. */
export function slackMessage({ title, headline, facts, lines, url }: Notification): SlackMessage {
  return {
    text: clipEscaped(`${title}: ${headline}`, limits.section, escapeSlack),
    blocks: [
      { type: "header", text: { type: "plain_text", text: clipEscaped(title, limits.header, escapeControls) } },
      {
        type: "section",
        text: mrkdwn(clipEscaped(headline, limits.section, escapeSlack)),
        ...(facts.length > 0 && {
          fields: facts
            .slice(0, limits.fields)
            .map(([name, value]) => mrkdwn(`*${escapeSlack(name)}*\n${clipEscaped(value, 1500, escapeSlack)}`)),
        }),
      },
      ...(lines.length === 0
        ? []
        : [{ type: "section" as const, text: mrkdwn(fittingLines(lines, limits.section, escapeSlack)) }]),
      ...(url === undefined || url.length > limits.url
        ? []
        : [
            {
              type: "actions" as const,
              elements: [{ type: "button" as const, text: { type: "plain_text" as const, text: "Open the run" }, url }],
            },
          ]),
    ],
  };
}

/** `verbatim` keeps Slack from linking addresses and channel names in the data. */
function mrkdwn(text: string): TextObject {
  if (text.length > limits.section) throw new NoticeError(`expected at most ${limits.section} characters of text`);
  return { type: "mrkdwn", text, verbatim: true };
}

/** The variables of a Slack workflow: a flat object of texts, which the workflow must declare. */
export function slackWorkflowMessage(notice: Notification): Record<string, string> {
  const { id, state, title, headline, facts, lines, url } = notice;
  const given = Object.fromEntries(facts);
  return {
    id,
    status: state,
    title: clipEscaped(title, limits.header, escapeSlack),
    headline: clipEscaped(headline, limits.section, escapeSlack),
    repository: escapeSlack(given["Repository"] ?? ""),
    branch: escapeSlack(given["Branch"] ?? ""),
    commit: escapeSlack(given["Commit"] ?? ""),
    text: fittingLines(lines, limits.section, escapeSlack),
    url: url ?? "",
  };
}

/** Slack gives a meaning to three characters alone. Mentions, channels and links all need `<`. */
function escapeControls(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character]!);
}

/** Data in `mrkdwn`: formatting characters have no escape, but a zero-width space in front of the text disables them. */
export function escapeSlack(text: string): string {
  return escapeControls(text).replace(/[*_~`]+(?=\S)/g, "$&\u200b");
}
