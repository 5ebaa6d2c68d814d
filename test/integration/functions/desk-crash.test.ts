import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companies } from "#local/demo.ts";
import { newId, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { announcePriceChange, orderAnnouncements } from "#shared/content/announce-price-change.ts";
import type { Draft } from "#shared/content/model.ts";
import { saveEntry } from "#shared/content/save-entry.ts";
import { change } from "#shared/inquiries/change-rules.ts";
import { service } from "#shared/inquiries/history.ts";
import type { Inquiry } from "#shared/inquiries/model.ts";
import { openInquiry } from "#shared/inquiries/open-inquiry.ts";
import { recogniseRequester } from "#shared/inquiries/recognise-requester.ts";
import { recordChange } from "#shared/inquiries/record-change.ts";
import { findInquiry, historyOf } from "#shared/inquiries/store.ts";
import type { QueueName } from "#shared/platform/queues.ts";
import { readDomains } from "#shared/tenants/domains.ts";
import { managedTenants } from "#shared/tenants/store.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";

let parts: MemoryParts;

const [ours] = companies;
if (!ours) throw new Error("The demo has no company.");
const tenant = TenantId.parse(ours.id);
const user = `user@${ours.domain}`;

beforeAll(async () => {
  parts = await startMemoryParts();
  await readDomains(parts.platform, { kind: "domains", tenant });
});
afterAll(() => parts.stop());

/** An inquiry of a visitor, as it stands once it was opened. */
async function openedInquiry(mail: string): Promise<Inquiry["id"]> {
  const id = newId("inquiry", Temporal.Now.instant());
  await openInquiry(parts.platform, {
    id,
    receivedAt: Temporal.Now.instant().toString(),
    channel: "form",
    requester: { name: "例示 太郎", mail },
    subject: "印刷できません",
    description: "3階の複合機から出ません。",
    impact: "degraded",
    isConfidential: false,
    attachments: [],
    isReleased: true,
  });
  return id;
}

async function stored(id: Inquiry["id"]) {
  const found = await findInquiry(parts.platform, id);
  if (!found) throw new Error("The inquiry is gone.");
  return found;
}

function expectSameEnd({ undisturbed, outcomes }: Awaited<ReturnType<typeof surviveEveryCrash>>, points: number) {
  for (const { at, when, effect, outcome } of outcomes)
    expect({ at, when, effect, outcome }).toEqual({ at, when, effect, outcome: undisturbed });
  expect(outcomes.length).toBeGreaterThanOrEqual(points);
}

describe("a worker that is killed before or after any effect and then runs again", () => {
  test("ties an inquiry's requester to the person in the company's directory once", async () => {
    const result = await surviveEveryCrash(parts.platform, {
      prepare: async () => {
        const id = await openedInquiry(user);
        const before = await stored(id);
        const given = change(before.value, "tenant", tenant);
        const at = Temporal.Now.instant().toString();
        await recordChange(parts.platform, before, { at, by: service, changes: given ? [given] : [] });
        return id;
      },
      work: (mortal, inquiry) => recogniseRequester(mortal, { kind: "recognise-requester", inquiry }),
      observe: async (id) => {
        const history = await historyOf(parts.platform, id);
        return [
          (await stored(id)).value.requester.objectId,
          history.map(({ version, changes }) => [version, ...changes.map(({ field }) => field)]),
        ];
      },
    });

    expect(result.undisturbed).toEqual([
      expect.stringMatching(/^[0-9a-f-]{36}$/),
      [[1], [2, "tenant"], [3, "requester"]],
    ]);
    expectSameEnd(result, 8);
  });

  test("has every customer told of a price change once, and each admin by one mail", async () => {
    const customers = () => managedTenants(parts.platform);

    const ordering = await surviveEveryCrash(parts.platform, {
      prepare: publishedPriceChange,
      work: (mortal) => orderAnnouncements(mortal, customers),
      observe: async (slug) => queued("collect", slug).length,
    });
    const telling = await surviveEveryCrash(parts.platform, {
      prepare: publishedPriceChange,
      work: (mortal, slug) => announcePriceChange(mortal, { kind: "price-change", tenant, slug, effectiveOn }),
      observe: async (slug) => queued("notify", slug).length,
    });

    expect([ordering.undisturbed, telling.undisturbed]).toEqual([companies.length, 1]);
    expectSameEnd(ordering, 4);
    expectSameEnd(telling, 4);
  });
});

const effectiveOn = "2099-04-01";
let serial = 0;

async function publishedPriceChange(): Promise<string> {
  const slug = `price-${(serial += 1)}-end`;
  const draft: Draft = {
    title: { ja: "料金の改定" },
    body: { ja: "本文" },
    publishAt: "now",
    details: { kind: "notice", category: "price-change", services: [], effectiveOn, isClosed: false },
  };
  const by = { id: "operator", name: "応対 涼" };
  await saveEntry(parts.platform, by, { kind: "notice", slug }, { draft, expected: undefined });
  return slug;
}

/** What has come into a queue, as far as it speaks of this. */
const queued = (queue: QueueName, about: string) =>
  parts.bus.sent(queue).filter(({ body }) => JSON.stringify(body).includes(about));
