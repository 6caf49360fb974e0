/** Builds `dist/` with ncc: one entry, split into chunks at each `import()`, the same bytes on every machine. */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { completeLicenses, packageNames } from "./licenses.ts";
import { servingFiles } from "./serving.ts";

const { values } = parseArgs({ options: { out: { type: "string", default: "dist" } } });
const ncc = createRequire(import.meta.url).resolve("@vercel/ncc/dist/ncc/cli.js");
rmSync(values.out, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    ncc,
    "build",
    "src/index.ts",
    "--out",
    values.out,
    "--license",
    "licenses.txt",
    "--no-cache",
    "--quiet",
    "--transpile-only",
  ],
  { stdio: "inherit" },
);
writeFileSync(join(values.out, "serving.json"), `${JSON.stringify(servingFiles(values.out), null, 2)}\n`);
const licenses = join(values.out, "licenses.txt");
writeFileSync(licenses, completeLicenses(readFileSync(licenses, "utf8"), packageNames("node_modules")));
