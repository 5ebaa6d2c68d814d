import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { refusal, type Said } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { Temporal } from "#shared/base/time.ts";
import { categories } from "./categories.ts";
import type { Change, ChangedField, Entry } from "./history.ts";
import { Breach, CategoryName, Contact, type Inquiry, InquiryState, Priority, text } from "./model.ts";
import { checkOwner } from "./owner-rules.ts";
import { checkMove } from "./states.ts";
import { unmerge } from "./unmerge.ts";

/** What `PATCH /inquiries/{id}` takes: only what is to change. */
export const WantedChange = z
  .strictObject({
    tenant: TenantId,
    state: InquiryState,
    category: CategoryName,
    priority: Priority,
    assignee: z.union([z.literal("me"), Contact, z.null()]),
    watchers: z.array(Contact).max(20),
    links: z.array(idOf("inquiry")).max(20),
    mergeInto: idOf("inquiry").nullable(),
    isConfidential: z.boolean(),
    satisfaction: z.strictObject({
      score: z.int().min(1).max(5),
      comment: text({ ja: "コメント", en: "the comment" }, 1000).optional(),
    }),
    calledBack: z.literal(true),
    breach: Breach,
  })
  .partial()
  .refine(
    (wanted) => Object.keys(wanted).length > 0,
    says({ ja: "変更する項目を1つ以上入力してください。", en: "Name at least one thing to change." }),
  )
  .refine(
    ({ mergeInto, state }) => mergeInto === undefined || state === undefined,
    says({
      ja: "統合すると完了になり、取り消すと元の状態に戻ります。状態は指定しないでください。",
      en: "A merge closes it, and taking one back brings its state back; leave out state.",
    }),
  );
export type WantedChange = z.infer<typeof WantedChange>;

type Changer = "operator" | "requester";

/** Who may change what; the state table says more of the state. */
const changers: Record<keyof WantedChange, readonly Changer[]> = {
  tenant: ["operator"],
  state: ["operator", "requester"],
  category: ["operator"],
  priority: ["operator"],
  assignee: ["operator"],
  watchers: ["operator", "requester"],
  links: ["operator"],
  mergeInto: ["operator"],
  isConfidential: ["operator"],
  satisfaction: ["requester"],
  calledBack: ["operator"],
  breach: ["operator"],
};

type By = { changer: Changer; me?: Contact; at: Temporal.Instant; history: readonly Entry[] };

/** The changes that a wish comes to, or why it cannot be granted; what is so already is no change. */
export function changesFor(inquiry: Inquiry, wanted: WantedChange, { changer, me, at, history }: By): Change[] {
  for (const [field, allowed] of Object.entries(changers))
    if (field in wanted && !allowed.includes(changer)) throw refusal("not-allowed", onlyFor(field, allowed));
  if (inquiry.mergedInto !== null) {
    if (wanted.mergeInto === null && Object.keys(wanted).length === 1) return unmerge(inquiry, history, at);
    throw refusal("wrong-state", wasMerged);
  }

  const { tenant, state, assignee, links, mergeInto, satisfaction } = wanted;
  if (tenant !== undefined && tenant !== inquiry.tenant) checkOwner(inquiry, history);
  const mover = changer === "operator" ? "operator" : "customer";
  if (state !== undefined && state !== inquiry.state) checkMove(inquiry, state, mover, at);
  const changes = [
    change(inquiry, "tenant", tenant),
    change(inquiry, "state", state),
    change(inquiry, "category", wanted.category),
    change(inquiry, "priority", wanted.priority),
    change(inquiry, "assignee", assignee === "me" ? me : assignee),
    change(inquiry, "watchers", wanted.watchers ?? watchersAfter(inquiry, wanted)),
    change(inquiry, "links", links && withRelated(inquiry, links)),
    change(inquiry, "isConfidential", wanted.isConfidential),
    change(inquiry, "satisfaction", satisfaction && rated(inquiry, satisfaction, at)),
    change(inquiry, "calledBackAt", wanted.calledBack && calledBack(inquiry, at)),
    change(inquiry, "breach", wanted.breach && told(inquiry, wanted.breach, at)),
    ...(mergeInto ? merged(inquiry, mergeInto) : []),
  ];
  return changes.filter((one) => one !== undefined);
}

/** The helper that states what `Change` demands: from and to are values of the named field. */
export function change<Field extends ChangedField>(
  inquiry: Inquiry,
  field: Field,
  to: Inquiry[Field] | undefined,
): Change | undefined {
  const from = inquiry[field];
  if (to === undefined || JSON.stringify(from) === JSON.stringify(to)) return undefined;
  return { field, from, to } as unknown as Change;
}

const withRelated = ({ id, links }: Inquiry, related: readonly Inquiry["id"][]): Inquiry["links"] => [
  ...links.filter(({ relation }) => relation !== "related"),
  ...[...new Set(related)]
    .filter((inquiry) => inquiry !== id)
    .map((inquiry) => ({ inquiry, relation: "related" as const })),
];

const isForAdmins = (category: Inquiry["category"]) => categories[category].seenBy === "admins";

/** One that becomes a matter for admins, or another company's, goes on without those who got copies until then. */
function watchersAfter({ tenant, category }: Inquiry, wanted: WantedChange): Contact[] | undefined {
  const isMoved = tenant !== undefined && wanted.tenant !== undefined && wanted.tenant !== tenant;
  const isWithdrawn = wanted.category !== undefined && isForAdmins(wanted.category) && !isForAdmins(category);
  return isMoved || isWithdrawn ? [] : undefined;
}

/** A merge ends an inquiry whatever its state is. */
const merged = (inquiry: Inquiry, target: Inquiry["id"]) => [
  change(inquiry, "mergedInto", target),
  change(inquiry, "state", "closed"),
];

/** The first call back is the one that counts. */
function calledBack({ callBackBy, calledBackAt }: Inquiry, at: Temporal.Instant): string {
  if (callBackBy === undefined) throw refusal("wrong-state", noCall);
  return calledBackAt ?? at.toString();
}

/** Only a promise that was broken is accounted for. */
function told({ firstReplyAt, firstReplyBy }: Inquiry, breach: Breach, at: Temporal.Instant): Breach {
  const repliedAt = firstReplyAt === undefined ? at : Temporal.Instant.from(firstReplyAt);
  if (Temporal.Instant.compare(repliedAt, Temporal.Instant.from(firstReplyBy)) > 0) return breach;
  throw refusal("wrong-state", notLate);
}

/** One answer for each time that an inquiry was resolved. */
function rated(
  { state, satisfaction, resolvedAt }: Inquiry,
  { score, comment }: NonNullable<WantedChange["satisfaction"]>,
  at: Temporal.Instant,
): NonNullable<Inquiry["satisfaction"]> {
  if ((state !== "resolved" && state !== "closed") || resolvedAt === undefined)
    throw refusal("wrong-state", notResolved);
  const ratedAt = satisfaction && Temporal.Instant.from(satisfaction.at);
  if (ratedAt && Temporal.Instant.compare(ratedAt, Temporal.Instant.from(resolvedAt)) >= 0)
    throw refusal("wrong-state", ratedBefore);
  return { score, at: at.toString(), ...(comment !== undefined && { comment }) };
}

const onlyFor = (field: string, allowed: readonly Changer[]): Said => ({
  ja: allowed.includes("operator")
    ? "この項目は、担当者だけが変更できます。"
    : "この項目は、お問い合わせいただいたご本人だけが変更できます。",
  en: `Only ${allowed.join(" or ")} may change ${field}.`,
});
const wasMerged: Said = {
  ja: "別のお問い合わせに統合済みです。変更するときは、先に統合を取り消してください。",
  en: "It was merged into another inquiry; first take that back with mergeInto null.",
};
const noCall: Said = {
  ja: "お電話での受付ではないため、折り返しの記録はできません。",
  en: "It came in by no call, so nobody waits for one.",
};
const notLate: Said = {
  ja: "最初のご回答は期限に遅れていないため、原因と再発防止策の記録は要りません。",
  en: "The first reply is not late, so there is nothing to account for.",
};
const notResolved: Said = {
  ja: "評価は、解決したあとにお送りいただけます。",
  en: "It can be rated once it is resolved.",
};
const ratedBefore: Said = { ja: "評価はすでにお送りいただいています。", en: "It was rated already." };
