import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { serveInImage } from "../actions/serve/image.ts";
import { isServerReady } from "../actions/serve/probe.ts";
import { read } from "../contract/inputs.ts";
import { parseArguments } from "./arguments.ts";
import { exitCodes, inTerminal, runAction } from "./terminal.ts";

/** Options for platforms on which a container has variables, and no words: `--drain-seconds 5 --log json`. */
const OPTIONS_VARIABLE = "TRAINYARD_SERVE_OPTIONS";

/**
 * Runs `trainyard serve` alone. An image contains exactly the modules that this function loads, without other
 * commands and GitHub code.
 */
export function serving(args: string[]): Promise<number> {
  const words = ownWords(args);
  return inTerminal((interrupted) =>
    words[0] === "probe" && words.length === 1
      ? probeServer()
      : runAction({ name: "serve", action: serveInImage, args: words, interrupted, preset: presetOptions() }),
  );
}

/** SageMaker starts an image with the word `serve`. It is not a model, unless there is such a folder. */
function ownWords(args: string[]): string[] {
  return args[0] === "serve" && !existsSync("serve") ? args.slice(1) : args;
}

function presetOptions(): { from: string; args: string[] } {
  const args = (process.env[OPTIONS_VARIABLE] ?? "").split(/\s+/).filter((word) => word !== "");
  return { from: OPTIONS_VARIABLE, args };
}

/** The health check of an image: asks the server of this container, at the port on which it really listens. */
async function probeServer(): Promise<number> {
  const { inputs } = serveInImage;
  const { env, stdin } = process;
  const preset = await parseArguments(presetOptions().args, serveInImage, { env: {}, stdin });
  const { source } = await parseArguments(await serverWords(), serveInImage, { env: {}, stdin });
  const options = read(inputs, (name) => source(name) ?? preset.source(name));
  return (await isServerReady(options, env)) ? exitCodes.green : exitCodes.red;
}

/** The words with which this container's server was started: those of the first process after its program. */
async function serverWords(): Promise<string[]> {
  const words = (await readFile("/proc/1/cmdline", "utf8").catch(() => "")).split("\0").slice(0, -1);
  const program = words.findIndex((word) => word.endsWith("/serve.js"));
  return program === -1 ? [] : ownWords(words.slice(program + 1));
}
