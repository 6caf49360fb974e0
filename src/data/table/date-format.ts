/** Parses dates in a fixed format, in the directives of Python's `strptime` and `%q`, the quarter, of GNU date. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const dayMs = 24 * 60 * 60 * 1000;
const FULL_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";

/** Digits need no padding, as in strptime: %d.%m.%Y also reads 1.5.2020. Months may be full names or three letters. */
const DIRECTIVES: Record<string, string> = {
  Y: "(?<Y>\\d{4})",
  y: "(?<y>\\d{2})",
  m: "(?<m>1[0-2]|0?[1-9])",
  q: "(?<q>[1-4])",
  d: "(?<d>3[01]|[12]\\d|0?[1-9])",
  H: "(?<H>2[0-3]|[01]?\\d)",
  I: "(?<I>1[0-2]|0?[1-9])",
  M: "(?<M>[0-5]?\\d)",
  S: "(?<S>6[01]|[0-5]?\\d)",
  f: "(?<f>\\d{1,9})",
  p: "(?<p>[aApP]\\.?[mM]\\.?)",
  z: "(?<z>Z|z|UTC|GMT|[+-]\\d{2}:?\\d{2})",
  b: `(?<b>${FULL_MONTHS}|${MONTHS.join("|")})`,
  B: `(?<B>${FULL_MONTHS}|${MONTHS.join("|")})`,
  a: "(?:mon|tue|wed|thu|fri|sat|sun)",
  A: "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
  "%": "%",
};

/** Returns a description of a valid format, or undefined if the format is valid. */
export function checkDateFormat(format: string): string | undefined {
  const found = new Set<string>();
  for (const [, directive] of format.matchAll(/%-?(.?)/g)) {
    if (directive === undefined || !(directive in DIRECTIVES)) {
      return `the directives ${Object.keys(DIRECTIVES)
        .slice(0, -1)
        .map((each) => `%${each}`)
        .join(" ")}`;
    }
    if (found.has(directive) && directive !== "%") return "each directive once";
    found.add(directive);
  }
  const has = (...names: string[]) => names.filter((name) => found.has(name)).length;
  const isTime = isClockFormat(format) && has("H", "I") > 0;
  if (!isTime && has("Y", "y") !== 1) return "a year, %Y or %y";
  if (has("m", "b", "B", "q") > 1) return "one directive for the month";
  if (has("H", "I") > 1) return "one directive for the hour";
  if (has("I") !== has("p")) return "%I together with %p";
  if (has("d") === 1 && has("m", "b", "B") === 0) return "a month, %m, %b or %B";
  return undefined;
}

/** Returns true for a format of times of day without a date. */
export function isClockFormat(format: string): boolean {
  return !/%-?[YymbBdq]/.test(format);
}

/**
 * Returns a parser from text to milliseconds since 1970-01-01 UTC, or NaN for other formats. A time of day without a date is one
 * of that first day.
 */
export function dateFormatReader(format: string): (text: string) => number {
  let pattern = "";
  for (const [part, directive, literal] of format.trim().matchAll(/%-?(.)|([^%]+)/g)) {
    if (directive !== undefined) pattern += DIRECTIVES[directive] ?? escaped(part);
    else pattern += escaped(literal!).replace(/\s+/g, "\\s+");
  }
  // Blanks at the ends are taken off first: next to those of the format they would make the search quadratic.
  const expression = new RegExp(`^${pattern}$`, "i");
  return (text) => {
    const groups = expression.exec(text.trim())?.groups;
    return groups === undefined ? Number.NaN : timeOf(groups);
  };
}

function timeOf(groups: Record<string, string | undefined>): number {
  const { Y: long, y: short } = groups;
  const year = long === undefined ? (short === undefined ? 1970 : century(Number(short))) : Number(long);
  const name = (groups["b"] ?? groups["B"])?.slice(0, 3).toLowerCase();
  const quarter = Number(groups["q"] ?? 1);
  const month = name === undefined ? Number(groups["m"] ?? quarter * 3 - 2) - 1 : MONTHS.indexOf(name);
  const day = Number(groups["d"] ?? 1);
  const date = Date.UTC(year, month, day);
  // 2026-02-30 would otherwise become a day in March.
  if (year < 100 || new Date(date).getUTCDate() !== day) return Number.NaN;
  const half = groups["p"]?.[0]?.toLowerCase();
  const hour =
    groups["I"] === undefined ? Number(groups["H"] ?? 0) : (Number(groups["I"]) % 12) + (half === "p" ? 12 : 0);
  const seconds = (hour * 60 + Number(groups["M"] ?? 0)) * 60 + Number(groups["S"] ?? 0);
  const fraction = Math.floor(Number(`0.${groups["f"] ?? 0}`) * 1000);
  const time = seconds * 1000 + fraction - offsetMs(groups["z"] ?? "Z");
  // 01:00 at +02:00 is 23:00 in UTC, on the same day if there is none.
  return long === undefined && short === undefined ? (time + dayMs) % dayMs : date + time;
}

/** Returns the full year as POSIX defines it: 69 to 99 are in the twentieth century. */
function century(year: number): number {
  return year < 69 ? 2000 + year : 1900 + year;
}

function offsetMs(offset: string): number {
  if (!/^[+-]/.test(offset)) return 0;
  const digits = offset.replace(/\D/g, "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (offset[0] === "-" ? -minutes : minutes) * 60_000;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
