import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { shapes, testRows, trainingRows } from "./tables.ts";

/** Writes all rows as CSV, some at a time: a table of a million rows is longer than a string can be. */
export async function writeCsv(folder: string, name: string): Promise<string> {
  const file = join(folder, `${name}.csv`);
  await pipeline(csvLines(folder, name), createWriteStream(file));
  return file;
}

function* csvLines(folder: string, name: string) {
  yield `${[...Array.from({ length: shapes(folder)[name]!.columns }, (_, column) => `x${column}`), "y"].join()}\n`;
  for (const { matrix, target } of [trainingRows(folder, name), testRows(folder, name)]) {
    const { rows, columns, data } = matrix;
    let text = "";
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) text += `${data[column * rows + row]!.toPrecision(8)},`;
      text += target.task === "classification" ? `class ${target.codes[row]}\n` : `${target.values[row]!}\n`;
      if (row % 1000 < 999 && row + 1 < rows) continue;
      yield text;
      text = "";
    }
  }
}
