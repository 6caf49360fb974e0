import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "../../core/failure.ts";
import { reason } from "./read.ts";

const held = new Set<string>();

/** Paths of incomplete files. The edges remove them if the process is stopped early. */
export const temporaries = {
  add(path: string): void {
    held.add(path);
  },
  delete(path: string): void {
    held.delete(path);
  },
  /** Removes all paths. It is synchronous, because it runs just before the process exits. */
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
 * Creates a folder in `RUNNER_TEMP`, which the runner empties after a job, or in the system's temporary folder.
 *
 * @throws {Failure} if neither is writable.
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
