import { Failure } from "../../core/failure.ts";

/**
 * Parses JSON. The bare `NaN`, `Infinity` and `-Infinity` that Python and Java write become text of the same name.
 *
 * @throws {Failure} with the engine's own description and position of the error.
 */
export function parseMetricsJson(text: string, source: string): unknown {
  const parsed = parsedJson(text, source);
  refuseDuplicates(text, source);
  return parsed;
}

function parsedJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const quoted = quoteBareWords(text);
    if (quoted === undefined) throw unreadable(source, error);
    try {
      return JSON.parse(quoted);
    } catch {
      throw unreadable(source, error);
    }
  }
}

const STRUCTURE = /["{}[\]]/g;
const COLON = /\s*:/y;

/** Rejects repeated names. @throws {Failure}, because JSON.parse would use the last one. `text` is valid JSON. */
function refuseDuplicates(text: string, source: string): void {
  const open: (Set<string> | undefined)[] = [];
  STRUCTURE.lastIndex = 0;
  for (let found = STRUCTURE.exec(text); found !== null; found = STRUCTURE.exec(text)) {
    const [character] = found;
    if (character === "{") open.push(new Set());
    else if (character === "[") open.push(undefined);
    else if (character !== '"') open.pop();
    else {
      const closing = closingQuote(text, found.index);
      STRUCTURE.lastIndex = COLON.lastIndex = closing + 1;
      const names = open.at(-1);
      if (names === undefined || !COLON.test(text)) continue;
      const name = text.slice(found.index, closing + 1);
      const plain = name.includes("\\") ? JSON.stringify(JSON.parse(name)) : name;
      if (names.has(plain)) {
        const line = text.slice(0, found.index).split("\n").length;
        throw new Failure(`${source}:${line}: expected each name once in an object, got ${plain.slice(0, 80)} twice`, {
          at: { file: source, line },
        });
      }
      names.add(plain);
    }
  }
}

function unreadable(source: string, cause: unknown): Failure {
  const said = cause instanceof Error ? cause.message.replaceAll(/\s+/g, " ") : String(cause);
  return new Failure(`${source}: expected JSON, got something else: ${said.slice(0, 200)}`, {
    cause,
    at: { file: source },
  });
}

const BARE_WORD = /-?\b(?:NaN|Infinity)\b/g;

/** Quotes the bare words in a text. Undefined if there are none. Strings are skipped, so the time is linear. */
function quoteBareWords(text: string): string | undefined {
  const parts: string[] = [];
  let found = false;
  let from = 0;
  while (from < text.length) {
    const opening = text.indexOf('"', from);
    const end = opening === -1 ? text.length : opening;
    const between = text.slice(from, end);
    const replaced = between.replaceAll(BARE_WORD, '"$&"');
    found ||= replaced.length !== between.length;
    parts.push(replaced);
    if (opening === -1) break;
    const closing = closingQuote(text, opening);
    parts.push(text.slice(opening, closing + 1));
    from = closing + 1;
  }
  return found ? parts.join("") : undefined;
}

function closingQuote(text: string, opening: number): number {
  for (let at = text.indexOf('"', opening + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === "\\") backslashes++;
    if (backslashes % 2 === 0) return at;
  }
  return text.length;
}
