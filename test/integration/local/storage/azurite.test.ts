import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import * as z from "zod";
import { type AzuriteOptions, startAzurite } from "#local/storage/azurite.ts";
import { createBlobs } from "#shared/platform/blobs.ts";
import { systemClock } from "#shared/platform/clock.ts";
import type { TableDefinition } from "#shared/platform/platform.ts";
import { createTables } from "#shared/platform/tables.ts";

const Note = z.object({ text: z.string() });
const notes: TableDefinition<z.infer<typeof Note>> = {
  name: "notes",
  schema: Note,
  key: () => ({ partition: "all", row: "only" }),
};
const key = notes.key({ text: "" });

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

async function start(options: Partial<AzuriteOptions> = {}) {
  const azurite = await startAzurite({ blobPort: 0, tablePort: 0, ...options });
  const storage = { kind: "connection-string", connectionString: azurite.connectionString } as const;
  const platform = { tables: createTables({ storage }), blobs: createBlobs({ storage }, systemClock) };
  return { ...azurite, ...platform };
}

test("what is in a folder is there again after a restart", async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "storage-"));
  undo.push(() => rm(dataFolder, { recursive: true }));
  const first = await start({ dataFolder });
  await first.tables.insert(notes, { text: "覚え書き" });
  await first.blobs.putOnce("reports", "one", Buffer.from("報告"), "text/plain");
  await first.close();

  const second = await start({ dataFolder });
  undo.push(() => second.close());

  expect((await second.tables.get(notes, key))?.value).toEqual({ text: "覚え書き" });
  expect(String(await second.blobs.get("reports", "one"))).toBe("報告");
});

test("without a folder, two storages know nothing of each other", async () => {
  const [one, other] = [await start(), await start()];
  undo.push(
    () => one.close(),
    () => other.close(),
  );
  await one.tables.insert(notes, { text: "x" });
  await one.blobs.putOnce("reports", "one", Buffer.from("x"), "text/plain");

  expect(await other.tables.get(notes, key)).toBeUndefined();
  expect(await other.blobs.get("reports", "one")).toBeUndefined();
});

test("the queue service runs when it is given a port", async () => {
  const azurite = await start({ queuePort: 0 });
  undo.push(() => azurite.close());

  const answer = await fetch(`http://127.0.0.1:${azurite.queuePort}/devstoreaccount1?comp=list`);

  expect(answer.headers.get("server")).toMatch(/^Azurite-Queue/);
  expect(azurite.connectionString).toContain(`QueueEndpoint=http://127.0.0.1:${azurite.queuePort}/`);
});

test("a port in use is named, with what wanted it, and nothing stays open", async () => {
  const azurite = await start();
  undo.push(() => azurite.close());

  const refusal = start({ tablePort: azurite.blobPort });

  await expect(refusal).rejects.toMatchObject({
    code: "EADDRINUSE",
    message: `Port ${azurite.blobPort} is in use, so table storage cannot listen on it.`,
  });
});
