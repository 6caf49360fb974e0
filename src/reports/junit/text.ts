/**
 * Terminal escape sequences (ECMA-48: CSI, OSC, and two-byte ones), and the same with the escape character lost, as
 * reporters leave them that drop characters XML forbids ("[31m", "#x1B[31m").
 */
const escapes =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters it is about.
  /(?:\x1b|\x9b|&?#x1[bB];?|\\u001b|\\x1b)(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])?/g;
const orphans = /\[(?:\d{1,3}(?:;\d{1,3})*)m/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters it is about.
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** Text as a person should see it: no escape sequences, no control or direction-turning characters, newlines only. */
export function plain(text: string): string {
  return text.replace(escapes, "").replace(orphans, "").replace(/\r\n?/g, "\n").replace(controls, "");
}

/** The last lines of a log, at most `lines` of them and `characters` long; says that there was more. */
export function tail(text: string, lines = 20, characters = 2000): string {
  const trimmed = text.replace(/\s+$/, "");
  let start = trimmed.length;
  for (let i = 0; i < lines && start > 0; i++) start = trimmed.lastIndexOf("\n", start - 1);
  start = start < 0 ? 0 : start === 0 ? 0 : start + 1;
  start = Math.max(start, trimmed.length - characters);
  // Never begin between the halves of a surrogate pair.
  const code = trimmed.charCodeAt(start);
  if (start > 0 && code >= 0xdc00 && code <= 0xdfff) start++;
  return start === 0 ? trimmed : `…\n${trimmed.slice(start)}`;
}

/** The first line with something in it, at most `characters` long. */
export function firstLine(text: string, characters = 300): string {
  const line = /[^\s].*/.exec(text)?.[0]?.trimEnd() ?? "";
  return line.length <= characters ? line : `${whole(line.slice(0, characters - 1))}…`;
}

/** Cut in the middle: the head says what it is about, the tail how it ended. */
export function abridged(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const head = Math.floor(characters / 4);
  const omitted = text.length - characters;
  return `${whole(text.slice(0, head))}\n… ${omitted} characters left out …\n${text.slice(text.length - (characters - head)).replace(/^[\udc00-\udfff]/, "")}`;
}

/** Without half a surrogate pair at the end. */
export function whole(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}
