import type { Clock } from "./clock.ts";

const REMARK_MS = 15_000;

interface Waiting {
  clock: Clock;
  /** End of the waiting, on the clock. */
  deadline: number;
  /** Shows a line to the user. */
  waiting(text: string): void;
}

/** Returns a function that reports what is waited for, at once and then every 15 seconds. */
export function remarks({ clock, deadline, waiting }: Waiting): (text: string) => void {
  let next = clock.now();
  return (text) => {
    if (clock.now() < next) return;
    next = clock.now() + REMARK_MS;
    waiting(`waiting up to ${Math.round((deadline - clock.now()) / 1000)} s for ${text}`);
  };
}
