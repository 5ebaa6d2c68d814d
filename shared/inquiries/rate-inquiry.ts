import type { Caller } from "#shared/base/caller.ts";
import type { Id } from "#shared/base/ids.ts";
import { nothingHere, refusal, tooBusy } from "#shared/base/problems.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { changesFor, type WantedChange } from "./change-rules.ts";
import { type Actor, actorOf } from "./history.ts";
import type { Inquiry } from "./model.ts";
import { checkRatingLink, type RatingLink } from "./rating-link.ts";
import { recordChange } from "./record-change.ts";
import { findInquiry } from "./store.ts";
import { isRequester, maySee } from "./visibility.ts";

type Needs = Pick<Platform, "bus" | "clock" | "log" | "settings" | "tables">;
type Rating = NonNullable<WantedChange["satisfaction"]>;
type Rater = { stored: Stored<Inquiry>; by: Actor };

/** Lets through who may rate an inquiry: whoever has the link from its mail, or its requester signed in. */
export async function raterOf(
  needs: Pick<Needs, "clock" | "settings" | "tables">,
  caller: Caller,
  id: Id<"inquiry">,
  link: RatingLink,
): Promise<Rater> {
  const stored = await findInquiry(needs, id);
  const inquiry = stored?.value;
  const hasAsked = caller.kind === "person" && inquiry !== undefined && isRequester(caller, inquiry);
  if (caller.kind === "visitor" || link.signature !== undefined)
    checkRatingLink(needs.settings.linkKey, id, inquiry, { ...link, now: needs.clock.now() });
  else if (!hasAsked && inquiry && maySee(caller, inquiry))
    throw refusal("not-allowed", {
      ja: "評価をお送りいただけるのは、お問い合わせいただいたご本人だけです。",
      en: "Only the person who asked may rate it.",
    });
  else if (!hasAsked) throw nothingHere();
  if (!stored) throw nothingHere();
  return { stored, by: hasAsked ? actorOf(caller) : { role: "visitor", name: stored.value.requester.name } };
}

/** Takes a rating, once for each time that the inquiry was resolved. */
export async function rateInquiry(
  needs: Needs,
  caller: Caller,
  id: Id<"inquiry">,
  { link, satisfaction }: { link: RatingLink; satisfaction: Rating },
): Promise<void> {
  const { stored, by } = await raterOf(needs, caller, id, link);
  const at = needs.clock.now();
  const changes = changesFor(stored.value, { satisfaction }, { changer: "requester", at, history: [] });
  const rated = await recordChange(needs, stored, { at: at.toString(), by, changes });
  if (rated === "conflict") throw tooBusy();
}
