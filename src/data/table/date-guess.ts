import { parseDate } from "./date.ts";
import { dateFormatReader } from "./date-format.ts";
import { type CountedText, someLookLike } from "./number-guess.ts";

export type DateGuess =
  /** Every cell is a date; `format` is undefined for ISO 8601. */
  | { kind: "dates"; format: string | undefined }
  | { kind: "undecided"; looks: string; keys: string[] }
  | { kind: "mixed"; share: number; misfit: string; expected: string }
  | { kind: "texts" };

/** Matches placeholders for a missing date: the NaT of pandas and the zero date of MySQL. */
const NO_DATE = /^(NaT|0{4}([-/.])0{2}\2?0{2}([ T]00:00(:00(\.0+)?)?)?)$/;

export function isNoDate(text: string): boolean {
  return NO_DATE.test(text);
}

const WEEKDAY = "(?<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)(?<comma>,?) ";
const DAY = [
  "\\d{1,2}(?<sign>[./-])\\d{1,2}\\k<sign>(?<digitYear>\\d{4}|\\d{2})",
  "\\d{1,2}(?<blank>[ /-])(?<month>[a-z]{3,9})\\k<blank>(?<namedYear>\\d{4}|\\d{2})",
  "(?<monthFirst>[a-z]{3,9}) \\d{1,2},(?<space> ?)\\d{4}",
  "(?<noComma>[a-z]{3,9}) \\d{1,2} \\d{4}",
  "(?<monthYear>[a-z]{3,9})(?<monthSign>[ -])(?:19|20)\\d{2}",
  "(?:0?[1-9]|1[0-2])(?<onlyMonth>[/.-])(?:19|20)\\d{2}",
  "(?<monthShortYear>[a-z]{3,9})(?<shortYearSign>[ -]|[ -]?['’])\\d{2}",
  "(?:19|20)\\d{2}(?<quarterSign>[ -]?)q[1-4]",
  "q[1-4](?<yearSign>[ /-]?)(?:19|20)\\d{2}",
].join("|");
const ZONE = "(?<zone> ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?";
/** Hours and minutes, or only an hour with its half of the day. */
const HOURS = `\\d{1,2}(?::\\d{2}(?<seconds>:\\d{2}(?<fraction>\\.\\d+)?)?(?<half> ?[ap]\\.?m\\.?)?${ZONE}|(?<onlyHalf> ?[ap]\\.?m\\.?))`;
const TIME = `(?<lead>,? |T|:)${HOURS}`;
/** A date in digits or with an English month, perhaps after a weekday, and the time after it. */
const SHAPE = new RegExp(`^(?:${WEEKDAY})?(?:${DAY})(?:${TIME})?$`, "i");

/** Dates of C's `asctime`, of git's log and of Twitter, with the year last. */
const YEAR_LAST =
  /^(?:mon|tue|wed|thu|fri|sat|sun) [a-z]{3} {1,2}\d{1,2} \d{1,2}:\d{2}:\d{2}(?<lastZone> (?:UTC|GMT|[+-]\d{4}))? (?<lastYear>\d{4})$/i;

/** A time of day without a date. */
const CLOCK = new RegExp(`^(?<lead>)${HOURS}$`, "i");

/** Decides from all texts of a column whether they are dates or times of day, and in which format. */
export function guessDates(texts: readonly CountedText[]): DateGuess {
  const present = texts.filter(({ text }) => !isNoDate(text));
  const looks = (text: string) =>
    [SHAPE, CLOCK, YEAR_LAST].some((shape) => shape.test(text)) || !Number.isNaN(parseDate(text));
  if (present.length === 0 || !someLookLike(present, looks)) return { kind: "texts" };
  const formats = [undefined, ...formatsOf(present)];
  const readers = formats.map((format) => (format === undefined ? parseDate : dateFormatReader(format)));
  const fitting = formats.filter((_, index) => present.every(({ text }) => !Number.isNaN(readers[index]!(text))));
  if (fitting.length === 1 || fitting[0] === undefined) {
    if (fitting.length > 0) return unlessDays(present, fitting[0]) ?? unlessDurations(present, fitting[0]);
    return mixedDates(present, readers);
  }
  return {
    kind: "undecided",
    looks: `dates whose day and month are ambiguous (${present[0]!.text})`,
    keys: fitting.map((format) => `format: "${format}"`),
  };
}

/** Texts such as Jan-20 could be days of a year that is not written. Jan-95, Jan-00 and Jan '20 have a year. */
function unlessDays(texts: readonly CountedText[], format: string | undefined): DateGuess | undefined {
  if (format === undefined || !/^%[bB][ -]%y$/.test(format)) return undefined;
  const isDay = ({ text }: CountedText) => /(?:0[1-9]|[12]\d|3[01])$/.test(text);
  if (!texts.every(isDay)) return undefined;
  const looks = `months with a year or a day (${texts[0]!.text})`;
  return { kind: "undecided", looks, keys: [`format: "${format}"`] };
}

/** Texts such as 3:45 could be minutes and seconds, or times of day. 08:30 and 8:30 pm are times of day. */
function unlessDurations(texts: readonly CountedText[], format: string | undefined): DateGuess {
  const short =
    format?.startsWith("%H:") === true && !format.endsWith("%z") && texts.find(({ text }) => /^\d:/.test(text));
  if (!short) return { kind: "dates", format };
  const looks = `times of day or durations (${short.text})`;
  return { kind: "undecided", looks, keys: [`type: date, format: "${format}"`] };
}

/** Returns the formats that the first text in the shape of a date or a time could have. */
function formatsOf(texts: readonly CountedText[]): string[] {
  const found = texts
    .map(({ text }) => (SHAPE.exec(text) ?? CLOCK.exec(text) ?? YEAR_LAST.exec(text))?.groups)
    .find((groups) => groups !== undefined);
  if (found === undefined) return [];
  if (found["lastYear"] !== undefined) return [`%a %b %d %H:%M:%S${found["lastZone"] === undefined ? "" : " %z"} %Y`];
  if (found["lead"] === "") return [clockOf(found)];
  const { weekday } = found;
  const front = weekday === undefined ? "" : `${weekday.length > 3 ? "%A" : "%a"}${found["comma"]} `;
  return daysOf(found, texts).map((day) => `${front}${day}${clockOf(found)}`);
}

type Groups = Record<string, string | undefined>;

function daysOf(found: Groups, texts: readonly CountedText[]): string[] {
  const { sign, blank, monthSign, onlyMonth, shortYearSign, quarterSign, yearSign } = found;
  if (sign !== undefined) {
    const years = found["digitYear"]!.length === 4 ? "%Y" : "%y";
    const european = `%d${sign}%m${sign}${years}`;
    return sign === "." ? [european] : [`%m${sign}%d${sign}${years}`, european];
  }
  if (onlyMonth !== undefined) return [`%m${onlyMonth}%Y`];
  if (quarterSign !== undefined) return [`%Y${quarterSign}Q%q`];
  if (yearSign !== undefined) return [`Q%q${yearSign}%Y`];
  const name = monthDirective(texts, found["weekday"] !== undefined);
  if (blank !== undefined) return [`%d${blank}${name}${blank}${found["namedYear"]!.length === 4 ? "%Y" : "%y"}`];
  if (monthSign !== undefined) return [`${name}${monthSign}%Y`];
  if (shortYearSign !== undefined) return [`${name}${shortYearSign}%y`];
  return [found["noComma"] === undefined ? `${name} %d,${found["space"]}%Y` : `${name} %d %Y`];
}

/** Returns the directive for months. May is both a full and a short name. */
function monthDirective(texts: readonly CountedText[], weekday: boolean): string {
  const long = weekday ? /^[a-z]+,? .*[a-z]{4}/i : /[a-z]{4}/i;
  return texts.some(({ text }) => long.test(text)) ? "%B" : "%b";
}

function clockOf({ lead, seconds, fraction, half, zone, onlyHalf }: Groups): string {
  if (lead === undefined) return "";
  if (onlyHalf !== undefined) return `${lead}%I${onlyHalf.startsWith(" ") ? " " : ""}%p`;
  const exact = seconds === undefined ? "" : `:%S${fraction === undefined ? "" : ".%f"}`;
  const clock = half === undefined ? `%H:%M${exact}` : `%I:%M${exact}${half.startsWith(" ") ? " " : ""}%p`;
  return `${lead}${clock}${zone === undefined ? "" : `${zone.startsWith(" ") ? " " : ""}%z`}`;
}

function mixedDates(texts: readonly CountedText[], readers: readonly ((text: string) => number)[]): DateGuess {
  const all = texts.reduce((sum, { count }) => sum + count, 0);
  let best = { share: 0, misfit: "" };
  for (const read of readers) {
    const misfits = texts.filter(({ text }) => Number.isNaN(read(text)));
    const share = 1 - misfits.reduce((sum, { count }) => sum + count, 0) / all;
    if (share > best.share) best = { share, misfit: misfits[0]!.text };
  }
  return best.share === 0 ? { kind: "texts" } : { kind: "mixed", ...best, expected: "a date" };
}
