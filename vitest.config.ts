import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/parts/**"],
    globalSetup: ["tests/exercised.ts"],
    // Most tests wait for child processes, so one worker per core is not too many on two cores either.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // GitHub's parser imports its JSON schema without import attributes, which plain Node refuses.
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text-summary"] },
  },
});
