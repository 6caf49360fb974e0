import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/parts/**"],
    globalSetup: ["tests/exercised.ts"],
    setupFiles: ["tests/set-up.ts"],
    // Most tests wait for child processes, which do not keep every core busy: one worker more than cores does.
    maxWorkers: availableParallelism() + 1,
    // A worker loads a module once for all its test files. Modules of src/ hold no state that a test could see.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // GitHub's parser imports its JSON schema without import attributes, which plain Node refuses.
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text-summary"] },
  },
});
