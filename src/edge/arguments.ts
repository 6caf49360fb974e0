import type { Readable } from "node:stream";
import type { AnyAction } from "../actions/index.ts";
import { findInput } from "../contract/former-words.ts";
import { type Input, type InputSource, unknownInput } from "../contract/inputs.ts";
import { Failure } from "../core/failure.ts";

export interface Arguments {
  source: InputSource;
  /** Outputs as one line of JSON, which is all that stdout holds. */
  json: boolean;
}

/**
 * Reads inputs from a command line: `--word value`, `--word=value`, a bare `--word` for booleans, and repeated flags
 * for lists. Secrets come from their environment variable or, with `--NAME-stdin`, from stdin. They never come from
 * argv, which every process on the machine can read.
 *
 * @throws {Failure} that lists all unknown and misused options.
 */
export async function parseArguments(
  args: string[],
  action: AnyAction,
  world: { env: Record<string, string | undefined>; stdin: Readable },
): Promise<Arguments> {
  const given = new Map<string, string[]>();
  const problems: string[] = [];
  let json = false;
  let fromStdin: string | undefined;
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--json") {
      json = true;
      continue;
    }
    if (!word.startsWith("--") || word === "--") {
      if (action.positional === undefined || word === "--") problems.push(`${word}: expected an option (--word value)`);
      else append(given, action.positional, word);
      continue;
    }
    const [, name = "", inline] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const declared = findInput(action.inputs, name);
    const stdinFor = /^(.+)-stdin$/.exec(name)?.[1];
    if (declared === undefined && stdinFor !== undefined && findInput(action.inputs, stdinFor)?.secret !== undefined) {
      if (fromStdin !== undefined) problems.push(`--${name}: stdin is taken by --${fromStdin}-stdin already`);
      fromStdin = stdinFor;
    } else if (declared === undefined) {
      problems.push(unknownInput(name, action.inputs));
      if (inline === undefined && rest[0] !== undefined && !rest[0].startsWith("--")) rest.shift();
    } else if (declared.secret !== undefined) {
      problems.push(
        `--${name}: secrets are not taken from the command line (set ${declared.secret}, or use --${name}-stdin)`,
      );
      if (inline === undefined && rest[0] !== undefined && !rest[0].startsWith("--")) rest.shift();
    } else if (inline !== undefined) {
      append(given, name, inline);
    } else if (declared.bare && !isSwitchValue(rest[0], declared)) {
      append(given, name, "true");
    } else if (rest[0] === undefined || /^--[a-z]/.test(rest[0])) {
      problems.push(`--${name}: expected a value (${declared.expected})`);
    } else {
      append(given, name, rest.shift()!);
    }
  }
  for (const [name, values] of given) {
    if (values.length > 1 && findInput(action.inputs, name)?.list !== true)
      problems.push(`--${name}: given ${values.length} times, expected once`);
  }
  if (problems.length > 0) throw new Failure(problems.join("\n"));
  if (fromStdin !== undefined) given.set(fromStdin, [(await firstLine(world.stdin)) ?? ""]);
  return {
    json,
    source(name) {
      const values = given.get(name);
      if (values !== undefined) return values.join("\n");
      const variable = action.inputs[name]?.secret;
      return variable === undefined ? undefined : world.env[variable];
    },
  };
}

/** Returns true if the word after a boolean flag is its value and not the next option. */
function isSwitchValue(word: string | undefined, { former }: Input<unknown>): boolean {
  return word !== undefined && (/^(true|false)$/i.test(word) || Object.hasOwn(former.values ?? {}, word));
}

function append(given: Map<string, string[]>, name: string, value: string): void {
  given.set(name, [...(given.get(name) ?? []), value]);
}

async function firstLine(stdin: Readable): Promise<string | undefined> {
  let text = "";
  for await (const chunk of stdin) {
    text += chunk;
    if (text.includes("\n") || text.length > 65_536) break;
  }
  return text.split(/\r?\n/, 1)[0];
}
