import { parseDate } from "./date.ts";
import { dateFormatReader } from "./date-format.ts";
import { type CountedText, someLookLike } from "./number-guess.ts";

export type DateGuess =
  /** Every cell is a date; `format` is undefined for ISO 8601. */
  | { kind: "dates"; format: string | undefined }
  | { kind: "undecided"; looks: string; keys: string[]; hint?: string }
  | { kind: "mixed"; share: number; misfit: string; expected: string }
  | { kind: "texts" };

/** Matches placeholders for a missing date: the NaT of pandas and the zero date of MySQL. */
const NO_DATE = /^(NaT|0{4}([-/.])0{2}\2?0{2}([ T]00:00(:00(\.0+)?)?)?)$/;

export function isNoDate(text: string): boolean {
  return NO_DATE.test(text);
}

const WEEKDAY = "(?<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)(?<comma>,?) ";
/** A day in a month with a name: `1 May 2020`, `1st May 2020`, `13. Mai 2020`, `1 de mayo de 2020`, `1-May-20`. */
const NAMED_DAY =
  "\\d{1,2}(?:(?<dot>\\.)(?= )|(?:st|nd|rd|th|er))?(?<blank>[ /.-])(?<of>(?:of|de|di) )?(?<month>\\p{L}{3,10})\\.?(?<listed>,?)(?:\\k<blank>|(?<ofYear> (?:de|del|of) ))(?<namedYear>\\d{4}|\\d{2})";
const ORDINAL = "\\d{1,2}(?:st|nd|rd|th)?";
const DAY = [
  "\\d{1,2}(?<sign>[./-])\\d{1,2}\\k<sign>(?<digitYear>\\d{4}|\\d{2})",
  NAMED_DAY,
  `(?<monthFirst>\\p{L}{3,10})\\.? ${ORDINAL},(?<space> ?)\\d{4}`,
  `(?<noComma>\\p{L}{3,10})\\.? ${ORDINAL} \\d{4}`,
  "(?<monthYear>\\p{L}{3,10})\\.?(?<monthSign>[ -])(?:19|20)\\d{2}",
  "(?:0?[1-9]|1[0-2])(?<onlyMonth>[/.-])(?:19|20)\\d{2}",
  // English only: "set" and "out" are words, too.
  "(?<monthShortYear>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\\.?(?<shortYearSign>[ -]|[ -]?['’])\\d{2}",
  "(?:19|20)\\d{2}(?<quarterSign>[ -]?)q[1-4]",
  "q[1-4](?<yearSign>[ /-]?)(?:19|20)\\d{2}",
  "(?:19|20)\\d{2}(?<weekSign>[ /-]?)(?<week>W|KW ?|CW ?)\\d{1,2}(?:(?<dayOfWeekSign>-?)[1-7])?",
  "(?<weekFront>W|KW ?|CW ?)\\d{1,2}(?<weekYearSign>[ /-])(?:19|20)\\d{2}",
  "(?:19|20)\\d{2}(?<cjkYear>年|년) ?\\d{1,2}(?<cjkMonth>月|월) ?\\d{1,2}[日일]",
  "(?<compact>(?:19|20)\\d{6})(?=T\\d{4})",
].join("|");
const ZONE = "(?<zone> ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?";
/** Hours and minutes, or only an hour with its half of the day. */
const HOURS = `\\d{1,2}(?::\\d{2}(?<seconds>:\\d{2}(?<fraction>\\.\\d+)?)?(?:(?<half> ?[ap]\\.?m\\.?)|(?<clock> Uhr| h))?${ZONE}|(?<onlyHalf> ?[ap]\\.?m\\.?))`;
const TIME = `(?<lead>,? |T|:)(?:${HOURS}|\\d{4}(?<compactSeconds>\\d{2})?(?<compactZone>Z)?)`;
/** A date in digits or with the name of a month, perhaps after a weekday, and the time after it. */
const SHAPE = new RegExp(`^(?:${WEEKDAY})?(?:${DAY})(?:${TIME})?$`, "iu");

/** Dates of C's `asctime`, of git's log and of Twitter, with the year last. */
const YEAR_LAST =
  /^(?:mon|tue|wed|thu|fri|sat|sun) [a-z]{3} {1,2}\d{1,2} \d{1,2}:\d{2}:\d{2}(?<lastZone> (?:UTC|GMT|[+-]\d{4}))? (?<lastYear>\d{4})$/i;

/** A time of day without a date. */
const CLOCK = new RegExp(`^(?<lead>)${HOURS}$`, "iu");

/** Minutes and seconds, or hours beyond those of a day. */
const DURATION = /^\d{1,4}:\d{2}(:\d{2}(\.\d+)?)?$/;

/** A year and a day of the year, or a number within a year. */
const DAY_OF_YEAR = /^(?:19|20)\d{2}-(?:[0-2]\d{2}|3[0-5]\d|36[0-6])$/;

/** Decides from all texts of a column whether they are dates or times of day, and in which format. */
export function guessDates(texts: readonly CountedText[]): DateGuess {
  const present = texts.filter(({ text }) => !isNoDate(text));
  const looks = (text: string) =>
    shapeOf(text) !== undefined || DURATION.test(text) || DAY_OF_YEAR.test(text) || !Number.isNaN(parseDate(text));
  if (present.length === 0 || !someLookLike(present, looks)) return { kind: "texts" };
  const tried: ((text: string) => number)[] = [];
  let example = present.find(({ text }) => shapeOf(text) !== undefined);
  for (;;) {
    const formats = [undefined, ...(example === undefined ? [] : formatsOf(present, shapeOf(example.text)!))];
    const readers = formats.map((format) => (format === undefined ? parseDate : dateFormatReader(format)));
    const fitting = formats.filter((_, index) => present.every(({ text }) => !Number.isNaN(readers[index]!(text))));
    if (fitting.length > 1 && fitting[0] !== undefined) return ambiguous(present, fitting);
    if (fitting.length > 0) return unlessDays(present, fitting[0]) ?? unlessDurations(present, fitting[0]);
    // 8:30 also fits the format of 8:30:15, but not the other way round.
    const isMisfit = ({ text }: CountedText) => readers.every((read) => Number.isNaN(read(text)));
    example = present.find((each) => isMisfit(each) && shapeOf(each.text) !== undefined);
    tried.push(...readers);
    if (tried.length > 8 || example === undefined) {
      return durations(present) ?? daysOfYear(present) ?? mixedDates(present, tried);
    }
  }
}

function shapeOf(text: string): Groups | undefined {
  return (SHAPE.exec(text) ?? CLOCK.exec(text) ?? YEAR_LAST.exec(text))?.groups;
}

function ambiguous(texts: readonly CountedText[], formats: readonly (string | undefined)[]): DateGuess {
  return {
    kind: "undecided",
    looks: `dates whose day and month are ambiguous (${texts[0]!.text})`,
    keys: formats.map((format) => `format: "${format}"`),
  };
}

/** Texts such as 36:15:00, of which some are not times of day. */
function durations(texts: readonly CountedText[]): DateGuess | undefined {
  if (!texts.every(({ text }) => DURATION.test(text))) return undefined;
  const looks = `durations (${texts[0]!.text})`;
  return { kind: "undecided", looks, keys: [], hint: "write them as numbers, such as seconds" };
}

/** Texts such as 2020-045, which could be days of a year or numbers within a year. */
function daysOfYear(texts: readonly CountedText[]): DateGuess | undefined {
  if (!texts.every(({ text }) => DAY_OF_YEAR.test(text))) return undefined;
  const looks = `days of a year or numbers within a year (${texts[0]!.text})`;
  return { kind: "undecided", looks, keys: ['format: "%Y-%j"'] };
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
    format?.startsWith("%H:") === true && !/%z$|[Uh]/.test(format) && texts.find(({ text }) => /^\d:/.test(text));
  if (!short) return { kind: "dates", format };
  const looks = `times of day or durations (${short.text})`;
  return { kind: "undecided", looks, keys: [`type: date, format: "${format}"`] };
}

/** Returns the formats that a text in the shape of a date or a time could have. */
function formatsOf(texts: readonly CountedText[], found: Groups): string[] {
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
  if (found["compact"] !== undefined) return ["%Y%m%d"];
  const other = weekFormat(found) ?? eastAsianFormat(found);
  if (other !== undefined) return [other];
  const name = monthDirective(texts, found["weekday"] !== undefined);
  if (blank !== undefined) {
    const { dot = "", of = "", listed, ofYear = blank } = found;
    return [`%d${dot}${blank}${of}${name}${listed}${ofYear}${found["namedYear"]!.length === 4 ? "%Y" : "%y"}`];
  }
  if (monthSign !== undefined) return [`${name}${monthSign}%Y`];
  if (shortYearSign !== undefined) return [`${name}${shortYearSign}%y`];
  return [found["noComma"] === undefined ? `${name} %d,${found["space"]}%Y` : `${name} %d %Y`];
}

function weekFormat({ weekSign, week, dayOfWeekSign, weekFront, weekYearSign }: Groups): string | undefined {
  if (week !== undefined) {
    return `%G${weekSign}${week}%V${dayOfWeekSign === undefined ? "" : `${dayOfWeekSign}%u`}`;
  }
  return weekFront === undefined ? undefined : `${weekFront}%V${weekYearSign}%G`;
}

function eastAsianFormat({ cjkYear, cjkMonth }: Groups): string | undefined {
  if (cjkYear === undefined) return undefined;
  return cjkYear === "年" ? `%Y年%m${cjkMonth}%d日` : `%Y년 %m${cjkMonth} %d일`;
}

/** Returns the directive for months. May is both a full and a short name. */
function monthDirective(texts: readonly CountedText[], weekday: boolean): string {
  const long = weekday ? /^[a-z]+,? .*\p{L}{4}/iu : /\p{L}{4}/u;
  return texts.some(({ text }) => long.test(text)) ? "%B" : "%b";
}

function clockOf(found: Groups): string {
  const { lead, seconds, fraction, half, zone, onlyHalf, clock: word = "", compact } = found;
  if (lead === undefined) return "";
  if (compact !== undefined) {
    const { compactSeconds, compactZone } = found;
    return `T%H%M${compactSeconds === undefined ? "" : "%S"}${compactZone === undefined ? "" : "%z"}`;
  }
  if (onlyHalf !== undefined) return `${lead}%I${onlyHalf.startsWith(" ") ? " " : ""}%p`;
  const exact = seconds === undefined ? "" : `:%S${fraction === undefined ? "" : ".%f"}`;
  const clock = half === undefined ? `%H:%M${exact}` : `%I:%M${exact}${half.startsWith(" ") ? " " : ""}%p`;
  return `${lead}${clock}${word}${zone === undefined ? "" : `${zone.startsWith(" ") ? " " : ""}%z`}`;
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
