/**
 * Text that stands in a workflow's log as text. The runner reads `::name::` and `##[name]` at the start of any line,
 * after blanks too, as a command; a zero-width space inside the marker ends that, whoever wrote the line.
 */
export function logLine(text: string): string {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/^(\s*):(?=:)/u, "$1:\u200b").replaceAll("##[", "##\u200b["))
    .join("\n");
}
