import type { Person } from "#shared/base/caller.ts";
import type { Id } from "#shared/base/ids.ts";
import { changedSince, nothingHere, refusal, type Said } from "#shared/base/problems.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { bodyOf, placeOf } from "./body.ts";
import type { DeadLetter } from "./model.ts";
import { findLetter, moveLetter } from "./store.ts";

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "tables">;
type LetterId = Id<"deadLetter">;

/** What became of a decision; `isNew` is false when it had been made before. */
export type Decided = { letter: DeadLetter; isNew: boolean };

/** Sends a message to its queue once more, once; the sweep sends it should this process not come to it. */
export async function resubmit(needs: Needs, id: LetterId, person: Person): Promise<Decided> {
  const before = await findOrRefuse(needs, id);
  const { state, isReadable } = before.value;
  if (state === "discarded") throw refusal("wrong-state", wasDiscarded);
  if (!isReadable) throw refusal("wrong-state", unreadable);
  const isNew = state === "waiting";
  if (isNew && !(await needs.blobs.get("dead-letters", placeOf(before.value)))) throw refusal("wrong-state", notKept);
  if (isNew) await decide(needs, before, { state: "resubmitting", decided: decision(needs, person) });
  await sendBack(needs, id);
  return { letter: (await findOrRefuse(needs, id)).value, isNew };
}

/** Lets go of a message for a reason. */
export async function discard(needs: Needs, id: LetterId, reason: string, person: Person): Promise<Decided> {
  const before = await findOrRefuse(needs, id);
  const { state } = before.value;
  if (state === "resubmitting" || state === "resubmitted") throw refusal("wrong-state", wasSentAgain);
  const isNew = state === "waiting";
  const decided = { ...decision(needs, person), reason };
  if (isNew) await decide(needs, before, { state: "discarded", decided });
  await needs.blobs.remove("dead-letters", placeOf(before.value));
  return { letter: (await findOrRefuse(needs, id)).value, isNew };
}

/**
 * Sends a letter that was decided to be sent, under its own id: the id that it had might still be known to the queue, which
 * would drop it. Sent twice, the queue drops the second, and later its worker does. What it says is forgotten only then, so
 * that where it is gone the letter was sent.
 */
export async function sendBack(needs: Needs, id: LetterId): Promise<void> {
  const before = await findLetter(needs, id);
  if (before?.value.state !== "resubmitting") return;
  const { queue, session } = before.value;
  const place = placeOf(before.value);
  const bytes = await needs.blobs.get("dead-letters", place);
  const content = bytes && bodyOf(bytes);
  if (content) await needs.bus.send(queue, { id, body: content.json, ...(session !== undefined && { session }) });
  await needs.blobs.remove("dead-letters", place);
  await moveLetter(needs, before, { ...before.value, state: "resubmitted" });
}

const decision = ({ clock }: Needs, person: Person) => ({ by: actorOf(person), at: clock.now().toString() });

async function decide(needs: Needs, before: Stored<DeadLetter>, change: Partial<DeadLetter>): Promise<void> {
  if ((await moveLetter(needs, before, { ...before.value, ...change })) === "conflict") throw changedSince();
}

export async function findOrRefuse(needs: Pick<Platform, "tables">, id: LetterId): Promise<Stored<DeadLetter>> {
  const found = await findLetter(needs, id);
  if (!found) throw nothingHere();
  return found;
}

const wasDiscarded: Said = { ja: "このメッセージは破棄済みです。", en: "It was discarded." };
const wasSentAgain: Said = { ja: "このメッセージは再送済みです。", en: "It was sent again." };
const unreadable: Said = {
  ja: "JSONではないため、どの処理でも読み取れません。破棄してください。",
  en: "It is no JSON, which no worker can read: discard it.",
};
const notKept: Said = {
  ja: "内容の保存期間が過ぎたため、再送できません。破棄してください。",
  en: "What it said is not kept any more: discard it.",
};
