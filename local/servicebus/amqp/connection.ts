import { randomUUID } from "node:crypto";
import { asRefusal, Refusal } from "../refusals.ts";
import { asFault } from "./faults.ts";
import { openIncomingLink } from "./incoming-link.ts";
import { answerManagement } from "./management.ts";
import { openOutgoingLink } from "./outgoing-link.ts";
import { type Desks, findPlace } from "./places.ts";
import { type ReplyLinks, serveRequests } from "./requests.ts";
import { type Connection, type EventContext, echo, onceGone, type Receiver, refuse, type Sender } from "./rhea.ts";
import { openSessionLink, sessionWanted } from "./session-link.ts";

/** Whoever reaches this server may use it: it listens on the machine itself only, and every token is welcome. */
const tokens = "$cbs";
const tokenTaken = () => ({ status: 202 });

/** Opens the links that a client asks for on its connection. */
export function serveConnection(connection: Connection, desks: Desks): void {
  const replies: ReplyLinks = new Map();

  connection.on("receiver_open", ({ receiver }: EventContext) => {
    if (receiver) openOrRefuse(receiver, () => openTowardsUs(receiver, desks, replies));
  });
  connection.on("sender_open", ({ sender }: EventContext) => {
    if (sender) openOrRefuse(sender, () => openTowardsClient(sender, desks, replies));
  });
}

function openOrRefuse(link: Sender | Receiver, open: () => void): void {
  try {
    open();
  } catch (error) {
    refuse(link, asFault(asRefusal(error)));
  }
}

function openTowardsUs(receiver: Receiver, desks: Desks, replies: ReplyLinks): void {
  const address = receiver.target?.address ?? "";
  if (address === tokens) return serveRequests(receiver, replies, tokenTaken);
  const place = findPlace(desks, address);
  if (place.isManagement) return serveRequests(receiver, replies, (request) => answerManagement(place, request));
  if (!place.box.deadLetters) throw new Refusal("not-allowed", "Nobody sends to the dead letters.");
  openIncomingLink(receiver, place.desk, place.box);
}

function openTowardsClient(sender: Sender, desks: Desks, replies: ReplyLinks): void {
  const address = sender.source?.address ?? "";
  echo(sender);
  if (address === tokens) return openReplies(sender, replies);
  const { desk, box, isManagement } = findPlace(desks, address);
  if (isManagement) return openReplies(sender, replies);

  const wanted = sessionWanted(sender);
  if (box.rules.sessions !== Boolean(wanted))
    throw new Refusal("not-allowed", `The entity ${box.rules.sessions ? "has" : "has no"} sessions.`);
  const outlet = { sender, desk, box, holder: randomUUID(), session: undefined };
  if (wanted) openSessionLink(outlet, wanted);
  else openOutgoingLink(outlet);
}

function openReplies(sender: Sender, replies: ReplyLinks): void {
  replies.set(sender.name, sender);
  onceGone(sender, () => replies.delete(sender.name));
}
