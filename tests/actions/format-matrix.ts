/**
 * One row gets one prediction, whatever the table is written as. The target is a function of the column by construction, so the
 * right prediction of each row is known; the probabilities have to be those of the CSV to the last digit.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { expect } from "vitest";
import { cli, folder } from "../runner.ts";
import { post, serve } from "../serving/server.ts";

export interface Kind {
  /** Cells of the training rows, as the CSV has them. */
  csv: string[];
  truth: ("no" | "yes")[];
  schema?: string;
  delimiter?: string;
  /** The same cells as another program writes them; those of `csv` when absent. */
  tsv?: string[];
  servedCsv?: string[];
  json?: unknown[];
  parquet: { data: unknown[]; type?: "BOOLEAN" | "STRING" | "DOUBLE" | "TIMESTAMP" | "DATE" };
}

interface Answer {
  prediction: string;
  yes: number;
}

const rows = 60;
const each = <T>(make: (row: number) => T): T[] => Array.from({ length: rows }, (_, row) => make(row));
const when = (condition: boolean) => (condition ? "yes" : "no");
const pick = <T>(values: readonly T[], row: number) => values[row % values.length]!;
const pad = (value: number) => String(value).padStart(2, "0");

// 25 hours apart, so that the hour goes through the day.
const moments = each((row) => new Date(Date.UTC(2024, 1, 3) + row * 25 * 3_600_000));
const iso = moments.map((moment) => `${moment.toISOString().slice(0, 19)}Z`);
const days = each((row) => new Date(Date.UTC(2024, 0, 1 + 7 * row)));
const german = days.map((day) => `${pad(day.getUTCDate())}.${pad(day.getUTCMonth() + 1)}.${day.getUTCFullYear()}`);
const isoDays = days.map((day) => day.toISOString().slice(0, 10));
const tenths = each((row) => (row - 30) / 4);
const commas = tenths.map((value) => String(value).replace(".", ","));
const prices = tenths.map((value) => `${value < 0 ? "-" : ""}$${(Math.abs(value) * 1000).toLocaleString("en-US")}`);
const counts = each((row) => (row % 3 === 0 ? null : row));
const gone = (spelling: string) => counts.map((count) => (count === null ? spelling : String(count)));
const colors = ["red", "green, dark", "blå", '12" wide'];
const codes = each((row) => String(619 + row * 1000).padStart(5, "0"));

export const kinds: Record<string, Kind> = {
  boolean: {
    csv: each((row) => pick(["True", "False"], row)),
    truth: each((row) => when(row % 2 === 0)),
    tsv: each((row) => pick(["TRUE", "FALSE"], row)),
    servedCsv: each((row) => pick(["true", "false"], row)),
    json: each((row) => row % 2 === 0),
    parquet: { data: each((row) => row % 2 === 0), type: "BOOLEAN" },
  },
  category: {
    csv: each((row) => pick(colors, row)),
    truth: each((row) => when(row % 4 < 2)),
    parquet: { data: each((row) => pick(colors, row)), type: "STRING" },
  },
  "code with zeros": {
    csv: codes,
    truth: each((row) => when(row < 25)),
    parquet: { data: codes, type: "STRING" },
  },
  date: {
    csv: german,
    truth: days.map((day) => when(day.getUTCMonth() < 6)),
    schema: 'columns:\n  x: { type: date, format: "%d.%m.%Y" }\n',
    tsv: isoDays,
    parquet: { data: days, type: "DATE" },
  },
  timestamp: {
    csv: iso,
    truth: moments.map((moment) => when(moment.getUTCHours() < 12)),
    tsv: iso.map((text) => text.replace("T", " ").replace("Z", "")),
    parquet: { data: moments, type: "TIMESTAMP" },
  },
  "decimal comma": {
    csv: commas,
    truth: tenths.map((value) => when(value > 2.6)),
    schema: 'decimal: ","\n',
    delimiter: ";",
    json: tenths,
    parquet: { data: tenths, type: "DOUBLE" },
  },
  "decimal comma as text": {
    csv: commas,
    truth: tenths.map((value) => when(value > 2.6)),
    schema: 'decimal: ","\n',
    delimiter: ";",
    parquet: { data: commas, type: "STRING" },
  },
  // Read without a schema: the model remembers the sign.
  currency: {
    csv: prices,
    truth: tenths.map((value) => when(value > 2.6)),
    parquet: { data: prices, type: "STRING" },
  },
  "missing spelling": {
    csv: gone("none given"),
    truth: counts.map((count) => when(count === null || count > 40)),
    schema: 'missing: ["", "none given", "-999"]\n',
    tsv: gone("-999"),
    servedCsv: gone(""),
    json: counts.map((count, row) => (count === null ? pick([null, -999, "none given"], row / 3) : count)),
    parquet: { data: counts, type: "DOUBLE" },
  },
};

function delimited(cells: readonly string[], delimiter: string, truth?: readonly string[]): string {
  const quoted = (cell: string) => (/[",;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = cells.map((cell, row) => [quoted(cell), String(row % 7), ...(truth ? [truth[row]!] : [])]);
  return [["x", "n", ...(truth ? ["y"] : [])], ...lines].map((line) => `${line.join(delimiter)}\n`).join("");
}

function parquet({ data, type }: Kind["parquet"]): Buffer {
  const x =
    type === "DATE" ? { name: "x", data } : { name: "x", data, ...(type !== undefined && { type, nullable: true }) };
  const n = { name: "n", data: each((row) => row % 7), type: "INT32" as const };
  const overrides =
    type === "DATE"
      ? { schemaOverrides: { x: { name: "x", type: "INT32" as const, converted_type: "DATE" as const } } }
      : {};
  return Buffer.from(parquetWriteBuffer({ columnData: [x, n], ...overrides }));
}

function predictionsIn(path: string): Answer[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").trim().split("\n");
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return { prediction: cells[names.indexOf("y_pred")]!, yes: Number(cells[names.indexOf("proba_yes")]) };
  });
}

async function served(url: string, body: unknown, type = "application/json"): Promise<Answer[]> {
  const answer = await post(`${url}predict`, body, { "content-type": type });
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  const said: { prediction: string; probabilities: { yes: number } }[] = JSON.parse(text);
  return said.map(({ prediction, probabilities }) => ({ prediction, yes: probabilities.yes }));
}

/** Trains on the CSV, and compares the predictions for every other format of the same rows, read or served. */
export async function expectOnePrediction(kind: Kind): Promise<void> {
  const cwd = folder();
  const { csv, truth, delimiter = ",", tsv = csv, servedCsv = csv, json = csv } = kind;
  const records = json.map((x, row) => ({ x, n: row % 7 }));

  const ok = async (words: string[]) => {
    const { code, stderr } = await cli(words, { cwd });
    expect(code, stderr).toBe(0);
  };
  const predicted = async (name: string, content: string | Buffer): Promise<Answer[]> => {
    writeFileSync(join(cwd, name), content);
    await ok(["predict", "--data", name, "--output", `${name}.predictions.csv`]);
    return predictionsIn(join(cwd, `${name}.predictions.csv`));
  };

  writeFileSync(join(cwd, "train.csv"), delimited(csv, delimiter, truth));
  const words = ["train", "--data", "train.csv", "--test-data", "train.csv", "--target", "y", "--features", "x"];
  if (kind.schema !== undefined) {
    writeFileSync(join(cwd, "schema.yaml"), kind.schema);
    words.push("--schema", "schema.yaml");
  }
  await ok([...words, "--n-estimators", "20"]);
  const expected = await predicted("rows.csv", delimited(csv, delimiter));
  expect(expected.map(({ prediction }) => prediction)).toEqual(truth);

  expect.soft(await predicted("rows.tsv", delimited(tsv, "\t")), "TSV").toEqual(expected);
  const lines = records.map((record) => `${JSON.stringify(record)}\n`).join("");
  expect.soft(await predicted("rows.jsonl", lines), "JSON Lines").toEqual(expected);
  expect.soft(await predicted("rows.json", JSON.stringify(records)), "JSON").toEqual(expected);
  expect.soft(await predicted("rows.parquet", parquet(kind.parquet)), "Parquet").toEqual(expected);
  const { url } = await serve(join(cwd, "model"));
  expect.soft(await served(url, records), "served JSON").toEqual(expected);
  const body = delimited(servedCsv, delimiter);
  expect.soft(await served(url, body, "text/csv"), "served CSV").toEqual(expected);
}
