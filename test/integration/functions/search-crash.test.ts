import { afterAll, beforeAll, expect, test } from "vitest";
import { idFrom, newId, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { followInquiry } from "#shared/inquiries/follow-inquiry.ts";
import type { ListOwner } from "#shared/inquiries/listing.ts";
import { lookUp } from "#shared/inquiries/search/look-up.ts";
import { sealSearch } from "#shared/inquiries/search/seal.ts";
import { addDocument, readIndex } from "#shared/inquiries/search/store.ts";
import { keepInquiry } from "#shared/inquiries/store.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";
import { anInquiry } from "../../unit/inquiries/samples.ts";

let parts: MemoryParts;
beforeAll(async () => {
  parts = await startMemoryParts();
});
afterAll(() => parts.stop());

/** Storage in memory: every crash begins with hundreds of documents. */
const inMemory = (): Platform => ({
  ...parts.platform,
  tables: memoryTables(),
  blobs: memoryBlobs(),
  bus: { send: async () => undefined },
});

let serial = 0;
const tenantOfItsOwn = () => TenantId.parse(`00000000-0000-4000-8000-${String((serial += 1)).padStart(12, "0")}`);

const found = async (platform: Platform, owner: ListOwner, ...terms: string[]) => {
  const { turns, idsAt } = await lookUp(platform, owner, terms, { withNotes: false });
  return [...turns].flatMap(idsAt);
};

async function waiting(platform: Platform, owner: TenantId, count: number, from: number): Promise<void> {
  for (let at = from; at < from + count; at += 1) {
    const inquiry = idFrom("inquiry", String(at));
    const seat = `${8_000_000_000_000 - at}|${inquiry}`;
    const text = `印刷 word${at}x`;
    await addDocument(platform, { owner, at: "2026-11-20T07:00:00Z", inquiry, version: 1, seat, isNote: false, text });
  }
}

const seal = (platform: Platform, owner: TenantId) => sealSearch(platform, { kind: "seal-search", owner });

const indexOf = async (platform: Platform, owner: TenantId) => {
  const { documents, segments } = await readIndex(platform, owner);
  return {
    waiting: documents.length,
    segments: segments.map(({ documents }) => documents),
    all: (await found(platform, owner, "印刷")).length,
    one: await found(platform, owner, "word7x"),
  };
};

test("sealing and merging, killed anywhere, lose no document and show none twice", async () => {
  const platform = inMemory();

  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      const owner = tenantOfItsOwn();
      for (const from of [0, 99, 198]) {
        await waiting(platform, owner, 99, from);
        await seal(platform, owner);
      }
      await waiting(platform, owner, 110, 297);
      return owner;
    },
    work: seal,
    observe: (owner) => indexOf(platform, owner),
  });

  expect(undisturbed).toEqual({ waiting: 11, segments: [396], all: 407, one: [idFrom("inquiry", "7")] });
  for (const { at, when, effect, outcome } of outcomes)
    expect({ at, when, effect, outcome }).toEqual({ at, when, effect, outcome: undisturbed });
  expect(outcomes.length).toBeGreaterThanOrEqual(20);
});

test("of those who seal at once all but one are told to begin again, and what they leave is whole", async () => {
  const { platform } = parts;
  const owner = tenantOfItsOwn();
  await waiting(platform, owner, 99, 0);

  const ends = await Promise.allSettled([seal(platform, owner), seal(platform, owner), seal(platform, owner)]);

  for (const end of ends) if (end.status === "rejected") expect(end.reason).toMatchObject({ code: "stale-version" });
  expect(ends.some(({ status }) => status === "fulfilled")).toBe(true);
  expect(await indexOf(platform, owner)).toMatchObject({ waiting: 0, segments: [99], all: 99 });
});

test("an inquiry is found once however often its worker dies, also one from before there was a search", async () => {
  const platform = inMemory();

  const { undisturbed, outcomes } = await surviveEveryCrash(platform, {
    prepare: async () => {
      const receivedAt = platform.clock.now().toString();
      const inquiry = anInquiry({ id: newId("inquiry", Temporal.Now.instant()), receivedAt });
      const by = { role: "user" as const, name: "例示 太郎" };
      await keepInquiry(platform, inquiry, { inquiry: inquiry.id, version: 1, at: receivedAt, by, changes: [] });
      return inquiry.id;
    },
    work: (mortal, id) => followInquiry(mortal, id),
    observe: async (id) => (await found(platform, "unknown", "複合機")).filter((one) => one === id).length,
  });

  expect(undisturbed).toBe(1);
  expect(outcomes.filter(({ outcome }) => outcome !== 1)).toEqual([]);
});
