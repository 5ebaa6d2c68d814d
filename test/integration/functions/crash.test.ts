import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companies, demoId } from "#local/demo.ts";
import { idFrom, newId, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Draft } from "#shared/content/model.ts";
import { publishDue } from "#shared/content/publish-due.ts";
import { listAudit, listPublished, readPublished } from "#shared/content/read-content.ts";
import { saveEntry } from "#shared/content/save-entry.ts";
import { answerInquiry, MessageForm } from "#shared/inquiries/answer-inquiry.ts";
import { carryOutHeld } from "#shared/inquiries/decide-held.ts";
import { followInquiry } from "#shared/inquiries/follow-inquiry.ts";
import { findHeld, holdIntake, keepDecision } from "#shared/inquiries/held.ts";
import { readList } from "#shared/inquiries/lists.ts";
import { receiveMail } from "#shared/inquiries/mail-in/receive-mail.ts";
import { findReceived } from "#shared/inquiries/mail-in/store.ts";
import { AcceptedInquiry } from "#shared/inquiries/model.ts";
import { openInquiry } from "#shared/inquiries/open-inquiry.ts";
import { recordChange } from "#shared/inquiries/record-change.ts";
import { findInquiry, findProgress, historyOf } from "#shared/inquiries/store.ts";
import { watchDeadlines } from "#shared/inquiries/watch-deadlines.ts";
import { type CollectInventory, collectInventory } from "#shared/inventory/handlers.ts";
import { itemsOf, standingOf, summariesUpTo } from "#shared/inventory/read-snapshots.ts";
import { keepPastSummary } from "#shared/inventory/store.ts";
import { deliverNotification } from "#shared/notifications/handlers.ts";
import type { OrderedMail } from "#shared/notifications/order-mails.ts";
import type { FloodGuard } from "#shared/platform/flood-guard.ts";
import type { Bus, Clock, Printer } from "#shared/platform/platform.ts";
import type { QueueName } from "#shared/platform/queues.ts";
import { makeLicenceReport } from "#shared/reports/handlers.ts";
import { listReports } from "#shared/reports/list-reports.ts";
import { readDomains } from "#shared/tenants/domains.ts";
import { saveTenant } from "#shared/tenants/store.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";

let parts: MemoryParts;

beforeAll(async () => {
  parts = await startMemoryParts();
});
afterAll(() => parts.stop());

const graphTenant = TenantId.parse(companies[0]?.id);
const admin = `admin@${companies[0]?.domain}`;
let serial = 0;
const nextSerial = () => String((serial += 1));

/** What has come into a queue, as far as it mentions one piece of work. */
const queued = (queue: QueueName, text: string): string[] =>
  parts.bus
    .sent(queue)
    .map(({ body }) => JSON.stringify(body))
    .filter((body) => body.includes(text));

const at = (moment: string): Clock => ({ now: () => Temporal.Instant.from(moment) });

/** An inquiry that was opened as it came in, with nothing left to do. */
async function openedInquiry(receivedAt: string): Promise<AcceptedInquiry["id"]> {
  const id = newId("inquiry", Temporal.Now.instant());
  const clock = at(receivedAt);
  await openInquiry({ ...parts.platform, clock }, { ...asked(), id, receivedAt });
  return id;
}

/** Each from another address: one that sends much is held. */
const asked = () => ({
  channel: "form" as const,
  requester: { name: "例示 花子", mail: `hanako-${nextSerial()}@sample-shoji.example` },
  subject: "印刷できません",
  description: "3階の複合機から出ません。",
  impact: "degraded" as const,
  isConfidential: false,
  attachments: [],
});

function expectSameEnd({ undisturbed, outcomes }: Awaited<ReturnType<typeof surviveEveryCrash>>, points: number) {
  for (const { at, when, effect, outcome } of outcomes)
    expect({ at, when, effect, outcome }).toEqual({ at, when, effect, outcome: undisturbed });
  expect(outcomes.length).toBeGreaterThanOrEqual(points);
  console.log(`${expect.getState().currentTestName}: ${outcomes.length} crash points`);
}

describe("a worker that is killed before or after any effect and then runs again", () => {
  test("opens one inquiry with one number and orders its two mails once", async () => {
    const numbers = new Set<string>();

    const result = await surviveEveryCrash(parts.platform, {
      prepare: async (): Promise<AcceptedInquiry> => ({
        ...asked(),
        id: newId("inquiry", Temporal.Now.instant()),
        receivedAt: "2026-11-20T07:00:00Z",
      }),
      work: (mortal, accepted) => openInquiry({ ...mortal, clock: at(accepted.receivedAt) }, accepted),
      observe: async ({ id }) => {
        const inquiry = (await findInquiry(parts.platform, id))?.value;
        if (inquiry) numbers.add(inquiry.number);
        const mails = queued("notify", id);
        return { firstReplyBy: inquiry?.firstReplyBy, mails: mails.length };
      },
    });

    expectSameEnd(result, 8);
    expect(numbers.size).toBe(result.outcomes.length + 1);
    const serials = [...numbers].map((number) => Number(number.slice(-6)));
    expect(Math.max(...serials)).toBe(numbers.size);
    expect(result.undisturbed).toEqual({ firstReplyBy: "2026-11-25T08:30:00Z", mails: 2 });
  });

  describe("in the support mailbox", () => {
    const mailbox = "support@mihon-systems.example";
    const calm: FloodGuard = {
      nameOf: () => "anyone",
      admit: async () => undefined,
      arrived: async () => "within",
      take: async () => undefined,
    };
    const withoutLimits = () => ({ ...parts.platform, floodGuard: calm });
    const mime = (from: string, ...headers: string[]) =>
      [`From: ${from}`, `To: ${mailbox}`, ...headers, "", "まだ止まります。"].join("\r\n");
    const received = async (from: string, ...headers: string[]) => {
      const messageId = `<${nextSerial()}@crash.example>`;
      const subject = headers.some((header) => header.startsWith("Subject:")) ? [] : ["Subject: mail"];
      const raw = mime(from, `Message-ID: ${messageId}`, ...subject, ...headers);
      const item = await parts.graph.receiveMime(mailbox, raw);
      return { kind: "receive-mail" as const, item, messageId };
    };

    beforeAll(() => readDomains(parts.platform, { kind: "domains", tenant: graphTenant }));

    test("takes a mail in as one inquiry", async () => {
      const result = await surviveEveryCrash(withoutLimits(), {
        prepare: () => received(admin),
        work: (mortal, mail) => receiveMail(mortal, mail),
        observe: async ({ messageId }) => {
          const mail = await findReceived(parts.platform, { messageId, from: admin });
          const ordered = queued("intake", mail?.inquiry ?? "none");
          return { outcome: mail?.outcome, ordered: ordered.length };
        },
      });

      expectSameEnd(result, 8);
      expect(result.undisturbed).toEqual({ outcome: "opened", ordered: 1 });
    });

    test("adds an answer by mail once", async () => {
      const result = await surviveEveryCrash(withoutLimits(), {
        prepare: async () => {
          const id = newId("inquiry", Temporal.Now.instant());
          const accepted = { ...asked(), id, receivedAt: "2026-11-20T07:00:00Z", tenant: graphTenant };
          await openInquiry(withoutLimits(), accepted);
          const number = (await findInquiry(parts.platform, id))?.value.number ?? "";
          return { id, mail: await received(admin, `Subject: RE: [#${number}]`) };
        },
        work: (mortal, { mail }) => receiveMail(mortal, mail),
        observe: async ({ id, mail: { messageId } }) => {
          const history = await historyOf(parts.platform, id);
          const kept = await findReceived(parts.platform, { messageId, from: admin });
          return { texts: history.map(({ message }) => message?.text), outcome: kept?.outcome };
        },
      });

      expectSameEnd(result, 12);
    });

    test("holds what nobody knows once, and carries a decision about it out once", async () => {
      const stranger = "someone@elsewhere.example";
      const opened = await surviveEveryCrash(withoutLimits(), {
        prepare: () => received(stranger),
        work: (mortal, mail) => receiveMail(mortal, mail),
        observe: async ({ messageId }) => {
          const mail = await findReceived(parts.platform, { messageId, from: stranger });
          const held = mail?.inquiry && (await findHeld(parts.platform, mail.inquiry));
          return { outcome: mail?.outcome, reason: held ? held.value.reason : undefined };
        },
      });
      const decided = await surviveEveryCrash(withoutLimits(), {
        prepare: async () => {
          const accepted = {
            ...asked(),
            id: newId("inquiry", Temporal.Now.instant()),
            receivedAt: "2026-11-20T07:00:00Z",
          };
          await holdIntake(parts.platform, { accepted, reason: "unknown-sender", heldAt: accepted.receivedAt });
          const stored = await findHeld(parts.platform, accepted.id);
          if (!stored) throw new Error("It was just held.");
          const decision = { kind: "open" as const, tenant: graphTenant };
          await keepDecision(parts.platform, stored, {
            by: "応対 涼",
            at: accepted.receivedAt,
            decision,
            isDone: false,
          });
          return accepted.id;
        },
        work: (mortal, held) => carryOutHeld(mortal, { kind: "carry-out-held", held }),
        observe: async (id) => {
          const done = (await findHeld(parts.platform, id))?.value.decided?.isDone;
          return { done, ordered: queued("intake", id).length };
        },
      });

      expectSameEnd(opened, 6);
      expectSameEnd(decided, 3);
      expect(decided.undisturbed).toEqual({ done: true, ordered: 1 });
    });
  });

  test("follows a change of an inquiry once: its mails, its link on the other side, its places", async () => {
    const { platform } = parts;
    const before = await openedInquiry("2026-11-20T07:00:00Z");
    const late = at("2026-11-25T06:00:00Z");

    const result = await surviveEveryCrash(
      { ...platform, clock: late },
      {
        prepare: async () => {
          const id = await openedInquiry("2026-11-20T07:00:00Z");
          const stored = await findInquiry(platform, id);
          if (!stored) throw new Error("It was just opened.");
          const links = [{ inquiry: before, relation: "related" as const }];
          await recordChange({ ...platform, clock: late }, stored, {
            at: "2026-11-24T01:00:00Z",
            by: { role: "operator", name: "応対 涼" },
            message: { visibility: "public", side: "support", text: "直しました。", attachments: [] },
            changes: [
              { field: "state", from: "new", to: "inProgress" },
              { field: "links", from: [], to: links },
            ],
          });
          return id;
        },
        work: (mortal, id) => followInquiry(mortal, id),
        observe: async (id) => {
          const other = await findInquiry(platform, before);
          const progress = await findProgress(platform, id);
          const places = progress?.value.places ?? [];
          const wakeUps = progress?.value.wakeUps ?? [];
          const found = await Promise.all(
            places.map(async ({ partition, row }) => {
              const { rows } = await readList(platform, { partition, from: row, before: `${row}~` });
              return rows.map(({ item }) => `${item.state} ${item.version}`).join();
            }),
          );
          const mails = queued("notify", id);
          return {
            linkedBack: other?.value.links.filter(({ inquiry }) => inquiry === id).length,
            found: found.join(),
            places: places.map(({ partition }) => partition.replace(/-\d+@/, "@")),
            wakesOn: wakeUps.map(({ partition }) => partition),
            replies: mails.filter((mail) => mail.includes("inquiry-replied")).length,
            warned: progress?.value.warned,
          };
        },
      },
    );

    expectSameEnd(result, 20);
    expect(result.undisturbed).toEqual({
      linkedBack: 1,
      found: "inProgress 2,inProgress 2,inProgress 2,inProgress 2,inProgress 2",
      places: [
        "unknown|all",
        "unknown|requester|hanako@sample-shoji.example",
        "unknown|state|inProgress",
        "unknown|category|general",
        "queue",
      ],
      wakesOn: ["2026-11-26"],
      replies: 1,
      warned: [],
    });
  });

  test("keeps a reply once that is sent again under its key, and has always asked before to have it followed", async () => {
    const { platform } = parts;
    const asked = new Set<string>();
    const bus: Bus = {
      send: async (_queue, ...messages) => {
        for (const { session, notBefore } of messages) if (notBefore) asked.add(session ?? "");
      },
    };
    const operator = {
      kind: "person",
      role: "operator",
      tenant: graphTenant,
      objectId: demoId("operator"),
      name: "応対 涼",
      mail: "operator@example.jp",
    } as const;
    const form = MessageForm.parse({ text: "直しました。", state: "resolved" });

    const result = await surviveEveryCrash(
      { ...platform, bus },
      {
        prepare: () => openedInquiry("2026-11-20T07:00:00Z"),
        work: async (mortal, id) => {
          await answerInquiry(mortal, operator, id, { form, key: "once" });
        },
        observe: async (id) => {
          const inquiry = (await findInquiry(platform, id))?.value;
          const replies = (await historyOf(platform, id)).filter(({ message }) => message !== undefined);
          return { state: inquiry?.state, replies: replies.length, isAsked: asked.has(id) };
        },
      },
    );

    expectSameEnd(result, 8);
    expect(result.undisturbed).toEqual({ state: "resolved", replies: 1, isAsked: true });
  });

  test("goes on in a new inquiry when an answer comes long after the end, and links the two once", async () => {
    const { platform } = parts;
    const late = at("2026-12-20T00:00:00Z");
    const member = {
      kind: "person",
      role: "user",
      tenant: graphTenant,
      objectId: demoId("a member"),
      name: "例示 花子",
      mail: "hanako@sample-shoji.example",
    } as const;

    const result = await surviveEveryCrash(
      { ...platform, clock: late },
      {
        prepare: async (): Promise<AcceptedInquiry> => {
          const id = newId("inquiry", Temporal.Now.instant());
          const clock = at("2026-11-20T07:00:00Z");
          const receivedAt = clock.now().toString();
          await openInquiry({ ...platform, clock }, { ...asked(), id, receivedAt, tenant: graphTenant });
          const stored = await findInquiry(platform, id);
          if (!stored) throw new Error("It was just opened.");
          await recordChange(platform, stored, {
            at: "2026-11-24T01:00:00Z",
            by: { role: "operator", name: "応対 涼" },
            changes: [{ field: "state", from: "new", to: "closed" }],
          });
          const sent: unknown[] = [];
          const bus: Bus = {
            send: async (_queue, ...messages) => {
              sent.push(...messages.map(({ body }) => body));
            },
          };
          const form = MessageForm.parse({ text: "また止まりました。" });
          const { kind } = await answerInquiry({ ...platform, bus, clock: late }, member, id, { form, key: undefined });
          expect(kind).toBe("followUp");
          return AcceptedInquiry.parse(sent[0]);
        },
        work: openInquiry,
        observe: async ({ id, followUpOf = id }) => {
          const [one, other] = await Promise.all([findInquiry(platform, followUpOf), findInquiry(platform, id)]);
          return {
            before: one?.value.links.map(({ inquiry, relation }) => [inquiry === id, relation]),
            after: other?.value.links.map(({ inquiry, relation }) => [inquiry === followUpOf, relation]),
            state: one?.value.state,
          };
        },
      },
    );

    expectSameEnd(result, 20);
    expect(result.undisturbed).toEqual({
      before: [[true, "followedUpBy"]],
      after: [[true, "followUpOf"]],
      state: "closed",
    });
  });

  test("warns of a deadline once, and wakes for the next", async () => {
    const { platform } = parts;
    const late = { ...platform, clock: at("2026-11-25T06:00:00Z") };

    const result = await surviveEveryCrash(late, {
      prepare: () => openedInquiry("2026-11-20T07:00:00Z"),
      work: (mortal, id) => followInquiry(mortal, id),
      observe: async (id) => {
        const mails = queued("notify", id);
        const progress = await findProgress(platform, id);
        return { mails: mails.filter((mail) => mail.includes("deadline-")).length, warned: progress?.value.warned };
      },
    });

    expectSameEnd(result, 10);
    expect(result.undisturbed).toEqual({
      mails: 2,
      warned: ["firstReply:50", "firstReply:80"],
    });
  });

  test("has every inquiry looked at whose time has come, and no other", async () => {
    const ordered = new Set<string>();
    const bus: Bus = {
      send: async (_queue, ...messages) => {
        for (const { session } of messages) ordered.add(session ?? "");
      },
    };

    const result = await surviveEveryCrash(
      { ...parts.platform, bus, clock: at("2026-11-24T07:46:00Z") },
      {
        prepare: async () => ({
          due: await openedInquiry("2026-11-20T07:00:00Z"),
          early: await openedInquiry("2026-11-24T07:00:00Z"),
        }),
        work: watchDeadlines,
        observe: async ({ due, early }) => [ordered.has(due), ordered.has(early)],
      },
    );

    expectSameEnd(result, 8);
    expect(result.undisturbed).toEqual([true, false]);
  });

  test("closes an inquiry once that nobody speaks of any more", async () => {
    const { platform } = parts;

    const result = await surviveEveryCrash(
      { ...platform, clock: at("2026-12-10T00:00:00Z") },
      {
        prepare: async () => {
          const id = await openedInquiry("2026-11-20T07:00:00Z");
          const stored = await findInquiry(platform, id);
          if (!stored) throw new Error("It was just opened.");
          await recordChange(platform, stored, {
            at: "2026-11-24T01:00:00Z",
            by: { role: "operator", name: "応対 涼" },
            changes: [{ field: "state", from: "new", to: "resolved" }],
          });
          return id;
        },
        work: (mortal, id) => followInquiry(mortal, id),
        observe: async (id) => {
          await followInquiry({ ...platform, clock: at("2026-12-10T00:00:00Z") }, id);
          const inquiry = (await findInquiry(platform, id))?.value;
          return { state: inquiry?.state, version: inquiry?.version, entries: (await historyOf(platform, id)).length };
        },
      },
    );

    expectSameEnd(result, 8);
    expect(result.undisturbed).toEqual({ state: "closed", version: 3, entries: 3 });
  });

  test("sends one mail", async () => {
    const result = await surviveEveryCrash(parts.platform, {
      prepare: async (): Promise<OrderedMail> => {
        const address = `reader${nextSerial()}@sample-shoji.example`;
        return {
          id: idFrom("notification", address),
          notification: {
            kind: "intake-held",
            to: { name: "管理 一郎", address },
            heldAt: "2026-11-01T00:00:00Z",
            reason: "flood",
          },
        };
      },
      work: deliverNotification,
      observe: async ({ notification: { to } }) =>
        parts.graph.mail().filter((mail) => mail.to.some(({ address }) => address === to.address)).length,
    });

    expectSameEnd(result, 8);
    expect(result.undisturbed).toBe(1);
  });

  test("keeps one snapshot of the day and orders one document", async () => {
    let month = Temporal.PlainYearMonth.from("2020-01");

    const result = await surviveEveryCrash(parts.platform, {
      prepare: async (): Promise<CollectInventory> => {
        month = month.add({ months: 1 });
        return { kind: "inventory", tenant: graphTenant, day: `${month.toString()}-01`, kinds: ["licences"] };
      },
      work: collectInventory,
      observe: async ({ tenant, day }) => {
        const licences = await itemsOf(parts.platform, { tenant, kind: "licences", day });
        const [summary] = await summariesUpTo(parts.platform, { tenant, kind: "licences", day }, 1);
        const standing = await standingOf(parts.platform, tenant, "licences");
        return {
          isKept: isDeepStrictEqual(summary?.figures, {
            licences: licences?.map(({ name: _name, ...seats }) => seats),
          }),
          day: summary?.day === day,
          stands: standing?.snapshot?.day === day && standing.attempt.coverage === "complete",
          documents: queued("documents", day).length,
        };
      },
    });

    expectSameEnd(result, 10);
    expect(result.undisturbed).toEqual({ isKept: true, day: true, stands: true, documents: 1 });
  });

  test("files one report with both of its files and has the admins told once", async () => {
    const printer: Printer = { pdf: async (html) => Buffer.from(html) };
    const day = "2026-11-01";
    const readAt = "2026-10-31T17:00:00Z";

    const result = await surviveEveryCrash(
      { ...parts.platform, printer },
      {
        prepare: async () => {
          const tenant = TenantId.parse(demoId(`crash ${nextSerial()}`));
          const admins = [{ objectId: demoId("an admin"), name: "管理 一郎", mail: admin }];
          await saveTenant(parts.platform, {
            id: tenant,
            name: "株式会社試作",
            language: "ja",
            startedOn: day,
            admins,
            phones: [],
          });
          const licence = {
            skuId: demoId("sku"),
            skuPartNumber: "SPB",
            appliesTo: "User",
            state: "Enabled",
            owned: 9,
            assigned: 7,
          } as const;
          await keepPastSummary(parts.platform, {
            tenant,
            kind: "licences",
            day,
            readAt,
            asOf: readAt,
            coverage: "complete",
            figures: { licences: [licence] },
          });
          return tenant;
        },
        work: (platform, tenant) => makeLicenceReport(platform, { kind: "licence-report", tenant, day }),
        observe: async (tenant) => {
          const { reports } = await listReports(parts.platform, tenant, { take: 10 });
          const blobs = await Promise.all(
            reports.flatMap(({ files }) => files.map(({ blob }) => parts.platform.blobs.get("reports", blob))),
          );
          const [report] = reports;
          const notification = report ? idFrom("notification", "licence-report-ready", report.id) : "none";
          return {
            reports: reports.length,
            files: blobs.filter((content) => content !== undefined).length,
            told: queued("notify", notification).length,
          };
        },
      },
    );

    expectSameEnd(result, 14);
    expect(result.undisturbed).toEqual({ reports: 1, files: 2, told: 1 });
  });

  test("publishes a scheduled notice once, with one step of its story and one entry of the audit trail", async () => {
    const author = { id: demoId("an operator"), name: "応対 涼" };
    const yesterday = Temporal.Now.instant().subtract({ hours: 24 });
    const draft: Draft = {
      title: { ja: "臨時のお知らせ" },
      body: { ja: "本文" },
      publishAt: yesterday.add({ minutes: 10 }).toString(),
      details: { kind: "notice", category: "general", services: [], isClosed: false },
    };

    const result = await surviveEveryCrash(parts.platform, {
      prepare: async () => {
        const slug = `crash-${nextSerial()}`;
        const then = { ...parts.platform, clock: { now: () => yesterday } };
        await saveEntry(then, author, { kind: "notice", slug }, { draft, expected: undefined });
        return slug;
      },
      work: publishDue,
      observe: async (slug) => {
        const { entry, steps } = await readPublished(parts.platform, { kind: "notice", slug });
        const page = { take: 100 };
        const { rows: listed } = await listPublished(parts.platform, "notice", page);
        const { rows: audit } = await listAudit(parts.platform, "notice", page);
        const isOurs = (one: { slug: string }) => one.slug === slug;
        return {
          version: entry.version,
          steps: steps.map(({ status }) => status),
          listed: listed.filter(isOurs).length,
          audit: audit.filter(isOurs).map(({ action }) => action),
        };
      },
    });

    expectSameEnd(result, 14);
    expect(result.undisturbed).toEqual({
      version: 2,
      steps: ["published"],
      listed: 1,
      audit: ["published", "created"],
    });
  });
});
