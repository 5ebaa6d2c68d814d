import { afterAll, beforeAll, expect, test } from "vitest";
import { demoIssuer } from "#local/demo.ts";
import type { Person } from "#shared/base/caller.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { IssuedDocument } from "#shared/billing/model.ts";
import { acceptDepositFile } from "#shared/billing/payments/accept-deposit-file.ts";
import { readAccount } from "#shared/billing/payments/account-store.ts";
import { type DepositDecision, decideDeposit } from "#shared/billing/payments/decide-deposit.ts";
import type { Deposit } from "#shared/billing/payments/deposit.ts";
import { findDeposit, pageOfDeposits } from "#shared/billing/payments/deposit-store.ts";
import { openReceivable, receivableEntries } from "#shared/billing/payments/receivables.ts";
import { RemindOfPayments, remindOfPayments, watchPayments } from "#shared/billing/payments/remind.ts";
import { SettleDeposit, settleDeposit } from "#shared/billing/payments/settle-deposit.ts";
import { TakeDeposits, takeDeposits } from "#shared/billing/payments/take-deposits.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { saveTenant } from "#shared/tenants/store.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { type Written, zenginFile } from "#test/support/deposit-files.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";

const quiet = () => undefined;
let parts: MemoryParts;
let platform: Platform;
const sent = new Map<string, Outgoing>();

beforeAll(async () => {
  parts = await startMemoryParts();
  platform = {
    ...parts.platform,
    clock: { now: () => Temporal.Instant.from("2026-12-03T01:00:00Z") },
    settings: { ...parts.platform.settings, issuer: demoIssuer },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    tables: memoryTables(),
    blobs: memoryBlobs(),
    bus: {
      send: async (_queue, ...messages) => {
        for (const message of messages) sent.set(message.id, message);
      },
    },
  };
});
afterAll(() => parts.stop());

const person: Person = {
  kind: "person",
  tenant: TenantId.parse("0b1f6a0e-1111-4111-8111-0123456789ab"),
  objectId: "0b1f6a0e-2222-4111-8111-0123456789ab",
  name: "応対 涼",
  mail: "operator@mihon-systems.example",
  role: "operator",
};

let serial = 0;
const nextTenant = () => TenantId.parse(`0b1f6a0e-1111-4111-8111-${String((serial += 1)).padStart(12, "0")}`);

const issued = (tenant: TenantId): IssuedDocument => ({
  tenant,
  month: "2026-10",
  kind: "invoice",
  revision: 1,
  number: `INV-202610-${String(serial).padStart(4, "0")}`,
  customerNumber: "C-0042",
  counterparty: "見本",
  issuedOn: "2026-10-30",
  dueOn: "2026-11-30",
  netYen: 145_000,
  taxYen: 14_500,
  totalYen: 159_500,
  content: { blob: "", sha256: "" },
});

const formOf = (written: readonly Written[]) => ({
  month: "2026-11",
  file: [{ name: "nyukin.txt", bytes: zenginFile(written) }] as [{ name: string; bytes: Uint8Array }],
});

const depositsOf = async (payer: string): Promise<Deposit[]> =>
  (await pageOfDeposits(platform, "all", { take: 1000 })).deposits.filter((one) => one.payer.startsWith(payer));

/** Takes what was sent for a piece of work, as the queue would hand it out. */
function takeSent<T>(parse: (body: unknown) => T | undefined): T[] {
  return [...sent.values()].flatMap(({ id, body }) => {
    const work = parse(body);
    if (work !== undefined) sent.delete(id);
    return work === undefined ? [] : [work];
  });
}

function expectSameEnd({ undisturbed, outcomes }: Awaited<ReturnType<typeof surviveEveryCrash>>, points: number) {
  for (const { at, when, effect, outcome } of outcomes)
    expect({ at, when, effect, outcome }).toEqual({ at, when, effect, outcome: undisturbed });
  expect(outcomes.length).toBeGreaterThanOrEqual(points);
}

test("a bank's file is taken whole and once, with what the bank has taken back", async () => {
  const result = await surviveEveryCrash(platform, {
    prepare: async () => {
      const payer = `W${(serial += 1)}X`;
      const one: Written = { day: "2026-11-05", amountYen: 159_500, payer: `${payer}A`, inquiryNumber: String(serial) };
      const two: Written = { ...one, day: "2026-11-06", payer: `${payer}B` };
      return { payer, written: [one, two, { ...two, isCancellation: true }] };
    },
    work: async (mortal, { written }) => {
      await acceptDepositFile(mortal, person, formOf(written));
      for (const work of takeSent((body) => TakeDeposits.safeParse(body).data)) await takeDeposits(mortal, work);
    },
    observe: async ({ payer }) =>
      (await depositsOf(payer))
        .map(({ payer: name, state, isCancellation, version }) =>
          [name.slice(-1), state, isCancellation, version].join(" "),
        )
        .toSorted(),
  });

  expectSameEnd(result, 14);
  expect(result.undisturbed).toEqual(["A open false 1", "B cancelled false 2", "B cancelled true 1"]);
});

/** An open deposit of a customer with an invoice. */
async function openDeposit() {
  const tenant = nextTenant();
  await saveTenant(platform, {
    id: tenant,
    name: "見本",
    language: "ja",
    startedOn: "2025-04-01",
    admins: [],
    phones: [],
  });
  const invoice = issued(tenant);
  await openReceivable(platform, invoice);
  const payer = `D${serial}X`;
  await acceptDepositFile(
    platform,
    person,
    formOf([{ day: "2026-11-05", amountYen: 159_060, payer, inquiryNumber: String(serial) }]),
  );
  for (const work of takeSent((body) => TakeDeposits.safeParse(body).data)) await takeDeposits(platform, work);
  const [deposit] = await depositsOf(payer);
  if (!deposit) throw new Error("The deposit is not there.");
  return { tenant, number: invoice.number, id: deposit.id };
}
type Opened = Awaited<ReturnType<typeof openDeposit>>;

const assign = ({ tenant, number }: Opened): DepositDecision => ({
  decision: "assign",
  tenant,
  allocations: [{ number, paidYen: 159_060, discountYen: 440 }],
  creditYen: 0,
});

const decideOn = async ({ id }: Opened, decision: DepositDecision) => {
  const version = (await findDeposit(platform, id))?.value.version ?? 0;
  return decideDeposit(platform, id, decision, { person, version });
};
const settle = async (mortal: Platform, { id }: Opened) =>
  settleDeposit(mortal, { kind: "settle-deposit", deposit: id });

const standing = async ({ tenant, number, id }: Opened) => {
  const { claims, creditYen } = await readAccount(platform, tenant);
  const deposit = (await findDeposit(platform, id))?.value;
  return {
    openYen: claims.get(number)?.openYen,
    creditYen,
    state: deposit?.state,
    failed: deposit?.failed !== undefined,
    entries: (await receivableEntries(platform, tenant)).map(({ kind }) => kind),
  };
};

test("a deposit that was assigned is in its customer's account once", async () => {
  const result = await surviveEveryCrash(platform, {
    prepare: async () => {
      const opened = await openDeposit();
      await decideOn(opened, assign(opened));
      return opened;
    },
    work: settle,
    observe: standing,
  });

  expectSameEnd(result, 10);
  expect(result.undisturbed).toEqual({
    openYen: 0,
    creditYen: 0,
    state: "settled",
    failed: false,
    entries: ["opened", "paid"],
  });
});

test("a deposit that is undone leaves its customer's account once", async () => {
  const result = await surviveEveryCrash(platform, {
    prepare: async () => {
      const opened = await openDeposit();
      await decideOn(opened, assign(opened));
      await settle(platform, opened);
      await decideOn(opened, { decision: "undo", reason: "誤り" });
      return opened;
    },
    work: settle,
    observe: standing,
  });

  expectSameEnd(result, 10);
  expect(result.undisturbed).toEqual({
    openYen: 159_500,
    creditYen: 0,
    state: "open",
    failed: false,
    entries: ["opened", "paid", "reversed"],
  });
});

test("a deposit whose invoice was paid otherwise in between is open again, and says why", async () => {
  const result = await surviveEveryCrash(platform, {
    prepare: async () => {
      const opened = await openDeposit();
      await decideOn(opened, assign(opened));
      const { tenant, number } = opened;
      await openReceivable(platform, {
        ...issued(tenant),
        number: `CRN-202611-${serial}`,
        kind: "credit-note",
        totalYen: -159_500,
        corrects: number,
      });
      return opened;
    },
    work: settle,
    observe: standing,
  });

  expectSameEnd(result, 10);
  expect(result.undisturbed).toMatchObject({ openYen: 0, state: "open", failed: true });
});

test("a decision has its message on the way, whenever its process dies", async () => {
  const result = await surviveEveryCrash(platform, {
    prepare: openDeposit,
    work: async (mortal, opened) => {
      const version = (await findDeposit(platform, opened.id))?.value.version;
      if (version !== 1) return;
      await decideDeposit(mortal, opened.id, assign(opened), { person, version });
    },
    observe: async (opened) => {
      const works = takeSent((body) => {
        const work = SettleDeposit.safeParse(body).data;
        return work?.deposit === opened.id ? work : undefined;
      });
      for (const work of works) await settleDeposit(platform, work);
      return { isOnItsWay: works.length > 0, ...(await standing(opened)) };
    },
  });

  expectSameEnd(result, 10);
  expect(result.undisturbed).toMatchObject({ isOnItsWay: true, openYen: 0, state: "settled" });
});

test("a late payment is told of once at its stage, and not on a day that is no business day", async () => {
  const result = await surviveEveryCrash(platform, {
    prepare: openDeposit,
    work: (mortal, { tenant }) => remindOfPayments(mortal, { kind: "remind-of-payments", tenant, day: "2026-12-03" }),
    observe: async ({ tenant, number }) => {
      const told = [...sent.values()].filter(({ body }) => JSON.stringify(body).includes(tenant));
      const claim = (await readAccount(platform, tenant)).claims.get(number);
      return { told: told.length, reminded: claim?.reminded };
    },
  });
  const days: string[] = [];
  for (const now of ["2026-12-03T01:00:00Z", "2026-12-05T01:00:00Z"]) {
    const tenants = async function* () {
      yield [nextTenant()];
    };
    await watchPayments({ bus: platform.bus, clock: { now: () => Temporal.Instant.from(now) } }, tenants());
    days.push(...takeSent((body) => RemindOfPayments.safeParse(body).data).map(({ day }) => day));
  }

  expectSameEnd(result, 8);
  expect(result.undisturbed).toEqual({ told: 1, reminded: [{ stage: 1, on: "2026-12-03" }] });
  expect(days).toEqual(["2026-12-03"]);
});

test("many deposits that are settled at the same time are all in the account", async () => {
  const opened = await openDeposit();
  const written = Array.from({ length: 12 }, (_, index): Written => {
    return { day: "2026-11-07", amountYen: 1_000 + index, payer: `M${serial}X` };
  });
  await acceptDepositFile(platform, person, formOf(written));
  for (const work of takeSent((body) => TakeDeposits.safeParse(body).data)) await takeDeposits(platform, work);
  const many = await depositsOf(`M${serial}X`);

  await Promise.all(
    many.map(async ({ id, amountYen }) => {
      const one = { ...opened, id };
      await decideOn(one, { decision: "assign", tenant: opened.tenant, allocations: [], creditYen: amountYen });
      await Promise.allSettled([settle(platform, one), settle(platform, one)]);
    }),
  );

  const { creditYen } = await readAccount(platform, opened.tenant);
  expect(creditYen).toBe(many.reduce((sum, { amountYen }) => sum + amountYen, 0));
});
