import { Failure } from "../../core/failure.ts";
import type { Target } from "../../data/features/index.ts";

/**
 * Checks that the training rows contain something to learn.
 *
 * @param part The input that selected the rows, for the message.
 * @throws {Failure} if there is only one class or only one number.
 */
export function checkClasses(target: Target, rows: Int32Array, part: string): void {
  const [first, ...others] = rows;
  if (first === undefined) return;
  if (target.task === "classification") {
    const code = target.codes[first]!;
    if (others.some((row) => target.codes[row] !== code)) return;
    throw new Failure(
      `${part}: expected training rows of at least two classes of ${target.name}, got only ${JSON.stringify(target.classes[code])} in ${rows.length} rows (divide the rows in another way, or add rows of the other classes)`,
    );
  }
  const value = target.values[first]!;
  if (others.some((row) => target.values[row] !== value)) return;
  throw new Failure(
    `${part}: expected training rows with different numbers in ${target.name}, got ${value} in all ${rows.length} rows (there is nothing to learn: is it the right target?)`,
  );
}

/**
 * Checks the classes after rows with missing cells were left out.
 *
 * @throws {Failure} if a class has rows in `before` and none in `after`.
 */
export function refuseLostClasses(target: Target, before: Int32Array, after: Int32Array): void {
  if (target.task === "regression") return;
  const kept = new Set(Array.from(after, (row) => target.codes[row]!));
  const lost = [...new Set(Array.from(before, (row) => target.codes[row]!))].filter((code) => !kept.has(code));
  if (lost.length === 0) return;
  const names = lost.slice(0, 5).map((code) => JSON.stringify(target.classes[code]));
  throw new Failure(
    `missing: drop removes every training row of ${names.join(", ")}${lost.length > 5 ? ", …" : ""} (set missing: impute, exclude the columns with missing cells, or remove the class from the data)`,
  );
}
