/**
 * Which inputs of which actions the suite exercised through `dist`: the runner notes them, and a whole run that leaves one
 * out ends red. Inputs that only the tests with parts exercise are named in `parts`, with the part.
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actions, commands } from "../src/actions/index.ts";

/** `action input` → the part its test needs. */
const parts: Record<string, string> = {
  "build-push-image password": "docker-registry",
  "train run-cache": "artifacts",
  "train force": "artifacts",
  "train checkpoint-dir": "artifacts",
  "train token": "artifacts",
};

/** Actions whose tests wait for many servers and programs, and so are among those with parts. */
const inParts = new Set(["verify-deployment", "deploy-model", "promote-model", "history", "champion"]);

const variable = "TRAINYARD_EXERCISED";

/** Noted for a word without a flag. */
export const positional = "(positional)";

export function note(action: string, inputs: Iterable<string>): void {
  const file = process.env[variable];
  if (file !== undefined) appendFileSync(file, [...inputs].map((input) => `${action} ${input}\n`).join(""));
}

/** Vitest's global set-up; what it returns runs at the end. */
export default function setup() {
  const folder = mkdtempSync(join(tmpdir(), "exercised-"));
  process.env[variable] = join(folder, "inputs");
  writeFileSync(process.env[variable], "");
  return async () => {
    const noted = new Set(readFileSync(process.env[variable]!, "utf8").split("\n"));
    rmSync(folder, { recursive: true });
    const whole = process.argv.slice(2).every((word) => word === "run" || word.startsWith("-"));
    if (!whole) return;
    const declared: string[] = [];
    for (const [name, load] of Object.entries({ ...actions, ...commands })) {
      if (inParts.has(name)) continue;
      const action = (await load()).default;
      for (const input of Object.keys(action.inputs)) declared.push(`${name} ${input}`);
      if (noted.has(`${name} ${positional}`)) noted.add(`${name} ${action.positional}`);
    }
    const left = declared.filter((each) => !noted.has(each) && parts[each] === undefined);
    console.log(`\n${declared.length - left.length} of ${declared.length} inputs exercised through dist`);
    if (left.length > 0) throw new Error(`no test exercises through dist: ${left.join(", ")}`);
  };
}
