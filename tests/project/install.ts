/** Installs the command line as users do, in an empty folder and without a network. */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { execute, folder, root } from "../runner.ts";

const env = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" };

export async function run(command: string, args: string[], cwd: string): Promise<string> {
  const result = await execute(command, args, { cwd, env });
  expect(result.code, `${command} ${args.join(" ")}\n${result.stdout}\n${result.stderr}`).toBe(0);
  return result.stdout;
}

/** Installs `source` into an empty project and runs the pipeline with the installed command. */
export async function expectPipeline(source: string): Promise<void> {
  const home = folder();
  writeFileSync(join(home, "package.json"), '{ "private": true }\n');
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", source], home);
  // Nothing comes with it: the bundle holds all that it needs.
  const installed = readdirSync(join(home, "node_modules")).filter((name) => !name.startsWith("."));
  expect(installed).toEqual(["trainyard"]);
  expect(readdirSync(join(home, "node_modules/trainyard")).sort()).toEqual(
    expect.not.arrayContaining(["src", "tests", "node_modules"]),
  );
  const data = join(root, "examples/iris/iris.csv");
  const words = ["run", "--data", data, "--target", "species", "--rules", "accuracy >= 0.9"];
  await run(join(home, "node_modules/.bin/trainyard"), words, home);
  expect(existsSync(join(home, "report/gate.json"))).toBe(true);
}
