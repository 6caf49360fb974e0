/** Texts that differ and mean one category. */

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

/** What a text says as a boolean: true and yes, false and no, in any case. */
export function truthOf(text: string): boolean | undefined {
  return text.length > 5 ? undefined : TRUTHS.get(text.toLowerCase());
}

/** Two texts of one category have one key: booleans in any spelling, and `1` like the `1.0` that pandas makes of it. */
export function categoryKey(text: string): string {
  const truth = truthOf(text);
  if (truth !== undefined) return truth ? "true" : "false";
  return WHOLE_WITH_POINT.exec(text)?.[1] ?? text;
}

/** Other texts that a category is commonly written as. */
export function otherSpellings(level: string): string[] {
  const truth = truthOf(level);
  if (truth !== undefined) return SPELLINGS[truth ? "true" : "false"].filter((each) => each !== level);
  const whole = WHOLE_WITH_POINT.exec(level)?.[1];
  if (whole !== undefined) return [whole];
  return /^-?(?:0|[1-9]\d{0,14})$/.test(level) ? [`${level}.0`] : [];
}

/**
 * Finds the position of a category by its text. A text that is a level means that level; any other one means the level that it
 * is another spelling of, where there is exactly one.
 */
export class CategoryIndex {
  readonly #exact: Map<string, number>;
  /** -1 for a key that several levels have. */
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
