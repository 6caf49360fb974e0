import { isAbsolute, relative } from "node:path";
import type { Context } from "./context.ts";
import type { Inputs } from "./inputs.ts";

/** These say where results go, not what they are. */
const NOT_RECORDED = ["upload-artifact", "token"];

/**
 * What a user gave of `inputs` beyond the defaults, for a report to print as a command. Paths in the working directory are
 * relative, so that they mean the same on another machine.
 */
export function recordedInputs(inputs: Inputs, { given, cwd }: Pick<Context, "given" | "cwd">): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => Object.hasOwn(inputs, name) && !NOT_RECORDED.includes(name))
      .map(([name, text]) => [
        name,
        text
          .split("\n")
          .map((line) => portable(line, cwd))
          .join("\n"),
      ]),
  );
}

function portable(text: string, cwd: string): string {
  if (!isAbsolute(text)) return text;
  const path = relative(cwd, text);
  return path === "" || path.startsWith("..") || isAbsolute(path) ? text : path;
}
