/** Recognises different texts that mean the same category. */

const TRUTHS = new Map([
  ["true", true],
  ["yes", true],
  ["false", false],
  ["no", false],
]);
const WHOLE_WITH_POINT = /^(-?(?:0|[1-9]\d*))\.0+$/;
const SPELLINGS = {
  true: ["true", "True", "TRUE", "yes", "Yes", "YES"],
  false: ["false", "False", "FALSE", "no", "No", "NO"],
};

/** Returns the boolean that a text means: true and yes, false and no, in any case. */
export function truthOf(text: string): boolean | undefined {
  return text.length > 5 ? undefined : TRUTHS.get(text.toLowerCase());
}

/** Returns a key that is equal for texts of the same category: booleans in any spelling, and `1` and pandas' `1.0`. */
export function categoryKey(text: string): string {
  const truth = truthOf(text);
  if (truth !== undefined) return truth ? "true" : "false";
  return wholeOf(text);
}

/** Returns `1` for pandas' `1.0`, and any other text unchanged. */
export function wholeOf(text: string): string {
  return WHOLE_WITH_POINT.exec(text)?.[1] ?? text;
}

/** Returns other common spellings of a category. */
export function otherSpellings(level: string): string[] {
  const truth = truthOf(level);
  if (truth !== undefined) return SPELLINGS[truth ? "true" : "false"].filter((each) => each !== level);
  const whole = WHOLE_WITH_POINT.exec(level)?.[1];
  if (whole !== undefined) return [whole];
  return /^-?(?:0|[1-9]\d{0,14})$/.test(level) ? [`${level}.0`] : [];
}

/**
 * Finds the position of a category by its text. A text that is a category means that category. Any other text means
 * the category of which it is another spelling, if there is exactly one.
 */
export class CategoryIndex {
  readonly #exact: Map<string, number>;
  /** -1 for a key that several categories share. */
  readonly #byKey = new Map<string, number>();

  constructor(levels: Iterable<readonly [level: string, position: number]>) {
    this.#exact = new Map(levels);
    for (const [level, position] of this.#exact) {
      const key = categoryKey(level);
      this.#byKey.set(key, this.#byKey.has(key) && this.#byKey.get(key) !== position ? -1 : position);
    }
  }

  find(text: string): number | undefined {
    const exact = this.#exact.get(text);
    if (exact !== undefined) return exact;
    const found = this.#byKey.get(categoryKey(text));
    return found === -1 ? undefined : found;
  }
}
