/**
 * Limits progress messages to one per `everyMs`, and shows the first one after `everyMs`. `now` is in milliseconds.
 */
export function paced(everyMs: number, now: () => number, show: (line: string) => void) {
  let label = "";
  let start = now();
  let shown = start;
  return (current: string, done: number, total: number): void => {
    const time = now();
    if (current !== label) {
      label = current;
      start = time;
      shown = time;
    }
    if (time - shown < everyMs || done <= 0 || done >= total) return;
    shown = time;
    const leftSeconds = Math.round((((time - start) / done) * (total - done)) / 1000);
    show(`${label}: ${done} of ${total}, about ${leftSeconds} s left`);
  };
}
