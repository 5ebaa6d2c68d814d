import type { Person } from "#shared/base/caller.ts";
import { idAt } from "#shared/base/ids.ts";
import { answerInquiry, type MessageForm } from "#shared/inquiries/answer-inquiry.ts";
import { categories } from "#shared/inquiries/categories.ts";
import { changeInquiry } from "#shared/inquiries/change-inquiry.ts";
import { openInquiry } from "#shared/inquiries/open-inquiry.ts";
import { findInquiry } from "#shared/inquiries/store.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { decide } from "#shared/requests/decide.ts";
import { stepsOf } from "#shared/requests/steps-of.ts";
import { findRequest, type Which } from "#shared/requests/store.ts";
import { submitRequest } from "#shared/requests/submit-request.ts";
import type { Company } from "../demo.ts";
import { actorsOf } from "./actors.ts";
import type { LastMonths } from "./last-months.ts";
import { type PastInquiry, pastInquiries } from "./past-inquiries.ts";
import { pastOrders } from "./past-orders.ts";
import type { Stage } from "./stage.ts";

/** What people of a company asked, answered by our desk and rated by them. */
export async function seedInquiries(stage: Stage, company: Company, months: LastMonths): Promise<void> {
  for (const past of pastInquiries) await playInquiry(stage, company, months, past);
}

async function playInquiry(stage: Stage, company: Company, months: LastMonths, past: PastInquiry): Promise<void> {
  const { operator, admin, user } = actorsOf(company);
  const { asked, answered, score, ...content } = past;
  const asker = categories[content.category].seenBy === "admins" ? admin : user;
  const { name, mail, objectId, tenant } = asker;
  const askedAt = months.moment(asked);
  const id = idAt("inquiry", askedAt, "past", company.id, content.subject);
  await stage(askedAt, (then) =>
    openInquiry(then, {
      ...content,
      id,
      receivedAt: askedAt.toString(),
      channel: "form",
      tenant,
      requester: { name, mail, objectId },
      isConfidential: false,
      attachments: [],
    }),
  );
  const form: MessageForm = { text: answered.text, visibility: "public", state: "resolved", attachments: [] };
  await stage(months.moment(answered), async (then) => {
    await answerInquiry(then, operator, id, { form, key: undefined });
    const version = (await findInquiry(then, id))?.value.version;
    if (score === undefined || version === undefined) return;
    await changeInquiry(then, asker, id, { wanted: { satisfaction: { score } }, version });
  });
}

/** What the company's admin ordered and our people carried out. */
export async function seedOrders(stage: Stage, company: Company, months: LastMonths): Promise<void> {
  const { operator, admin } = actorsOf(company);
  for (const { ordered, done, type, fields } of pastOrders) {
    const form = { type, orders: [fields], isUrgent: false };
    const { tenant } = admin;
    const id = await stage(months.moment(ordered), (then) =>
      submitRequest(then, admin, tenant, { form, key: undefined, language: "ja" }),
    );
    await stage(months.moment(done), (then) => carryOut(then, { tenant, id }, operator));
  }
}

/** Ends one task of the order's plan after the other. */
async function carryOut(then: Platform, which: Which, operator: Person): Promise<void> {
  const order = await findRequest(then, which);
  if (!order) throw new Error("An order of the past is gone.");
  let { version } = order.value;
  for (const task of (await stepsOf(then, order)).plan.tasks.keys())
    ({ version } = await decide(
      then,
      which,
      { decision: "task-done", task, evidence: "実施し、結果を確認しました。" },
      { person: operator, version },
    ));
}
