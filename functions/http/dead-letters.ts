import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import { says } from "#shared/base/says.ts";
import { type Decided, discard, resubmit } from "#shared/dead-letters/resubmit.ts";
import { LetterPage, LetterQuery, listLetters, ShownLetter, showLetter } from "#shared/dead-letters/show-letters.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { personOf } from "./person.ts";

const params = z.object({ letterId: idOf("deadLetter") });
const fresh = { "cache-control": "no-store" };

/** The letter after a decision, and whether that was made just now. */
const Outcome = z.object({ letter: ShownLetter, isNew: z.boolean() });
const outcomeOf = (decided: Decided) => ({ headers: fresh, jsonBody: Outcome.parse(decided) });

export const readDeadLetters = endpoint({
  on: "GET /operator/dead-letters",
  allow: "operator",
  summary: "What the queues have given up and waits for a decision, or was decided on, the newest first",
  query: LetterQuery,
  answer: { 200: LetterPage },
  run: ({ platform, query }) => listLetters(platform, query),
  respond: (page) => ({ headers: fresh, jsonBody: page }),
});

export const readDeadLetter = endpoint({
  on: "GET /operator/dead-letters/{letterId}",
  allow: "operator",
  summary: "A message that its queue has given up: why, what it is about, and what was decided",
  params,
  answer: { 200: ShownLetter },
  run: ({ platform, params: { letterId } }) => showLetter(platform, letterId),
  respond: (letter) => ({ headers: fresh, jsonBody: ShownLetter.parse(letter) }),
});

export const resubmitDeadLetter = endpoint({
  on: "POST /operator/dead-letters/{letterId}/resubmit",
  allow: "operator",
  summary: "Sends the message to its queue once more; asked again, says that it was sent",
  params,
  answer: { 200: Outcome },
  run: ({ platform, caller, params: { letterId } }) => resubmit(platform, letterId, personOf(caller)),
  respond: outcomeOf,
});

export const discardDeadLetter = endpoint({
  on: "POST /operator/dead-letters/{letterId}/discard",
  allow: "operator",
  summary: "Lets go of the message for a reason; asked again, says that it was let go",
  params,
  body: z.strictObject({
    reason: z
      .string()
      .trim()
      .min(1, says({ ja: "破棄する理由を入力してください。", en: "Say why it is discarded." }))
      .max(500),
  }),
  answer: { 200: Outcome },
  run: ({ platform, caller, params: { letterId }, body: { reason } }) =>
    discard(platform, letterId, reason, personOf(caller)),
  respond: outcomeOf,
});
