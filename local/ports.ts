import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Where each part listens: the setting that moves it, and the port when that is not set. */
const portSettings = {
  host: { name: "PORT", port: 7071, what: "the service" },
  graph: { name: "GRAPH_PORT", port: 7072, what: "the Microsoft Graph simulator" },
  signIn: { name: "SIGN_IN_PORT", port: 7073, what: "sign-in" },
  topic: { name: "ALERT_TOPIC_PORT", port: 7074, what: "the alert topic" },
  bus: { name: "SERVICE_BUS_PORT", port: 7075, what: "the Service Bus stand-in" },
  teams: { name: "TEAMS_PORT", port: 7076, what: "the Teams stand-in" },
  blobs: { name: "BLOB_PORT", port: 10000, what: "blobs (Azurite)" },
  queues: { name: "QUEUE_PORT", port: 10001, what: "queues (Azurite)" },
  tables: { name: "TABLE_PORT", port: 10002, what: "tables (Azurite)" },
} as const;

export type Ports = Record<keyof typeof portSettings, number>;

/** The ports that the environment asks for; refuses what is not a port, or a port asked for twice. */
export function readPorts(environment: Record<string, string | undefined>): Ports {
  const ports = mapPorts(({ name, port }) => Number(environment[name] ?? port));
  for (const [part, port] of Object.entries(ports))
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`${portSettings[part as keyof Ports].name} has to be a port number from 1 to 65535.`);
  if (new Set(Object.values(ports)).size < Object.keys(ports).length)
    throw new Error("Two parts are set to the same port; give each its own.");
  return ports;
}

/** Ports as the environment variables that ask for them. */
export const portVariables = (ports: Ports): Record<string, string> =>
  Object.fromEntries(
    Object.entries(ports).map(([part, port]) => [portSettings[part as keyof Ports].name, String(port)]),
  );

/** Refuses with a sentence that names every port in use, who wanted it and which setting moves it. */
export async function checkPorts(ports: Ports): Promise<void> {
  const taken: string[] = [];
  for (const [part, port] of Object.entries(ports) as [keyof Ports, number][])
    if (!(await isFree(port)))
      taken.push(
        `Port ${port}, wanted for ${portSettings[part].what}, is in use. Set ${portSettings[part].name} to another.`,
      );
  if (taken.length > 0) throw new Error(taken.join("\n"));
}

const wanted = Object.keys(portSettings).length;
const blocks = { from: 12_000, size: wanted + 1, count: Math.floor(19_000 / (wanted + 1)) };

/**
 * Ports that nobody uses at the moment, below those that systems give to outgoing connections: a service that is stopped
 * and started again finds them free. Their block is claimed by listening on its first port for as long as this process
 * lives, so that two that start at the same time never choose the same.
 */
export async function freePorts(): Promise<Ports> {
  for (;;) {
    const first = blocks.from + randomInt(blocks.count) * blocks.size;
    if (!(await claim(first))) continue;
    const ports = Array.from({ length: wanted }, (_, index) => first + 1 + index);
    const areFree = await Promise.all(ports.map(isFree));
    if (areFree.every(Boolean)) return mapPorts(() => ports.shift() ?? 0);
  }
}

const claim = (port: number): Promise<boolean> =>
  listen(port).then(
    (server) => server.unref().listening,
    () => false,
  );

const mapPorts = (port: (setting: (typeof portSettings)[keyof Ports]) => number): Ports =>
  Object.fromEntries(Object.entries(portSettings).map(([part, setting]) => [part, port(setting)])) as Ports;

const isFree = (port: number): Promise<boolean> =>
  listen(port).then(
    (server) => new Promise((closed) => server.close(() => closed(true))),
    () => false,
  );

const listen = (port: number) =>
  new Promise<ReturnType<typeof createServer>>((listening, refused) => {
    const server = createServer();
    server.once("error", refused);
    server.listen(port, "127.0.0.1", () => listening(server));
  });
