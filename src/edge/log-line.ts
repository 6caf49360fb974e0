/**
 * Escapes text for a workflow's log. The runner treats `::name::` and `##[name]` at the start of any line, also after
 * blanks, as a command. A zero-width space inside the marker prevents this.
 */
export function logLine(text: string): string {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/^(\s*):(?=:)/u, "$1:\u200b").replaceAll("##[", "##\u200b["))
    .join("\n");
}
