import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { seedContent } from "./demo-content/seed-content.ts";
import { startEmbedded, startWithoutHost } from "./embedded.ts";
import { seedPast } from "./past/seed-past.ts";
import { checkPorts, readPorts } from "./ports.ts";
import { seedCounting, seedHistory } from "./seed.ts";
import { seedContracts } from "./seed-contracts.ts";
import { welcome } from "./welcome.ts";

const write = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const began = performance.now();
  const appFolder = process.cwd();
  const dataFolder = resolve(appFolder, process.env["DATA_FOLDER"] ?? ".local");
  const ports = readPorts(process.env);
  await checkPorts(ports);
  if (process.argv.includes("--fresh")) await rm(dataFolder, { recursive: true, force: true });
  const isFirstRun = !existsSync(dataFolder);

  const options = { ports, appFolder, dataFolder, write };
  const hasHost = !process.argv.includes("--parts");
  const service = hasHost ? await startEmbedded(options) : { ...(await startWithoutHost(options)), host: undefined };
  stopOnSignal(service.stop);
  const addresses = {
    service: service.platform.settings.service.siteUrl,
    signIn: service.issuer.url,
    graph: service.graph.url,
    topic: service.topic.endpoint,
    bus: service.bus.connectionString,
    teams: service.teams.url,
  };
  write(welcome(addresses, ((performance.now() - began) / 1000).toFixed(1)));
  await service.host?.run("renewSubscriptions");
  if (isFirstRun) await seedContent(service.platform);
  if (isFirstRun) await seedHistory(service.platform);
  if (isFirstRun) await seedContracts(service.platform);
  if (isFirstRun) await seedCounting(service.platform);
  if (isFirstRun) await service.host?.run("collectInventory");
  if (isFirstRun) await seedPast(service.platform);
}

let isStopping = false;

function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      write(`\n${signal}: waiting for running work, then stopping.`);
      stop().then(() => process.exit(0), fail);
    });
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/** What is still being laid down when the service stops is broken off. */
await main().catch((error: unknown) => (isStopping ? undefined : fail(error)));
