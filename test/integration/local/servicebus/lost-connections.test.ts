import { once } from "node:events";
import { createConnection } from "node:net";
import rhea, { type Connection } from "rhea";
import { expect, onTestFinished, test } from "vitest";
import type { ServiceBusStandIn } from "#local/servicebus/server.ts";
import { connect, soon, startBus } from "./bus.ts";

/** A client whose connection can be torn at any point. */
function dial(bus: ServiceBusStandIn): Connection {
  const container = rhea.create_container();
  container.on("disconnected", () => undefined);
  const connection = container.connect({ port: bus.port, host: "127.0.0.1", reconnect: false, username: "any" });
  onTestFinished(() => connection.socket.destroy());
  return connection;
}

const sessionFrom = (connection: Connection, id: string | null) =>
  connection.open_receiver({
    source: { address: "ordered", filter: { "com.microsoft:session-filter": id } },
    rcv_settle_mode: 1,
    snd_settle_mode: 0,
    credit_window: 0,
    autoaccept: false,
  });

test("a waiter whose connection is lost takes no session", async () => {
  const bus = await startBus();
  const waiter = dial(bus);
  sessionFrom(waiter, null);
  await once(waiter.open_receiver("plain"), "receiver_open");

  waiter.socket.destroy();

  const client = connect(bus);
  await client.createSender("ordered").sendMessages({ sessionId: "a", body: 1 });
  expect((await client.acceptNextSession("ordered")).sessionId).toBe("a");
});

test("a session whose holder lost its connection is free again, and what it had in hand counts one more attempt", async () => {
  const bus = await startBus();
  const client = connect(bus);
  await client.createSender("ordered").sendMessages({ sessionId: "a", body: 1 });
  const holder = sessionFrom(dial(bus), "a");
  await once(holder, "receiver_open");
  holder.add_credit(1);
  await once(holder, "message");

  holder.connection.socket.destroy();

  const next = await client.acceptNextSession("ordered");
  expect(await next.receiveMessages(1, soon)).toMatchObject([{ body: 1, deliveryCount: 1 }]);
});

test("a caller that does not speak the protocol is turned away, and others are served on", async () => {
  const bus = await startBus();
  const stranger = createConnection(bus.port, "127.0.0.1").resume();
  stranger.write("GET / HTTP/1.1\r\n\r\n");
  await once(stranger, "close");

  const client = connect(bus);
  await client.createSender("plain").sendMessages({ body: 1 });
  expect(bus.depths().plain?.active).toBe(1);
});
