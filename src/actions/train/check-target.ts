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
