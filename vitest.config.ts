import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "unit", isolate: false, include: ["test/unit/**/*.test.{ts,tsx}"] } },
      { extends: true, test: { name: "integration", include: ["test/integration/**/*.test.{ts,tsx}"] } },
      {
        extends: true,
        test: { name: "e2e", include: ["test/e2e/**/*.test.ts"], globalSetup: ["test/support/build.ts"] },
      },
    ],
    reporters: ["default", "json"],
    outputFile: { json: "test-output/results.json" },
  },
});
