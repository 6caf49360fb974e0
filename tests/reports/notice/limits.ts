/** The published limits of each service, written down from its documentation, and checked without our own code. */
import { Buffer } from "node:buffer";

type Json = Record<string, unknown>;
const length = (text: unknown) => [...String(text)].length;

/** https://docs.slack.dev/reference/block-kit/blocks (blocks per message, header, section, actions), read in November 2026. */
export function slackProblems(message: Json): string[] {
  const problems: string[] = [];
  const blocks = message["blocks"] as Json[];
  if (typeof message["text"] !== "string" || message["text"] === "") problems.push("no_text");
  if (!Array.isArray(blocks) || blocks.length > 50) problems.push("more than 50 blocks");
  for (const block of blocks) {
    const text = block["text"] as Json | undefined;
    if (block["type"] === "header") {
      if (text!["type"] !== "plain_text") problems.push("a header is plain_text");
      if (length(text!["text"]) > 150 || text!["text"] === "") problems.push("header of 1 to 150 characters");
    } else if (block["type"] === "section") {
      if (length(text!["text"]) > 3000 || text!["text"] === "") problems.push("section of 1 to 3,000 characters");
      const fields = (block["fields"] as Json[] | undefined) ?? [];
      if (fields.length > 10) problems.push("ten fields");
      if (fields.some((field) => length(field["text"]) > 2000)) problems.push("fields of 2,000 characters");
    } else if (block["type"] === "actions") {
      for (const element of block["elements"] as Json[]) {
        if (length((element["text"] as Json)["text"]) > 75) problems.push("button of 75 characters");
        if (length(element["url"]) > 3000) problems.push("address of 3,000 characters");
      }
    } else problems.push(`unknown block ${block["type"]}`);
  }
  return problems;
}

/** https://docs.slack.dev/ (workflow webhooks): a flat object whose values are texts. */
export function slackWorkflowProblems(message: Json): string[] {
  return Object.values(message).every((value) => typeof value === "string") ? [] : ["a value is not a text"];
}

/**
 * https://learn.microsoft.com/en-us/microsoftteams/limits-specifications-teams (28 KB), and the schema of Adaptive Cards 1.4 at
 * https://adaptivecards.io/explorer/ for the elements used, read in November 2026.
 */
export function teamsProblems(message: Json): string[] {
  const problems: string[] = [];
  if (Buffer.byteLength(JSON.stringify(message)) > 28 * 1024) problems.push("more than 28 KB");
  const [attachment] = message["attachments"] as Json[];
  if (message["type"] !== "message") problems.push("not a message");
  if (attachment?.["contentType"] !== "application/vnd.microsoft.card.adaptive") problems.push("not an adaptive card");
  const card = attachment?.["content"] as Json;
  if (card["type"] !== "AdaptiveCard" || card["version"] !== "1.4") problems.push("not a card of version 1.4");
  for (const element of card["body"] as Json[]) {
    if (element["type"] !== "RichTextBlock") problems.push(`unknown element ${element["type"]}`);
    for (const inline of element["inlines"] as Json[]) {
      if (inline["type"] !== "TextRun" || typeof inline["text"] !== "string") problems.push("an inline is a TextRun");
      const color = inline["color"] ?? "Default";
      if (!["Default", "Dark", "Light", "Accent", "Good", "Warning", "Attention"].includes(color as string))
        problems.push(`unknown color ${color}`);
    }
  }
  return problems;
}

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits, read in November 2026. */
export function discordProblems(message: Json): string[] {
  const problems: string[] = [];
  const embeds = message["embeds"] as Json[];
  if (embeds.length > 10) problems.push("more than ten embeds");
  let all = 0;
  for (const embed of embeds) {
    const fields = embed["fields"] as Json[];
    if (length(embed["title"]) > 256) problems.push("title of 256 characters");
    if (length(embed["description"]) > 4096) problems.push("description of 4,096 characters");
    if (fields.length > 25) problems.push("25 fields");
    for (const { name, value } of fields as { name: string; value: string }[]) {
      if (length(name) > 256 || name.trim() === "") problems.push("field name of 1 to 256 characters");
      if (length(value) > 1024 || value.trim() === "") problems.push("field value of 1 to 1,024 characters");
      all += length(name) + length(value);
    }
    all += length(embed["title"]) + length(embed["description"]);
    if (Number.isNaN(Date.parse(String(embed["timestamp"])))) problems.push("timestamp in ISO 8601");
  }
  if (all > 6000) problems.push("6,000 characters in all");
  const mentions = message["allowed_mentions"] as Json | undefined;
  if ((mentions?.["parse"] as unknown[] | undefined)?.length !== 0) problems.push("mentions are allowed");
  return problems;
}
