/** What a fuzzing target is, and the oracles that hold for every one. */
import type { Arbitrary } from "fast-check";
import { Failure } from "../src/core/failure.ts";

export interface Target {
  /** What is attacked, in one line. */
  about: string;
  /** Folders and files of `src/` whose coverage is reported. */
  sources: readonly string[];
  /** Executions in a batch. A batch has one seed, and nothing is remembered from one batch to the next. */
  batch: number;
  open(): Promise<OpenTarget> | OpenTarget;
}

export interface OpenTarget {
  /** Generates inputs and checks each. Kept together, so that their type is the target's own affair. */
  attack: Attack;
  close?(): Promise<void> | void;
}

export interface Attack {
  inputs: Arbitrary<unknown>;
  check(input: unknown): Promise<void>;
}

export interface TypedAttack<T> {
  inputs: Arbitrary<T>;
  /** Throws when an oracle is broken. */
  check(input: T): Promise<void> | void;
}

export function attack<T>({ inputs, check }: TypedAttack<T>): Attack {
  return { inputs, check: async (input) => check(input as T) };
}

/** An oracle that does not hold: what was expected and what happened. */
export class BrokenOracle extends Error {
  override readonly name = "BrokenOracle";
}

export function hold(condition: boolean, message: () => string): asserts condition {
  if (!condition) throw new BrokenOracle(message());
}

/** Longest processor time of one execution, garbage collection and compilation included. */
const mostCpuMs = 3000;
const mostCharacters = 200_000;

/**
 * Runs `work` with the oracles that hold everywhere: it ends with a value or a plain error, in bounded time.
 *
 * @returns the value, or undefined for a plain error.
 */
export async function plainly<T>(work: () => Promise<T> | T, isPlain: (error: unknown) => boolean = isFailure) {
  const before = process.cpuUsage();
  let value: T | undefined;
  try {
    value = await work();
  } catch (error) {
    if (!isPlain(error)) throw error;
    const { message } = error as Error;
    hold(message !== "" && message.length < mostCharacters, () => `a message of ${message.length} characters`);
  }
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  hold(ms < mostCpuMs, () => `${ms.toFixed(0)} ms of processor time`);
  return value;
}

export function isFailure(error: unknown): boolean {
  return error instanceof Failure;
}
