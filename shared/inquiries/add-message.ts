import { type Id, idFrom } from "#shared/base/ids.ts";
import { nothingHere, tooBusy } from "#shared/base/problems.ts";
import type { Instant } from "#shared/base/time.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { change, changesFor, type WantedChange } from "./change-rules.ts";
import type { Actor, Change, Message } from "./history.ts";
import type { AcceptedInquiry, Channel, Contact, Inquiry, Requester } from "./model.ts";
import { recordChange } from "./record-change.ts";
import { canReopen, checkMove, stateAfterMessage } from "./states.ts";
import { findInquiry, madeUnder } from "./store.ts";
import { withWatchers } from "./watchers.ts";

type Needs = Pick<Platform, "bus" | "clock" | "log" | "newId" | "tables">;

/** Who says something: as whom it is written down, and which inquiries are open to them. */
export type Speaker = {
  by: Actor;
  requester: Requester;
  channel: Channel;
  maySee: (inquiry: Inquiry) => boolean;
};

type Said = {
  /** What is said, once it is known in which inquiry. */
  message: (inquiry: Inquiry) => Promise<Message>;
  /** Who is to get a copy of each reply from now on, beside those who do already. */
  watchers?: readonly Contact[];
  /** The state that a support reply asks for. */
  state?: Inquiry["state"] | undefined;
  /** What else a support reply changes. */
  changes?: Pick<WantedChange, "priority" | "category" | "assignee"> | undefined;
  /** Under the same key nothing is said twice. */
  key: string | undefined;
};

/** What became of a message: the inquiry it was added to, or the new one that it began. */
export type Answered = { kind: "added" | "followUp"; inquiry: Id<"inquiry">; version: number };

const tries = 20;

/** Adds a message to an inquiry; the same key again adds nothing. One to a duplicate goes where that was merged into. */
export async function addMessage(
  needs: Needs,
  speaker: Speaker,
  id: Id<"inquiry">,
  { message: say, watchers = [], state, changes: also, key }: Said,
): Promise<Answered> {
  let target = id;
  let message: Message | undefined;
  for (let tried = 0; tried < tries; tried += 1) {
    const stored = await openTo(needs, speaker, target);
    const inquiry = stored.value;
    const made = key && (await madeUnder(needs, inquiry.id, key));
    if (made) return { kind: "added", inquiry: inquiry.id, version: made };
    if (inquiry.mergedInto !== null) {
      target = inquiry.mergedInto;
      continue;
    }

    message ??= await say(inquiry);
    const isSupport = message.side === "support";
    const at = needs.clock.now();
    if (!isSupport && inquiry.state === "closed" && !canReopen(inquiry, at))
      return beginFollowUp(needs, speaker, inquiry, { message, watchers, at, key });

    const to = message.visibility === "public" ? nextState(inquiry, state, isSupport, at) : undefined;
    const changes = also
      ? changedBesides(speaker, inquiry, { ...also, ...(to && { state: to }) }, at)
      : [change(inquiry, "state", to), change(inquiry, "watchers", withWatchers(inquiry.watchers, watchers))].filter(
          (one) => one !== undefined,
        );
    const { by, requester } = speaker;
    const entry = { at: at.toString(), by, byMail: requester.mail, message, changes };
    const changed = await recordChange(needs, stored, entry, key);
    if (changed !== "conflict") return { kind: "added", inquiry: inquiry.id, version: changed.version };
  }
  throw tooBusy();
}

function changedBesides({ requester }: Speaker, inquiry: Inquiry, wanted: WantedChange, at: Instant): Change[] {
  const { name, mail } = requester;
  return changesFor(inquiry, wanted, { changer: "operator", ...(mail && { me: { name, mail } }), at, history: [] });
}

async function openTo(needs: Needs, speaker: Speaker, id: Id<"inquiry">): Promise<Stored<Inquiry>> {
  const stored = await findInquiry(needs, id);
  if (!stored || !speaker.maySee(stored.value)) throw nothingHere();
  return stored;
}

function nextState(inquiry: Inquiry, wanted: Inquiry["state"] | undefined, isSupport: boolean, at: Instant) {
  const mover = isSupport ? "operator" : "customer";
  const to = wanted ?? stateAfterMessage[mover][inquiry.state];
  if (to !== undefined && to !== inquiry.state) checkMove(inquiry, to, mover, at);
  return to;
}

/** The new inquiry comes in as every other does; the worker links the two. */
async function beginFollowUp(
  needs: Needs,
  { requester, channel }: Speaker,
  inquiry: Inquiry,
  { message, watchers, at, key }: Pick<Required<Said>, "watchers" | "key"> & { message: Message; at: Instant },
): Promise<Answered> {
  const id = key === undefined ? needs.newId("inquiry") : idFrom("inquiry", "follow-up", inquiry.id, key);
  const accepted: AcceptedInquiry = {
    id,
    receivedAt: at.toString(),
    channel,
    ...(inquiry.tenant && { tenant: inquiry.tenant }),
    requester,
    subject: inquiry.subject,
    description: message.text,
    impact: inquiry.impact,
    isConfidential: inquiry.isConfidential,
    attachments: message.attachments,
    followUpOf: inquiry.id,
    category: inquiry.category,
    watchers: withWatchers(inquiry.watchers, watchers),
    ...(message.mail && { mail: message.mail }),
  };
  await needs.bus.send("intake", { id, session: id, body: accepted });
  return { kind: "followUp", inquiry: id, version: 1 };
}
