import { expect, test } from "vitest";
import { operator } from "#test/support/orders.ts";
import { orders } from "#test/unit/requests/orders.ts";
import { button, pick, type Stage, says } from "./stage.ts";

export function peopleJourneys({ web, at, isFine, sample, admin, secondAdmin, choose, order, until, decide }: Stage) {
  test("an admin adds another, who approves what cannot be done without a second admin", async () => {
    const page = await at("/mypage/admins");
    await says(page, "最後の1名は外せません");
    await pick(page, "main input[role=combobox]", "例示");
    await button(page, "管理者に加える");
    await says(page, "例示 太郎さんを追加");
    await isFine(page, "admins.png");

    const { id: account } = await choose(sample.id, "accounts", "佐藤");
    const id = await order(sample.id, admin, { type: "admin-role", orders: [{ ...orders["admin-role"], account }] });
    await until(sample.id, id, "planned");
    await at(`/mypage/requests/${id}`);
    await button(page, "このご依頼を取り消す");
    const other = await web.open(`/mypage/requests/${id}`, { as: secondAdmin });
    await says(other, "ご承認をお待ちしています");
    await isFine(other, "orders-consent.png");
    await button(other, "承認する");

    await says(other, "2人中1人");
    expect((await until(sample.id, id, "planned")).missingApprovals).toEqual(["operator"]);
    await other.close();
  });

  test("a new password is shown once, with a word about it before", async () => {
    const { id: account } = await choose(sample.id, "accounts", "", 4);
    const id = await order(sample.id, admin, { type: "account-password", orders: [{ account }] });
    const { plan } = await until(sample.id, id, "planned");
    await decide(sample.id, id, operator, { decision: "approve", plan: plan?.hash });
    await until(sample.id, id, "done");

    const page = await at(`/mypage/requests/${id}`);
    await says(page, "パスワードを表示できるのは一度だけです");
    await button(page, "表示する（一度だけ）");
    await page.waitForSelector("main code");
    expect(await page.$eval("main code", (code) => code.textContent)).toMatch(/^\S{16}$/);
    await isFine(page, "orders-handover.png");
    await page.reload();
    await says(page, "に開きました");
  });
}
