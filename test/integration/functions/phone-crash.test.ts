import { afterAll, beforeAll, expect, test } from "vitest";
import { companies, demoId } from "#local/demo.ts";
import { idFrom, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { PhoneCall } from "#shared/inquiries/phone-in/phone-call.ts";
import { receiveCall } from "#shared/inquiries/phone-in/receive-call.ts";
import { findInquiry, historyOf } from "#shared/inquiries/store.ts";
import type { FloodGuard } from "#shared/platform/flood-guard.ts";
import { tenantOfPhone } from "#shared/tenants/find-caller.ts";
import { saveTenant } from "#shared/tenants/store.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";

let parts: MemoryParts;

beforeAll(async () => {
  parts = await startMemoryParts();
});
afterAll(() => parts.stop());

/** Every crash calls from the same number, which would be a flood. */
const calm: FloodGuard = {
  nameOf: () => "anyone",
  admit: async () => undefined,
  arrived: async () => "within",
  take: async () => undefined,
};

let calls = 0;

test("a worker that is killed at any point takes a call in as one inquiry with one note and one notice", {
  timeout: 240_000,
}, async () => {
  const clock = { now: () => Temporal.Instant.from("2026-11-20T13:20:00Z") };

  const { undisturbed, outcomes } = await surviveEveryCrash(
    { ...parts.platform, clock, floodGuard: calm },
    {
      prepare: async () => {
        const id = `call-${(calls += 1)}`;
        const call = PhoneCall.parse({
          id,
          from: companies[0]?.phones[0],
          startedAt: "2026-11-20T22:15:00+09:00",
          transcript: "つながりません。",
        });
        return { kind: "receive-call" as const, inquiry: idFrom("inquiry", id), call };
      },
      work: receiveCall,
      observe: async ({ inquiry: id }) => {
        const inquiry = (await findInquiry(parts.platform, id))?.value;
        const history = await historyOf(parts.platform, id);
        return {
          tenant: inquiry?.tenant,
          callBackBy: inquiry?.callBackBy,
          entries: history.map(({ message }) => message?.visibility),
          mails: parts.bus.sent("notify").filter(({ body }) => JSON.stringify(body).includes(id)).length,
        };
      },
    },
  );

  for (const { at, when, effect, outcome } of outcomes)
    expect({ at, when, effect, outcome }).toEqual({ at, when, effect, outcome: undisturbed });
  expect(outcomes.length).toBeGreaterThanOrEqual(30);
  expect(undisturbed).toEqual({
    tenant: companies[0]?.id,
    callBackBy: "2026-11-24T00:30:00Z",
    entries: [undefined, "internal"],
    mails: 1,
  });
});

test("a number leads to the one customer that has it, and to nobody once it is shared or given up", async () => {
  const save = async (name: string, ...phones: string[]) => {
    const id = TenantId.parse(demoId(`caller ${name}`));
    await saveTenant(parts.platform, { id, name, language: "ja", startedOn: "2026-04-01", admins: [], phones });
    return id;
  };
  const ownerNow = () => tenantOfPhone(parts.platform, "+81300009999");

  const nobody = await ownerNow();
  const first = await save("first", "+81300009998", "+81300009999");
  const alone = await ownerNow();
  const second = await save("second", "+81300009999");
  const shared = await ownerNow();
  await save("first");
  const left = await ownerNow();

  expect([nobody, alone, shared, left]).toEqual([undefined, first, undefined, second]);
});
