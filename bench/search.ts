import { setTimeout as wait } from "node:timers/promises";
import { startAzurite } from "#local/storage/azurite.ts";
import type { Person } from "#shared/base/caller.ts";
import { idAt, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { afterEntry, type Entry } from "#shared/inquiries/history.ts";
import { listedIn, listInquiries } from "#shared/inquiries/list-inquiries.ts";
import { type ListFilter, placesOf } from "#shared/inquiries/listing.ts";
import { list } from "#shared/inquiries/lists.ts";
import type { Inquiry } from "#shared/inquiries/model.ts";
import { indexInquiry } from "#shared/inquiries/search/index-inquiry.ts";
import { sealSearch } from "#shared/inquiries/search/seal.ts";
import { searchInquiries } from "#shared/inquiries/search/search-inquiries.ts";
import { readIndex } from "#shared/inquiries/search/store.ts";
import { findInquiry, keepChange, keepInquiry } from "#shared/inquiries/store.ts";
import { createBlobs } from "#shared/platform/blobs.ts";
import { systemClock } from "#shared/platform/clock.ts";
import type { Platform, Tables } from "#shared/platform/platform.ts";
import { memoryTables } from "#test/support/memory-storage.ts";
import { helpdeskTexts, randomFrom } from "./helpdesk-words.ts";
import { measure } from "./load.ts";

const count = Number(process.env["COUNT"] ?? 100_000);
const latency = Number(process.env["LATENCY"] ?? 4);
const tenant = TenantId.parse("11111111-1111-4111-8111-111111111111");
const user: Person = {
  kind: "person",
  role: "user",
  tenant,
  objectId: "22222222-2222-4222-8222-222222222222",
  name: "例示 花子",
  mail: "hanako@sample-shoji.example",
};

/** Searches in one company with many inquiries, against a page of its list and against reading the whole list. */
export async function benchSearch(): Promise<void> {
  const azurite = await startAzurite({ blobPort: 0, tablePort: 0 });
  const storage = { kind: "connection-string" as const, connectionString: azurite.connectionString };
  const blobs = () => createBlobs({ storage }, systemClock);
  try {
    const kept = memoryTables();
    const began = performance.now();
    const last = await fill({ tables: kept, blobs: blobs(), clock: systemClock, bus: { send: async () => undefined } });
    await tellIndex(kept, performance.now() - began);
    await searchAll(kept, blobs, last);
  } finally {
    await azurite.close();
  }
}

/** Azurite reads a whole table for each page of a list; these are in order, and answer as late as Azure's do. */
function remote(tables: Tables): { tables: Tables; calls: () => number } {
  let calls = 0;
  const late = new Proxy(tables, {
    get(target, method) {
      const original: unknown = Reflect.get(target, method);
      if (typeof original !== "function") return original;
      return async (...args: unknown[]): Promise<unknown> => {
        calls += 1;
        await wait(latency);
        return Reflect.apply(original, target, args);
      };
    },
  });
  return { tables: late, calls: () => calls };
}

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "tables">;

async function fill(needs: Needs): Promise<{ code: string; number: string }> {
  const texts = helpdeskTexts(randomFrom(1));
  let last = { code: "", number: "" };
  for (let at = 0; at < count; at += 1) {
    const told = texts();
    const inquiry = asInquiry(at, told);
    await keep(needs, inquiry, told.messages);
    last = { code: /0x\w+/.exec(told.description)?.[0] ?? "", number: inquiry.number };
    if (at % 2000 === 1999 || at === count - 1) await sealSearch(needs, { kind: "seal-search", owner: tenant });
  }
  return last;
}

const begin = Temporal.Instant.from("2021-04-01T00:00:00Z");

function asInquiry(at: number, { subject, description }: { subject: string; description: string }): Inquiry {
  const moment = begin.add({ minutes: at * 25 });
  const receivedAt = moment.toString();
  return {
    id: idAt("inquiry", moment, String(at)),
    receivedAt,
    channel: "form",
    tenant,
    requester: { name: "例示 太郎", mail: `person${at % 500}@sample-shoji.example` },
    subject,
    description,
    impact: "degraded",
    isConfidential: at % 50 === 0,
    attachments: [],
    number: `T-${receivedAt.slice(0, 4)}-${String(at).padStart(6, "0")}`,
    version: 1,
    state: at % 100 === 1 ? "inProgress" : "closed",
    stateSince: receivedAt,
    category: "general",
    priority: "normal",
    assignee: null,
    watchers: [],
    links: [],
    mergedInto: null,
    firstReplyBy: receivedAt,
    calledBackAt: null,
    satisfaction: null,
  };
}

/** Written down as it came about, listed and indexed. */
async function keep(needs: Needs, opened: Inquiry, messages: readonly string[]): Promise<void> {
  const { id: inquiry, receivedAt: at } = opened;
  const opening: Entry = { inquiry, version: 1, at, by: { role: "user", name: "例示 太郎" }, changes: [] };
  const answers = messages.map(
    (text, index): Entry => ({
      inquiry,
      version: index + 2,
      at,
      by: { role: "operator", name: "応対 涼" },
      message: { visibility: "public", side: "support", text, attachments: [] },
      changes: [],
    }),
  );
  await keepInquiry(needs, opened, opening);
  for (const answer of answers) {
    const stored = await findInquiry(needs, inquiry);
    if (stored) await keepChange(needs, { ...stored, value: afterEntry(stored.value, answer) }, answer);
  }
  const now = answers.reduce(afterEntry, opened);
  await Promise.all(placesOf(now, undefined).map((place) => list(needs, place, now)));
  await indexInquiry(needs, now, [opening, ...answers], undefined);
}

async function tellIndex(tables: Tables, milliseconds: number): Promise<void> {
  const { documents, segments } = await readIndex({ tables }, tenant);
  const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
  const sealed = segments.reduce((sum, segment) => sum + segment.documents, 0);
  tell(`${count} inquiries, ${sealed + documents.length} texts in ${segments.length} segments of ${megabytes(bytes)}`);
  tell(`written in ${(milliseconds / 1000).toFixed(0)} s, ${documents.length} texts not sealed yet`);
}

const searched = (last: { code: string; number: string }): [string, string, ListFilter][] => [
  ["common word", "確認", {}],
  ["common sentence", "お問い合わせありがとうございます", {}],
  ["two characters", "印刷", {}],
  ["one character", "様", {}],
  ["English word", "browser", {}],
  ["three words", "OneDrive 同期 大阪支店", {}],
  ["rare word", last.code, {}],
  ["number", last.number, {}],
  ["absent word", "鯨骨", {}],
  ["common word of one person", "確認", { requester: "person7@sample-shoji.example" }],
  ["common word of one state", "確認", { state: "inProgress" }],
  ["common word of one month", "確認", { from: "2022-01-01", to: "2022-01-31" }],
];

async function searchAll(kept: Tables, blobs: () => Platform["blobs"], last: { code: string; number: string }) {
  const { tables, calls } = remote(kept);
  const page = { owner: tenant, take: 50 };
  const warm = { tables, blobs: blobs() };
  for (const [what, q, filter] of searched(last)) {
    const search = (needs: Pick<Platform, "blobs" | "tables">) => searchInquiries(needs, user, { ...page, filter, q });
    const before = calls();
    const found = (await search(warm)).inquiries.length;
    const read = calls() - before;
    await time(`${what}, cold`, 10, () => search({ tables, blobs: blobs() }));
    await time(`${what}, warm: ${found} found by ${read} table reads`, 50, () => search(warm));
  }
  await time("a page of the list", 50, () => listInquiries({ tables }, user, { ...page, filter: {} }));
  await time("reading the list whole, without its texts", 3, async () => {
    let subjects = 0;
    const range = { partition: `${tenant}|all` };
    for await (const { subject } of listedIn({ tables }, range)) if (subject.includes("印刷")) subjects += 1;
  });
}

async function time(what: string, times: number, act: () => Promise<unknown>): Promise<void> {
  const send = async () => {
    await act();
    return 200;
  };
  const { p50, p99 } = await measure(send, times, 1, 200);
  tell(`${what}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
}

const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;
const tell = (line: string) => process.stdout.write(`${line}\n`);
