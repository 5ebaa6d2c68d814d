import * as z from "zod";
import { keepState } from "../broker/record.ts";
import { renewSession } from "../broker/sessions.ts";
import { Refusal } from "../refusals.ts";
import { Bytes, operation } from "./operation.ts";
import { types } from "./rhea.ts";

const InSession = z.object({ "session-id": z.string() });

/** Holds a session for longer. */
export const renewSessionLock = operation(InSession, ({ desk, box }, { "session-id": session }) => {
  const { outcome } = desk.act((now) => renewSession(box, now, session));
  if (outcome === "lock-lost") throw new Refusal("session-lock-lost");
  return { status: 200, body: { expiration: types.wrap_timestamp(outcome) } };
});

/** Keeps something in a session for its next holder. */
export const setSessionState = operation(
  InSession.extend({ "session-state": Bytes.nullish() }),
  async ({ desk, box }, { "session-id": session, "session-state": given }) => {
    const { outcome, kept } = desk.act(() => {
      if (!box.sessions.get(session)?.lock) return "lock-lost";
      return keepState(box, session, isCleared(given) ? null : given);
    });
    if (outcome === "lock-lost") throw new Refusal("session-lock-lost");
    await kept;
    return { status: 200, body: {} };
  },
);

/** The client clears a state by setting it to the text of a JSON null. */
const isCleared = (state: Buffer | null | undefined): state is null | undefined =>
  !state || state.equals(Buffer.from("null"));

/** Reads what is kept in a session. */
export const getSessionState = operation(InSession, ({ box }, { "session-id": session }) => {
  const state = box.sessions.get(session)?.state;
  return { status: 200, body: { "session-state": state ?? null } };
});
