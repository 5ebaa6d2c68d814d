import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { TableDefinition } from "#shared/platform/platform.ts";
import { createTables } from "#shared/platform/tables.ts";
import { withAzurite } from "#test/support/azurite.ts";
import { memoryTables } from "#test/support/memory-storage.ts";

const storage = withAzurite();
const tables = () => createTables({ storage: storage() });
/** Crash tests work in memory, so memory has to behave like the real thing. */
const inMemory = memoryTables();
const kinds = [
  { kind: "storage", tables },
  { kind: "memory", tables: () => inMemory },
];

const Device = z.object({
  tenant: z.string(),
  name: z.string(),
  isOwned: z.boolean().optional(),
  cores: z.number().optional(),
  priceYen: z.bigint().optional(),
  apps: z.array(z.object({ name: z.string(), version: z.string().nullable() })).optional(),
});
type Device = z.infer<typeof Device>;

let made = 0;
/** A table of its own for each test. */
function deviceTable(): TableDefinition<Device> {
  made += 1;
  return { name: `devices${made}`, schema: Device, key: ({ tenant, name }) => ({ partition: tenant, row: name }) };
}

const keyOf = (device: Device) => ({ partition: device.tenant, row: device.name });
const pc = (name: string, more: Partial<Device> = {}): Device => ({ tenant: "contoso", name, ...more });

describe.each(kinds)("a row in $kind", ({ tables }) => {
  test("comes back as it was written, whatever its values are made of", async () => {
    const devices = deviceTable();
    const device = pc("PC-001", {
      isOwned: false,
      cores: 2.5,
      priceYen: 9_007_199_254_740_993n,
      apps: [{ name: "会計 ’26", version: null }],
    });

    await tables().insert(devices, device);

    expect((await tables().get(devices, keyOf(device)))?.value).toStrictEqual(device);
  });

  test("that is not there is undefined", async () => {
    expect(await tables().get(deviceTable(), keyOf(pc("PC-001")))).toBeUndefined();
  });

  test("is inserted once: the second insertion changes nothing", async () => {
    const devices = deviceTable();

    const outcomes = [
      await tables().insert(devices, pc("PC-001", { cores: 4 })),
      await tables().insert(devices, pc("PC-001", { cores: 8 })),
    ];

    expect(outcomes).toEqual(["inserted", "exists"]);
    expect((await tables().get(devices, keyOf(pc("PC-001"))))?.value.cores).toBe(4);
  });

  test("is replaced whole, and only by who has read its newest version", async () => {
    const devices = deviceTable();
    await tables().insert(devices, pc("PC-001", { cores: 4, isOwned: true }));
    const read = await tables().get(devices, keyOf(pc("PC-001")));
    if (!read) throw new Error("It was just inserted.");

    await tables().replace(devices, { value: pc("PC-001", { cores: 8 }), etag: read.etag });
    const late = tables().replace(devices, { value: pc("PC-001", { cores: 16 }), etag: read.etag });

    await expect(late).rejects.toMatchObject({ name: "Problem", code: "stale-version" });
    expect((await tables().get(devices, keyOf(pc("PC-001"))))?.value).toStrictEqual(pc("PC-001", { cores: 8 }));
  });

  test("that was removed meanwhile cannot be replaced", async () => {
    const devices = deviceTable();
    await tables().insert(devices, pc("PC-001"));
    const read = await tables().get(devices, keyOf(pc("PC-001")));
    if (!read) throw new Error("It was just inserted.");
    await tables().remove(devices, keyOf(pc("PC-001")));

    await expect(tables().replace(devices, read)).rejects.toMatchObject({ code: "stale-version" });
  });

  test("is put whatever was there, and removed however often", async () => {
    const devices = deviceTable();
    await tables().put(devices, pc("PC-001", { cores: 4 }));
    await tables().put(devices, pc("PC-001", { isOwned: true }));

    expect((await tables().get(devices, keyOf(pc("PC-001"))))?.value).toStrictEqual(pc("PC-001", { isOwned: true }));

    await tables().remove(devices, keyOf(pc("PC-001")));
    await tables().remove(devices, keyOf(pc("PC-001")));
    expect(await tables().get(devices, keyOf(pc("PC-001")))).toBeUndefined();
  });

  test("is found under any key", async () => {
    const devices = deviceTable();
    const store = tables();
    const keys = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });

    await fc.assert(
      fc.asyncProperty(keys, keys, async (tenant, name) => {
        const device = { tenant, name };
        await store.put(devices, device);
        expect((await store.get(devices, keyOf(device)))?.value).toEqual(device);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a row in storage", () => {
  test("with a text that is too long is refused by the name of the property", async () => {
    const huge = pc("PC-001", { apps: [{ name: "x".repeat(32_768), version: null }] });

    await expect(tables().put(deviceTable(), huge)).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringContaining('"apps"'),
    });
  });

  test("that no longer fits its schema is an error that names table and key", async () => {
    const devices = deviceTable();
    const stricter: TableDefinition<Device> = { ...devices, schema: Device.extend({ cores: z.number() }) };
    await tables().put(devices, pc("PC-001"));

    await expect(tables().get(stricter, keyOf(pc("PC-001")))).rejects.toMatchObject({
      code: "unexpected",
      message: expect.stringMatching(/contoso PC-001.*devices\d+/),
    });
  });
});

describe.each(kinds)("a list in $kind", ({ tables }) => {
  const names = ["PC-001", "PC-002", "PC-003", "PC-004", "PC-005"];

  test("gives a partition in the order of its keys, a page at a time", async () => {
    const devices = deviceTable();
    for (const name of names.toReversed()) await tables().put(devices, pc(name));
    await tables().put(devices, { tenant: "fabrikam", name: "PC-001" });

    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await tables().list(devices, { partition: "contoso", take: 2, ...(cursor && { cursor }) });
      pages.push(page.rows.map(({ name }) => name));
      cursor = page.cursor;
    } while (cursor);

    expect(pages).toEqual([["PC-001", "PC-002"], ["PC-003", "PC-004"], ["PC-005"]]);
  });

  test("gives what lies between two keys, without the second", async () => {
    const devices = deviceTable();
    for (const name of names) await tables().put(devices, pc(name));

    const { rows } = await tables().list(devices, { partition: "contoso", from: "PC-002", before: "PC-004" });

    expect(rows.map(({ name }) => name)).toEqual(["PC-002", "PC-003"]);
  });
});

describe("a list in storage", () => {
  test.each(["nonsense", "!!!!"])("refuses the cursor %s", async (cursor) => {
    const devices = deviceTable();
    await tables().put(devices, pc("PC-001"));

    const list = tables().list(devices, { partition: "contoso", cursor });

    await expect(list).rejects.toMatchObject({ code: "invalid-input" });
  });
});

describe.each(kinds)("a transaction in $kind", ({ tables }) => {
  test("does all of its changes", async () => {
    const devices = deviceTable();
    await tables().put(devices, pc("counter", { cores: 1 }));
    const counter = await tables().get(devices, keyOf(pc("counter")));
    if (!counter) throw new Error("It was just written.");

    const outcome = await tables().transact(devices, [
      { replace: { value: pc("counter", { cores: 2 }), etag: counter.etag } },
      { insert: pc("PC-001") },
    ]);

    expect(outcome).toBe("done");
    const { rows } = await tables().list(devices, { partition: "contoso" });
    expect(rows).toEqual([pc("PC-001"), pc("counter", { cores: 2 })]);
  });

  test("puts and removes beside what it inserts", async () => {
    const devices = deviceTable();
    await tables().put(devices, pc("old"));
    await tables().put(devices, pc("kept", { cores: 2 }));

    const outcome = await tables().transact(devices, [
      { insert: pc("PC-001") },
      { remove: keyOf(pc("old")) },
      { put: pc("kept", { cores: 4 }) },
      { put: pc("new") },
    ]);

    expect(outcome).toBe("done");
    const { rows } = await tables().list(devices, { partition: "contoso" });
    expect(rows).toEqual([pc("PC-001"), pc("kept", { cores: 4 }), pc("new")]);
  });

  test.each(["a key is taken", "a row has changed", "a row is gone"])("does nothing when %s", async (fault) => {
    const devices = deviceTable();
    await tables().put(devices, pc("counter", { cores: 1 }));
    const counter = await tables().get(devices, keyOf(pc("counter")));
    if (!counter) throw new Error("It was just written.");
    if (fault === "a key is taken") await tables().put(devices, pc("PC-001", { cores: 1 }));
    if (fault === "a row has changed") await tables().put(devices, pc("counter", { cores: 7 }));
    if (fault === "a row is gone") await tables().remove(devices, keyOf(pc("counter")));
    const before = await tables().list(devices, { partition: "contoso" });

    const outcome = await tables().transact(devices, [
      { insert: pc("PC-001") },
      { replace: { value: pc("counter", { cores: 2 }), etag: counter.etag } },
    ]);

    expect(outcome).toBe("conflict");
    expect(await tables().list(devices, { partition: "contoso" })).toEqual(before);
  });
});
