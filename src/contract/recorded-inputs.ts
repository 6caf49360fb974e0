import path, { type PlatformPath } from "node:path";
import type { Context } from "./context.ts";
import type { Inputs } from "./inputs.ts";

/** These inputs affect where results go, not what they are. */
const NOT_RECORDED = ["upload-artifact", "token", "tracking", "notify", "state"];

/**
 * Returns the inputs that differ from their defaults, so that a report can print them as a command. Paths in the
 * working directory are made relative, so that they work on another machine.
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

/** A path below the working directory from there, with slashes; any other text as it is. */
export function portable(text: string, cwd: string, { isAbsolute, relative, sep }: PlatformPath = path): string {
  if (!isAbsolute(text)) return text;
  const below = relative(cwd, text);
  return below === "" || below.startsWith("..") || isAbsolute(below) ? text : below.replaceAll(sep, "/");
}
