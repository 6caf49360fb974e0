import { rmSync } from "node:fs";

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
