import { expect, test } from "vitest";
import { seedContent } from "#local/demo-content/seed-content.ts";
import { Temporal } from "#shared/base/time.ts";
import { listPublished } from "#shared/content/read-content.ts";
import { searchFaqs } from "#shared/content/search-faqs.ts";
import { listTipWeeks } from "#shared/content/tip-weeks.ts";
import { createTables } from "#shared/platform/tables.ts";
import { withAzurite } from "#test/support/azurite.ts";

const storage = withAzurite();

test("the demo has something of every kind, which keeps the rules and can be searched", async () => {
  const needs = { tables: createTables({ storage: storage() }), clock: { now: () => Temporal.Now.instant() } };

  await seedContent(needs);

  const counts: Record<string, number> = {};
  for (const kind of ["notice", "faq", "tip", "manual", "page"] as const)
    counts[kind] = (await listPublished(needs, kind, { take: 100 })).rows.length;
  expect(counts).toEqual({ notice: 3, faq: 12, tip: 3, manual: 3, page: 4 });
  const scheduled = (await listTipWeeks(needs))
    .flatMap(({ tips }) => tips)
    .filter(({ state }) => state === "scheduled");
  expect(scheduled).toHaveLength(1);
  const first = async (query: string) => (await searchFaqs(needs, query, "ja"))[0]?.slug;
  expect(await first("Teams会議で画面共有のボタンが押せません")).toBe("teams-screen-sharing");
  expect(await first("printer offline")).toBe("cannot-print");
  expect(await first("機種変更")).toBe("new-phone-authenticator");
});
