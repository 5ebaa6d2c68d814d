import { Refusal } from "../refusals.ts";
import {
  cancelScheduledMessage,
  peekMessage,
  receiveBySequenceNumber,
  renewLocks,
  scheduleMessage,
  updateDisposition,
} from "./message-operations.ts";
import type { Operation } from "./operation.ts";
import type { Place } from "./places.ts";
import type { Answer, Request } from "./requests.ts";
import { getSessionState, renewSessionLock, setSessionState } from "./session-operations.ts";

const operations: ReadonlyMap<unknown, Operation> = new Map(
  Object.entries({
    "com.microsoft:peek-message": peekMessage,
    "com.microsoft:renew-lock": renewLocks,
    "com.microsoft:schedule-message": scheduleMessage,
    "com.microsoft:cancel-scheduled-message": cancelScheduledMessage,
    "com.microsoft:receive-by-sequence-number": receiveBySequenceNumber,
    "com.microsoft:update-disposition": updateDisposition,
    "com.microsoft:renew-session-lock": renewSessionLock,
    "com.microsoft:set-session-state": setSessionState,
    "com.microsoft:get-session-state": getSessionState,
  }),
);

/** Does what a management request asks of its place. */
export function answerManagement(place: Place, { operation, body }: Request): Answer | Promise<Answer> {
  const run = operations.get(operation);
  if (!run) throw new Refusal("not-implemented", `The operation '${String(operation)}' is not known here.`);
  return run(place, body);
}
