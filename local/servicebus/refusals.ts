/** How a refusal is told to a client: the link's error condition, and the status of a management answer. */
const refusals = {
  malformed: { condition: "amqp:decode-error", status: 400, text: "The message cannot be read." },
  "not-allowed": { condition: "amqp:not-allowed", status: 403, text: "The entity does not allow this." },
  "entity-not-found": { condition: "amqp:not-found", status: 404, text: "The messaging entity could not be found." },
  "message-not-found": {
    condition: "com.microsoft:message-not-found",
    status: 404,
    text: "No such message can be handed out.",
  },
  timeout: { condition: "com.microsoft:timeout", status: 408, text: "No session became free in time." },
  "session-cannot-be-locked": {
    condition: "com.microsoft:session-cannot-be-locked",
    status: 409,
    text: "The session is held by another receiver.",
  },
  "message-lock-lost": {
    condition: "com.microsoft:message-lock-lost",
    status: 410,
    text: "The lock has expired, or the message is settled already.",
  },
  "session-lock-lost": {
    condition: "com.microsoft:session-lock-lost",
    status: 410,
    text: "The lock on the session has expired.",
  },
  "too-large": { condition: "amqp:link:message-size-exceeded", status: 413, text: "The message is too large." },
  internal: { condition: "amqp:internal-error", status: 500, text: "The change could not be kept." },
  "not-implemented": { condition: "amqp:not-implemented", status: 501, text: "There is no such operation." },
} as const satisfies Record<string, { condition: string; status: number; text: string }>;

export type RefusalName = keyof typeof refusals;

/** What a client asked for and cannot have, in Service Bus's own words for it. */
export class Refusal extends Error {
  readonly condition: string;
  readonly status: number;

  constructor(name: RefusalName, text: string = refusals[name].text, cause?: unknown) {
    super(text, { cause });
    this.name = "Refusal";
    this.condition = refusals[name].condition;
    this.status = refusals[name].status;
  }
}

/** Anything else that goes wrong is told to the client as our own fault. */
export const asRefusal = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal("internal", undefined, error);
