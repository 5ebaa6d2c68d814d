import { pop, push, top } from "./heap.ts";
import type { Box, Message, Session } from "./model.ts";

/** The session of that id, made when it is new. */
export function sessionOf(box: Box, id: string): Session {
  const known = box.sessions.get(id);
  if (known) return known;
  const session: Session = { id, lane: { rank: box.lane.rank, items: [] }, lock: undefined, state: undefined };
  box.sessions.set(id, session);
  return session;
}

/** Forgets a session that holds nothing any more. */
export function tidySession(box: Box, id: string): void {
  const session = box.sessions.get(id);
  if (!session || session.lock || session.state || firstReady(box, session.lane)) return;
  box.sessions.delete(id);
  box.free.delete(id);
}

/** Puts an active message back into its own place in the order. */
export function makeReady(box: Box, message: Message): void {
  box.stirred = true;
  if (!box.rules.sessions) return push(box.lane, message.sequence);
  const session = sessionOf(box, message.session ?? "");
  push(session.lane, message.sequence);
  if (!session.lock) box.free.add(session.id);
}

/** The next message of a lane; entries that are no longer ready are dropped on the way. */
export function firstReady(box: Box, lane: Session["lane"]): Message | undefined {
  for (let sequence = top(lane); sequence !== undefined; sequence = top(lane)) {
    const message = box.messages.get(sequence);
    if (message?.state === "active" && !box.locked.has(sequence)) return message;
    pop(lane);
  }
  return undefined;
}
