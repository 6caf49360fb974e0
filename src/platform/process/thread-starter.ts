import type { startThread } from "./thread.ts";

/**
 * Starts threads for code that also runs where there are none: an image that only serves has no program for them. The edge of the
 * action and of the command line sets it.
 */
export const threadStarter: { start: typeof startThread | undefined } = { start: undefined };
