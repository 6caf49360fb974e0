import { MONTH_NAMES, monthOf } from "./month-names.ts";

/** Parses dates in a fixed format, in the directives of Python's `strptime` and `%q`, the quarter, of GNU date. */

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Digits need no padding, as in strptime: %d.%m.%Y also reads 1.5.2020. Months may be full or short names. A day may be an
 * ordinal such as 1st.
 */
const DIRECTIVES: Record<string, string> = {
  Y: "(?<Y>\\d{4})",
  y: "(?<y>\\d{2})",
  m: "(?<m>1[0-2]|0?[1-9])",
  q: "(?<q>[1-4])",
  d: "(?<d>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|er)?",
  j: "(?<j>36[0-6]|3[0-5]\\d|[12]\\d\\d|0?[1-9]\\d|0{0,2}[1-9])",
  G: "(?<G>\\d{4})",
  V: "(?<V>5[0-3]|[1-4]\\d|0?[1-9])",
  u: "(?<u>[1-7])",
  H: "(?<H>2[0-3]|[01]?\\d)",
  I: "(?<I>1[0-2]|0?[1-9])",
  M: "(?<M>[0-5]?\\d)",
  S: "(?<S>6[01]|[0-5]?\\d)",
  f: "(?<f>\\d{1,9})",
  p: "(?<p>[aApP]\\.?[mM]\\.?)",
  z: "(?<z>Z|z|UTC|GMT|[+-]\\d{2}:?\\d{2})",
  b: `(?<b>${MONTH_NAMES})\\.?`,
  B: `(?<B>${MONTH_NAMES})\\.?`,
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
  if (!isTime && has("Y", "y", "G") !== 1) return "a year, %Y or %y";
  if (has("G") !== has("V")) return "%G together with %V";
  if (has("u") > has("V")) return "%u together with %V";
  if (has("m", "b", "B", "q", "j", "V") > 1) return "one directive for the month, the week or the day of the year";
  if (has("H", "I") > 1) return "one directive for the hour";
  if (has("I") !== has("p")) return "%I together with %p";
  if (has("d") === 1 && has("m", "b", "B") === 0) return "a month, %m, %b or %B";
  return undefined;
}

/** Returns true for a format of times of day without a date. */
export function isClockFormat(format: string): boolean {
  return !/%-?[YymbBdqjGV]/.test(format);
}

/**
 * Returns a parser from text to milliseconds since 1970-01-01 UTC, or NaN for other formats. A time of day without a date is one
 * of that first day, and a week without a day is its Monday. A text may lack the seconds, and the minutes of an hour with am or
 * pm.
 */
export function dateFormatReader(format: string): (text: string) => number {
  let pattern = "";
  for (const [part, directive, literal] of format.trim().matchAll(/%-?(.)|([^%]+)/g)) {
    if (directive !== undefined) pattern += DIRECTIVES[directive] ?? escaped(part);
    else pattern += escaped(literal!).replace(/\s+/g, "\\s+");
  }
  // Blanks at the ends are taken off first: next to those of the format they would make the search quadratic.
  const expression = new RegExp(`^${withOptionalParts(pattern)}$`, "iu");
  return (text) => {
    const groups = expression.exec(text.trim())?.groups;
    return groups === undefined ? Number.NaN : timeOf(groups);
  };
}

/** Makes seconds, fractions, the minutes in halves of a day, and the blank before the half optional. */
function withOptionalParts(pattern: string): string {
  const { M, S, f, I, p } = DIRECTIVES as Record<"M" | "S" | "f" | "I" | "p", string>;
  const fraction = `\\.${f}`;
  const seconds = `:${S}${pattern.includes(`:${S}${fraction}`) ? fraction : ""}`;
  const optional = `(?::${S}${seconds.endsWith(fraction) ? `(?:${fraction})?` : ""})?`;
  const minutes = pattern.replace(seconds, optional);
  const half = minutes.replace(`\\s+${p}`, p).replace(p, `\\s*${p}`);
  if (!half.includes(`${I}:${M}`)) return half;
  const rest = half.includes(`${M}${optional}`) ? optional : "";
  return half.replace(`:${M}${rest}`, `(?::${M}${rest})?`);
}

function timeOf(groups: Record<string, string | undefined>): number {
  const { Y: long, y: short } = groups;
  const year = long === undefined ? (short === undefined ? 1970 : century(Number(short))) : Number(long);
  const date = groups["G"] === undefined ? dayOf(year, groups) : weekOf(Number(groups["G"]), groups);
  if (Number.isNaN(date)) return Number.NaN;
  const half = groups["p"]?.[0]?.toLowerCase();
  const hour =
    groups["I"] === undefined ? Number(groups["H"] ?? 0) : (Number(groups["I"]) % 12) + (half === "p" ? 12 : 0);
  const seconds = (hour * 60 + Number(groups["M"] ?? 0)) * 60 + Number(groups["S"] ?? 0);
  const fraction = Math.floor(Number(`0.${groups["f"] ?? 0}`) * 1000);
  const time = seconds * 1000 + fraction - offsetMs(groups["z"] ?? "Z");
  // 01:00 at +02:00 is 23:00 in UTC, on the same day if there is none.
  const dated = long !== undefined || short !== undefined || groups["G"] !== undefined;
  return dated ? date + time : (time + dayMs) % dayMs;
}

/** Returns the first moment of a day, or NaN if the year does not have it. */
function dayOf(year: number, groups: Record<string, string | undefined>): number {
  const name = groups["b"] ?? groups["B"];
  const quarter = Number(groups["q"] ?? 1);
  const inYear = groups["j"];
  const month = name === undefined ? Number(groups["m"] ?? quarter * 3 - 2) - 1 : monthOf(name);
  const day = Number(groups["d"] ?? 1);
  const date = inYear === undefined ? Date.UTC(year, month, day) : Date.UTC(year, 0, Number(inYear));
  const found = new Date(date);
  // 2026-02-30 would otherwise become a day in March.
  const exists = inYear === undefined ? found.getUTCDate() === day : found.getUTCFullYear() === year;
  return year >= 100 && exists ? date : Number.NaN;
}

/** Returns a day of a week as ISO 8601 counts weeks: the first one has the year's first Thursday. NaN if there is no such week. */
function weekOf(year: number, groups: Record<string, string | undefined>): number {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs + (Number(groups["V"]) - 1) * 7 * dayMs;
  const thursday = new Date(monday + 3 * dayMs);
  if (year < 100 || thursday.getUTCFullYear() !== year) return Number.NaN;
  return monday + (Number(groups["u"] ?? 1) - 1) * dayMs;
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
