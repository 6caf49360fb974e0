/** `npm run bench -- NAME`: one benchmark; without a name, which there are. Ends 1 when a claim fails. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { verdict } from "./measure.ts";

const [name] = process.argv.slice(2);
const file = join(import.meta.dirname, `${name}.ts`);
if (name === undefined || /^(index|measure)$/.test(name) || !existsSync(file)) {
  const names = readdirSync(import.meta.dirname)
    .filter((each) => each.endsWith(".ts") && !/^(index|measure)\.ts$/.test(each))
    .map((each) => each.slice(0, -3));
  console.error(`expected the name of a benchmark: ${names.join(", ")}`);
  process.exitCode = 2;
} else {
  await import(file);
  process.exitCode = verdict();
}
