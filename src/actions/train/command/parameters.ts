import { Failure } from "../../../core/failure.ts";
import { splitCommand } from "../../../platform/process/command-line.ts";
import { shellQuoted } from "../../../platform/project/entry-point.ts";

const line = /^([A-Za-z_][\w.-]*)[ \t]{0,20}[=:](.*)$/;
const placeholder = /\{([A-Za-z_][\w.-]*)\}/g;

/** Parses lines of `name=value`. @throws {Failure} for another line, and for a name that occurs twice. */
export function parsedParameters(lines: readonly string[]): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const each of lines) {
    const [, name, value] = line.exec(each) ?? [];
    if (name === undefined || value === undefined) {
      throw new Failure(
        `parameters: expected lines such as learning_rate=0.1, got ${JSON.stringify(each.slice(0, 80))}`,
      );
    }
    if (parameters.has(name)) throw new Failure(`parameters: expected each name once, got ${name} twice`);
    parameters.set(name, value.trim());
  }
  return parameters;
}

export interface CommandCall {
  words: [program: string, ...words: string[]];
  /** Variables for parameters that are not part of the words. */
  variables: Record<string, string>;
}

export interface CallOptions {
  command: string;
  shell: boolean;
  parameters: ReadonlyMap<string, string>;
  as: "flags" | "variables";
  /** Writes the flags, where a platform has its own form of them. */
  flags?: ((parameters: ReadonlyMap<string, string>) => string[]) | undefined;
  /** Further names in braces, such as the folder of the model. */
  places: ReadonlyMap<string, string>;
}

/** Puts the parameters into a command. A name in braces that is not known stays as it is. */
export function commandCall({
  command,
  shell,
  parameters,
  as,
  flags: flagsOf = usualFlags,
  places,
}: CallOptions): CommandCall {
  const used = new Set<string>();
  const filled = (text: string, quoted: (value: string) => string) =>
    text.replace(placeholder, (whole, name: string) => {
      const value = places.get(name) ?? parameters.get(name);
      if (value === undefined) return whole;
      used.add(name);
      return quoted(value);
    });
  const plain = (value: string) => value;
  const words: CommandCall["words"] = shell
    ? ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", filled(command, shellQuoted)]
    : (splitCommand(command, "command").map((word) => filled(word, plain)) as CommandCall["words"]);
  const rest = [...parameters].filter(([name]) => !used.has(name));
  if (as === "variables") {
    return { words, variables: Object.fromEntries(rest.map(([name, value]) => [variableName(name), value])) };
  }
  const flags = flagsOf(new Map(rest));
  if (shell) words[words.length - 1] = [words.at(-1)!, ...flags.map(shellQuoted)].join(" ");
  else words.push(...flags);
  return { words, variables: {} };
}

function usualFlags(parameters: ReadonlyMap<string, string>): string[] {
  return [...parameters].flatMap(([name, value]) =>
    value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value],
  );
}

function variableName(name: string): string {
  return name.replace(/\W/g, "_").toUpperCase();
}
