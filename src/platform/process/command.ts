import { startChild } from "./child.ts";

export interface CommandOptions {
  cwd: string;
  env: Record<string, string | undefined>;
  /** Written to stdin piece by piece, as fast as the program reads. */
  input: Iterable<string>;
  timeoutMs: number;
  signal: AbortSignal;
}

/** How a user's command ended, with all it said. */
export interface EndedCommand {
  /** `null` when a signal ended it. */
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
 * Runs a user's command to its end, without a shell. It ends with all it started on a timeout and when `signal` aborts.
 *
 * @throws {Failure} when the program cannot be started; the signal's reason when it aborts.
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
