import { startChild } from "./child.ts";

export interface CommandOptions {
  cwd: string;
  env: Record<string, string | undefined>;
  /** Written to stdin in pieces, as fast as the program reads. */
  input: Iterable<string>;
  timeoutMs: number;
  signal: AbortSignal;
}

/** The result of a user's command, with all its output. */
export interface EndedCommand {
  /** Exit code, or `null` if a signal ended the command. */
  code: number | null;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  stdout: Buffer;
  /** The last lines of stderr. */
  lastLines: string[];
}

const LAST_LINES = 20;
const LAST_BYTES = 16_384;

/**
 * Runs a user's command to its end, without a shell. On a timeout, or when `signal` aborts, its whole process group
 * ends.
 *
 * @throws {Failure} if the program cannot be started. Rejects with the signal's reason when it aborts.
 */
export async function runCommand(
  [program, ...words]: [string, ...string[]],
  { cwd, env, input, timeoutMs, signal }: CommandOptions,
): Promise<EndedCommand> {
  signal.throwIfAborted();
  const stdout: Buffer[] = [];
  const child = startChild(program, words, {
    cwd,
    env,
    signal,
    stdin: input,
    timeoutMs,
    keepBytes: LAST_BYTES,
    onStdout: (chunk) => void stdout.push(chunk),
  });
  const ended = await child.ended;
  signal.throwIfAborted();
  return {
    code: ended.signal === null ? ended.code : null,
    signal: ended.signal,
    timedOut: ended.timedOut,
    stdout: Buffer.concat(stdout),
    lastLines: ended.stderr
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .slice(-LAST_LINES),
  };
}
