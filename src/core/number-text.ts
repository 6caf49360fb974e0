/**
 * Formats numbers for people, by one rule for all reports and messages: whole numbers in full with thousands
 * separators, others with four significant digits and at most four decimals, and two significant digits below 0.001.
 */

/** Formats a number for a sentence: `0.736`, `127,700`. */
export function plainNumber(value: number): string {
  const text = columnNumber(value);
  if (!text.includes(".") || text.includes("e")) return text;
  let end = text.length;
  while (text[end - 1] === "0") end--;
  return text.slice(0, text[end - 1] === "." ? end - 1 : end);
}

/** Formats a number for a table column, with a constant number of digits: `0.7360`, `127,700`. */
export function columnNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return "0";
  if (Math.abs(value) >= 1e15) return value.toPrecision(4);
  if (Number.isInteger(value)) return grouped(value, 0);
  const rounded = Number(value.toPrecision(4));
  const size = Math.abs(rounded);
  // Digits before the point are rounded as well; after it, rounding twice could change the last digit.
  if (size >= 1000) return grouped(rounded, 0);
  if (size >= 0.001) return grouped(value, Math.min(4, 3 - Math.floor(Math.log10(size))));
  return size >= 1e-6 ? value.toFixed(1 - Math.floor(Math.log10(size))) : value.toPrecision(2);
}

/** Formats a difference with its sign. */
export function signedNumber(value: number): string {
  return `${value > 0 ? "+" : ""}${columnNumber(value)}`;
}

/**
 * Formats two numbers for comparison. If four digits would make different numbers look equal, both get enough digits
 * to show the difference.
 */
export function comparedNumbers(first: number, second: number, text = plainNumber): [string, string] {
  const short: [string, string] = [text(first), text(second)];
  if (first === second || short[0] !== short[1]) return short;
  for (let digits = 5; digits <= 17; digits++) {
    const [a, b] = [first.toPrecision(digits), second.toPrecision(digits)];
    if (a !== b) return [String(Number(a)), String(Number(b))];
  }
  return [String(first), String(second)];
}

/** Formats a p-value for a sentence: `p = 0.0312`, or `p < 0.0001` for smaller ones. */
export function pValueText(p: number): string {
  const text = pValueNumber(p);
  return text.startsWith("<") ? `p ${text}` : `p = ${text}`;
}

/** Formats a p-value for a column: `0.0312`, or `< 0.0001`. */
export function pValueNumber(p: number): string {
  return p < 0.0001 ? "< 0.0001" : String(Number(Number(p.toPrecision(3)).toFixed(4)));
}

/** Adds thousands separators. `toLocaleString` takes up to a millisecond, which large reports cannot afford. */
function grouped(value: number, decimals: number): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  let text = whole.slice(-3);
  for (let end = whole.length - 3; end > 0; end -= 3) text = `${whole.slice(Math.max(0, end - 3), end)},${text}`;
  return `${value < 0 ? "-" : ""}${text}${fraction === undefined ? "" : `.${fraction}`}`;
}
