import { describe, expect, test } from "vitest";
import { commentRules } from "#shared/reports/monthly/comment-rules.ts";
import { monthlyReport } from "#shared/reports/monthly/monthly-report.ts";
import { builds, device, facts, gigabyte, read, summary } from "./a-month.ts";

const fleet = read("devices", [
  device({ name: "PC-1", osVersion: builds.september, freeBytes: 2 * gigabyte }),
  device({ name: "PC-2", osVersion: builds.september, lastContactAt: "2026-10-20T00:00:00Z" }),
  device({ name: "PC-3", osVersion: builds.october, lastContactAt: "2026-08-20T00:00:00Z" }),
]);
const inventory = { devices: fleet };

describe("comments that rules draft", () => {
  test("say politely what has to be done, with the figures they went by and who stands for them", () => {
    expect(monthlyReport(facts({ inventory })).comments).toEqual([
      {
        section: "devices",
        text:
          "空き容量が少なく更新できないPCが1台あります（PC-1）。不要なファイルの整理をお願いいたします。" +
          "電源が入っている時間が短く、更新が進まないPCが1台あります（PC-2）。1時間ほど電源を入れ、インターネットに接続した状態にしてくださいますよう、ご本人へのご案内をお願いいたします。" +
          "30日以上接続のない端末が1台あります。保管中、故障、紛失などの状況をお知らせください。紛失のときは、遠隔での初期化を承ります。",
        rule: {
          name: "little-space, rarely-on, devices-silent",
          figures: {
            littleSpacePcs: 1,
            littleSpaceNames: "PC-1",
            rarelyOnPcs: 1,
            rarelyOnNames: "PC-2",
            silentDevices: 1,
          },
        },
        by: "株式会社みほんシステムズ",
        on: "2026-11-05",
      },
    ]);
  });

  test("come in the customer's language", () => {
    const tenant = { ...facts().tenant, language: "en" as const };

    expect(monthlyReport(facts({ tenant, inventory })).comments[0]?.text).toBe(
      "1 PC has too little space to be updated (PC-1). Please have files removed that are not needed. " +
        "1 PC is on too seldom to be updated (PC-2). Please ask their users to leave them on and connected for about an hour. " +
        "1 device has not been connected for 30 days or more. Please tell us whether they are in store, broken or lost; a lost one can be wiped remotely.",
    );
  });

  test("a month in which nothing has to be done has none", () => {
    const devices = read("devices", [device({ osVersion: builds.october })]);

    expect(monthlyReport(facts({ inventory: { devices } })).comments).toEqual([]);
  });

  test("stay short however many PCs there are", () => {
    const many = read(
      "devices",
      Array.from({ length: 1000 }, (_, index) =>
        device({ name: `PC-${index}`, osVersion: builds.september, freeBytes: gigabyte }),
      ),
    );

    const [comment] = monthlyReport(facts({ inventory: { devices: many } })).comments;

    expect(comment?.text).toContain("1,000台あります（PC-0、PC-1、PC-10ほか997台）");
    expect(comment?.text.length).toBeLessThan(200);
  });

  test("every rule has a name of its own", () => {
    const names = Object.values(commentRules).flatMap((rules) => rules.map(({ name }) => name));

    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the cover's sentences", () => {
  test("what went well and what was done, by rule and figures", () => {
    const devices = read("devices", [device({ name: "PC-1", osVersion: builds.october })]);
    const previous = monthlyReport(facts({ inventory }));
    const order = { type: "joiner", receivedAt: "2026-10-19T00:30:00Z", stateSince: "2026-10-20T00:30:00Z" };

    const { good, done } = monthlyReport(
      facts({
        inventory: { devices },
        previous,
        orders: { done: [{ ...order, dueBy: "2026-10-26T08:30:00Z", orders: 1 }], open: 0 },
        incidents: [
          {
            id: "EX1",
            service: "Exchange Online",
            title: "遅延",
            classification: "incident",
            status: "serviceRestored",
            isOver: true,
            startedAt: "2026-10-22T01:05:00Z",
            endedAt: "2026-10-22T04:40:00Z",
            updatedAt: "2026-10-22T04:40:00Z",
            detectedAt: "2026-10-22T01:10:00Z",
            notice: "service-ex1",
            notices: 2,
          },
        ],
      }),
    );

    expect(good).toEqual([
      { kind: "all-patched", figures: { pcs: 1, month: "2026-10" } },
      { kind: "all-encrypted", figures: { devices: 1 } },
    ]);
    expect(done).toEqual([
      { kind: "requests-done", figures: { requests: 1, inTime: 1, types: 1 } },
      { kind: "updates-caught-up", figures: { pcs: 1, of: 2 } },
      { kind: "incidents-told", figures: { incidents: 1, notices: 2 } },
    ]);
  });

  test("a report names the month, its number, and the day from which we look after the customer when that is recent", () => {
    const tenant = { ...facts().tenant, startedOn: "2026-10-30" };
    const activity = { now: summary("activity"), attempt: summary("activity"), history: [] };

    const report = monthlyReport(facts({ tenant, inventory: { activity } }));

    expect(report).toMatchObject({
      number: "R-202610-aaaaaaaa",
      startedOn: "2026-10-30",
      asOf: "2026-10-31T17:10:00Z",
    });
    expect(monthlyReport(facts())).not.toHaveProperty("startedOn");
  });
});
