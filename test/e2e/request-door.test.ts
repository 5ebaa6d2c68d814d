import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import { operator, secondOperator, useOrders } from "#test/support/orders.ts";

const { running, sample, mitate, ask, submit, order, read, until, decide } = useOrders();
const companies = { ja: sample, en: mitate } as const;
type Language = keyof typeof companies;
const adminOf = (language: Language) => `admin@${companies[language].domain}`;

const Problem = z.object({
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).default([]),
});
const problemOf = async (answer: Response) => Problem.parse(await answer.json());

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;
const inDays = (days: number) => Temporal.Now.plainDateISO("Asia/Tokyo").add({ days }).toString();
const nobody = "11111111-1111-4111-8111-111111111111";
const none = "req_01K00000000000000000000000";

describe("who orders is refused in the company's language,", () => {
  const block = { type: "account-block", orders: [{ account: nobody, signIn: "blocked" }] };
  const task = { decision: "task-done", task: 0 };

  test.each`
    sent                                                                                     | field                    | ja                                      | en
    ${{}}                                                                                    | ${"#/type"}              | ${"この項目を入力してください。"}       | ${"This is missing."}
    ${{ ...block, type: 5 }}                                                                 | ${"#/type"}              | ${"文字列で指定してください。"}         | ${"Give a text."}
    ${{ ...block, type: "x".repeat(61) }}                                                    | ${"#/type"}              | ${"60文字以内"}                         | ${"60 characters at most"}
    ${{ ...block, type: "no-such" }}                                                         | ${"#/type"}              | ${"この種類の依頼はありません"}         | ${"no such type of request"}
    ${{ ...block, orders: [] }}                                                              | ${"#/orders"}            | ${"1件以上"}                            | ${"1 items or more"}
    ${{ ...block, whatever: 1 }}                                                             | ${"#/whatever"}          | ${"この項目はありません"}               | ${"no such field"}
    ${{ ...block, desiredOn: "soon" }}                                                       | ${"#/desiredOn"}         | ${"希望日は 2026-11-27 のように"}       | ${"Give the day you wish as"}
    ${{ ...block, isUrgent: "yes" }}                                                         | ${"#/isUrgent"}          | ${"true か false"}                      | ${"Give true or false."}
    ${{ ...block, note: "x".repeat(2001) }}                                                  | ${"#/note"}              | ${"備考は2,000文字以内"}                | ${"2,000 characters at most"}
    ${{ ...block, orders: ["x"] }}                                                           | ${"#/orders/0"}          | ${"オブジェクトで"}                     | ${"Give an object."}
    ${{ ...block, orders: [{ signIn: "never" }] }}                                           | ${"#/orders/0/account"}  | ${"対象のアカウントを選んでください。"} | ${"Choose the account."}
    ${{ ...block, orders: [{ ...block.orders[0], whatever: 1 }] }}                           | ${"#/orders/0/whatever"} | ${"この項目はありません"}               | ${"no such field"}
    ${block}                                                                                 | ${"#/orders/0/account"}  | ${"選んだものが見つかりません"}         | ${"no such thing in your company"}
    ${{ type: "group-delete", orders: [{}, {}] }}                                            | ${"#/orders"}            | ${"1件ずつお申し込みください"}          | ${"one at a time"}
    ${{ type: "option-unlock", orders: [{ consoleAccount: "a" }], desiredOn: "2020-01-01" }} | ${"#/desiredOn"}         | ${"過去の日付です"}                     | ${"This day is past."}
    ${{ type: "option-unlock", orders: [{ consoleAccount: "a" }], desiredOn: inDays(0) }}    | ${"#/desiredOn"}         | ${"お約束できるのは"}                   | ${"earliest day that can be promised"}
    ${{ type: "option-approved-devices", orders: [{ change: "register", serials: [] }] }}    | ${"#/orders/0/serials"}  | ${"シリアル番号を選んでください"}       | ${"Choose the serial numbers"}
  `("at $field: $ja / $en", async ({ sent, field, ja, en }) => {
    for (const [language, words] of Object.entries({ ja, en })) {
      const company = companies[language as Language];

      const answer = await submit(company.id, adminOf(language as Language), sent);

      expect(answer.status).toBe(422);
      const { detail, errors } = await problemOf(answer);
      expect(errors.find(({ pointer }) => pointer === field)?.detail).toContain(words);
      for (const said of [detail, ...errors.map((error) => error.detail)])
        expect([said, japanese.test(said)]).toEqual([said, language === "ja"]);
    }
  });

  test("or in the one that they ask for, whatever company's door it is", async () => {
    for (const [asked, language] of Object.entries({ "ja-JP": "ja", "en-GB,ja;q=0.5": "en" }))
      for (const company of Object.values(companies))
        for (const sent of [{}, block, { ...block, whatever: 1 }]) {
          const answer = await submit(company.id, `admin@${company.domain}`, sent, { "accept-language": asked });

          const { detail, errors } = await problemOf(answer);
          for (const said of [detail, ...errors.map((error) => error.detail)])
            expect([said, japanese.test(said)]).toEqual([said, language === "ja"]);
        }
    const doors = [mitate.id, nobody].map(async (id) =>
      (await ask(`/tenants/${id}/requests`, adminOf("ja"), { headers: { "accept-language": "en" } })).text(),
    );
    expect(new Set(await Promise.all(doors)).size).toBe(1);
  });

  test("whatever else stands in the way", async () => {
    for (const language of ["ja", "en"] as const) {
      const { id, domain } = companies[language];
      const other = companies[language === "ja" ? "en" : "ja"].id;
      const admin = adminOf(language);
      const own = `/tenants/${id}`;
      const workbook = (body: FormData | string) => async () =>
        fetch(`${running.service.host.url}/api${own}/requests/workbook`, {
          method: "POST",
          headers: { authorization: `Bearer ${await running.service.issuer.token(admin)}` },
          body,
        });
      const form = (parts: Record<string, string | File>) => {
        const data = new FormData();
        for (const [name, value] of Object.entries(parts)) data.set(name, value);
        return data;
      };
      const unlock = { type: "option-unlock", orders: [{ consoleAccount: `twice-${language}` }] };
      const begun = await order(id, admin, unlock);
      await until(id, begun, "running");
      const post =
        (path: string, body: object, by = admin, headers = { "if-match": '"1"' }) =>
        () =>
          ask(`${own}${path}`, by, { method: "POST", body, headers });
      const decisions = `/requests/${begun}/decisions`;

      const asked: [number, () => Promise<Response>][] = [
        [409, () => submit(id, admin, unlock)],
        [403, () => submit(id, `user@${domain}`, unlock)],
        [404, () => submit(other, admin, unlock)],
        [400, () => submit(id, admin, unlock, { "idempotency-key": "x".repeat(101) })],
        [404, () => ask(`${own}/requests/${none}`, admin)],
        [404, () => ask(`${own}/requests/what`, admin)],
        [422, () => ask(`${own}/requests?take=0`, admin)],
        [422, () => ask(`${own}/request-choices/groups?q=${"x".repeat(101)}`, admin)],
        [403, () => ask(`${own}/request-choices/groups`, `user@${domain}`)],
        [404, () => ask(`${own}/request-types/device-wipe/workbook`, admin)],
        [404, post("/handovers/hnd_01K00000000000000000000000/open", {})],
        [422, post(decisions, { decision: "nothing" })],
        [422, post(decisions, { decision: "cancel" })],
        [403, post(decisions, task)],
        [412, post(decisions, { decision: "cancel", reason: "x" })],
        [400, post(decisions, { decision: "cancel", reason: "x" }, admin, { "if-match": "" })],
        [403, () => ask("/operator/requests", admin)],
        [409, () => decide(id, begun, operator, { decision: "approve", plan: "x" })],
        [422, () => decide(id, begun, operator, { ...task, task: 99 })],
        [422, () => decide(id, begun, operator, { ...task, files: [{ upload: "x.y" }] })],
        [422, workbook(form({ file: new File(["名前"], "a.xlsx") }))],
        [422, workbook(form({ note: "x" }))],
        [422, workbook(form({ file: new File(["x"], "a.xlsx"), desiredOn: "soon", isUrgent: "perhaps" }))],
        [413, workbook(form({ file: new File([Buffer.alloc(6 * 1_048_576)], "a.xlsx") }))],
        [415, workbook("text")],
      ];
      for (const [place, [status, send]] of asked.entries()) {
        const answer = await send();
        const { detail, errors } = await problemOf(answer);

        for (const said of [detail, ...errors.map((error) => error.detail)])
          expect([place, answer.status, said, japanese.test(said)]).toEqual([place, status, said, language === "ja"]);
      }
    }
  });
});

test("licences that are free are counted over all rows, and over open orders that have got none yet (ADM-05)", async () => {
  const { items } = z
    .object({ items: z.array(z.looseObject({ skuId: z.string(), owned: z.int(), assigned: z.int() })) })
    .parse(await (await ask(`/tenants/${sample.id}/licences`, operator)).json());
  const [tight] = items
    .filter(({ owned, assigned }) => owned > assigned)
    .toSorted((one, other) => one.owned - one.assigned - (other.owned - other.assigned));
  const free = (tight?.owned ?? 0) - (tight?.assigned ?? 0);
  const joining = (name: string) => ({
    joiningOn: inDays(30),
    userName: `${name}@${sample.domain}`,
    surname: "新人",
    givenName: name,
    licence: tight?.skuId,
  });
  const many = (count: number) => Array.from({ length: count }, (_, index) => joining(`row${index}`));
  await order(sample.id, adminOf("ja"), { type: "joiner", orders: [joining("first")] });

  const tooMany = await submit(sample.id, adminOf("ja"), { type: "joiner", orders: many(free) });

  expect(tooMany.status).toBe(422);
  expect((await problemOf(tooMany)).errors).toEqual([
    {
      pointer: `#/orders/${free - 1}/licence`,
      detail: expect.stringMatching(
        new RegExp(
          `受付済みの依頼の分1、残り${free - 1}）。このお申し込みでは${free}件必要で、${free}件目から不足.*1件追加で`,
        ),
      ),
    },
  ]);
  if (free > 1)
    expect((await submit(sample.id, adminOf("ja"), { type: "joiner", orders: many(free - 1) })).status).toBe(202);
});

describe("files that show what was done", () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const sha256 = createHash("sha256").update(png).digest("hex");
  const upload = async (by: string) => {
    const answer = await fetch(`${running.service.host.url}/api/uploads`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${await running.service.issuer.token(by)}`,
        "x-file-name": encodeURIComponent("解除後の画面.png"),
        "content-type": "application/octet-stream",
      },
      body: png,
    });
    return z.object({ upload: z.string() }).parse(await answer.json());
  };

  test("are kept with the order, stand in its trail by their hash and are opened by staff and admins", async () => {
    const id = await order(sample.id, adminOf("ja"), { type: "option-unlock", orders: [{ consoleAccount: "shot" }] });
    const begun = await until(sample.id, id, "running");
    const task = begun.tasks.findIndex(({ needsEvidence }) => needsEvidence);
    const done = (files: object[]) => decide(sample.id, id, operator, { decision: "task-done", task, files });
    const foreign = await done([await upload(secondOperator)]);
    expect(foreign.status).toBe(422);
    expect((await problemOf(foreign)).errors).toMatchObject([{ pointer: "#/files/0/upload" }]);

    expect((await done([await upload(operator)])).status).toBe(200);

    const files = [{ name: "解除後の画面.png", type: "image/png", bytes: png.length, sha256 }];
    expect((await read(sample.id, id)).tasks[task]).toMatchObject({ progress: { state: "done", files } });
    const link = (by: string, file = 0) =>
      ask(`/tenants/${sample.id}/requests/${id}/tasks/${task}/files/${file}/link`, by, { method: "POST" });
    for (const by of [operator, adminOf("ja")]) {
      const { url } = z.object({ url: z.string() }).parse(await (await link(by)).json());
      expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(png);
    }
    expect((await link(operator, 1)).status).toBe(404);
    expect((await link(adminOf("en"))).status).toBe(404);
    const trail = z.object({ entries: z.array(z.looseObject({ files: z.array(z.looseObject({})).optional() })) });
    const { entries } = trail.parse(
      await (await ask(`/operator/tenants/${sample.id}/audit?take=100`, operator)).json(),
    );
    expect(entries.flatMap((entry) => entry.files ?? [])).toEqual([{ name: "解除後の画面.png", sha256 }]);
    const verdict = await ask(`/operator/tenants/${sample.id}/audit/verdict`, operator);
    expect(await verdict.json()).toMatchObject({ isIntact: true });
  });
});
