import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { type AzuriteServer, createService, type Service } from "./azurite-services.ts";

export type AzuriteOptions = {
  blobPort: number;
  tablePort: number;
  /** The queue service is started only when it has a port; the product itself does not use it. */
  queuePort?: number;
  /** Where the data stay between runs; without it they live in memory. */
  dataFolder?: string;
};

export type RunningAzurite = {
  connectionString: string;
  blobPort: number;
  tablePort: number;
  queuePort?: number;
  close(): Promise<void>;
};

/** The account and key that everybody's local storage has. */
const account = "devstoreaccount1";
const key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
const host = "127.0.0.1";

/** Starts blob and table storage inside this process, open to this machine only. */
export async function startAzurite(options: AzuriteOptions): Promise<RunningAzurite> {
  const { blobPort, tablePort, queuePort, dataFolder } = options;
  const services: Service[] = ["blob", "table"];
  if (queuePort !== undefined) services.push("queue");
  const wanted = { blob: blobPort, table: tablePort, queue: queuePort ?? 0 };

  for (const service of services) await refuseTakenPort(service, wanted[service]);
  if (dataFolder !== undefined) await mkdir(dataFolder, { recursive: true });

  const running: AzuriteServer[] = [];
  const close = async () => {
    for (const server of running.splice(0).toReversed()) await server.close();
  };
  const ports: Partial<Record<Service, number>> = {};
  try {
    for (const service of services) {
      const server = createService(service, host, wanted[service], dataFolder);
      await server.start();
      running.push(server);
      ports[service] = Number(new URL(server.getHttpServerAddress()).port);
    }
  } catch (error) {
    await close();
    throw error;
  }

  const { blob = blobPort, table = tablePort, queue } = ports;
  return {
    connectionString: connectionString({ blob, table, ...(queue !== undefined && { queue }) }),
    blobPort: blob,
    tablePort: table,
    ...(queue !== undefined && { queuePort: queue }),
    close,
  };
}

const connectionString = (ports: Partial<Record<Service, number>>) =>
  [
    "DefaultEndpointsProtocol=http",
    `AccountName=${account}`,
    `AccountKey=${key}`,
    ...Object.entries(ports).map(
      ([service, port]) => `${service[0]?.toUpperCase()}${service.slice(1)}Endpoint=http://${host}:${port}/${account}`,
    ),
  ].join(";");

/** Asked before anything is opened: two services must never work on the same data. */
function refuseTakenPort(service: Service, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (cause: NodeJS.ErrnoException) => {
      const message = `Port ${port} is in use, so ${service} storage cannot listen on it.`;
      const isTaken = cause.code === "EADDRINUSE";
      reject(isTaken ? Object.assign(new Error(message, { cause }), { code: cause.code }) : cause);
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
