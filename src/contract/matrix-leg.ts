import { type InputOptions, input } from "./inputs.ts";

/** A manifest's default: the job's place in its matrix as JSON, and nothing outside a matrix. */
export const matrixLeg = "${{ strategy.job-total > 1 && toJSON(matrix) || '' }}";

/** Text whose default can hold the place in a matrix: `{"model": "churn"}` at its end is read as `model=churn`. */
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
    // A title with a brace in it.
    return text;
  }
}
