import { clipEscaped, fittingLines, NoticeError, type NoticeState, type Notification, shortened } from "./notice.ts";

/**
 * The published limits of an embed: title 256, description 4,096, 25 fields with names of 256 and values of 1,024, and 6,000
 * characters in all.
 *
 * https://docs.discord.com/developers/resources/message#embed-object-embed-limits
 */
const limits = {
  title: 256,
  headline: 1500,
  description: 4096,
  fields: 25,
  name: 256,
  value: 1024,
  all: 6000,
} as const;

export interface DiscordMessage {
  embeds: {
    title: string;
    description: string;
    url?: string;
    color: number;
    fields: { name: string; value: string; inline: boolean }[];
    timestamp: string;
  }[];
  /** Without this, data such as `@everyone` would notify people. */
  allowed_mentions: { parse: [] };
}

const colors = { pass: 0x2e7d32, fail: 0xc62828, error: 0xc62828, inconclusive: 0xf9a825 } as const satisfies Record<
  NoticeState,
  number
>;

/** Builds the message for a webhook of Discord. */
export function discordMessage({ title, headline, facts, lines, url, state, at }: Notification): DiscordMessage {
  const head = clipEscaped(title, limits.title, escapeDiscord);
  // Discord refuses fields without a name or a value.
  const fields = facts
    .filter(([name, value]) => name.trim() !== "" && value.trim() !== "")
    .slice(0, limits.fields)
    .map(([name, value]) => ({
      name: shortened(name, limits.name),
      value: clipEscaped(value, 256, escapeDiscord),
      inline: true,
    }));
  const used = head.length + fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  const start = clipEscaped(headline, limits.headline, escapeDiscord);
  const room = Math.min(limits.description, limits.all - used) - start.length - 2;
  if (room < 100) throw new NoticeError(`expected at most ${limits.all} characters, got more in the facts alone`);
  const rest = fittingLines(lines, room, escapeDiscord);
  const description = rest === "" ? start : `${start}\n\n${rest}`;
  return {
    embeds: [
      {
        title: head,
        description,
        ...(url !== undefined && { url }),
        color: colors[state],
        fields,
        timestamp: at.toISOString(),
      },
    ],
    allowed_mentions: { parse: [] },
  };
}

/** Data in Discord's Markdown: a backslash in front of formatting characters, and no links of its own. */
export function escapeDiscord(text: string): string {
  return text
    .replace(/[\\*_~`|>#<[\]()-]/g, "\\$&")
    .replace(/@/g, "@\u200b")
    .replace(/:(?=\/\/)/g, ":\u200b");
}
