/** `npm run bench -- NAME` runs a benchmark, or lists all. Exits with 1 for a failed claim, 2 if it cannot run. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { verdict } from "./measure.ts";
import { missingPrograms } from "./programs.ts";

const [name] = process.argv.slice(2);
const file = join(import.meta.dirname, `${name}.ts`);
const notBenchmarks = /^(index|measure|programs)$/;
if (name === undefined || notBenchmarks.test(name) || !existsSync(file)) {
  const names = readdirSync(import.meta.dirname)
    .filter((each) => each.endsWith(".ts"))
    .map((each) => each.slice(0, -".ts".length))
    .filter((each) => !notBenchmarks.test(each));
  console.error(`expected the name of a benchmark: ${names.join(", ")}`);
  process.exitCode = 2;
} else {
  const missing = missingPrograms(name);
  if (missing.length > 0) {
    console.error(`${name}: this machine lacks ${missing.join(", ")}; bench/install.sh installs it`);
    process.exitCode = 2;
  } else {
    await import(file);
    process.exitCode = verdict();
  }
}
