import type { Readable, Writable } from "node:stream";
import type { Reporter } from "../core/reporter.ts";
import type { GitHub } from "../platform/github/port.ts";

/** The world an action may touch besides files: all of it is handed in by an edge, so that an action reads as a function. */
export interface Context {
  reporter: Reporter;
  /** Aborted on SIGINT and SIGTERM. Long work looks at it between small steps. */
  signal: AbortSignal;
  /** What the user gave beyond the defaults, as text and without secrets: how a result came about. */
  given: Readonly<Record<string, string>>;
  /** The folder that relative paths start from: the workspace on GitHub. */
  cwd: string;
  /** The environment that child processes get. */
  env: Record<string, string | undefined>;
  stdin: Readable;
  /** For commands whose product is a stream (`predict`); everything said to a person goes through `reporter`. */
  stdout: Writable;
  now(): Date;
  /** GitHub, where there is one: absent in a terminal without a token. */
  github: GitHub | undefined;
}
