import { readFile } from "node:fs/promises";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import type { ContainerMount } from "../../../platform/container/container.ts";
import { startChild } from "../../../platform/process/child.ts";
import { commandLine } from "../../../platform/process/command-line.ts";
import type { Redaction } from "../../../platform/process/redaction.ts";
import { LogMetrics } from "./log-metrics.ts";
import type { CommandCall } from "./parameters.ts";
import type { ContainerStart, TrainingContainer } from "./training-container.ts";

/** Resources and output of a training program. */
export interface CommandRun {
  durationMs: number;
  /** Largest memory of the program itself, where the system tells. */
  peakBytes: number | undefined;
  /** Numbers from lines such as `accuracy=0.93`. */
  metrics: ReadonlyMap<string, number>;
}

interface Inside {
  container: TrainingContainer;
  mounts: readonly ContainerMount[];
}

export interface RunOptions {
  call: CommandCall;
  /** Variables for the program in addition to those of the step. */
  variables: Record<string, string>;
  timeoutMs: number;
  /** The container that the call runs in, with the folders of this training. Undefined for this machine. */
  inside?: Inside | undefined;
  /** Removes secrets from what is shown. */
  redaction: Redaction;
}

/** Time in which a program can write a checkpoint after SIGTERM. */
const abortGraceMs = 3000;
const leftBehindMs = 5000;
const pollMs = 250;
const shownLines = 20;

/**
 * Runs a training program and shows its output under a title.
 *
 * @throws {Failure} with its last lines if it fails or takes too long.
 */
export async function runTraining(
  { call, variables, timeoutMs, redaction, inside }: RunOptions,
  context: Context,
): Promise<CommandRun> {
  const { cwd, env, signal, reporter } = context;
  const line = commandLine(redaction.words(call.words));
  const last: string[] = [];
  const metrics = new LogMetrics();
  return reporter.group(line, async () => {
    const started = await containerAround(call, { variables, inside }, context);
    const [program, ...words] = started?.words ?? call.words;
    const start = performance.now();
    const child = startChild(program, words, {
      cwd,
      env: started?.env ?? { ...env, ...variables, ...call.variables },
      signal,
      timeoutMs,
      abortGraceMs,
      leftBehindMs,
      onLine(text) {
        const shown = redaction.text(text);
        reporter.info(shown);
        metrics.read(text);
        last.push(shown);
        if (last.length > shownLines) last.shift();
      },
    });
    // The memory of a program in a container is not that of the engine's client.
    const memory = child.pid === undefined || started !== undefined ? undefined : watchMemory(child.pid);
    try {
      const ended = await child.ended;
      if (started !== undefined && (signal.aborted || ended.timedOut || ended.signal !== null)) await started.remove();
      signal.throwIfAborted();
      const said = last.length === 0 ? "" : `; its last lines:\n${last.join("\n")}`;
      if (ended.timedOut)
        throw new Failure(
          `command: expected its end within ${timeoutMs / 1000} s, got none (see command-timeout)${said}`,
        );
      const refusal = started?.refusal(ended);
      if (refusal !== undefined) throw new Failure(refusal);
      if (ended.code !== 0) throw new Failure(`command: ${line}: expected exit code 0, got ${ended.code}${said}`);
      return { durationMs: performance.now() - start, peakBytes: memory?.peak(), metrics: metrics.values };
    } finally {
      memory?.stop();
    }
  });
}

async function containerAround(
  call: CommandCall,
  { variables, inside }: Pick<RunOptions, "variables" | "inside">,
  context: Context,
): Promise<ContainerStart | undefined> {
  if (inside === undefined) return undefined;
  const { containerStart } = await import("./training-container.ts");
  const { container, mounts } = inside;
  return containerStart(
    container,
    { words: call.words, variables: { ...variables, ...call.variables }, mounts },
    context,
  );
}

/** Reads a process' peak memory from time to time. Only Linux shows it. */
function watchMemory(pid: number): { peak(): number | undefined; stop(): void } {
  let peak: number | undefined;
  const look = async () => {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
    if (kilobytes !== undefined) peak = Math.max(peak ?? 0, Number(kilobytes) * 1024);
  };
  const timer = setInterval(look, pollMs);
  void look();
  return { peak: () => peak, stop: () => clearInterval(timer) };
}
