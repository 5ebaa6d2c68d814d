import type { Socket } from "node:net";
import rhea, { type Connection, type Container, type Delivery, type EventContext, type link, type Sender } from "rhea";

export type { Connection, Container, Delivery, EventContext, Receiver, Sender } from "rhea";
export type Link = link;

export const { types, message: messages } = rhea;

/** The largest message that is taken, in bytes. */
export const maxMessageBytes = 262_144;

/** Unsettled messages fill slots from the oldest on, so one slow handler must not use them up. */
const slots = 65_536;

const options = {
  id: "service-bus",
  tcp_no_delay: true,
  // Otherwise a deferral is reported as a plain release.
  sender_options: { treat_modified_as_released: false },
  receiver_options: { autoaccept: false, max_message_size: maxMessageBytes },
};

/** The AMQP side of the server. */
export const newContainer = (): Container => rhea.create_container(options);

/** Speaks AMQP on a socket. */
export function speakOn(socket: Socket, container: Container): Connection {
  const connection = container.create_connection({ port: 0, session_buffer_size: { outgoing: slots } });
  connection.setMaxListeners(0);
  leaveBytesAlone(connection);
  connection.accept(socket);
  return connection;
}

/**
 * A message of the standard format is decoded and its bytes are forgotten, and with them the types of its numbers.
 * One of no format is handed over as it came.
 */
function leaveBytesAlone(connection: Connection): void {
  const deliver = connection.on_transfer.bind(connection);
  connection.on_transfer = (frame: { performative: { message_format?: number | undefined } }) => {
    if (frame.performative.message_format === 0) frame.performative.message_format = undefined;
    deliver(frame);
  };
}

const batchFormat = 0x80013700;

/** What arrived, byte for byte, and whether it is an envelope around many messages. */
export function arrival(context: EventContext): { bytes: Buffer; isBatch: boolean; delivery: Delivery } {
  const { message: bytes, delivery } = context;
  if (!Buffer.isBuffer(bytes) || !delivery) throw new TypeError("The message was decoded before its time.");
  return { bytes, isBatch: Reflect.get(context, "format") === batchFormat, delivery };
}

type Inside = {
  state: { local_open: boolean; open_requests: number };
  local: { attach: Record<"source" | "properties" | "snd_settle_mode" | "rcv_settle_mode", unknown> };
  credit: number;
  delivery_count: number;
};

/** The typings leave these members out; every link of rhea 3.0 has them. */
const inside = (link: Link): Inside => link as unknown as Inside;

/** Keeps a link's answer to the other side's attach back, until `open` is called. Only where the attach arrives. */
export function holdBack(link: Link): void {
  const { state } = inside(link);
  state.local_open = false;
  state.open_requests -= 1;
}

/** Answers an attach with the very things that were asked for. */
export function echo(link: Link): void {
  const { attach } = inside(link).local;
  if (link.source) link.set_source({ address: link.source.address });
  if (link.target) link.set_target({ address: link.target.address });
  attach.snd_settle_mode = link.snd_settle_mode ?? undefined;
  attach.rcv_settle_mode = link.rcv_settle_mode ?? undefined;
}

/** Answers an attach with properties. */
export function setProperties(link: Link, properties: Record<string, unknown>): void {
  inside(link).local.attach.properties = properties;
}

export type Fault = { condition: string; description: string };

/** Answers an attach with a refusal: there is no source, and the link is closed in the same breath. */
export function refuse(link: Link, fault: Fault): void {
  inside(link).local.attach.source = undefined;
  link.open();
  link.close(fault);
}

/** The number of deliveries that the receiver has allowed since the link was opened. */
export const allowance = (sender: Sender): number => inside(sender).credit + inside(sender).delivery_count;

/** Calls back once when the link has ended: closed in order, or lost with its connection. */
export function onceGone(link: Link, gone: (ending: "closed" | "lost") => void): void {
  let isOver = false;
  const end = (ending: "closed" | "lost") => () => {
    if (isOver) return;
    isOver = true;
    link.connection.off("connection_close", closed);
    link.connection.off("disconnected", lost);
    gone(ending);
  };
  const closed = end("closed");
  const lost = end("lost");
  link.on(link.is_sender() ? "sender_close" : "receiver_close", closed);
  link.session.on("session_close", closed);
  link.connection.on("connection_close", closed);
  link.connection.on("disconnected", lost);
}
