/** Reads the file with udsv in pieces of 1 MB and converts its cells with `Number`. udsv is a fast CSV parser. */
import { createReadStream } from "node:fs";
import { inferSchema, initParser, type Parser } from "udsv";

const start = performance.now();
const cpu = process.cpuUsage();
const stream = createReadStream(process.argv[2]!, { encoding: "utf8", highWaterMark: 2 ** 20 });
let parser: Parser | undefined;
let columns: Float64Array[] = [];
let rows = 0;
const take = (row: string[]): void => {
  for (let column = 0; column < row.length; column++) columns[column]![rows] = Number(row[column]);
  rows++;
};
for await (const chunk of stream) {
  if (parser === undefined) {
    parser = initParser(inferSchema(chunk));
    columns = parser.schema.cols.map(() => new Float64Array(4_000_000));
  }
  parser.chunk<string[]>(chunk, parser.stringArrs, take);
}
parser?.end();
const { user, system } = process.cpuUsage(cpu);
const cpuMs = (user + system) / 1000;
console.log(JSON.stringify({ ms: performance.now() - start, cpuMs, rows, columns: columns.length }));
