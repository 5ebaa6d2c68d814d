import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { createBlobs } from "#shared/platform/blobs.ts";
import { systemClock } from "#shared/platform/clock.ts";
import type { Clock } from "#shared/platform/platform.ts";
import { withAzurite } from "#test/support/azurite.ts";
import { memoryBlobs } from "#test/support/memory-storage.ts";

const storage = withAzurite();
const blobs = (clock: Clock = systemClock) => createBlobs({ storage: storage() }, clock);
/** Crash tests work in memory, so memory has to behave like the real thing. */
const inMemory = memoryBlobs();
const kinds = [
  { kind: "storage", blobs: () => blobs() },
  { kind: "memory", blobs: () => inMemory },
];

const pdf = new Uint8Array([0x25, 0x50, 0x44, 0x46]);
const inMinutes = (minutes: number) => systemClock.now().add({ minutes });
const link = { fileName: "ライセンス一覧 (2026年10月).pdf", inline: false };

describe.each(kinds)("blobs in $kind", ({ blobs }) => {
  test("a blob comes back as it was written", async () => {
    await blobs().putOnce("reports", "contoso/2026-10.pdf", pdf, "application/pdf");

    expect(await blobs().get("reports", "contoso/2026-10.pdf")).toEqual(Buffer.from(pdf));
  });

  test("a blob is written once: the second writing changes nothing and says so", async () => {
    const outcomes = [
      await blobs().putOnce("invoices", "contoso/1.pdf", pdf, "application/pdf"),
      await blobs().putOnce("invoices", "contoso/1.pdf", new Uint8Array([1]), "application/pdf"),
    ];

    expect(outcomes).toEqual(["written", "exists"]);
    expect(await blobs().get("invoices", "contoso/1.pdf")).toEqual(Buffer.from(pdf));
  });

  test("an empty blob is there, a missing one is undefined, and so is one in a container nobody has written to", async () => {
    await blobs().putOnce("snapshots", "empty", new Uint8Array(), "application/octet-stream");

    expect(await blobs().get("snapshots", "empty")).toHaveLength(0);
    expect(await blobs().get("snapshots", "missing")).toBeUndefined();
    expect(await blobs().get("attachments", "missing")).toBeUndefined();
  });
});

describe("a link", () => {
  const name = "contoso/一覧 #1.pdf";

  test("serves the one blob to anyone, under its Japanese file name, and lets nobody write", async () => {
    await blobs().putOnce("reports", name, pdf, "application/pdf");
    const url = await blobs().link("reports", name, { ...link, expiresAt: inMinutes(15) });

    const answer = await fetch(url);
    const other = await fetch(new URL(url.toString().replace(encodeURIComponent("一覧"), "other")));
    const write = await fetch(url, { method: "PUT", body: "x", headers: { "x-ms-blob-type": "BlockBlob" } });

    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="[ -~]+"; filename\*=UTF-8''%E3%83%A9.*%20%282026%E5%B9%B410%E6%9C%88%29\.pdf$/,
    );
    expect(other.status).toBe(403);
    expect(write.status).toBe(403);
  });

  test("stops working when it has expired", async () => {
    await blobs().putOnce("reports", name, pdf, "application/pdf");
    const anHourAgo = { now: () => systemClock.now().subtract({ hours: 1 }) };
    const url = await blobs(anHourAgo).link("reports", name, { ...link, expiresAt: inMinutes(-1) });

    expect((await fetch(url)).status).toBe(403);
  });

  test("works at once for those whose clock is a little behind", async () => {
    const noon = Temporal.Instant.from("2026-11-22T03:00:00Z");

    const url = await blobs({ now: () => noon }).link("reports", name, {
      ...link,
      expiresAt: noon.add({ minutes: 15 }),
    });

    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      st: "2026-11-22T02:55:00Z",
      se: "2026-11-22T03:15:00Z",
      sp: "r",
      sr: "b",
    });
  });
});
