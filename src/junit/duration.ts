/**
 * A `time` attribute in milliseconds, NaN when it says nothing. Seconds in every dialect; Surefire groups thousands with
 * commas ("1,234.567"), some write a decimal comma ("0,5") or the unit ("0.5s").
 */
export function durationMs(time: string | undefined): number {
  if (time === undefined) return Number.NaN;
  const seconds = Number(time);
  if (seconds > 0 && seconds < 1e9) return seconds * 1000;
  if (seconds === 0) return time.trim() === "" ? Number.NaN : 0;
  const plain = time.trim().replace(/\s*s(ec(onds?)?)?$/i, "");
  const normal = plain.includes(".") ? plain.replaceAll(",", "") : plain.replace(",", ".");
  const parsed = /^\d+(\.\d*)?(e[+-]?\d+)?$/i.test(normal) ? Number(normal) : Number.NaN;
  return parsed < 1e9 ? parsed * 1000 : Number.NaN;
}
