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
    ...columnGauges.map((gauge) => columnGauge(drift, gauge)),
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

interface ColumnGauge {
  name: string;
  help: string;
  read(column: DriftFile["columns"][number]): number;
}

const columnGauges: readonly ColumnGauge[] = [
  { name: "drift_column_drifted", help: "1 if the column drifted.", read: ({ drifted }) => Number(drifted) },
  { name: "drift_column_effect", help: "Size of the column's change.", read: ({ effect }) => effect },
  { name: "drift_column_adjusted_p", help: "Adjusted p-value of the column.", read: (column) => column.adjusted_p },
  {
    name: "drift_column_missing_share",
    help: "Share of missing values.",
    read: ({ current: { count, missing } }) => missing / Math.max(1, count + missing),
  },
];

function columnGauge({ columns }: DriftFile, { name, help, read }: ColumnGauge): Gauge {
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
