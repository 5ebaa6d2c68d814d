import { expect, test } from "vitest";
import * as z from "zod";
import { pollNews } from "#shared/alerts/poll.ts";
import { Temporal } from "#shared/base/time.ts";
import { GraphError } from "#shared/platform/graph-error.ts";
import type { AlertEvent, Graph, GraphQuery, Platform, Tables } from "#shared/platform/platform.ts";
import { documented, tenant } from "./samples.ts";

const kind = "defender-alerts" as const;
const rows = new Map<string, unknown>();
const tables = {
  get: async (table, { row }) => {
    const value = rows.get(row);
    return value === undefined ? undefined : { value: z.parse(table.schema, value), etag: "" };
  },
  put: async (table, row) => void rows.set(table.key(row).row, row),
} satisfies Partial<Tables>;

/** One look at what Graph has, or at how it fails. */
async function look(answer: unknown[] | GraphError, at = "2026-11-20T01:00:00Z") {
  const published: AlertEvent[] = [];
  let asked: GraphQuery = {};
  const list: Graph["list"] = async function* (_path, item, options) {
    asked = options?.query ?? {};
    if (answer instanceof GraphError) throw answer;
    yield* answer.map((one) => z.parse(item, one));
  };
  const needs = {
    clock: { now: () => Temporal.Instant.from(at) },
    graph: () => ({ list }),
    log: { warn: () => undefined },
    tables,
    topic: { publish: async (...events: AlertEvent[]) => void published.push(...events) },
  } as unknown as Platform;
  await pollNews(needs, { kind, tenant });
  return { published, asked, watch: z.looseObject({}).parse(rows.get(kind)) };
}

const alertAt = (id: string, lastUpdateDateTime: string) => ({
  ...documented("security.alerts_v2.list.json"),
  id,
  lastUpdateDateTime,
});

test("a look tells of what is new, goes on from there with an overlap, and keeps its place when Graph fails", async () => {
  const first = await look([alertAt("a", "2026-11-20T09:50:00+09:00"), alertAt("b", "2026-11-20T00:40:00.1234567Z")]);
  const failed = await look(new GraphError({ status: 403, code: "Forbidden", path: "/security/alerts_v2" }));
  const second = await look([]);

  expect(first.asked).toEqual({ $filter: "lastUpdateDateTime ge 2026-11-13T01:00:00.000Z", $top: 100 });
  expect(first.published.map(({ id }) => id)).toEqual(["a@2026-11-20T00:50:00.000Z", "b@2026-11-20T00:40:00.123Z"]);
  expect(first.watch).toMatchObject({ coverage: "complete", readUpTo: "2026-11-20T00:50:00.000Z" });
  expect(failed.watch).toMatchObject({ coverage: "none", cause: "no-consent", readUpTo: "2026-11-20T00:50:00.000Z" });
  expect(second.asked["$filter"]).toBe("lastUpdateDateTime ge 2026-11-20T00:40:00.000Z");
});

test("what cannot be read is counted, and the rest is told", async () => {
  const { published, watch } = await look([{ id: 7 }, alertAt("c", "yesterday"), alertAt("d", "2026-11-20T00:55:00Z")]);

  expect(published.map(({ subject }) => subject)).toEqual(["d"]);
  expect(watch).toMatchObject({ coverage: "partial", cause: "unreadable: 2" });
});

test("an alert with endless evidence is shortened to what a queue's message holds", async () => {
  const evidence = Array.from({ length: 2000 }, (_, index) => ({
    deviceDnsName: `pc-${index}`,
    note: "x".repeat(100),
  }));

  const { published } = await look([{ ...alertAt("e", "2026-11-20T00:56:00Z"), evidence }]);

  expect(JSON.stringify(published[0]?.data).length).toBeLessThan(100_000);
  expect(JSON.stringify(published[0]?.data)).toContain("pc-0");
});
