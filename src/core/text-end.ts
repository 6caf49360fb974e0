/** The text without any of the `characters` at its end. An expression such as `/x+$/` would start again at each `x`. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}
