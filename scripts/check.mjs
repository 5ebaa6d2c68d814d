// Everything that can be judged without running the product: types, format, lint and layers, unused code.
import { spawnSync } from "node:child_process";

const steps = [
  ["tsc"],
  ["tsc", "-p", "web"],
  ["biome", "check", "."],
  ["oxlint", "--type-aware", "--deny-warnings"],
  ["knip"],
];

for (const [command, ...args] of steps) {
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: "inherit" });
  if (status !== 0) {
    console.error(`${command} found something to mend.`);
    process.exit(status ?? 1);
  }
}
