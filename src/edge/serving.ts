import serve from "../actions/serve/index.ts";
import { inTerminal, runAction } from "./terminal.ts";

/**
 * `trainyard serve` by itself: what an image holds of this program is what this function loads. It reaches no other command,
 * and nothing of GitHub's.
 */
export function serving(args: string[]): Promise<number> {
  return inTerminal((interrupted) => runAction({ name: "serve", action: serve, args, interrupted }));
}
