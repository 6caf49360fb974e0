const quote = 34;
const backslash = 92;

/** Position after the string that begins at `start`, a quotation mark. */
function afterString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}

/**
 * A name that one object of a JSON text has twice, or undefined. `JSON.parse` takes the last of them and other readers the
 * first, so that such a file says one thing to one program and another to the next.
 *
 * @param text that `JSON.parse` accepts as `value`. Costs one pass over the text and one over the value.
 */
export function duplicateName(text: string, value: unknown): string | undefined {
  return namesIn(text) === namesOf(value) ? undefined : firstDuplicate(text);
}

/** Names in a text: outside of strings, each has one colon. */
function namesIn(text: string): number {
  let names = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = afterString(text, at) - 1;
    else if (code === 58) names++;
  }
  return names;
}

function namesOf(value: unknown): number {
  let names = 0;
  const open: object[] = [];
  const enter = (each: unknown) => {
    if (typeof each === "object" && each !== null) open.push(each);
  };
  enter(value);
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (Array.isArray(each)) {
      for (const item of each) if (typeof item === "object") enter(item);
      continue;
    }
    const values: unknown[] = Object.values(each);
    names += values.length;
    for (const item of values) if (typeof item === "object") enter(item);
  }
  return names;
}

function firstDuplicate(text: string): string | undefined {
  // A set of names for each object that is open, undefined for a list.
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "{") open.push(new Set());
    else if (character === "[") open.push(undefined);
    else if (character === "}" || character === "]") open.pop();
    else if (character === '"') {
      const end = afterString(text, at);
      let next = end;
      while (/\s/.test(text[next] ?? "")) next++;
      const names = open[open.length - 1];
      if (names !== undefined && text[next] === ":") {
        const name: string = JSON.parse(text.slice(at, end));
        if (names.has(name)) return name;
        names.add(name);
      }
      at = end - 1;
    }
  }
  return undefined;
}
