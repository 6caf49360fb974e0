import type { DriftFile } from "../../evaluation/drift/drift-file.ts";

/** Writes the result in Prometheus' text format 0.0.4. `now` is the time of the check. */
export function prometheusText(drift: DriftFile, now: Date): string {
  const gauges: Gauge[] = [
    { name: "drifted", help: "1 if anything drifted.", samples: [{ value: Number(drift.drift !== "none") }] },
    { name: "drift_share", help: "Share of the tested columns that drifted.", samples: [{ value: drift.share }] },
    { name: "drift_rows", help: "Number of current rows.", samples: [{ value: drift.current.rows }] },
    {
      name: "drift_retrain",
      help: "1 if a new model should be trained.",
      samples: [{ value: Number(drift.retrain.needed) }],
    },
    columnGauge(drift, "drift_column_drifted", "1 if the column drifted.", ({ drifted }) => Number(drifted)),
    columnGauge(drift, "drift_column_effect", "Size of the column's change.", ({ effect }) => effect),
    columnGauge(drift, "drift_column_adjusted_p", "Adjusted p-value of the column.", (column) => column.adjusted_p),
    columnGauge(drift, "drift_column_missing_share", "Share of missing values.", ({ current: { count, missing } }) =>
      count + missing === 0 ? 0 : missing / (count + missing),
    ),
    {
      name: "drift_metric",
      help: "Performance on the current rows, measured or estimated.",
      samples: (drift.performance?.metrics ?? []).map(({ name, current }) => ({
        labels: { metric: name, basis: drift.performance!.basis },
        value: current,
      })),
    },
    { name: "drift_timestamp_seconds", help: "Time of the check.", samples: [{ value: now.getTime() / 1000 }] },
  ];
  return gauges
    .filter(({ samples }) => samples.length > 0)
    .map(gaugeText)
    .join("");
}

interface Gauge {
  name: string;
  help: string;
  samples: { labels?: Record<string, string>; value: number }[];
}

function columnGauge(
  { columns }: DriftFile,
  name: string,
  help: string,
  read: (column: DriftFile["columns"][number]) => number,
): Gauge {
  return {
    name,
    help,
    samples: columns.map((column) => ({
      labels: { column: column.name, role: column.role, ...(column.slice !== undefined && { slice: column.slice }) },
      value: read(column),
    })),
  };
}

function gaugeText({ name, help, samples }: Gauge): string {
  const full = `trainyard_${name}`;
  const lines = samples.map(({ labels = {}, value }) => {
    const inner = Object.entries(labels).map(([label, text]) => `${label}="${labelText(text)}"`);
    return `${full}${inner.length === 0 ? "" : `{${inner.join(",")}}`} ${value}\n`;
  });
  return `# HELP ${full} ${help}\n# TYPE ${full} gauge\n${lines.join("")}`;
}

function labelText(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll('"', '\\"');
}
