/*
 * Metrics in Prometheus' text format, version 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats). A series
 * is created once and then only incremented, so that counting costs an addition.
 */

export const CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

export type MetricLabels = Record<string, string | number>;

export interface MetricSeries {
  value: number;
}

interface Family {
  name: string;
  help: string;
  type: "counter" | "gauge" | "histogram";
  lines(): Iterable<string>;
}

export class Registry {
  readonly #families: Family[] = [];

  /** Creates a family of counters (whose names end in `_total`) or gauges. The same labels give the same series. */
  series(type: "counter" | "gauge", name: string, help: string): (labels?: MetricLabels) => MetricSeries {
    const series = new Map<string, MetricSeries>();
    this.#families.push({
      name,
      help,
      type,
      *lines() {
        for (const [labels, { value }] of series) yield `${name}${labels} ${number(value)}`;
      },
    });
    return (labels = {}) => {
      const key = labelText(labels);
      let found = series.get(key);
      if (found === undefined) {
        found = { value: 0 };
        series.set(key, found);
      }
      return found;
    };
  }

  /** Registers a number that is read when the metrics are requested. */
  measured(series: { type: "counter" | "gauge"; name: string; help: string; value: () => number }): void {
    const { type, name, help, value } = series;
    this.#families.push({
      name,
      help,
      type,
      *lines() {
        yield `${name} ${number(value())}`;
      },
    });
  }

  /** Creates a family of histograms with the same ascending upper bounds. */
  histograms(name: string, help: string, bounds: readonly number[]): (labels?: MetricLabels) => Histogram {
    const series = new Map<string, { labels: MetricLabels; histogram: Histogram }>();
    this.#families.push({
      name,
      help,
      type: "histogram",
      *lines() {
        for (const { labels, histogram } of series.values()) yield* histogramLines(name, labels, histogram);
      },
    });
    return (labels = {}) => {
      const key = labelText(labels);
      let found = series.get(key);
      if (found === undefined) {
        found = { labels, histogram: new Histogram(bounds) };
        series.set(key, found);
      }
      return found.histogram;
    };
  }

  toString(): string {
    let text = "";
    for (const { name, help, type, lines } of this.#families) {
      text += `# HELP ${name} ${help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}\n# TYPE ${name} ${type}\n`;
      for (const line of lines()) text += `${line}\n`;
    }
    return text;
  }
}

export class Histogram {
  readonly bounds: readonly number[];
  /** One count per bound, not cumulative, and one for larger values. */
  readonly counts: Float64Array;
  sum = 0;

  constructor(bounds: readonly number[]) {
    this.bounds = bounds;
    this.counts = new Float64Array(bounds.length + 1);
  }

  observe(value: number): void {
    let at = 0;
    while (at < this.bounds.length && value > this.bounds[at]!) at++;
    this.counts[at]!++;
    this.sum += value;
  }
}

function* histogramLines(name: string, labels: MetricLabels, { bounds, counts, sum }: Histogram): Generator<string> {
  let total = 0;
  for (let at = 0; at < counts.length; at++) {
    total += counts[at]!;
    const le = at < bounds.length ? number(bounds[at]!) : "+Inf";
    yield `${name}_bucket${labelText({ ...labels, le })} ${total}`;
  }
  yield `${name}_sum${labelText(labels)} ${number(sum)}`;
  yield `${name}_count${labelText(labels)} ${total}`;
}

function labelText(labels: MetricLabels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escaped(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}

function number(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return "+Inf";
  return value === Number.NEGATIVE_INFINITY ? "-Inf" : String(value);
}
