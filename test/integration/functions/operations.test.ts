import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { admit } from "#functions/http/conditions.ts";
import { companies, demoId, provider } from "#local/demo.ts";
import { type Parts, startParts } from "#local/parts.ts";
import { freePorts } from "#local/ports.ts";
import type { Person, Visitor } from "#shared/base/caller.ts";
import { idFrom, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { acceptInquiry } from "#shared/inquiries/accept-inquiry.ts";
import { answerInquiry, MessageForm } from "#shared/inquiries/answer-inquiry.ts";
import { followInquiry } from "#shared/inquiries/follow-inquiry.ts";
import { receiveMail } from "#shared/inquiries/mail-in/receive-mail.ts";
import { AcceptedInquiry, InquiryForm } from "#shared/inquiries/model.ts";
import { openInquiry } from "#shared/inquiries/open-inquiry.ts";
import { FollowInquiry } from "#shared/inquiries/record-change.ts";
import { judgeInventory } from "#shared/insights/judge-inventory.ts";
import { judgeMalware } from "#shared/insights/judge-malware.ts";
import { lookForMalware } from "#shared/insights/look-for-malware.ts";
import { collectInventory } from "#shared/inventory/handlers.ts";
import { SnapshotKind } from "#shared/inventory/model.ts";
import { deliverNotification } from "#shared/notifications/handlers.ts";
import { messageIdOf } from "#shared/notifications/message-id.ts";
import { OrderedMail } from "#shared/notifications/order-mails.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { decide as decideOn } from "#shared/requests/decide.ts";
import type { Decision } from "#shared/requests/decision.ts";
import { followRequest } from "#shared/requests/follow-request.ts";
import { choicesFrom, knownOf } from "#shared/requests/known.ts";
import { FollowRequest } from "#shared/requests/record.ts";
import { RequestForm } from "#shared/requests/request-form.ts";
import { findRequest } from "#shared/requests/store.ts";
import { submitRequest } from "#shared/requests/submit-request.ts";
import { readDomains } from "#shared/tenants/domains.ts";
import { type Cost, counted, sum } from "#test/support/counted.ts";

let parts: Parts;
let platform: Platform;
beforeAll(async () => {
  parts = await startParts({ ports: await freePorts(), graphLimits: Infinity });
  platform = {
    ...parts.platform,
    clock: { now: () => Temporal.Instant.from("2026-11-20T07:00:00Z") },
    newId: (kind) => idFrom(kind, "counted"),
  };
  await readDomains(platform, { kind: "domains", tenant: TenantId.parse(companies[0]?.id) });
});
afterAll(() => parts.stop());

const mailbox = `support@${provider.domain}`;
const asker = `admin@${companies[0]?.domain}`;
const visitor: Visitor = { kind: "visitor", address: "192.0.2.7" };
const operator: Person = {
  kind: "person",
  role: "operator",
  tenant: TenantId.parse(provider.id),
  objectId: demoId("operator"),
  name: "応対 涼",
  mail: `operator@${provider.domain}`,
};

const form = InquiryForm.parse({
  subject: "印刷できません",
  description: "3階の複合機から出ません。",
  impact: "degraded",
  name: "管理 一郎",
  replyTo: asker,
});

const mailsIn = (sent: readonly Outgoing[]) =>
  sent.flatMap(({ body }) => {
    const mail = OrderedMail.safeParse(body);
    return mail.success ? [mail.data] : [];
  });

/** The mails that some work has ordered, each delivered. */
async function delivered(sent: readonly Outgoing[]): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const mail of mailsIn(sent)) costs.push((await counted(platform, (by) => deliverNotification(by, mail))).cost);
  return costs;
}

/** The messages by which a change has itself followed: at once, and again when all should be done. */
async function followed(sent: readonly Outgoing[]): Promise<{ atOnce: Cost; again: Cost; mails: Outgoing[] }> {
  const [first, second] = sent.map(({ body }) => FollowInquiry.parse(body).inquiry);
  if (!first || !second) throw new Error("A change is followed twice.");
  const atOnce = await counted(platform, (by) => followInquiry(by, first));
  const again = await counted(platform, (by) => followInquiry(by, second));
  return { atOnce: atOnce.cost, again: again.cost, mails: atOnce.sent };
}

test("an inquiry, a reply and an answer by mail cost what is written down", async () => {
  const rows: [string, Cost][] = [];
  const part = (name: string, ...costs: readonly Cost[]) => rows.push([name, sum(...costs)]);
  const total = (name: string, from: number) => part(`**${name}**`, ...rows.slice(from).map(([, cost]) => cost));

  const accepted = await counted(platform, async (by) => {
    await admit(by, visitor);
    await acceptInquiry(by, visitor, form);
  });
  const inquiry = AcceptedInquiry.parse(accepted.sent[0]?.body);
  const opened = await counted(platform, (by) => openInquiry(by, inquiry));
  part("Inquiry by form: accepted", accepted.cost);
  part("opened: number, history, lists, two mails ordered", opened.cost);
  part("two mails delivered", ...(await delivered(opened.sent)));
  total("Inquiry by form", 0);

  const from = rows.length;
  const reply = await counted(platform, (by) =>
    answerInquiry(by, operator, inquiry.id, {
      form: MessageForm.parse({ text: "直しました。", state: "inProgress" }),
      key: "once",
    }),
  );
  const afterReply = await followed(reply.sent);
  part("Reply by an operator: written", reply.cost);
  part("followed: mail ordered, lists", afterReply.atOnce);
  part("its mail delivered", ...(await delivered(afterReply.mails)));
  part("followed again: nothing to do", afterReply.again);
  total("Reply by an operator", from);

  const third = rows.length;
  const [{ id }] = mailsIn(afterReply.mails) as [OrderedMail];
  const mime = [
    `From: ${asker}`,
    `To: ${mailbox}`,
    "Message-ID: <answer@sample-shoji.example>",
    `In-Reply-To: ${messageIdOf(id, mailbox)}`,
    "Subject: Re: x",
    "",
    "まだ出ません。",
  ].join("\r\n");
  const item = await parts.graph.receiveMime(mailbox, mime);
  const taken = await counted(platform, (by) => receiveMail(by, { kind: "receive-mail", item }));
  const afterMail = await followed(taken.sent);
  part("Answer by mail: taken in", taken.cost);
  part("followed: lists", afterMail.atOnce);
  part("followed again: nothing to do", afterMail.again);
  total("Answer by mail", third);

  expect(await readFile("docs/operations.md", "utf8")).toContain(tableOf(rows));
});

test("a day of watching one customer costs what is written down", async () => {
  const tenant = TenantId.parse(companies[0]?.id);
  const rows: [string, Cost][] = [];
  const on = (day: string): Platform => ({
    ...platform,
    clock: { now: () => Temporal.Instant.from(`${day}T17:00:00Z`) },
  });
  const count = async (name: string, day: string, work: (by: Platform) => Promise<void>) => {
    rows.push([name, (await counted(on(day), work)).cost]);
  };
  const malwareJudged = (by: Platform) => judgeMalware(by, { kind: "judge-malware", tenant });
  const night = async (name: string, day: string) => {
    const kinds = SnapshotKind.options;
    await count(`${name}: 20 kinds read`, day, (by) => collectInventory(by, { kind: "inventory", tenant, day, kinds }));
    await count("malware judged", day, malwareJudged);
    await count("the rest judged", day, (by) => judgeInventory(by, { kind: "judge-inventory", tenant, day }));
  };
  await night("First night", "2026-11-20");
  await night("Every later night", "2026-11-21");
  const later = (name: string, kinds: SnapshotKind[], refresh: string) =>
    count(name, "2026-11-21", (by) =>
      collectInventory(by, { kind: "inventory", tenant, day: "2026-11-21", kinds, refresh }),
    );
  await later("Every hour: three logs", ["signIns", "directoryAudits", "intuneAudits"], "2026-11-21T18:00:00Z");
  await later("People have changed", ["accounts"], "2026-11-21T18:02:20Z");
  const look = (by: Platform) => lookForMalware(by, { kind: "look-for-malware", tenant });
  await count("Malware was found", "2026-11-21", look);
  await later("devices and protection read", ["devices", "protection"], "2026-11-21T18:06:20Z");
  await count("malware judged", "2026-11-21", malwareJudged);
  await count("Every five minutes: no malware was found", "2026-11-21", look);

  expect(await readFile("docs/operations.md", "utf8")).toContain(tableOf(rows));
});

const admin = (tenant: TenantId): Person => ({
  ...operator,
  role: "admin",
  tenant,
  objectId: demoId(`admin@${companies[2]?.domain}`),
  mail: `admin@${companies[2]?.domain}`,
});

/** Orders it, has it planned, and approves it where somebody has to; each part with its cost. */
async function ordered(by: Platform, tenant: TenantId, form: RequestForm) {
  const order = await counted(by, (needs) =>
    submitRequest(needs, admin(tenant), tenant, { form, key: undefined, language: "ja" }),
  );
  const [early] = order.sent.map(({ body }) => FollowRequest.parse(body));
  if (!early) throw new Error("An order is followed.");
  const id = early.request;
  const follow = (needs: Platform) => followRequest(needs, early);
  const planned = await counted(by, follow);
  const decide = async (decision: Decision) => {
    const { value } = await orThrow(findRequest(by, { tenant, id }));
    const seen = { person: operator, version: value.version };
    return counted(by, (needs) => decideOn(needs, { tenant, id }, decision, seen));
  };
  return { id, order, planned, follow, decide };
}

async function orThrow<T>(wanted: Promise<T | undefined>): Promise<T> {
  const found = await wanted;
  if (!found) throw new Error("There is nothing.");
  return found;
}

test("an order that the system carries out, and one for people, cost what is written down", async () => {
  const tenant = TenantId.parse(companies[2]?.id);
  const kinds: SnapshotKind[] = ["accounts", "adminRoles", "devices", "groups", "licences"];
  await collectInventory(platform, { kind: "inventory", tenant, day: "2026-11-20", kinds });
  const known = knownOf(platform, tenant);
  const [[group], [manager]] = [await choicesFrom(known, "groups"), await choicesFrom(known, "accounts")];
  const licence = (await known.items("licences")).find(({ owned, assigned }) => assigned < owned);
  const rows: [string, Cost][] = [];
  const part = (name: string, ...costs: readonly Cost[]) => rows.push([name, sum(...costs)]);
  const total = (name: string, from: number) => part(`**${name}**`, ...rows.slice(from).map(([, cost]) => cost));
  const by: Platform = { ...platform, newId: (kind) => idFrom(kind, "joiner") };
  const joining = {
    joiningOn: "2026-11-20",
    userName: `hajime.shinjin@${companies[2]?.domain}`,
    surname: "新人",
    givenName: "一",
    licence: licence?.skuId,
    groups: [group?.id],
    manager: manager?.id,
  };

  const joiner = await ordered(by, tenant, RequestForm.ja.parse({ type: "joiner", orders: [joining], isUrgent: true }));
  const { value } = await orThrow(findRequest(by, { tenant, id: joiner.id }));
  const approved = await joiner.decide({ decision: "approve", plan: value.plan?.hash ?? "" });
  const carriedOut = await counted(by, joiner.follow);
  const again = await counted(by, joiner.follow);
  expect((await findRequest(by, { tenant, id: joiner.id }))?.value).toMatchObject({
    state: "done",
    plan: { steps: 5 },
  });
  part("Order of a joiner: taken in", joiner.order.cost);
  part("planned: thread with two mails, 5 steps, told", joiner.planned.cost);
  part("approved", approved.cost);
  part("carried out: 5 steps, each proven, told", carriedOut.cost);
  part("followed again: nothing to do", again.cost);
  total("Order of a joiner, carried out by the system", 0);

  const from = rows.length;
  const other: Platform = { ...platform, newId: (kind) => idFrom(kind, "unlock") };
  const form = RequestForm.ja.parse({ type: "option-unlock", orders: [{ consoleAccount: "kanri01" }] });
  const unlock = await ordered(other, tenant, form);
  const first = await unlock.decide({ decision: "task-done", task: 0, evidence: "解除を確認" });
  const waiting = await counted(other, unlock.follow);
  const second = await unlock.decide({ decision: "task-done", task: 1, evidence: "連絡済み" });
  const done = await counted(other, unlock.follow);
  part("Order for people: taken in", unlock.order.cost);
  part("given to people: thread with two mails, 2 tasks, told", unlock.planned.cost);
  part("two tasks noted as done", first.cost, second.cost);
  part("followed after the first: waits for the second", waiting.cost);
  part("followed after the second: done, told", done.cost);
  total("Order for people", from);

  expect(await readFile("docs/operations.md", "utf8")).toContain(tableOf(rows));
});

const tableOf = (rows: readonly [string, Cost][]): string =>
  [
    "| what | sends | messages | table requests | blob requests | Graph requests |",
    "| --- | --: | --: | --: | --: | --: |",
    ...rows.map(
      ([name, { bus, messages, tables, blobs, graph }]) =>
        `| ${name} | ${bus} | ${messages} | ${tables} | ${blobs} | ${graph} |`,
    ),
    "",
  ].join("\n");
