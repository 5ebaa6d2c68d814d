import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { eventually } from "#test/support/eventually.ts";
import { button, press, type Stage, says } from "./stage.ts";

const path = "/me/notification-settings";
const address = "main input[type=url]";
const inTeams = (what: string) => `::-p-xpath(//section[@aria-labelledby='teams']//${what})`;

export function settingsJourneys({ web, at, isFine, running, ask, admin, englishAdmin, sample }: Stage) {
  const channel = `/tenants/${sample.id}/teams-channel`;
  /** Somebody else, or oneself on another screen, saves first. */
  const saveElsewhere = async (who: string, kinds: object) => {
    const found = await ask(path, who);
    const answer = await ask(path, who, {
      method: "PUT",
      body: { kinds, quietHours: null },
      headers: { "if-match": found.headers.get("etag") ?? "" },
    });
    expect(answer.status).toBe(200);
  };
  const isStale = () => expect(web.complaints().filter((one) => !one.includes("status of 412"))).toEqual([]);
  const isChecked = (page: Page, label: string) =>
    page.$eval(`input[aria-label='${label}']`, (box) => (box as unknown as { checked: boolean }).checked);

  test("a Teams channel is refused, set by its address, tried, and given up", async () => {
    const { teams } = running.service;
    const page = await at("/mypage/settings");
    await says(page, "投稿先はまだ設定されていません");
    await page.type(address, "https://example.com/hook");
    await button(page, "投稿先を保存する");
    await says(page, "Teamsのワークフローのアドレスではありません");
    expect(await page.$eval(address, (field) => field.value)).toBe("https://example.com/hook");
    await isFine(page, "settings-teams-refused.png");

    await page.click(address, { count: 3 });
    await page.type(address, `${teams.url}/workflows/journey?sig=secret`);
    await button(page, "投稿先を保存する");
    await says(page, `投稿先：${new URL(teams.url).host}`);
    await press(page, "input[aria-label='障害からの復旧 投稿']");
    await page.select("section[aria-labelledby=teams] select", "outside-business-hours");
    await press(page, inTeams("button[.='保存する']"));
    await page.waitForSelector(inTeams("p[.='保存しました']"));
    expect(await (await ask(channel, admin)).json()).toMatchObject({
      host: new URL(teams.url).host,
      mutedKinds: ["service-restored"],
      quietHours: { kind: "outside-business-hours" },
    });
    await button(page, "テスト投稿を送る");
    await says(page, "Teamsが受け取りました");
    expect(teams.posted().filter((card) => card.path === "/workflows/journey")).toHaveLength(1);
    teams.answerWith("/workflows/journey", { status: 404 });
    await button(page, "テスト投稿を送る");
    await says(page, "届きませんでした");
    await isFine(page, "settings-teams.png");
    await button(page, "投稿をやめる");
    await says(page, "投稿をやめました");
  });

  test("whoever sets a channel that another has just changed keeps the address that was typed", async () => {
    const { teams } = running.service;
    const page = await at("/mypage");
    await at("/mypage/settings");
    await page.type(address, `${teams.url}/workflows/mine?sig=secret`);
    const { headers } = await ask(channel, admin);
    await ask(channel, admin, {
      method: "PUT",
      body: { address: `${teams.url}/workflows/theirs?sig=secret` },
      headers: { "if-match": headers.get("etag") ?? "" },
    });
    await button(page, "投稿先を保存する");
    await says(page, "ほかの人が先に投稿先を変更しました");
    isStale();
    await isFine(page, "settings-teams-stale.png");

    await button(page, "投稿先を保存する");
    await says(page, "投稿先を保存しました");
    await button(page, "テスト投稿を送る");
    await eventually(() => teams.posted().some((card) => card.path === "/workflows/mine") || undefined);
    await says(page, "Teamsが受け取りました");
    await button(page, "投稿をやめる");
    await says(page, "投稿をやめました");
  });

  test("what was chosen about notices stays when another screen saved first, and is saved by a second press", async () => {
    const page = await at("/mypage");
    await at("/mypage/settings");
    await press(page, "input[aria-label='障害からの復旧 メール']");
    const mine = await isChecked(page, "障害からの復旧 メール");
    await saveElsewhere(admin, { "report-ready": { bell: false } });
    await button(page, "保存する");
    await says(page, "ほかの画面で設定が変更されました");
    isStale();
    expect(await isChecked(page, "障害からの復旧 メール")).toBe(mine);
    await isFine(page, "settings-stale.png");

    await button(page, "保存する");
    await says(page, "保存しました");
    const saved = await (await ask(path, admin)).json();
    expect(saved).toMatchObject({ settings: { kinds: { "service-restored": { mail: mine } } } });
  });

  test("in English the newest settings can be read instead", async () => {
    const page = await web.open("/mypage/settings", { as: englishAdmin, language: "en" });
    await press(page, "input[aria-label='Service restored Mail']");
    await page.select("main select", "hours");
    await saveElsewhere(englishAdmin, { "service-restored": { mail: true } });
    await button(page, "Save");
    await says(page, "These settings were changed elsewhere");
    isStale();
    await isFine(page, "english-settings-stale.png");
    await button(page, "Read the newest settings");

    await page.waitForFunction(`document.querySelector("main select").value === "off"`);
    expect(await isChecked(page, "Service restored Mail")).toBe(true);
    await page.close();
  });
}
