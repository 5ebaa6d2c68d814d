import excel from "exceljs";
import Zip from "jszip";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { eventually } from "#test/support/eventually.ts";
import { operator, useOrders } from "#test/support/orders.ts";

const { running, sample, hinagata, ask, until, decide, choose } = useOrders();

const Queue = z.object({ requests: z.array(z.object({ id: z.string(), headline: z.string() })) });
const admin = `admin@${sample.domain}`;

const Problem = z.object({
  code: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).default([]),
});

const download = async (type: string, user = admin) =>
  ask(`/tenants/${sample.id}/request-types/${type}/workbook`, user);

let form: ArrayBuffer;
beforeAll(async () => {
  form = await (await download("account-block")).arrayBuffer();
});

/** The form as it was downloaded, with something put into its cells. */
async function filled(cells: Record<string, excel.CellValue>): Promise<Uint8Array> {
  const book = new excel.Workbook();
  await book.xlsx.load(form);
  for (const [cell, value] of Object.entries(cells)) {
    const sheet = book.getWorksheet("入力");
    if (sheet) sheet.getCell(cell).value = value;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function send(
  file: Uint8Array,
  { user = admin, key, ...fields }: { user?: string; key?: string; note?: string; desiredOn?: string } = {},
): Promise<Response> {
  const body = new FormData();
  body.set("file", new File([file], "一括申込書.xlsx"));
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return fetch(`${running.service.host.url}/api/tenants/${sample.id}/requests/workbook`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await running.service.issuer.token(user)}`,
      ...(key !== undefined && { "idempotency-key": key }),
    },
    body,
  });
}

const errorsOf = async (answer: Response) => {
  expect(answer.status).toBe(422);
  return Problem.parse(await answer.json()).errors;
};

describe("a form to order many at once", () => {
  test("is downloaded, filled in for two, sent and carried out as one order; sent again under its key it is the same", async () => {
    const first = await choose(sample.id, "accounts", "佐藤");
    const second = await choose(sample.id, "accounts", "user@");
    const file = await filled({
      A2: first.name,
      B2: "停止する",
      A4: second.detail ?? "",
      B4: { richText: [{ text: "停止" }, { text: "する" }] },
    });

    const sent = await send(file, { key: "month-end", note: "月末の棚卸し", desiredOn: "" });
    expect(sent.status).toBe(202);
    const { id } = z.object({ id: z.string() }).parse(await sent.json());
    const again = await send(file, { key: "month-end" });

    expect(await again.json()).toEqual({ id });
    const planned = await until(sample.id, id, "planned");
    expect(planned).toMatchObject({ orders: 2, note: "月末の棚卸し", headline: `${first.name}ほか1件` });
    const inEnglish = { headers: { "accept-language": "en" } };
    const detail = await ask(`/tenants/${sample.id}/requests/${id}`, operator, inEnglish);
    const headline = `${first.name} and 1 more`;
    expect(await detail.json()).toMatchObject({ headline });
    const queued = await eventually(async () => {
      const { requests } = Queue.parse(await (await ask("/operator/requests?take=100", operator, inEnglish)).json());
      return requests.find((one) => one.id === id);
    });
    expect(queued.headline).toBe(headline);
    await decide(sample.id, id, operator, { decision: "approve", plan: planned.plan?.hash });
    const done = await until(sample.id, id, "done");
    expect(done.steps.map(({ progress }) => progress?.state)).toEqual(["done", "done"]);
  });

  test("is there for types that may be ordered in bulk, and for the company's admins", async () => {
    const answers = await Promise.all([
      download("account-block"),
      download("device-wipe"),
      download("nothing"),
      download("account-block", `admin@${hinagata.domain}`),
      download("account-block", `user@${sample.domain}`),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 404, 403]);
    expect(answers[0]?.headers.get("content-disposition")).toContain(encodeURIComponent("一括申込書"));
  });
});

describe("nothing is ordered, and what is wrong is named,", () => {
  test("when cells hold a formula, a name that nobody has, nothing, or what another row has", async () => {
    const { name } = await choose(sample.id, "accounts", "鈴木");
    const file = await filled({
      A2: { formula: '"佐藤"&" 花子"', result: "佐藤 花子" },
      B2: "停止する",
      A3: "存在 しない",
      B3: "停止する",
      A4: name,
      B4: "停止する",
      A7: name,
      B7: "再開する",
      A9: name,
      D9: "メモ",
    });

    const errors = await errorsOf(await send(file));

    expect(errors.map(({ pointer }) => pointer.replace("#/cells/", "")).join(" ")).toBe("D9 A2 A3 A4 A7 B9");
    const said = new Map(errors.map(({ pointer, detail }) => [pointer, detail]));
    expect(said.get("#/cells/A2")).toBe(
      "対象のアカウント（必須）：数式が入っています。「値のみ貼り付け」で値に置き換えてください。",
    );
    expect(said.get("#/cells/A3")).toContain("「存在 しない」は一覧にありません");
    expect(said.get("#/cells/A4")).toBe("4行目：7行目と同じ対象です。1つにまとめてください。");
    expect(said.get("#/cells/A7")).toContain("4行目と同じ");
    expect(said.get("#/cells/B9")).toContain("サインインを選んでください");
  });

  test("when there are more than 500, from the first that is too many", async () => {
    const rows = Array.from({ length: 501 }, (_, index) => [`A${index + 2}`, `社員${index + 1}`]);

    const errors = await errorsOf(await send(await filled(Object.fromEntries(rows))));

    expect(errors).toEqual([
      {
        pointer: "#/cells/A502",
        detail: expect.stringContaining("501件の入力があります。一度にお申し込みいただけるのは500件まで"),
      },
    ]);
  });

  test("when the head was changed, nothing was filled in, or the form is none", async () => {
    const swapped = await filled({
      A1: "サインイン（必須）",
      B1: "対象のアカウント（必須）",
      A2: "停止する",
      B2: "佐藤",
    });
    const other = new excel.Workbook();
    other.addWorksheet("入力").getCell("A1").value = "対象のアカウント（必須）";

    const answers = [
      await send(swapped),
      await send(await filled({})),
      await send(new Uint8Array(await other.xlsx.writeBuffer())),
      await send(Buffer.from("名前,停止")),
    ];

    const told = [];
    for (const answer of answers) told.push((await errorsOf(answer)).map(({ pointer }) => pointer));
    expect(told).toEqual([["#/cells/A1", "#/cells/B1"], ["#/cells/A2"], ["#/file"], ["#/file"]]);
  });

  test("when it unpacks to far more than a form, holds macros or is too large", async () => {
    const bomb = await Zip.loadAsync(form);
    bomb.file("xl/worksheets/sheet1.xml", Buffer.alloc(64 * 1_048_576, " "));
    const macros = await Zip.loadAsync(form);
    macros.file("xl/vbaProject.bin", "x");
    const packed = (zip: Zip) => zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });

    const [unpacked] = await errorsOf(await send(await packed(bomb)));
    const [withMacros] = await errorsOf(await send(await packed(macros)));
    const tooLarge = await send(Buffer.alloc(6 * 1_048_576));

    expect(unpacked).toMatchObject({ pointer: "#/file", detail: expect.stringContaining("大きすぎます") });
    expect(withMacros).toMatchObject({ pointer: "#/file", detail: expect.stringContaining("マクロ") });
    expect(tooLarge.status).toBe(413);
    expect(Problem.parse(await tooLarge.json()).errors).toMatchObject([{ pointer: "#/file" }]);
  });

  test("when somebody else's admin sends it", async () => {
    expect((await send(await filled({}), { user: `admin@${hinagata.domain}` })).status).toBe(404);
  });
});
