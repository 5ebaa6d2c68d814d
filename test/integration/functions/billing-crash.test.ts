import { expect, test } from "vitest";
import { demoId, demoIssuer } from "#local/demo.ts";
import type { Person } from "#shared/base/caller.ts";
import { newId, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { fileDocument, frozenOfMonth } from "#shared/billing/documents-store.ts";
import { MakeDocument, makeDocument } from "#shared/billing/make-document.ts";
import { IssueInvoices, issueInvoices, orderIssue } from "#shared/billing/month/issue-month.ts";
import { makeDraft } from "#shared/billing/month/make-draft.ts";
import { seenIn } from "#shared/billing/month/month-overview.ts";
import { monthRows } from "#shared/billing/month/month-store.ts";
import { numberDocuments } from "#shared/billing/numbering.ts";
import { readAccount } from "#shared/billing/payments/account-store.ts";
import { claimLateFee } from "#shared/billing/payments/claim-late-fee.ts";
import { previewLateFee } from "#shared/billing/payments/preview-late-fee.ts";
import { openReceivable } from "#shared/billing/payments/receivables.ts";
import { listDocuments } from "#shared/billing/show-documents.ts";
import { recordStop } from "#shared/billing/stops/record-stop.ts";
import { refundStop, shownStop } from "#shared/billing/stops/refund-of-stop.ts";
import type { Outgoing, Platform, Printer } from "#shared/platform/platform.ts";
import { addBilledCustomer } from "#test/support/billed-customers.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";

const month = "2026-11";
const printer: Printer = { pdf: async (html) => Buffer.from(html) };
const quiet = () => undefined;

/** What waits in the queue, until whoever works on it has done all of it; of what has one id there is one. */
const queue = new Map<string, Outgoing>();
const told = new Set<string>();
let now = Temporal.Instant.from("2026-11-27T03:00:00Z");
const platform = {
  clock: { now: () => now },
  newId: (kind: "stop") => newId(kind, now),
  settings: { issuer: demoIssuer, service: { name: "見本ワークプレイス", providerName: "見本" } },
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  bus: {
    send: async (name: string, ...messages: Outgoing[]) => {
      for (const message of messages)
        if (name === "documents") queue.set(message.id, message);
        else told.add(message.id);
    },
  },
  printer,
  topic: {},
  teams: {},
} as unknown as Platform;

const person: Person = {
  kind: "person",
  tenant: TenantId.parse(demoId("provider")),
  objectId: demoId("operator"),
  name: "応対 涼",
  mail: "operator@mihon-systems.example",
  role: "operator",
};

async function work(mortal: Platform): Promise<void> {
  for (let next = [...queue.values()][0]; next; next = [...queue.values()][0]) {
    const issue = IssueInvoices.safeParse(next.body).data;
    await (issue ? issueInvoices(mortal, issue) : makeDocument(mortal, MakeDocument.parse(next.body)));
    queue.delete(next.id);
  }
}

/** Two customers whose month can be issued, alone in their world. */
async function twoCustomers(): Promise<TenantId[]> {
  now = Temporal.Instant.from("2026-11-27T03:00:00Z");
  queue.clear();
  told.clear();
  Object.assign(platform, { tables: memoryTables(), blobs: memoryBlobs() });
  return Promise.all([0, 1].map((nth) => addBilledCustomer(platform, { nth, people: 2, month })));
}

async function drafted(): Promise<TenantId[]> {
  const tenants = await twoCustomers();
  for (const tenant of tenants) await makeDraft(platform, { kind: "make-draft", tenant, month });
  return tenants;
}

const order = async () => orderIssue(platform, month, seenIn(await monthRows(platform, month)), person);

async function issueFirst(): Promise<void> {
  const [issue] = queue.values();
  if (!issue) throw new Error("Nothing is to be issued.");
  await issueInvoices(platform, IssueInvoices.parse(issue.body));
  queue.delete(issue.id);
}

/** The same with their invoices in the books, and no files of them. */
async function issued(): Promise<TenantId[]> {
  const tenants = await drafted();
  await order();
  await issueFirst();
  queue.clear();
  for (const tenant of tenants)
    for (const one of await numberDocuments(
      platform,
      await frozenOfMonth(platform, { tenant, month, kind: "invoice" }),
    )) {
      await openReceivable(platform, one);
      await fileDocument(platform, { ...one, files: [], filedAt: now.toString() });
    }
  return tenants;
}

/** All that two customers and our books see in the end. */
const standing = async (tenants: readonly TenantId[]) => ({
  rows: (await monthRows(platform, month)).map(({ version, issued: one }) => [version, one?.number]),
  documents: await Promise.all(
    tenants.map(async (tenant) => {
      const { documents } = await listDocuments(platform, tenant, { take: 100 });
      const { claims, creditYen, version } = await readAccount(platform, tenant);
      const open = [...claims.values()].map(({ openYen }) => openYen);
      return {
        files: documents.map(({ number, totalYen, files }) => [number, totalYen, files.map(({ sha256 }) => sha256)]),
        account: { version, creditYen, open },
      };
    }),
  ),
  told: told.size,
  waiting: queue.size,
});

function expectSameEnd({ undisturbed, outcomes }: Awaited<ReturnType<typeof surviveEveryCrash>>, points: number) {
  expect(outcomes.filter(({ outcome }) => JSON.stringify(outcome) !== JSON.stringify(undisturbed))).toEqual([]);
  expect(outcomes.length).toBeGreaterThanOrEqual(2 * points);
}

const numbersIn = ({ undisturbed }: { undisturbed: unknown }) =>
  [...JSON.stringify(undisturbed).matchAll(/"((?:INV|CRN|LFS)-\d{6}-\d{4})"[,\]]/g)].map(([, number]) => number);

test("a draft is the same and there once, wherever its worker is killed", async () => {
  const result = await surviveEveryCrash(platform, {
    prepare: twoCustomers,
    work: async (mortal, [tenant]) => {
      if (tenant) await makeDraft(mortal, { kind: "make-draft", tenant, month });
    },
    observe: () => monthRows(platform, month),
  });

  expectSameEnd(result, 11);
  expect(result.undisturbed).toMatchObject([{ version: 1, standing: "ready", totalYen: 6380 }]);
});

test("BIL-08: invoices of several customers have numbers without gap or double, wherever the worker is killed", async () => {
  const result = await surviveEveryCrash(platform, {
    prepare: async () => {
      const tenants = await drafted();
      await order();
      return tenants;
    },
    work: async (mortal) => {
      for (const { body } of queue.values()) {
        const issue = IssueInvoices.safeParse(body).data;
        if (issue) await issueInvoices(mortal, issue);
      }
    },
    observe: async (tenants) => ({ ...(await standing(tenants)), waiting: [...queue.keys()] }),
  });

  expectSameEnd(result, 20);
  expect(numbersIn(result)).toEqual(["INV-202611-0001", "INV-202611-0002"]);
  expect(result.undisturbed).toMatchObject({ waiting: { length: 3 } });
});

test("BIL-08: an invoice is made, owed, filed and told of once, wherever the worker is killed", async () => {
  const result = await surviveEveryCrash(platform, {
    prepare: async () => {
      const tenants = await drafted();
      await order();
      await issueFirst();
      for (const id of [...queue.keys()].slice(1)) queue.delete(id);
      return tenants;
    },
    work,
    observe: standing,
  });

  expectSameEnd(result, 12);
  expect(result.undisturbed).toMatchObject({ told: 1, waiting: 0 });
});

/** What was laid down of a kind for each customer, and whether a worker will make it. */
const ordered = async (tenants: readonly TenantId[], kind: "credit-note" | "late-fee-statement") =>
  Promise.all(
    tenants.map(async (tenant) => ({
      documents: (await frozenOfMonth(platform, { tenant, month, kind })).map(({ totalYen }) => totalYen),
      isOnItsWay: [...queue.keys()].some((id) => id.startsWith(`document:${tenant}:${month}:${kind}:1`)),
    })),
  );

test("BIL-06: a refund is given once, whether its operator tries again after a crash or not", async () => {
  const form = { reason: "failure", stoppedOn: "2026-11-19", canResume: false, note: "復旧不可" } as const;
  const prepare = async () => {
    const refunds = [];
    for (const tenant of await issued()) {
      const stop = await shownStop(platform, await recordStop(platform, tenant, { form, key: "stop" }, person));
      refunds.push({ tenant, id: stop.id, seen: "seen" in stop.refund ? stop.refund.seen : "" });
    }
    return { refunds, tries: 0 };
  };
  type World = Awaited<ReturnType<typeof prepare>>;
  const give = async (mortal: Platform, { refunds }: World) => {
    for (const refund of refunds) await refundStop(mortal, refund, person);
  };
  const observe = ({ refunds }: World) =>
    ordered(
      refunds.map(({ tenant }) => tenant),
      "credit-note",
    );

  const again = await surviveEveryCrash(platform, { prepare, work: give, observe });
  const left = await surviveEveryCrash(platform, {
    prepare,
    work: async (mortal, world) => {
      world.tries += 1;
      if (world.tries === 1) await give(mortal, world);
    },
    observe,
  });

  expectSameEnd(again, 20);
  expect(again.undisturbed).toEqual([1, 2].map(() => ({ documents: [-2552], isOnItsWay: true })));
  const ends = left.outcomes.flatMap(({ outcome }) => outcome as Awaited<ReturnType<typeof observe>>);
  expect(ends.filter(({ documents, isOnItsWay }) => documents.length > 0 && !isOnItsWay)).toEqual([]);
});

test("BIL-11: a late fee is claimed once by its statement, wherever it breaks off", async () => {
  const until = "2027-01-04";
  const result = await surviveEveryCrash(platform, {
    prepare: async () => {
      const tenants = await issued();
      now = Temporal.Instant.from("2027-01-05T03:00:00Z");
      return Promise.all(
        tenants.map(async (tenant) => {
          const number = [...(await readAccount(platform, tenant)).claims.keys()][0] ?? "";
          const { seen = "" } = await previewLateFee(platform, { tenant, number, until });
          return { tenant, number, until, seen };
        }),
      );
    },
    work: async (mortal, claims) => {
      for (const claim of claims) await claimLateFee(mortal, claim, person);
    },
    observe: (claims) =>
      ordered(
        claims.map(({ tenant }) => tenant),
        "late-fee-statement",
      ),
  });

  expectSameEnd(result, 20);
  expect(result.undisturbed).toEqual([1, 2].map(() => ({ documents: [17], isOnItsWay: true })));
});
