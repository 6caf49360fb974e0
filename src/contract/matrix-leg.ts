import { type InputOptions, input } from "./inputs.ts";

/** The default in a manifest: the job's values in its matrix as JSON, or nothing outside a matrix. */
export const matrixLeg = "${{ strategy.job-total > 1 && toJSON(matrix) || '' }}";

/** Declares a text whose default may be the matrix values: `{"model": "churn"}` at its end becomes `model=churn`. */
export function legText<const O extends InputOptions>(options: O) {
  return input<string, O>(options, {
    expected: "text",
    parse: (value) => ({ ok: true, value: withLeg(value) }),
  });
}

function withLeg(text: string): string {
  const at = text.indexOf("{");
  if (at < 0) return text;
  try {
    const leg: unknown = JSON.parse(text.slice(at));
    const pairs = Object.entries(Object(leg)).map(
      ([name, value]) => `${name}=${typeof value === "object" ? JSON.stringify(value) : value}`,
    );
    return `${text.slice(0, at)}${pairs.join(", ")}`.trim();
  } catch {
    // The text is a title with a brace in it.
    return text;
  }
}
