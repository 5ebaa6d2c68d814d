import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import type { QueueSettings } from "#shared/platform/queues.ts";
import { serveConnection } from "./amqp/connection.ts";
import { type Desks, deskKey } from "./amqp/places.ts";
import { type Connection, newContainer, speakOn } from "./amqp/rhea.ts";
import { type Depths, depthsOf } from "./broker/depths.ts";
import { newQueue, type Rules, type Taken } from "./broker/model.ts";
import { type Desk, keepNothing, openDesk } from "./desk.ts";
import { openJournal } from "./journal.ts";

export type ServiceBusOptions = {
  port: number;
  queues: Record<string, QueueSettings>;
  /** Without it, messages end with the process. */
  dataFolder?: string;
  now?: () => number;
};

export type ServiceBusStandIn = {
  port: number;
  connectionString: string;
  depths(): Record<string, Depths>;
  taken(): Record<string, Readonly<Taken>>;
  close(): Promise<void>;
};

const host = "127.0.0.1";

/** Starts queues that the Service Bus client can talk to. */
export async function startServiceBus(options: ServiceBusOptions): Promise<ServiceBusStandIn> {
  // The port is taken first: whoever has it also has the journals.
  const waiting: Socket[] = [];
  const server = createServer((socket) => waiting.push(socket));
  const port = await listen(server, options.port);
  const desks = new Map<string, Desk>();
  const closeDesks = () => Promise.all([...desks.values()].map((desk) => desk.close()));
  try {
    await openDesks(desks, options);
  } catch (error) {
    server.close();
    await closeDesks();
    throw error;
  }
  const hangUp = takeCalls(server, waiting, desks);

  async function close(): Promise<void> {
    await hangUp();
    await closeDesks();
  }

  return {
    port,
    connectionString: `Endpoint=sb://${host}:${port};SharedAccessKeyName=local;SharedAccessKey=local;UseDevelopmentEmulator=true;`,
    depths: () => Object.fromEntries([...desks.values()].map(({ queue }) => [queue.name, depthsOf(queue)])),
    taken: () => Object.fromEntries([...desks.values()].map(({ queue }) => [queue.name, { ...queue.main.taken }])),
    close,
  };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}

async function openDesks(
  desks: Map<string, Desk>,
  { queues, dataFolder, now = Date.now }: ServiceBusOptions,
): Promise<void> {
  for (const [name, settings] of Object.entries(queues)) {
    const queue = newQueue(name, rulesOf(settings));
    const keeper = dataFolder === undefined ? keepNothing : await openJournal(dataFolder, queue);
    desks.set(deskKey(name), openDesk(queue, keeper, now));
  }
}

/** What the declaration leaves open is as in the infrastructure: messages live for two weeks. */
const rulesOf = ({ sessions, lockSeconds, maxDeliveryCount, duplicateWindowMinutes }: QueueSettings): Rules => ({
  sessions,
  lockMs: lockSeconds * 1_000,
  maxDeliveryCount,
  duplicateWindowMs: duplicateWindowMinutes * 60_000,
  lifeMs: 14 * 24 * 3_600_000,
});

const patienceMs = 500;

/** Serves every client that calls, and those who called early. Answers how to end that. */
function takeCalls(server: Server, early: readonly Socket[], desks: Desks): () => Promise<void> {
  const container = newContainer();
  // A client that drops its connection or breaks the protocol loses its links; nobody else is concerned.
  for (const event of ["protocol_error", "connection_error", "session_error", "disconnected"])
    container.on(event, () => undefined);
  container.on("error", (error: Error) => process.emitWarning(error));
  const calls = new Map<Socket, Connection>();

  function take(socket: Socket): void {
    const connection = speakOn(socket, container);
    calls.set(socket, connection);
    socket.once("close", () => calls.delete(socket));
    serveConnection(connection, desks);
  }

  server.removeAllListeners("connection").on("connection", take);
  early.forEach(take);

  return async () => {
    const closed = once(server, "close");
    server.close();
    for (const connection of calls.values())
      connection.close({ condition: "amqp:connection:forced", description: "The server is shutting down." });
    const impatience = setTimeout(() => {
      for (const socket of calls.keys()) socket.destroy();
    }, patienceMs);
    await closed;
    clearTimeout(impatience);
  };
}
