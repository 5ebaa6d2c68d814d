import type { Person } from "#shared/base/caller.ts";
import type { Id } from "#shared/base/ids.ts";
import { changedSince, Problem } from "#shared/base/problems.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { isCustomer } from "#shared/tenants/find-customer.ts";
import { changesFor, type WantedChange } from "./change-rules.ts";
import { actorOf } from "./history.ts";
import type { Inquiry } from "./model.ts";
import { recordChange } from "./record-change.ts";
import { findInquiry, historyOf } from "./store.ts";
import { isRequester, maySee, nothingHere } from "./visibility.ts";
import { checkWatchers } from "./watchers.ts";

type Needs = Pick<Platform, "bus" | "clock" | "log" | "tables">;

/** Changes an inquiry as its caller has seen it; refused as `stale-version` when somebody else was first. */
export async function changeInquiry(
  needs: Needs,
  person: Person,
  id: Id<"inquiry">,
  { wanted, version }: { wanted: WantedChange; version: number },
): Promise<Inquiry> {
  const stored = await visibleInquiry(needs, person, id);
  const inquiry = stored.value;
  const changer = changerOf(person, inquiry);
  if (inquiry.version !== version) throw changedSince();

  const at = needs.clock.now();
  const me = { name: person.name, mail: person.mail };
  const history = await historyOf(needs, id);
  const changes = changesFor(inquiry, wanted, { changer, me, at, history });
  if (changes.length === 0) return inquiry;
  await checkOthers(needs, inquiry, wanted);
  if (changer === "requester" && wanted.watchers)
    await checkWatchers(needs, person.tenant, inquiry.watchers, wanted.watchers);
  const entry = { at: at.toString(), by: actorOf(person), byMail: person.mail, changes };
  const changed = await recordChange(needs, stored, entry);
  if (changed === "conflict") throw changedSince();
  return changed;
}

/** The inquiry when this person may see it; else it is as if there were none. */
export async function visibleInquiry(
  needs: Pick<Platform, "tables">,
  person: Person,
  id: Id<"inquiry">,
): Promise<Stored<Inquiry>> {
  const stored = await findInquiry(needs, id);
  if (!stored || !maySee(person, stored.value)) throw nothingHere();
  return stored;
}

function changerOf(person: Person, inquiry: Inquiry): "operator" | "requester" {
  if (person.role === "operator") return "operator";
  if (isRequester(person, inquiry)) return "requester";
  throw new Problem("not-allowed", "Only the person who asked, or our support staff, may change it.");
}

/** Inquiries are linked and merged within one company; a merge goes into the older one, so that none can go in a circle. */
async function checkOthers(
  needs: Needs,
  inquiry: Inquiry,
  { tenant, links = [], mergeInto }: WantedChange,
): Promise<void> {
  if (tenant !== undefined && !(await isCustomer(needs, tenant)))
    throw refused("#/tenant", "There is no such customer.");
  const owner = tenant ?? inquiry.tenant;
  const others = await Promise.all([...new Set(links)].map((link) => findInquiry(needs, link)));
  if (others.some((other) => !other || other.value.tenant !== owner))
    throw refused("#/links", "Link inquiries of the same company only.");
  if (!mergeInto) return;

  const target = (await findInquiry(needs, mergeInto))?.value;
  if (!target || owner === undefined || target.tenant !== owner)
    throw refused("#/mergeInto", "Merge into an inquiry of the same company only.");
  if (target.mergedInto !== null) throw refused("#/mergeInto", "That inquiry was merged into another one itself.");
  if (target.number >= inquiry.number) throw refused("#/mergeInto", "Merge the newer inquiry into the older one.");
}

const refused = (pointer: string, detail: string) =>
  new Problem("invalid-input", detail, { errors: [{ pointer, detail }] });
