import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import excel from "exceljs";
import type { ElementHandle, Page } from "puppeteer-core";
import { beforeAll, describe, expect, test } from "vitest";
import { seedContracts } from "#local/seed-contracts.ts";
import { catalogue } from "#shared/requests/catalogue.ts";
import { schemaOf } from "#shared/requests/check-order.ts";
import { operator, useOrders } from "#test/support/orders.ts";
import { useWeb } from "#test/support/web.ts";
import { orders } from "#test/unit/requests/orders.ts";
import { fieldId, type Schema } from "#web/parts/schema-form-model.ts";

const { running, sample, mitate, ask, order, until, decide, choose } = useOrders();
const web = useWeb(running);
beforeAll(() => seedContracts(running.service.platform));
const admin = `admin@${sample.domain}`;
const secondAdmin = `user@${sample.domain}`;

const button = async (page: Page, words: string) =>
  (await page.waitForSelector(`::-p-xpath(//main//button[contains(., "${words}")])`))?.click();
const says = (page: Page, words: string) => page.waitForSelector(`main ::-p-text(${words})`);
const waitFor = async (page: Page, pointer: string) =>
  (await page.waitForSelector(`#${fieldId(pointer)}`)) && `#${fieldId(pointer)}`;
const idIn = (page: Page) => /[^/]+$/.exec(new URL(page.url()).pathname)?.[0] ?? "";

/** Picks what fits a few letters, by keyboard alone. */
async function pick(page: Page, pointer: string, letters: string): Promise<void> {
  const input = await page.waitForSelector(`#${fieldId(pointer)}`);
  await input?.type(letters);
  await page.waitForSelector(`[role=option] ::-p-text(${letters})`);
  await page.waitForNetworkIdle({ idleTime: 300 });
  await input?.press("ArrowDown");
  await input?.press("Enter");
  await page.waitForFunction(`!document.querySelector("[role=option]")`);
}

async function isFine(page: Page, picture: `${string}.png`): Promise<void> {
  await web.settled(page);
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, picture);
  await web.fits(page, 390);
  await page.setViewport({ width: 1280, height: 900 });
  expect(web.complaints().filter((one) => !one.includes("status of 422"))).toEqual([]);
}

describe("ordering step by step", () => {
  test("an admin finds a type, orders two at once, reads the order back and follows it until it is done", async () => {
    const list = await web.open("/mypage/requests", { as: admin });
    await says(list, "ご依頼はまだありません");
    const page = await web.open("/mypage/requests/new", { as: admin });
    await isFine(page, "orders-new.png");
    await (await page.waitForSelector("main input[type=search]"))?.type("サインインを止め");
    await (await page.waitForSelector("main a[href$=account-block]"))?.click();

    await button(page, "次へ");
    await says(page, "1か所を直してください");
    await pick(page, "#/orders/0/account", (await choose(sample.id, "accounts", "佐藤")).name);
    await button(page, "対象を追加する");
    await pick(page, "#/orders/1/account", (await choose(sample.id, "accounts", "鈴木")).name);
    await isFine(page, "orders-target.png");
    await button(page, "次へ");
    await says(page, "停止する");
    for (const label of await page.$$(`::-p-xpath(//main//label[contains(., "停止する")])`)) await label.click();
    await button(page, "次へ");
    await page.waitForSelector("main input[type=date]");
    await says(page, "お約束できる最も早い日");
    await page.goto(`${page.url()}&lang=ja`);
    await button(page, "確認へ進む");
    await says(page, "当社の担当者が承認してから実施します。");
    expect(await page.$eval("main dl", (found) => found.textContent)).toContain(
      "について「サインインの停止・再開」を行います",
    );
    await isFine(page, "orders-confirm.png");
    await button(page, "この内容で申し込む");
    await page.waitForFunction(`location.pathname.startsWith("/mypage/requests/req_")`);

    const id = idIn(page);
    const { plan } = await until(sample.id, id, "planned");
    expect((await decide(sample.id, id, operator, { decision: "approve", plan: plan?.hash })).status).toBe(200);
    await until(sample.id, id, "done");
    const done = await web.open(`/mypage/requests/${id}`, { as: admin });
    await says(done, "確認：サインインできない");
    await isFine(done, "orders-done.png");
    const kept = await web.open("/mypage/requests?state=done", { as: admin });
    await says(kept, "サインインの停止・再開");
    await isFine(kept, "orders-list.png");
  });

  test("what the service refuses stands at its field, in the step where it is mended", async () => {
    const device = await choose(sample.id, "devices");
    const page = await web.open("/mypage/requests/new/device-wipe", { as: admin, isDark: true });
    await pick(page, "#/orders/0/device", device.name);
    await button(page, "次へ");
    await (await page.waitForSelector(`#${fieldId("#/orders/0/typedName")}`))?.type("ちがう名前");
    await page.click("input[type=radio]");
    await button(page, "次へ");
    await page.waitForSelector("input[type=date]");
    await button(page, "確認へ進む");
    await says(page, "実施すると元に戻せません");
    await button(page, "この内容で申し込む");

    await says(page, "選んだPCの名前と一致しません");
    expect(new URL(page.url()).searchParams.get("step")).toBe("content");
    await page.waitForSelector(`#${fieldId("#/orders/0/typedName")}[aria-invalid=true]`);
    await isFine(page, "orders-refused-dark.png");
  });

  test("what is typed line by line, chosen and timed is ordered as it was entered", async () => {
    const page = await web.open("/mypage/requests/new/option-approved-devices", { as: admin });
    await button(page, "次へ");
    await (await page.waitForSelector(`::-p-xpath(//main//label[contains(., "登録")])`))?.click();
    await page.type(`#${fieldId("#/orders/0/serials")}`, "SN-0001\nSN-0002");
    await button(page, "次へ");
    await page.waitForSelector("main input[type=date]");
    await button(page, "確認へ進む");
    await button(page, "この内容で申し込む");
    await says(page, "シリアル番号：SN-0001、SN-0002");

    const trace = await web.open("/mypage/requests/new/mail-trace", { as: admin });
    const sample = orders["mail-trace"] as Record<string, string>;
    for (const field of ["sender", "recipient", "subject"])
      await trace.type(`#${fieldId(`#/orders/0/${field}`)}`, sample[field] ?? "");
    await button(trace, "次へ");
    await trace.focus((await waitFor(trace, "#/orders/0/sentAt")) ?? "");
    await trace.keyboard.type("11202026");
    await trace.keyboard.press("Tab");
    await trace.keyboard.type("1000AM");
    await button(trace, "次へ");
    await trace.waitForSelector("main input[type=date]");
    await button(trace, "確認へ進む");
    await button(trace, "この内容で申し込む");
    await says(trace, "2026年11月20日");
  });

  test("every type can be filled in, every field of it", async () => {
    const page = await web.open("/mypage/requests/new", { as: admin });
    for (const [name, type] of Object.entries(catalogue)) {
      const schema: Schema = schemaOf(type, "ja");
      const asked: string[] = [];
      for (const step of ["target", "content", "when"]) {
        await goTo(page, `/mypage/requests/new/${name}?step=${step}`);
        asked.push(...((await page.evaluate(idsOfFields)) as string[]));
      }

      const wanted = Object.keys(schema.properties ?? {}).map((field) => fieldId(`#/orders/0/${field}`));
      expect([name, ...asked.filter((id) => !/-(?:help|error)$/.test(id)).toSorted()]).toEqual([
        name,
        ...wanted.toSorted(),
      ]);
    }
    expect(web.complaints()).toEqual([]);
  });
});

const idsOfFields = `[...document.querySelectorAll("main [id^='field-orders-0-']")].map(({ id }) => id)`;

/** Goes to another address of the web without loading it anew. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState({}, "", "${path}"), dispatchEvent(new PopStateEvent("popstate", { state: {} }))`,
  );
  await page.waitForFunction(
    `document.querySelector("main form")?.dataset.at === "${path.replace(/^.*\/(.+)\?step=/, "$1 ")}"`,
  );
}

test("a workbook with a wrong cell orders nothing and names the cell; mended it is taken", async () => {
  const answer = await ask(`/tenants/${sample.id}/request-types/account-block/workbook`, admin);
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
  const page = await web.open("/mypage/requests/new/account-block/workbook", { as: admin });
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

  await page.waitForFunction(`location.pathname.startsWith("/mypage/requests/req_")`);
});

test("an admin adds another, who approves what cannot be done without a second admin", async () => {
  const page = await web.open("/mypage/admins", { as: admin });
  await says(page, "最後の1名は外せません");
  const input = await page.waitForSelector("main input[role=combobox]");
  await input?.type("例示");
  await page.waitForSelector(`[role=option] ::-p-text(例示)`);
  await page.waitForNetworkIdle({ idleTime: 300 });
  await input?.press("ArrowDown");
  await input?.press("Enter");
  await button(page, "管理者に加える");
  await says(page, "例示 太郎さんを追加");
  await isFine(page, "admins.png");

  const { id: account } = await choose(sample.id, "accounts", "佐藤");
  const id = await order(sample.id, admin, {
    type: "admin-role",
    orders: [{ ...orders["admin-role"], account }],
  });
  await until(sample.id, id, "planned");
  const own = await web.open(`/mypage/requests/${id}`, { as: admin });
  await button(own, "このご依頼を取り消す");
  const other = await web.open(`/mypage/requests/${id}`, { as: secondAdmin });
  await says(other, "ご承認をお待ちしています");
  await isFine(other, "orders-consent.png");
  await button(other, "承認する");

  await says(other, "2人中1人");
  expect((await until(sample.id, id, "planned")).missingApprovals).toEqual(["operator"]);
});

test("a new password is shown once, with a word about it before", async () => {
  const { id: account } = await choose(sample.id, "accounts", "", 4);
  const id = await order(sample.id, admin, { type: "account-password", orders: [{ account }] });
  const { plan } = await until(sample.id, id, "planned");
  await decide(sample.id, id, operator, { decision: "approve", plan: plan?.hash });
  await until(sample.id, id, "done");

  const page = await web.open(`/mypage/requests/${id}`, { as: admin });
  await says(page, "パスワードを表示できるのは一度だけです");
  await button(page, "表示する（一度だけ）");
  await page.waitForSelector("main code");
  expect(await page.$eval("main code", (code) => code.textContent)).toMatch(/^\S{16}$/);
  await isFine(page, "orders-handover.png");
  await page.reload();
  await says(page, "に開きました");
});

describe("the contract", () => {
  test("a change is applied for, mended where it is refused, followed and withdrawn", async () => {
    const contract = await web.open("/mypage/contract", { as: admin });
    await says(contract, "現在のご契約");
    await isFine(contract, "contract.png");
    const page = await web.open("/mypage/contract/apply/services", { as: admin });
    await page.waitForSelector("input[type=checkbox]");
    await button(page, "この内容で申し込む");
    await says(page, "1か所を直してください");
    await page.focus(`#${fieldId("#/desiredOn")}`);
    await page.keyboard.type("01152027");
    await button(page, "この内容で申し込む");
    await says(page, "同意事項をご確認ください");
    for (const box of await page.$$("fieldset:last-of-type input[type=checkbox]")) await box.click();
    const basic = await page.waitForSelector(`#${fieldId("#/counts/basic")}`);
    await basic?.click({ count: 3 });
    await basic?.type("60");
    await isFine(page, "application-form.png");
    await button(page, "この内容で申し込む");

    await page.waitForFunction(`location.pathname.startsWith("/mypage/contract/applications/")`);
    await says(page, "基本サービス 60");
    await isFine(page, "application.png");
    await button(page, "このお申し込みを取り下げる");
    await button(page, "取り下げる");
    await says(page, "取り下げました");
  });

  test("in English too, with its register and letters", async () => {
    const english = { as: `admin@${mitate.domain}`, language: "en" } as const;
    for (const [path, words] of Object.entries({
      "/mypage/contract": "What is agreed now",
      "/mypage/contract/login-ids": "Managed",
      "/mypage/contract/letters": "There are no letters yet",
      "/mypage/contract/apply": "What do you apply for?",
      "/mypage/requests/new/leaver?step=confirm": "Our support staff has to approve it.",
    })) {
      const page = await web.open(path, english);
      await says(page, words);
      await isFine(page, `english${path.replaceAll(/[/?=]/g, "-")}.png`);
    }
  });
});
