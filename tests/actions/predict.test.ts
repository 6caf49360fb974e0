import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type Column, readTable, type Table, writeCsv } from "../../src/data/table/index.ts";
import { writeJsonLines } from "../../src/data/table/json-lines-writer.ts";
import { writeParquet } from "../../src/data/table/parquet-writer.ts";
import { writeBundle } from "../../src/models/bundle/bundle.ts";
import type { Model } from "../../src/models/bundle/model.ts";
import { predictedBy } from "../models/bundle/predicted.ts";
import { COLUMNS, randomModel } from "../models/bundle/random-models.ts";
import { randomTable } from "../models/bundle/random-rows.ts";
import { cli, folder, root } from "../runner.ts";

const provenance = {
  created: "2026-11-20T12:00:00.000Z",
  node: "v24.0.0",
  platform: "linux-x64",
  data: { digest: "sha256:0", files: [{ path: "rows.csv", rows: 10, sizeBytes: 99 }] },
  rows: 10,
  durationMs: 5,
  importances: { city: 0.75, age: 0.25 },
};

/** A level called None cannot come from a file: it is a spelling of missing there. */
const columns = COLUMNS.map((column) =>
  column.type === "category" ? { ...column, levels: column.levels.filter((level) => level !== "None") } : column,
);
const model = randomModel({ seed: 41, trees: 8, nodes: 30, classes: ["no", "yes"], columns });

/** A folder with the bundle `model/`. */
async function place(of: Model = model): Promise<string> {
  const cwd = folder();
  await writeBundle(join(cwd, "model"), of, { provenance });
  return cwd;
}

/** Rows that every format can hold: no infinite numbers, which JSON has not, and no blank text, which CSV has not. */
function rowsTable(rows = 60, infinite = false): Table {
  const table = randomTable(model.preparation.columns, rows, 42);
  for (const column of table.columns) {
    if ("codes" in column) column.levels = column.levels.map((level) => (level === " " ? "elsewhere" : level));
    else if (!infinite) {
      column.values.forEach((value, row) => {
        if (!Number.isFinite(value) && !Number.isNaN(value)) column.values[row] = 1e39;
      });
    }
  }
  return table;
}

const text = (table: Table) => [...writeCsv(table)].join("");
const cells = (column: Column) =>
  "codes" in column ? Array.from(column.codes, (code) => column.levels[code]) : Array.from(column.values);
const content = (table: Table) =>
  Object.fromEntries(table.columns.map((column) => [column.name, cells(column).map(String)]));

describe("predict", () => {
  test("gives the same bits whatever the format of the rows and of the predictions", async () => {
    const cwd = await place();
    const table = rowsTable();
    const inputs: Record<string, string | Uint8Array> = {
      "rows.csv": text(table),
      "rows.csv.gz": gzipSync(text(table)),
      "rows.jsonl": [...writeJsonLines(table)].join(""),
      "rows.parquet": await writeParquet(table),
    };
    const expected = content(predictedBy(model, table));
    for (const [name, data] of Object.entries(inputs)) {
      writeFileSync(join(cwd, name), data);
      for (const output of ["predictions.csv", "predictions.jsonl", "predictions.parquet"]) {
        const result = await cli(["predict", "--data", name, "--output", output], { cwd });
        expect(result).toMatchObject({ code: 0, stdout: "" });
        expect(content(await readTable([output], { cwd })), `${name} to ${output}`).toEqual(expected);
      }
    }
  });

  test("takes infinite numbers for missing, as training does, and carries ids and truth along", async () => {
    const cwd = await place();
    const table = rowsTable(200, true);
    const id: Column = {
      name: "key",
      type: "text",
      codes: Int32Array.from({ length: 200 }, (_, row) => row),
      levels: Array.from({ length: 200 }, (_, row) => `r,${row}`),
    };
    const truth: Column = {
      name: "outcome",
      type: "category",
      codes: new Int32Array(200).fill(1),
      levels: ["no", "yes"],
    };
    const whole = { rows: 200, columns: [id, ...table.columns, truth] };
    const { code, stdout, stderr } = await cli(["predict", "model", "--data", "-", "--id-column", "key"], {
      cwd,
      stdin: text(whole),
    });
    expect({ code, stderr: stderr.replace(/\d+ cells/g, "N cells") }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "notice: age: 7 infinite values count as missing
      notice: gross income (€): 8 infinite values count as missing
      warning: city: N cells have a category that no training row had: it counts as none of the known ones
      warning: label: N cells have a category that no training row had: it counts as none of the known ones
      ",
      }
    `);
    for (const column of table.columns) {
      if (!("codes" in column))
        column.values = column.values.map((value) => (Number.isFinite(value) ? value : Number.NaN));
    }
    expect(stdout).toBe(text(predictedBy(model, whole, id)));
    expect(stdout.split("\n").slice(0, 2).join("\n")).toMatch(/^id,y_true,y_pred,proba_no,proba_yes\n"r,0",yes,/);
  });

  test("is a filter: stdin to stdout, as JSON Lines or Parquet too", async () => {
    const cwd = await place();
    const table = rowsTable(5);
    const expected = [...writeJsonLines(predictedBy(model, table))].join("");
    const asked = ["predict", "--data", "-", "--data-format", "json-lines", "--format", "json-lines"];
    const lines = await cli(asked, { cwd, stdin: [...writeJsonLines(table)].join("") });
    expect(lines).toMatchObject({ code: 0, stdout: expected });
    const parquet = await cli(["predict", "--data", "-", "--data-format", "parquet", "--format", "csv"], {
      cwd,
      stdin: Buffer.from(await writeParquet(table)),
    });
    expect(parquet).toMatchObject({ code: 0, stdout: text(predictedBy(model, table)) });
  });

  test("reads other delimiters and encodings, and the model file alone", async () => {
    const cwd = await place();
    const table = rowsTable(5);
    const semicolons = text(table).replaceAll(",", ";").replaceAll('"a;b"', '"a,b"');
    writeFileSync(join(cwd, "rows.txt"), Buffer.from(semicolons.replaceAll("€", "EUR").replaceAll("İ", "I"), "latin1"));
    const plain = {
      ...model,
      preparation: {
        columns: model.preparation.columns.map((column) => ({ ...column, name: column.name.replace("€", "EUR") })),
      },
    };
    await writeBundle(join(cwd, "model"), plain, { provenance });
    const result = await cli(
      ["predict", "--model", "model/model.onnx", "--data", "rows.txt", "--delimiter", ";", "--encoding", "latin-1"],
      { cwd },
    );
    expect(result.stderr.replace(/\d+ cells/g, "N cells")).toMatchInlineSnapshot(`
      "warning: city: N cells have a category that no training row had: it counts as none of the known ones
      warning: label: N cells have a category that no training row had: it counts as none of the known ones
      "
    `);
    const renamed = {
      ...table,
      columns: table.columns.map((column) => ({ ...column, name: column.name.replace("€", "EUR") })),
    };
    expect(result.stdout).toBe(text(predictedBy(plain, renamed)));
  });

  test("predicts numbers", async () => {
    const regressor = randomModel({ seed: 44, trees: 8, nodes: 30, columns });
    const cwd = await place(regressor);
    const table = rowsTable(20);
    const result = await cli(["predict", "--data", "-", "--json", "--output", "out/p.csv"], {
      cwd,
      stdin: text(table),
    });
    expect(JSON.parse(result.stdout)).toEqual({ "predictions-path": join(cwd, "out/p.csv"), rows: 20 });
    expect(readFileSync(join(cwd, "out/p.csv"), "utf8")).toBe(text(predictedBy(regressor, table)));
  });

  test("ends quietly when its reader has seen enough", async () => {
    const cwd = await place();
    writeFileSync(join(cwd, "rows.csv"), text(rowsTable(20_000)));
    const command = `"${process.execPath}" "${join(root, "bin/trainyard.js")}" predict --data rows.csv 2>err; echo $? >code`;
    await new Promise((done) => spawn("sh", ["-c", `(${command}) | head -1 >first`], { cwd }).on("close", done));
    expect(readFileSync(join(cwd, "first"), "utf8")).toBe("id,y_pred,proba_no,proba_yes\n");
    expect(readFileSync(join(cwd, "code"), "utf8")).toBe("0\n");
  });
});

describe("predict says in one line what is wrong with", () => {
  const says = async (stdin: string, ...args: string[]) => {
    const { code, stdout, stderr } = await cli(["predict", "--data", "-", ...args], { cwd: await place(), stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    return stderr;
  };
  const header = "age,gross income (€),city,label,seen";

  test("a missing column", async () => {
    expect(await says("age,city,label,extra\n1,Oslo,yes,2\n")).toMatchInlineSnapshot(`
      "notice: the model does not read extra
      data: expected the columns the model was trained on, got a table without gross income (€), seen (it has age, city, extra, label)
      "
    `);
  });
  test("a word in a number column", async () => {
    expect(await says(`${header}\n1,2,Oslo,yes,2021-01-01\nmuch,2,Oslo,yes,2021-01-01\n`)).toMatchInlineSnapshot(`
      "stdin:3: age: expected a number, got "much" (correct the cell, leave it empty, or name its text under \`missing\` in a schema)
      "
    `);
  });
  test("nothing at all", async () => {
    expect(await says("")).toMatchInlineSnapshot(`
      "stdin: expected a header row with the columns' names, got an empty file (write the names into the first line)
      "
    `);
  });
  test("an id column that is not there", async () => {
    expect(await says(`${header}\n1,2,Oslo,yes,2021-01-01\n`, "--id-column", "key")).toMatchInlineSnapshot(`
      "id-column: there is no column "key"; there are age, gross income (€), city, label, seen
      "
    `);
  });
  test("a folder that is no bundle", async () => {
    const cwd = folder();
    mkdirSync(join(cwd, "theirs"));
    writeFileSync(join(cwd, "theirs/MLmodel"), "flavors: {python_function: {}, sklearn: {}}\n");
    const { code, stderr } = await cli(["predict", "theirs", "--data", "-"], { cwd });
    expect({ code, stderr }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "theirs: expected a model that trainyard trained, got an MLflow model of flavor sklearn (test it through \`predictions\`, or with a \`command\` that runs it)
      ",
      }
    `);
  });
  test("stdin among files", async () => {
    const { code, stderr } = await cli(["predict", "--data", "-", "--data", "b.csv"], { cwd: await place() });
    expect({ code, stderr }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "data: expected stdin alone, got - and 1 files
      ",
      }
    `);
  });
});

test("describe says what a model is", async () => {
  const cwd = await place();
  const { code, stdout, stderr } = await cli(["describe", "--model", "model"], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const described = await cli(["describe", "--model", "model", "--json"], { cwd });
  expect(JSON.parse(described.stdout)).toMatchObject({
    task: "classification",
    target: "outcome",
    trees: 8,
    nodes: 210,
  });
  expect(stdout.replace(/[0-9a-f]{64}/g, "…")).toMatchInlineSnapshot(`
    "model
    -----

      what          value
      task          classification
      target        outcome
      model-digest  sha256:…
      size-bytes    9904
      trees         8
      nodes         210
      depth         8
      classes       no, yes
      trained       2026-11-20T12:00:00.000Z
      rows          10
      data          rows.csv
      data digest   sha256:0

    Columns

      column            type      values                                      when missing
      age               number    as they are                                 0.1
      gross income (€)  number    scaled                                      -0.7
      city              category  Oslo, Zürich, a,b, "; 2 rare ones together  Zürich
      label             category  yes, no                                     no
      seen              date      year, month, weekday, hour                  2021, 6, 2, 12

    Hyperparameters

      name          value
      n-estimators  8
      max-depth     null
      criterion     gini
      bootstrap     true
      seed          41

    Importances

      column  share
      city     0.75
      age      0.25

    "
  `);
});
