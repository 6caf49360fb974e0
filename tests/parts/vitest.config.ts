import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/parts/**/*.test.ts"],
    setupFiles: ["tests/set-up.ts"],
    // Most tests wait for servers and other programs, which do not keep every core busy: one worker more than cores does.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
