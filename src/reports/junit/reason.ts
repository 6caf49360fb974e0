import { firstLine } from "./text.ts";

/** The facts about a failure that help to find its reason. */
export interface ReasonContext {
  name: string;
  className: string;
  /** Source line at which the test failed, if known. */
  line: number | undefined;
  characters: number;
}

const mostLines = 400;
const longestLine = 2000;
const location = /^\s*(?:at )?[^\s:()]{1,300}\.\w{1,8}:(\d{1,7})(?::\d{1,7})?(?::|\)|,|$)\s*/;

/** Lines without a reason: the runner's own headings, plain locations, rows of dashes. */
const headings: readonly RegExp[] = [
  /^\s*=== (RUN|PAUSE|CONT|NAME)\b/,
  /^\s*--- (FAIL|PASS|SKIP):/,
  /^FAIL\t/,
  /^\s*[-=_*~─━][-=_*~─━ ]*$/,
  /^unknown file$/,
  /^Traceback \(most recent call last\):$/,
  /^\s*File "[^"]{1,500}", line \d+/,
  /^\s*\((in test|from function|in) .{0,300}\bline \d+[,)]$/,
  /^\s*● Test suite failed to run$/,
  /^\s*\[\w{1,40}\] › .{0,300}$/,
  /^Generated test\.log\b/,
  /^thread '.{0,300}'(?: \(\d{1,10}\))? panicked at .{1,500}:\d{1,7}:\d{1,7}:?$/,
];

const errorWords =
  /\b(error|fail(s|ed|ure)?|panic(ked)?|assert\w{0,20}|exception|expected|fatal|abort(ed)?|segmentation fault|not ok|unable to|cannot)\b/i;

/** Returns the line of a message or trace that gives the reason, without its location. Empty if there is none. */
export function reasonInText(text: string, { name, className, line, characters }: ReasonContext): string {
  const lines = linesOf(text);
  // pytest marks the lines of the error.
  const marked = lines.find((each) => /^E {2,}\S/.test(each));
  if (marked !== undefined) return firstLine(marked.slice(1), characters);
  // Python's traceback ends with the error.
  if (lines.some((each) => /^Traceback \(most recent call last\):$/.test(each))) {
    const last = lines.findLast((each) => /^\S/.test(each) && !isHeading(each));
    if (last !== undefined) return firstLine(last, characters);
  }
  const titles = new Set([name, `${className}::${name}`, `${className}.${name}`, `${className} ${name}`]);
  // PHPUnit writes the values of a data set after the name.
  const isTitle = (each: string) => titles.has(each) || each.startsWith(`${className}::${name} (`);
  const isReason = (each: string) =>
    each.trim() !== "" && !isHeading(each) && !isTitle(each.trim()) && each.replace(location, "").trim() !== "";
  const atLine =
    line === undefined ? -1 : lines.findIndex((each) => Number(location.exec(each)?.[1]) === line && isReason(each));
  const at = atLine === -1 ? lines.findIndex(isReason) : atLine;
  if (at === -1) return "";
  const first = lines[at]!.replace(location, "").trim();
  return first.endsWith(":") ? withFollowing(first, lines.slice(at + 1), characters) : firstLine(first, characters);
}

/** Returns the most likely reason in a log: a line with a location or an error word, or else the last line. */
export function reasonInLog(text: string, characters: number): string {
  const lines = linesOf(text).filter((line) => line.trim() !== "" && !isHeading(line));
  const located = lines.find((line) => location.test(line) && line.replace(location, "").trim() !== "");
  const line = located ?? lines.find((each) => errorWords.test(each)) ?? lines.at(-1) ?? "";
  return firstLine(line.replace(location, ""), characters);
}

/** Appends the following lines to a heading such as "Expected equality of these values:". */
function withFollowing(first: string, following: readonly string[], characters: number): string {
  const paragraph = following.slice(0, 8);
  const end = paragraph.findIndex((each, i) => i > 0 && each.trim() === "");
  const rest = (end === -1 ? paragraph : paragraph.slice(0, end))
    .map((each) => each.trim())
    .filter((each) => each !== "");
  return firstLine([first, ...rest].join(" "), characters);
}

function isHeading(line: string): boolean {
  return headings.some((heading) => heading.test(line));
}

function linesOf(text: string): string[] {
  return text
    .slice(0, 100_000)
    .split("\n", mostLines)
    .map((line) => line.slice(0, longestLine));
}
