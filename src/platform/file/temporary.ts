import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "../../core/failure.ts";
import { reason } from "./read.ts";

const held = new Set<string>();

/** Paths that exist only until their content is whole. The edges remove what is left when a process is ended half-way. */
export const temporaries = {
  add(path: string): void {
    held.add(path);
  },
  delete(path: string): void {
    held.delete(path);
  },
  /** Synchronous: it runs in the last moments of a process. */
  removeAll(): void {
    for (const path of held) rmSync(path, { recursive: true, force: true });
    held.clear();
  },
};

export interface TemporaryFolder {
  path: string;
  remove(): Promise<void>;
}

/**
 * A new folder in `RUNNER_TEMP`, which the runner empties after a job, or in the system's folder for temporary files.
 *
 * @throws {Failure} when neither can be written to.
 */
export async function temporaryFolder(
  purpose: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<TemporaryFolder> {
  const tried = [env["RUNNER_TEMP"], tmpdir()].filter((each) => each !== undefined && each !== "");
  let refusal: NodeJS.ErrnoException | undefined;
  for (const parent of tried) {
    try {
      const path = await mkdtemp(join(parent!, `trainyard-${purpose}-`));
      temporaries.add(path);
      return {
        path,
        async remove() {
          await rm(path, { recursive: true, force: true });
          temporaries.delete(path);
        },
      };
    } catch (error) {
      refusal = error as NodeJS.ErrnoException;
    }
  }
  throw new Failure(
    `expected a folder for temporary files, got none that can be written to (${tried.join(", ")}): ${reason(refusal!)} (set RUNNER_TEMP or TMPDIR)`,
    { cause: refusal },
  );
}
