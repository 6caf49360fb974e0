/** Baseline for comparison: saxes as its README shows it, which only counts the cases of a streamed file. */
import { createReadStream } from "node:fs";
import { SaxesParser } from "saxes";

const parser = new SaxesParser();
let cases = 0;
parser.on("error", (error) => {
  throw error;
});
parser.on("opentag", ({ name }) => {
  if (name === "testcase") cases++;
});
parser.on("closetag", () => {});
parser.on("text", () => {});
const start = process.hrtime.bigint();
const startCpu = process.cpuUsage();
for await (const chunk of createReadStream(process.argv[2]!, "utf8")) parser.write(chunk);
parser.close();
const { user, system } = process.cpuUsage(startCpu);
console.log(
  JSON.stringify({ cases, cpuMs: (user + system) / 1000, ms: Number(process.hrtime.bigint() - start) / 1e6 }),
);
