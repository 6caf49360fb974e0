import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/parts/**"],
    globalSetup: ["tests/exercised.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // GitHub's parser imports its JSON schema without import attributes, which plain Node refuses.
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text-summary"] },
  },
});
