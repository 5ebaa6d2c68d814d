import excel from "exceljs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { operator, useOrders } from "#test/support/orders.ts";

const { running, sample, ask, submit, order, until, decide, choose } = useOrders([
  "signIns",
  "directoryAudits",
  "intuneAudits",
]);
const tenant = TenantId.parse(sample.id);
const admin = `admin@${sample.domain}`;
const user = `user@${sample.domain}`;

const Thread = z.object({
  state: z.string(),
  history: z.array(
    z.object({
      version: z.int(),
      message: z.object({ text: z.string(), attachments: z.array(z.object({ name: z.string() })) }).optional(),
    }),
  ),
});

/** What was told last in the thread of an order, to somebody of the company. */
async function lastTold(inquiry: string, by = admin) {
  await running.service.idle();
  const { state, history } = Thread.parse(await (await ask(`/inquiries/${inquiry}`, by)).json());
  const last = history.findLast(({ message }) => message);
  return {
    state,
    version: last?.version ?? 0,
    told: history.length,
    ...(last?.message ?? { text: "", attachments: [] }),
  };
}

/** The sheets of the file that was told last, each as its rows of texts. */
async function sheetsTold(inquiry: string, version: number, by = admin): Promise<Map<string, string[][]>> {
  const answer = await ask(`/inquiries/${inquiry}/messages/${version}/attachments/0/link`, by, { method: "POST" });
  const { url } = z.looseObject({ url: z.string() }).parse(await answer.json());
  const book = new excel.Workbook();
  await book.xlsx.load(await (await fetch(url)).arrayBuffer());
  const textOf = (row: excel.Row) => Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text);
  return new Map(
    book.worksheets.map((sheet) => [sheet.name, (sheet.getRows(1, sheet.rowCount) ?? []).map((row) => textOf(row))]),
  );
}

const Row = z.looseObject({
  senderAddress: z.string(),
  recipientAddress: z.string(),
  receivedDateTime: z.string(),
  subject: z.string(),
  status: z.string(),
});

describe("MAIL-02: a mail that did not arrive", () => {
  /** A mail of the last days that became of what is wished, as Exchange has it. */
  async function someMail(wished: string) {
    const hoursAgo = (hours: number) => Temporal.Now.instant().subtract({ hours }).toString();
    const $filter = `receivedDateTime ge ${hoursAgo(216)} and receivedDateTime le ${hoursAgo(48)}`;
    const graph = running.service.platform.graph(tenant);
    const query = { $filter, $top: 5000 };
    const { items } = await graph.page("/admin/exchange/tracing/messageTraces", Row, { query });
    const found = items.find(({ status }) => status === wished);
    if (!found) throw new Error(`No mail was ${wished}.`);
    return {
      sender: found.senderAddress,
      recipient: found.recipientAddress,
      sentAt: found.receivedDateTime,
      subject: found.subject,
    };
  }
  const trace = (mail: object) => ({ type: "mail-trace", orders: [mail] });

  test("is looked up at once: what became of it, what that means, and a file", async () => {
    const mail = await someMail("failed");

    const done = await until(sample.id, await order(sample.id, admin, trace(mail)), "done");

    expect(done).toMatchObject({ fulfilment: "automatic", tasks: [] });
    expect(done.steps).toMatchObject([
      { progress: { state: "done", proof: { ja: expect.stringMatching(/^配信記録 \d+件$/) } } },
    ]);
    const { state, version, told, text, attachments } = await lastTold(done.inquiry);
    expect(state).toBe("resolved");
    expect(told).toBe(2);
    expect(text).toContain(`差出人：${mail.sender}\n宛先：${mail.recipient}`);
    expect(text).toContain(`配信できませんでした　件名：${mail.subject}`);
    expect(text).toContain("理由の記録：Reason: [{LED=550 5.1.10");
    expect(text).toContain("【配信できませんでした】\n宛先に届けられませんでした。");
    expect(attachments).toMatchObject([{ name: expect.stringMatching(/^配信記録_.*\.xlsx$/) }]);
    expect((await ask(`/inquiries/${done.inquiry}`, user)).status).toBe(404);
    const sheets = await sheetsTold(done.inquiry, version);
    expect([...sheets.keys()]).toEqual(["配信記録", "経過"]);
    expect(sheets.get("配信記録")?.[1]).toEqual(expect.arrayContaining([mail.sender, mail.subject]));
  });

  test("of which nothing is found is answered so, to whoever has ordered it", async () => {
    const sentAt = Temporal.Now.instant().subtract({ hours: 1 }).toString();
    const mail = { sender: user, recipient: "dareka@partner.example", sentAt, subject: "届かないメール" };

    const done = await until(sample.id, await order(sample.id, user, trace(mail)), "done");

    const { state, text, attachments } = await lastTold(done.inquiry, user);
    expect(state).toBe("resolved");
    expect(text).toContain("一致する配信記録は見つかりませんでした");
    expect(attachments).toEqual([]);
  });

  test("of others is looked at by people first, and so is all where the permission is missing", async () => {
    const mail = await someMail("quarantined");

    const others = await until(sample.id, await order(sample.id, user, trace(mail)), "running");
    running.service.graph.changeTenant(sample.id, { permissions: ["User.Read.All"] });
    const sentAt = Temporal.Now.instant().subtract({ hours: 2 }).toString();
    const own = { sender: user, recipient: "dareka@partner.example", sentAt, subject: "見積" };
    const refused = await until(sample.id, await order(sample.id, user, trace(own)), "running");
    running.service.graph.restoreTenant(sample.id);

    for (const byHand of [others, refused]) {
      expect(byHand).toMatchObject({ fulfilment: "by-hand", steps: [] });
      expect(byHand.tasks[0]?.title.ja).toContain("メッセージ追跡");
    }
    expect(others["byHandReason"]).toMatchObject({ ja: expect.stringContaining("差出人・宛先のどちらでもない") });
    expect(refused["byHandReason"]).toMatchObject({ ja: expect.stringContaining("403") });
  });

  test("is not traced beyond what Exchange remembers", async () => {
    const sentAt = Temporal.Now.instant()
      .subtract({ hours: 24 * 91 })
      .toString();

    const refused = await submit(sample.id, user, trace({ sender: user, recipient: admin, sentAt, subject: "古い" }));

    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ errors: [{ pointer: "#/orders/0/sentAt" }] });
  });
});

describe("DM-06: a log that was collected", () => {
  const today = japanDate(Temporal.Now.instant());
  const extract = (changed: object = {}) => ({
    type: "log-extract",
    orders: [
      {
        log: "sign-ins",
        from: today.subtract({ days: 9 }).toString(),
        until: today.toString(),
        aim: "不審なサインインの確認",
        ...changed,
      },
    ],
  });

  test("becomes a workbook that says how far each day is there, for admins alone", async () => {
    const done = await until(sample.id, await order(sample.id, admin, extract()), "done");

    const { version, text, attachments } = await lastTold(done.inquiry);
    expect(text).toMatch(/サインインログ（.*）を抽出し、Excelファイルを添付しました。件数は[\d,]+件/);
    expect(text).toContain("：なし（取得を始める前の日です）");
    expect(text).toContain("：一部（まだすべてを取得していません）");
    expect(attachments).toMatchObject([{ name: expect.stringMatching(/^サインインログ_.*\.xlsx$/) }]);
    const sheets = await sheetsTold(done.inquiry, version);
    const [head, ...entries] = sheets.get("サインインログ") ?? [];
    const days = sheets.get("抽出範囲")?.slice(1) ?? [];
    expect(head?.[0]).toBe("日時");
    expect(entries.length).toBeGreaterThan(50);
    expect(days).toHaveLength(10);
    expect(new Set(days.map(([, kept]) => kept))).toEqual(new Set(["なし", "一部", "すべて"]));
    expect(days.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(entries.length);
    expect((await ask(`/inquiries/${done.inquiry}`, user)).status).toBe(404);
  });

  test("is narrowed to one account, and left to people where nothing was collected", async () => {
    const { id: account, name, detail } = await choose(sample.id, "accounts", "佐藤");
    const [one, none] = [
      await until(sample.id, await order(sample.id, admin, extract({ account })), "done"),
      await until(
        sample.id,
        await order(sample.id, admin, extract({ from: "2026-01-01", until: "2026-01-02", log: "intune" })),
        "running",
      ),
    ];

    const { version, text } = await lastTold(one.inquiry);
    expect(text).toContain(`対象：${name} ${detail}`);
    const [, ...entries] = (await sheetsTold(one.inquiry, version)).get("サインインログ") ?? [];
    expect(new Set(entries.map((cells) => cells[2]))).toEqual(new Set([detail]));
    expect(none).toMatchObject({ fulfilment: "by-hand", steps: [] });
  });
});

test("ADM-09: who gets a leaver's OneDrive may use it, though licences are gone, and the link is told", async () => {
  const [leaving, heir] = [await choose(sample.id, "accounts", "鈴木"), await choose(sample.id, "accounts", "佐藤")];
  const leavingAt = Temporal.Now.instant().toString();
  const fields = { account: leaving.id, leavingAt, mailbox: "ended", oneDriveTo: heir.id };
  const id = await order(sample.id, admin, { type: "leaver", orders: [fields] });
  const planned = await until(sample.id, id, "planned");
  await decide(sample.id, id, operator, { decision: "approve", plan: planned.plan?.hash });

  const done = await until(sample.id, id, "done");

  expect(done.steps.map(({ action }) => action)).toEqual([
    "set-sign-in",
    "revoke-sessions",
    "hand-over-drive",
    "remove-all-licences",
  ]);
  expect(done.steps[2]).toMatchObject({
    before: { ja: `${heir.name} は利用できない` },
    progress: { state: "done", proof: { ja: expect.stringContaining("-my.sharepoint.com/personal/") } },
  });
  const { text } = await lastTold(done.inquiry);
  expect(text).toContain(`・${leaving.name} のOneDriveを ${heir.name} に引き継ぎ：${heir.name} が利用できる（https://`);
});
