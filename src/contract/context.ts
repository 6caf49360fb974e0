import type { Readable, Writable } from "node:stream";
import type { Reporter } from "../core/reporter.ts";
import type { GitHub } from "../platform/github/port.ts";
import type { CiPipeline } from "../platform/pipeline/port.ts";

/** Everything that an action may use besides files. An edge passes it in, so an action behaves like a function. */
export interface Context {
  reporter: Reporter;
  /** Aborted on SIGINT and SIGTERM. Long tasks check it regularly. */
  signal: AbortSignal;
  /** The inputs that differ from the defaults, as text and without secrets. They document how a result was made. */
  given: Readonly<Record<string, string>>;
  /** Folder that relative paths start from. On GitHub, this is the workspace. */
  cwd: string;
  /** Environment for child processes. */
  env: Record<string, string | undefined>;
  /** Variables with which a build finds GitHub's cache. They are in no child process that does not need them. */
  cacheService?: Readonly<Record<string, string>>;
  /** Variables with which a step asks GitHub for a token about its job. They are in no child process. */
  identityService?: Readonly<Record<string, string>>;
  stdin: Readable;
  /** Output stream for commands that produce a stream (`predict`). Everything for people goes through `reporter`. */
  stdout: Writable;
  now(): Date;
  /** Access to GitHub. Undefined in a terminal without a token. */
  github: GitHub | undefined;
  /** The CI system, if it is another one than GitHub. Undefined in a terminal. */
  pipeline: CiPipeline | undefined;
}
