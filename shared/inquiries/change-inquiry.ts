import type { Person } from "#shared/base/caller.ts";
import type { Id } from "#shared/base/ids.ts";
import { changedSince, invalidField, nothingHere, refusal, type Said } from "#shared/base/problems.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { isCustomer } from "#shared/tenants/find-customer.ts";
import { changesFor, type WantedChange } from "./change-rules.ts";
import { actorOf } from "./history.ts";
import type { Inquiry } from "./model.ts";
import { recordChange } from "./record-change.ts";
import { findInquiry, historyOf } from "./store.ts";
import { isRequester, maySee } from "./visibility.ts";
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
  throw refusal("not-allowed", {
    ja: "変更できるのは、お問い合わせいただいたご本人と担当者だけです。",
    en: "Only the person who asked, or our support staff, may change it.",
  });
}

/** Inquiries are linked and merged within one company; a merge goes into the older one, so that none can go in a circle. */
async function checkOthers(
  needs: Needs,
  inquiry: Inquiry,
  { tenant, links = [], mergeInto }: WantedChange,
): Promise<void> {
  if (tenant !== undefined && !(await isCustomer(needs, tenant))) throw invalidField("#/tenant", noCustomer);
  const owner = tenant ?? inquiry.tenant;
  const others = await Promise.all([...new Set(links)].map((link) => findInquiry(needs, link)));
  if (others.some((other) => !other || other.value.tenant !== owner)) throw invalidField("#/links", otherCompanysLink);
  if (!mergeInto) return;

  const target = (await findInquiry(needs, mergeInto))?.value;
  if (!target || owner === undefined || target.tenant !== owner) throw invalidField("#/mergeInto", otherCompanysMerge);
  if (target.mergedInto !== null) throw invalidField("#/mergeInto", mergedItself);
  if (target.number >= inquiry.number) throw invalidField("#/mergeInto", newerIntoOlder);
}

const noCustomer: Said = { ja: "このお客様は登録されていません。", en: "There is no such customer." };
const otherCompanysLink: Said = {
  ja: "関連付けられるのは、同じ会社のお問い合わせだけです。",
  en: "Link inquiries of the same company only.",
};
const otherCompanysMerge: Said = {
  ja: "統合先には、同じ会社のお問い合わせを選んでください。",
  en: "Merge into an inquiry of the same company only.",
};
const mergedItself: Said = {
  ja: "統合先のお問い合わせは、別のお問い合わせに統合済みです。その統合先を選んでください。",
  en: "That inquiry was merged into another one itself.",
};
const newerIntoOlder: Said = {
  ja: "新しいほうのお問い合わせを、古いほうに統合してください。",
  en: "Merge the newer inquiry into the older one.",
};
