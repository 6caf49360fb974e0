import { Failure } from "../../core/failure.ts";

/** The last second of the year 9999, after which a date has no usual text. */
const lastSecond = 253_402_300_799;

/**
 * Reads `SOURCE_DATE_EPOCH` (reproducible-builds.org), the date of a reproducible build in seconds.
 *
 * @throws {Failure} for anything but a whole number of seconds.
 */
export function sourceDate(env: Readonly<Record<string, string | undefined>>): number | undefined {
  const text = env["SOURCE_DATE_EPOCH"]?.trim();
  if (!text) return undefined;
  const seconds = Number(text);
  if (!/^\d+$/.test(text) || seconds > lastSecond) {
    throw new Failure(
      `SOURCE_DATE_EPOCH: expected whole seconds since 1970, such as 1732752000, got ${JSON.stringify(text.slice(0, 40))}`,
    );
  }
  return seconds;
}
