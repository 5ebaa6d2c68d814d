import { expect, test } from "vitest";
import { companies, provider } from "#local/demo.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { PricePreview } from "#shared/billing/change-prices.ts";
import { PriceBook, priceOf } from "#shared/billing/price-book.ts";
import { currentPriceBook } from "#shared/billing/price-store.ts";
import { ProblemBody } from "#shared/platform/problem-response.ts";
import { useService } from "#test/support/service.ts";

const running = useService();

const operator = `operator@${provider.domain}`;
const admin = `admin@${companies[0]?.domain}`;
const door = "/operator/billing/price-book";

const firstIn = (months: number) => japanDate(Temporal.Now.instant()).with({ day: 1 }).add({ months }).toString();
const prices = (effectiveFrom: string, basicYen = 3000) => ({
  effectiveFrom,
  items: [
    { service: "basic", tiers: [{ minQuantity: 50, maxQuantity: 50, unitYen: basicYen }] },
    { service: "option", tiers: [{ minQuantity: 50, maxQuantity: 50, unitYen: 1100 }] },
  ],
});

type Call = { by?: string; body?: unknown; etag?: string };

async function ask(method: string, path: string, { by = operator, body, etag }: Call = {}): Promise<Response> {
  return fetch(`${running.service.host.url}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await running.service.issuer.token(by)}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(etag !== undefined && { "if-match": etag }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const read = async () => PriceBook.parse(await (await ask("GET", door)).json());
const refusal = async (answer: Response) => {
  const { status, errors } = ProblemBody.parse(await answer.json());
  return [status, ...(errors ?? []).map(({ pointer }) => pointer)];
};

test("BIL-12: prices come into the book after their notice is out, once, and can be withdrawn before they begin", async () => {
  const effectiveFrom = firstIn(4);
  const form = { ...prices(effectiveFrom), notice: "new-prices", reason: "原価の上昇" };
  const fifty = { service: "basic", quantity: 50, day: effectiveFrom, agreed: [] } as const;

  const early = await ask("POST", door, { body: form, etag: '"0"' });
  const notice = {
    title: { ja: "料金改定" },
    body: { ja: "本文" },
    category: "price-change",
    effectiveOn: effectiveFrom,
  };
  const draft = await ask("PUT", "/notices/new-prices", { body: notice });
  const unpublished = await ask("POST", door, { body: form, etag: '"0"' });
  await ask("PUT", "/notices/new-prices", {
    body: { ...notice, publishAt: "now" },
    etag: draft.headers.get("etag") ?? "",
  });
  const preview = await ask("POST", `${door}/preview`, { body: { ...prices(effectiveFrom), notice: "new-prices" } });
  const posted = await ask("POST", door, { body: form, etag: '"0"' });
  const again = await ask("POST", door, { body: form, etag: '"0"' });
  const twice = await ask("POST", door, { body: form, etag: '"1"' });

  expect(await refusal(early)).toEqual([422, "#/notice"]);
  expect(await refusal(unpublished)).toEqual([422, "#/notice"]);
  expect(PricePreview.parse(await preview.json())).toMatchObject({
    changes: { tiers: [{ service: "basic", minQuantity: 50, maxQuantity: 50, beforeYen: 2900, afterYen: 3000 }] },
    notice: { latestOn: firstIn(2) },
    faults: [],
  });
  expect([posted.status, posted.headers.get("etag")]).toEqual([200, '"1"']);
  expect(await refusal(again)).toEqual([412]);
  expect(await refusal(twice)).toEqual([422, "#/effectiveFrom"]);
  const today = japanDate(Temporal.Now.instant()).toString();
  expect((await read()).versions).toMatchObject([
    { version: 1 },
    { version: 2, effectiveFrom, postedOn: today, notice: "new-prices", by: { role: "operator" } },
  ]);
  expect(priceOf(await currentPriceBook(running.service.platform), fifty)).toMatchObject({ unitYen: 3000 });

  const body = { reason: "取りやめ" };
  const withdrawn = await ask("POST", `${door}/2/withdrawal`, { body, etag: '"1"' });
  const repeated = await ask("POST", `${door}/2/withdrawal`, { body, etag: '"2"' });
  const begun = await ask("POST", `${door}/1/withdrawal`, { body, etag: '"2"' });
  const unknown = await ask("POST", `${door}/9/withdrawal`, { body, etag: '"2"' });

  expect([withdrawn.status, withdrawn.headers.get("etag")]).toEqual([200, '"2"']);
  expect([repeated.status, begun.status, unknown.status]).toEqual([409, 409, 404]);
  expect((await read()).versions).toMatchObject([{ version: 1 }, { version: 2, withdrawn: body }]);
  expect(priceOf(await currentPriceBook(running.service.platform), fifty)).toMatchObject({ unitYen: 2900 });
});

test("the price book is open to operators alone, and names each field that it does not take", async () => {
  const form = { ...prices("2027-02-31", -1), notice: "new-prices", reason: "" };

  const refused = await ask("POST", door, { body: form, etag: '"0"' });

  expect(await refusal(refused)).toEqual([422, "#/effectiveFrom", "#/items/0/tiers/0/unitYen", "#/reason"]);
  expect((await ask("POST", door, { body: form })).status).toBe(422);
  for (const path of [door, `${door}/preview`, `${door}/2/withdrawal`])
    expect(
      (await ask(path === door ? "GET" : "POST", path, { by: admin, body: path === door ? undefined : form })).status,
    ).toBe(403);
});
