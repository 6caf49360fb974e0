import { parseDate } from "./date.ts";
import { dateFormatReader } from "./date-format.ts";
import { type CountedText, someLookLike } from "./number-guess.ts";

export type DateGuess =
  /** Every cell is a date; `format` is undefined for ISO 8601. */
  | { kind: "dates"; format: string | undefined }
  | { kind: "undecided"; looks: string; keys: string[] }
  | { kind: "mixed"; share: number; misfit: string; expected: string }
  | { kind: "texts" };

/** What stands for a missing date: pandas' own, and the zero date of MySQL. */
const NO_DATE = /^(NaT|0{4}([-/.])0{2}\2?0{2}([ T]00:00(:00(\.0+)?)?)?)$/;

export function isNoDate(text: string): boolean {
  return NO_DATE.test(text);
}

/** A date in digits or with an English month, and the time after it. */
const SHAPE =
  /^(?:\d{1,2}([./-])\d{1,2}\1(\d{4}|\d{2})|\d{1,2}([ -])([a-z]{3,9})\3(\d{4}|\d{2})|([a-z]{3,9}) \d{1,2}, ?(\d{4}))((?:,? |T)\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]\.?m\.?)?)?$/i;

/** Decides by all texts of a column whether they are dates, and in which format. */
export function guessDates(texts: readonly CountedText[]): DateGuess {
  const present = texts.filter(({ text }) => !isNoDate(text));
  if (present.length === 0 || !someLookLike(present, (text) => SHAPE.test(text) || !Number.isNaN(parseDate(text)))) {
    return { kind: "texts" };
  }
  const formats = [undefined, ...formatsOf(present)];
  const readers = formats.map((format) => (format === undefined ? parseDate : dateFormatReader(format)));
  const fitting = formats.filter((_, index) => present.every(({ text }) => !Number.isNaN(readers[index]!(text))));
  if (fitting.length === 1 || fitting[0] === undefined) {
    if (fitting.length > 0) return { kind: "dates", format: fitting[0] };
    return mixedDates(present, readers);
  }
  return {
    kind: "undecided",
    looks: `dates of which day and month cannot be told apart (${present[0]!.text})`,
    keys: fitting.map((format) => `format: "${format}"`),
  };
}

/** The formats that the first text in the shape of a date could have. */
function formatsOf(texts: readonly CountedText[]): string[] {
  const found = texts.map(({ text }) => SHAPE.exec(text)).find((match) => match !== null);
  if (found === undefined || found === null) return [];
  const [, separator, year, blank, month, namedYear, , , time, , , half] = found;
  const clock = clockOf(time, half);
  if (separator !== undefined) {
    const years = year!.length === 4 ? "%Y" : "%y";
    const european = `%d${separator}%m${separator}${years}${clock}`;
    return separator === "." ? [european] : [`%m${separator}%d${separator}${years}${clock}`, european];
  }
  if (month !== undefined) {
    const name = monthDirective(texts);
    return [`%d${blank}${name}${blank}${namedYear!.length === 4 ? "%Y" : "%y"}${clock}`];
  }
  return [`${monthDirective(texts)} %d,${found[0].includes(", ") ? " " : ""}%Y${clock}`];
}

/** May is both. */
function monthDirective(texts: readonly CountedText[]): string {
  return texts.some(({ text }) => /[a-z]{4}/i.test(text)) ? "%B" : "%b";
}

function clockOf(time: string | undefined, half: string | undefined): string {
  if (time === undefined) return "";
  const lead = /^(,? |T)/.exec(time)![0];
  const colons = time.split(":").length - 1;
  const fraction = time.includes(".") && /\d\.\d/.test(time) ? ".%f" : "";
  const seconds = colons === 2 ? `:%S${fraction}` : "";
  const blank = half?.startsWith(" ") === true ? " " : "";
  return `${lead}${half === undefined ? "%H" : "%I"}:%M${seconds}${half === undefined ? "" : `${blank}%p`}`;
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
