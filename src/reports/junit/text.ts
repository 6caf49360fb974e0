/** Matches the start of a terminal escape sequence. Some reporters write the escape character as text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are removed.
const introducer = /[\x1b\x9b]|&?#x1[bB];?|\\u001b|\\x1b/g;
/** The rest of a control sequence, or of a sequence of two bytes (ECMA-48). */
const sequence = /\[[0-?]{0,100}[ -/]{0,20}[@-~]|[@-Z\\-_]/y;
/** The rest of an operating system command: a title or a link of at most 2000 characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: an operating system command ends with one of them.
const command = /\][^\x07\x1b\x9b]{0,2000}(?:\x07|\x1b\\)/y;
/** Matches the rest of a sequence whose escape character was dropped: `[31m`, `\ufffd[31m`. */
const orphans = /\ufffd?\[(?:\d{1,3}(?:;\d{1,3}){0,20})m/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are removed.
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** Cleans text for people: no escape sequences, no control or direction characters, and only newlines. */
export function plain(text: string): string {
  return withoutEscapes(text).replace(orphans, "").replace(/\r\n?/g, "\n").replace(controls, "");
}

/** Every sequence ends at the next introducer at the latest, so that the time is linear. */
function withoutEscapes(text: string): string {
  let rest = "";
  let from = 0;
  introducer.lastIndex = 0;
  for (let found = introducer.exec(text); found !== null; found = introducer.exec(text)) {
    rest += text.slice(from, found.index);
    const after = introducer.lastIndex;
    from = (found[0].length === 1 ? endOf(command, text, after) : undefined) ?? endOf(sequence, text, after) ?? after;
    introducer.lastIndex = from;
  }
  return from === 0 ? text : rest + text.slice(from);
}

/** Returns the end of a match that begins at `at`, or undefined without a match. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Returns the last lines of a log, at most `lines` and `characters`. Says so if there was more. */
export function tail(text: string, lines = 20, characters = 2000): string {
  const trimmed = text.trimEnd();
  let start = trimmed.length;
  for (let i = 0; i < lines && start > 0; i++) start = trimmed.lastIndexOf("\n", start - 1);
  start = start < 0 ? 0 : start === 0 ? 0 : start + 1;
  start = Math.max(start, trimmed.length - characters);
  // The text must not begin between the halves of a surrogate pair.
  const code = trimmed.charCodeAt(start);
  if (start > 0 && code >= 0xdc00 && code <= 0xdfff) start++;
  return start === 0 ? trimmed : `…\n${trimmed.slice(start)}`;
}

/** Returns the first line that is not blank, at most `characters` long. */
export function firstLine(text: string, characters = 300): string {
  const line = /[^\s].*/.exec(text)?.[0]?.trimEnd() ?? "";
  return line.length <= characters ? line : `${whole(line.slice(0, characters - 1))}…`;
}

/** Shortens a text in the middle, because its start gives the topic and its end the result. */
export function abridged(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const head = Math.floor(characters / 4);
  const omitted = text.length - characters;
  return `${whole(text.slice(0, head))}\n… ${omitted} characters left out …\n${text.slice(text.length - (characters - head)).replace(/^[\udc00-\udfff]/, "")}`;
}

/** Removes half a surrogate pair at the end of a text. */
export function whole(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}
