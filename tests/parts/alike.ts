/** Compares fixtures whose last bits another build of NumPy may round differently. */
import { expect } from "vitest";

/** Expects deep equality, with numbers equal to a relative error of 1e-9. */
export function expectAlike(actual: unknown, wanted: unknown, path: string): void {
  if (typeof wanted === "number" && typeof actual === "number") {
    expect(Math.abs(actual - wanted), path).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
  } else if (typeof wanted === "object" && wanted !== null) {
    expect(Object.keys(actual as object), path).toEqual(Object.keys(wanted));
    for (const [key, value] of Object.entries(wanted)) {
      expectAlike((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
    }
  } else expect(actual, path).toBe(wanted);
}

/** The cells of a CSV file without quotes; those that are decimal fractions as numbers. */
export function cells(csv: string): (string | number)[][] {
  return csv
    .split("\n")
    .map((line) => line.split(",").map((cell) => (/^-?\d+\.\d+$/.test(cell) ? Number(cell) : cell)));
}
