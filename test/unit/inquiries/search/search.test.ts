import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Person } from "#shared/base/caller.ts";
import { idFrom, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Entry } from "#shared/inquiries/history.ts";
import { afterEntry } from "#shared/inquiries/history.ts";
import { indexInquiry } from "#shared/inquiries/search/index-inquiry.ts";
import { folded, occurs } from "#shared/inquiries/search/keys.ts";
import { sealSearch } from "#shared/inquiries/search/seal.ts";
import { allFound, searchInquiries } from "#shared/inquiries/search/search-inquiries.ts";
import { readIndex } from "#shared/inquiries/search/store.ts";
import { findInquiry, keepChange, keepInquiry } from "#shared/inquiries/store.ts";
import type { ContainerName } from "#shared/platform/platform.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";
import { anInquiry } from "../samples.ts";
import { asked, said } from "./words.ts";

const tenant = TenantId.parse("11111111-1111-4111-8111-111111111111");
const user: Person = {
  kind: "person",
  role: "user",
  tenant,
  objectId: "22222222-2222-4222-8222-222222222222",
  name: "例示 花子",
  mail: "hanako@sample-shoji.example",
};
const operator: Person = { ...user, role: "operator", name: "応対 涼" };

type Told = { description: string; reply: string; note: string };

/** A company's history, of which all that can be is sealed. */
async function world(told: readonly Told[]) {
  let now = Temporal.Instant.from("2026-11-20T07:00:00Z");
  const needs = {
    tables: memoryTables(),
    blobs: memoryBlobs(),
    clock: { now: () => (now = now.add({ seconds: 1 })) },
    bus: { send: async () => undefined },
  };
  for (const [at, one] of told.entries()) await tell(needs, at, one);
  return needs;
}

async function tell(needs: Awaited<ReturnType<typeof world>>, at: number, { description, reply, note }: Told) {
  const receivedAt = needs.clock.now().toString();
  const id = idFrom("inquiry", String(at));
  const opening: Entry = { inquiry: id, version: 1, at: receivedAt, by: { role: "user", name: "" }, changes: [] };
  const said = (version: number, text: string, visibility: "public" | "internal"): Entry => ({
    inquiry: id,
    version,
    at: needs.clock.now().toString(),
    by: { role: "operator", name: "" },
    message: { visibility, side: "support", text, attachments: [] },
    changes: [],
  });
  const inquiry = anInquiry({
    id,
    tenant,
    receivedAt,
    subject: "件",
    number: `T-2026-${String(at).padStart(6, "0")}`,
    description,
  });
  const entries = [said(2, reply, "public"), said(3, note, "internal")];
  await keepInquiry(needs, inquiry, opening);
  for (const entry of entries) {
    const stored = await findInquiry(needs, id);
    if (stored) await keepChange(needs, { value: afterEntry(stored.value, entry), etag: stored.etag }, entry);
  }
  const kept = (await findInquiry(needs, id))?.value;
  if (kept) await indexInquiry(needs, kept, [opening, ...entries], undefined);
}

const naive = (told: readonly Told[], terms: string[], withNotes: boolean) =>
  told
    .flatMap(({ description, reply, note }, at) => {
      const texts = [description, reply, `T-2026-${String(at).padStart(6, "0")}`, "件", ...(withNotes ? [note] : [])];
      const isThere = (term: string) => texts.some((text) => occurs(folded(text), folded(term)));
      return terms.filter((term) => /[\p{L}\p{N}]/u.test(folded(term))).every(isThere)
        ? [idFrom("inquiry", String(at))]
        : [];
    })
    .toReversed();

describe("a search", () => {
  test("finds exactly those in which all words are said, the newest first, sealed or not", async () => {
    const texts = fc.record({ description: said, reply: said, note: said });
    const terms = fc
      .array(asked, { minLength: 1, maxLength: 2 })
      .filter((all) => all.some((term) => /[\p{L}\p{N}]/u.test(folded(term))));
    await fc.assert(
      fc.asyncProperty(
        fc.array(texts, { minLength: 40, maxLength: 70 }),
        fc.array(terms, { minLength: 12, maxLength: 12 }),
        async (told, searches) => {
          const needs = await world(told);
          await sealSearch(needs, { owner: tenant, kind: "seal-search" });
          for (const sought of searches)
            for (const person of [user, operator]) {
              const found = await allFound(needs, person, { owner: tenant, filter: {}, q: sought.join(" ") });
              const ids = found.map(({ id }) => id);
              const words = sought.flatMap((one) => one.split(/\s+/));
              expect({ sought, ids }).toEqual({ sought, ids: naive(told, words, person === operator) });
            }
        },
      ),
      { numRuns: 5, endOnFailure: true },
    );
  });

  test("goes on from page to page, each inquiry once, and under every filter", async () => {
    const told = Array.from({ length: 140 }, (_, at) => ({
      description: at % 3 === 0 ? "複合機の印刷" : "電源",
      reply: "確認しました",
      note: "x",
    }));
    const needs = await world(told);
    await sealSearch(needs, { owner: tenant, kind: "seal-search" });

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await searchInquiries(needs, user, {
        owner: undefined,
        filter: { state: "new" },
        q: "印刷 確認",
        take: 7,
        cursor,
      });
      seen.push(...page.inquiries.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor);

    expect(seen).toEqual(naive(told, ["印刷"], false));
    const resolved = await searchInquiries(needs, user, {
      owner: undefined,
      filter: { state: "resolved" },
      q: "印刷",
      take: 7,
    });
    expect(resolved).toEqual({ inquiries: [] });
  });
});

test("sealing leaves few documents waiting and few segments, and removes a blob once nobody can be reading it", async () => {
  const needs = await world(Array.from({ length: 400 }, () => ({ description: "印刷", reply: "確認", note: "手配" })));
  const removed: string[] = [];
  const blobs = {
    ...needs.blobs,
    remove: async (container: ContainerName, name: string) => {
      removed.push(name);
      await needs.blobs.remove(container, name);
    },
  };
  const sealAt = (later: Temporal.DurationLike) => {
    const clock = { now: () => needs.clock.now().add(later) };
    return sealSearch({ ...needs, blobs, clock }, { kind: "seal-search", owner: tenant });
  };

  await sealAt({ minutes: 0 });
  await sealAt({ minutes: 30 });
  expect(removed).toEqual([]);
  await sealAt({ hours: 2 });
  await sealAt({ hours: 4 });

  const { documents, segments } = await readIndex(needs, tenant);
  expect(documents.length).toBe(1200 % 99);
  expect(segments.map(({ documents }) => documents / 99)).toEqual([4, 4, 4]);
  expect(new Set(removed).size).toBe(12);
  expect(removed).toHaveLength(12);
  expect(segments.filter(({ blob }) => removed.includes(blob))).toEqual([]);
});
