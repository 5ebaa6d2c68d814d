import { defineConfig } from "vitest/config";

/** The programming model lets a process set up one app only, so each of these needs a process of its own. */
const hosts = "test/integration/local/host/**/*.test.ts";

/** What people do in a browser takes minutes, so that it is run by itself. */
const journeys = "test/e2e/web/**/*.test.ts";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    server: { deps: { external: [/\/dist\//] } },
    projects: [
      { extends: true, test: { name: "unit", isolate: false, include: ["test/unit/**/*.test.{ts,tsx}"] } },
      {
        extends: true,
        test: {
          name: "integration",
          isolate: false,
          include: ["test/integration/**/*.test.{ts,tsx}"],
          exclude: [hosts],
        },
      },
      { extends: true, test: { name: "hosts", include: [hosts] } },
      {
        extends: true,
        test: {
          name: "e2e",
          isolate: false,
          include: ["test/e2e/**/*.test.ts"],
          exclude: [journeys],
          globalSetup: ["test/support/build.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "web",
          isolate: false,
          testTimeout: 180_000,
          include: [journeys],
          globalSetup: ["test/support/build.ts"],
        },
      },
    ],
    reporters: ["default", "json"],
    outputFile: { json: "test-output/results.json" },
  },
});
