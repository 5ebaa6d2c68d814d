import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import excel from "exceljs";
import type { ElementHandle, Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { inJapan, Temporal } from "#shared/base/time.ts";
import { catalogue } from "#shared/requests/catalogue.ts";
import { schemaOf } from "#shared/requests/check-order.ts";
import { operator } from "#test/support/orders.ts";
import { orders } from "#test/unit/requests/orders.ts";
import { type FieldKind, fieldId, kindOf, type Schema } from "#web/parts/schema-form-model.ts";
import { button, fill, goTo, pick, press, type Stage, says } from "./stage.ts";

export function orderJourneys(stage: Stage) {
  const { web, at, isFine, sample, mitate, admin, englishAdmin, choose, until, decide } = stage;

  describe("ordering step by step", () => {
    test("an admin finds a type, orders two at once, reads the order back and follows it until it is done", async () => {
      const page = await at("/mypage/requests");
      await says(page, "ご依頼はまだありません");
      await at("/mypage/requests/new");
      await isFine(page, "orders-new.png");
      await page.type("main input[type=search]", "サインインを止め");
      await page.locator("main a[href$=account-block]").click();

      await button(page, "次へ");
      await says(page, "1か所を直してください");
      await pick(page, `#${fieldId("#/orders/0/account")}`, (await choose(sample.id, "accounts", "佐藤")).name);
      await button(page, "対象を追加する");
      await pick(page, `#${fieldId("#/orders/1/account")}`, (await choose(sample.id, "accounts", "鈴木")).name);
      await isFine(page, "orders-target.png");
      await button(page, "次へ");
      await says(page, "停止する");
      for (const label of await page.$$(`::-p-xpath(//main//label[contains(., "停止する")])`)) await label.click();
      await button(page, "次へ");
      await says(page, "お約束できる最も早い日");
      await page.reload();
      await toConfirm(page);
      await says(page, "当社の担当者が承認してから実施します。");
      expect(await page.$eval("main dl", (found) => found.textContent)).toContain(
        "について「サインインの停止・再開」を行います",
      );
      await isFine(page, "orders-confirm.png");
      await send(page);

      const id = /[^/]+$/.exec(new URL(page.url()).pathname)?.[0] ?? "";
      const { plan } = await until(sample.id, id, "planned");
      expect((await decide(sample.id, id, operator, { decision: "approve", plan: plan?.hash })).status).toBe(200);
      await until(sample.id, id, "done");
      await page.reload();
      await says(page, "確認：サインインできない");
      await isFine(page, "orders-done.png");
      await at("/mypage/requests?state=done");
      await says(page, "サインインの停止・再開");
      await isFine(page, "orders-list.png");
    });

    test("in English an admin orders, mends what is missing, and follows it", async () => {
      const page = await web.open("/mypage/requests/new/account-block", { as: englishAdmin, language: "en" });
      await button(page, "Next");
      await says(page, "Give the account.");
      await isFine(page, "english-orders-missing.png");
      await pick(page, `#${fieldId("#/orders/0/account")}`, (await choose(mitate.id, "accounts", "", 5)).name);
      expect(await page.$(`#${fieldId("#/orders/0/account")}-error`)).toBeNull();
      await button(page, "Next");
      await page.locator("main input[type=radio]").click();
      await button(page, "Next");
      await page.waitForSelector("main input[type=date]");
      await button(page, "Go on to confirm");
      await says(page, "Our support staff has to approve it.");
      await isFine(page, "english-orders-confirm.png");
      await button(page, "Send this order");
      await isFollowed(page);
      await says(page, "What was ordered");
      await isFine(page, "english-orders-followed.png");
      await page.close();
    });

    test("what the service refuses stands at its field, in the step where it is mended", async () => {
      const device = await choose(sample.id, "devices");
      const page = await at("/mypage/requests/new/device-wipe");
      await pick(page, `#${fieldId("#/orders/0/device")}`, device.name);
      await button(page, "次へ");
      await fill(page, "#/orders/0/typedName", "ちがう名前");
      await page.click("input[type=radio]");
      await button(page, "次へ");
      await toConfirm(page);
      await says(page, "実施すると元に戻せません");
      await button(page, "この内容で申し込む");

      await says(page, "選んだPCの名前と一致しません");
      expect(new URL(page.url()).searchParams.get("step")).toBe("content");
      await page.waitForSelector(`#${fieldId("#/orders/0/typedName")}[aria-invalid=true]`);
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
      await isFine(page, "orders-refused-dark.png");
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
    });

    test("what is typed line by line, chosen and timed is ordered as it was entered", async () => {
      const page = await at("/mypage/requests/new/option-approved-devices");
      await button(page, "次へ");
      await page.locator(`::-p-xpath(//main//label[contains(., "登録")])`).click();
      await fill(page, "#/orders/0/serials", "SN-0001\nSN-0002");
      await button(page, "次へ");
      await toConfirm(page);
      await send(page);
      await says(page, "シリアル番号：SN-0001、SN-0002");

      const { year, month, day } = inJapan(Temporal.Now.instant()).subtract({ days: 3 });
      await at("/mypage/requests/new/mail-trace");
      const example = orders["mail-trace"] as Record<string, string>;
      for (const field of ["sender", "recipient", "subject"])
        await fill(page, `#/orders/0/${field}`, example[field] ?? "");
      await button(page, "次へ");
      await fill(page, "#/orders/0/sentAt", [month, day].map((part) => String(part).padStart(2, "0")).join("") + year);
      await page.keyboard.press("Tab");
      await page.keyboard.type("1000AM");
      await button(page, "次へ");
      await toConfirm(page);
      await send(page);
      await says(page, `${year}年${month}月${day}日`);
    });

    test("a field of every kind can be filled in", async () => {
      const page = await at("/mypage/requests/new");
      const names = typesOfEveryKind();
      for (const name of names) {
        const asked: string[] = [];
        for (const step of ["target", "content", "when"]) {
          await goTo(page, `/mypage/requests/new/${name}?step=${step}`);
          await page.waitForSelector(`form[data-at="${name} ${step}"]`);
          asked.push(...((await page.evaluate(idsOfFields)) as string[]));
        }

        const wanted = fieldsOf(name).map(([field]) => fieldId(`#/orders/0/${field}`));
        expect([name, ...asked.filter((id) => !/-(?:help|error)$/.test(id)).toSorted()]).toEqual([
          name,
          ...wanted.toSorted(),
        ]);
      }
      expect(names.length).toBeGreaterThan(3);
      expect(web.complaints()).toEqual([]);
    });
  });

  test("a workbook with a wrong cell orders nothing and names the cell; mended it is taken", async () => {
    const answer = await stage.ask(`/tenants/${sample.id}/request-types/account-block/workbook`, admin);
    const form = await answer.arrayBuffer();
    const folder = await mkdtemp(join(tmpdir(), "orders-"));
    const filled = async (name: string, account: string) => {
      const book = new excel.Workbook();
      await book.xlsx.load(form);
      const sheet = book.getWorksheet("入力");
      if (sheet) [sheet.getCell("A2").value, sheet.getCell("B2").value] = [account, "停止する"];
      await writeFile(join(folder, name), new Uint8Array(await book.xlsx.writeBuffer()));
      return join(folder, name);
    };
    const someone = await choose(sample.id, "accounts", "", 9);
    const page = await at("/mypage/requests/new/account-block/workbook");
    const upload = async (path: string) => {
      const input = (await page.waitForSelector("input[type=file]")) as ElementHandle<HTMLInputElement> | null;
      await input?.uploadFile(path);
      await button(page, "この様式で申し込む");
    };

    await upload(await filled("wrong.xlsx", "だれでもない"));
    await says(page, "まだ何も受け付けていません");
    expect(await page.$eval("[role=alert] tbody th", (cell) => cell.textContent)).toBe("A2");
    await isFine(page, "orders-bulk.png");
    await upload(await filled("right.xlsx", `${someone.detail}`));

    await isFollowed(page);
  });

  test("in English a form that is none is refused in words, and nothing is ordered", async () => {
    const folder = await mkdtemp(join(tmpdir(), "orders-"));
    const book = new excel.Workbook();
    book.addWorksheet("Sheet1").getCell("A1").value = "not a form";
    await writeFile(join(folder, "none.xlsx"), new Uint8Array(await book.xlsx.writeBuffer()));
    const page = await web.open("/mypage/requests/new/joiner/workbook", { as: englishAdmin, language: "en" });
    const input = (await page.waitForSelector("input[type=file]")) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(join(folder, "none.xlsx"));
    await press(page, "main button[type=submit]");
    await page.waitForSelector("main [role=alert]");
    expect(await page.evaluate(`document.querySelector("main [role=alert]").textContent`)).not.toMatch(/[ぁ-ん]/);
    await isFine(page, "english-orders-bulk.png");
    await page.close();
  });
}

/** From the step of days to the one that reads the order back. */
async function toConfirm(page: Page): Promise<void> {
  await page.waitForSelector("main input[type=date]");
  await button(page, "確認へ進む");
}

const isFollowed = (page: Page) => page.waitForFunction(`location.pathname.startsWith("/mypage/requests/req_")`);

async function send(page: Page): Promise<void> {
  await button(page, "この内容で申し込む");
  await isFollowed(page);
}

const idsOfFields = `[...document.querySelectorAll("main [id^='field-orders-0-']")].map(({ id }) => id)`;

type Name = keyof typeof catalogue;
const fieldsOf = (name: Name): [string, Schema][] => {
  const schema: Schema = schemaOf(catalogue[name], "ja");
  return Object.entries(schema.properties ?? {});
};

/** A few types among whose fields is one of every kind that any type has. */
function typesOfEveryKind(): Name[] {
  const seen = new Set<FieldKind>();
  const isNew = (name: Name) => fieldsOf(name).some(([, field]) => !seen.has(kindOf(field)));
  return (Object.keys(catalogue) as Name[]).filter((name) => {
    if (!isNew(name)) return false;
    for (const [, field] of fieldsOf(name)) seen.add(kindOf(field));
    return true;
  });
}
