import serve from "../actions/serve/index.ts";
import { inTerminal, runAction } from "./terminal.ts";

/**
 * Runs `trainyard serve` alone. An image contains exactly the modules that this function loads, without other
 * commands and GitHub code.
 */
export function serving(args: string[]): Promise<number> {
  return inTerminal((interrupted) => runAction({ name: "serve", action: serve, args, interrupted }));
}
