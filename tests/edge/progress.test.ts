import { expect, test } from "vitest";
import { paced } from "../../src/edge/progress.ts";

test("progress is shown at the pace asked for, with the time left", () => {
  let now = 0;
  const shown: string[] = [];
  const progress = paced(
    1000,
    () => now,
    (line) => shown.push(line),
  );
  for (let done = 0; done <= 100; done++) {
    progress("growing trees", done, 100);
    now += 50;
  }
  // A tree takes 50 ms: after 20 of 100 trees 80 are left, 4 s.
  expect(shown[0]).toBe("growing trees: 20 of 100, about 4 s left");
  expect(shown).toHaveLength(4);
});
