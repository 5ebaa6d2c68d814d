// Everything that can be judged without running the product: types, format, lint and layers, unused code. All at once.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { buffer } from "node:stream/consumers";

const checks = [
  ["tsc"],
  ["tsc", "-p", "web"],
  ["oxlint", "--type-aware", "--deny-warnings"],
  ["knip"],
  ["biome", "check", "."],
];

async function run([command, ...args]) {
  const check = spawn(`node_modules/.bin/${command}`, args, { stdio: ["ignore", "pipe", "pipe"] });
  const [out, err, [status]] = await Promise.all([buffer(check.stdout), buffer(check.stderr), once(check, "close")]);
  process.stdout.write(out);
  process.stderr.write(err);
  if (status !== 0) console.error(`${[command, ...args].join(" ")} found something to mend.`);
  return status;
}

const statuses = await Promise.all(checks.map(run));
process.exitCode = statuses.every((status) => status === 0) ? 0 : 1;
