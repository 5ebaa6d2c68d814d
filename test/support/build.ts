import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** Builds the app once for all end-to-end tests, and begins a new record of what is asked of Graph. */
export function setup(): void {
  rmSync(resolve(root, "test-output/graph-requests.jsonl"), { force: true });
  execFileSync(process.execPath, ["scripts/build.mjs", "--quiet"], { cwd: root, stdio: "inherit" });
}
