const mostNames = 10_000;

/** Metrics in the lines that a program prints: `accuracy=0.93 loss: 0.2` are two. The last value of a name counts. */
export class LogMetrics {
  readonly #values = new Map<string, number>();

  get values(): ReadonlyMap<string, number> {
    return this.#values;
  }

  read(line: string): void {
    if (line.length > 10_000) return;
    const words = line.replaceAll(/([=:])\s+/g, "$1").split(/[\s,;]+/);
    for (const word of words) {
      const [, name, text] = /^([A-Za-z_][\w./-]{0,200})[=:]([-+]?[\w.+-]{1,40})$/.exec(word) ?? [];
      const value = text === undefined || !/\d|nan|inf/i.test(text) ? undefined : numberIn(text);
      if (name === undefined || value === undefined) continue;
      if (this.#values.size < mostNames || this.#values.has(name)) this.#values.set(name, value);
    }
  }
}

function numberIn(text: string): number | undefined {
  if (/^[-+]?nan$/i.test(text)) return Number.NaN;
  if (/^[-+]?inf(inity)?$/i.test(text))
    return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const value = Number(text);
  return Number.isNaN(value) ? undefined : value;
}
