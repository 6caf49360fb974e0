import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/parts/**/*.test.ts"],
    setupFiles: ["tests/set-up.ts"],
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
