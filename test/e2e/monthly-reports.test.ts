import { Buffer } from "node:buffer";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import { actorsOf } from "#local/past/actors.ts";
import { lastMonths } from "#local/past/last-months.ts";
import { openStage } from "#local/past/stage.ts";
import { receiveAlert } from "#shared/alerts/receive-alert.ts";
import { idFrom, TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { answerInquiry } from "#shared/inquiries/answer-inquiry.ts";
import { service } from "#shared/inquiries/history.ts";
import { openInquiry } from "#shared/inquiries/open-inquiry.ts";
import { collectKind } from "#shared/inventory/collect.ts";
import { prepareMessage } from "#shared/reports/monthly/run/prepare-report.ts";
import { publishMessage } from "#shared/reports/monthly/run/publish-report.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();

const [ours, theirs, english] = companies;
if (!ours || !theirs || !english) throw new Error("The demo has too few companies.");
const operator = `operator@${provider.domain}`;
const adminOf = ({ domain }: { domain: string }) => `admin@${domain}`;

let month = "";
const door = (path = "", { id } = ours) => `/operator/tenants/${id}/reports/monthly/${month}${path}`;

type Sent = { method?: string; body?: object; revision?: number };
const ask = async (path: string, user: string, { method = "GET", body, revision }: Sent = {}) =>
  fetch(`${running.service.host.url}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await running.service.issuer.token(user)}`,
      ...(body && { "content-type": "application/json" }),
      ...(revision !== undefined && { "if-match": `"${revision}"` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
const post = (path: string, body?: object) => ask(path, operator, { method: "POST", ...(body && { body }) });
const comment = (section: string, text: string, revision?: number) =>
  ask(door(`/comments/${section}`), operator, { method: "PUT", body: { text }, ...(revision && { revision }) });

const Detail = z.looseObject({
  revision: z.int(),
  version: z.int(),
  state: z.string(),
  hash: z.string(),
  comments: z.array(z.looseObject({ section: z.string(), text: z.string(), by: z.string(), version: z.int() })),
  incomplete: z.array(z.object({ kind: z.string(), id: z.string(), what: z.string() })),
  history: z.array(z.looseObject({ happening: z.string(), text: z.string().optional() })),
  earlier: z.array(z.looseObject({ version: z.int() })),
});
const List = z.looseObject({
  reports: z.array(z.looseObject({ tenant: z.string(), state: z.string(), isOverdue: z.boolean() })),
});
const Reports = z.object({
  reports: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      month: z.string().optional(),
      version: z.int().optional(),
      replacedBy: z.string().optional(),
    }),
  ),
});
const Refusal = z.object({ errors: z.array(z.object({ pointer: z.string() })).default([]) });

const detail = async (company = ours) => {
  const answer = await ask(door("", company), operator);
  return answer.status === 200 ? Detail.parse(await answer.json()) : undefined;
};
const seen = async () => {
  const found = await detail();
  if (!found) throw new Error("There is no report.");
  return found;
};
const until = (state: string, version = 1, company = ours) =>
  eventually(async () => {
    const found = await detail(company);
    return found?.state === state && found.version === version ? found : undefined;
  });
const filedFor = async (company = ours) =>
  Reports.parse(await (await ask(`/tenants/${company.id}/reports`, adminOf(company))).json()).reports.filter(
    ({ kind }) => kind === "monthly",
  );
const linkOf = (id: string, company = ours, user = adminOf(company), format = "pdf") =>
  ask(`/tenants/${company.id}/reports/${id}/link?format=${format}`, user, { method: "POST" });
const opened = async (id: string) => {
  const { url } = z.object({ url: z.url() }).parse(await (await linkOf(id)).json());
  return textOf(Buffer.from(await (await fetch(url)).arrayBuffer()));
};
const mailsTo = (company: { domain: string }) =>
  running.service.graph
    .mail()
    .filter(({ to, subject }) => to[0]?.address === adminOf(company) && subject.includes("月次レポート"));

const sendTo = (
  ...messages: Parameters<typeof running.service.platform.bus.send> extends [unknown, ...infer M] ? M : never
) => running.service.platform.bus.send("documents", ...messages);
const whose = ({ id }: { id: string }) => ({
  tenant: TenantId.parse(id),
  month,
  version: 1,
  by: service,
});

const late = idFrom("inquiry", "late");
const grave = "ransom-1";

/** Last month an inquiry of ours was answered late, and Defender closed a grave alert by itself. */
async function playLastMonth(): Promise<void> {
  const { platform } = running.service;
  const { moment } = lastMonths(platform.clock.now());
  const { stage, stop } = await openStage(platform);
  const { operator: us, user } = actorsOf(ours as NonNullable<typeof ours>);
  const [asked, raised] = [moment({ on: 3, at: "10:00" }), moment({ on: 4, at: "10:00" }).toString()];
  const about = { subject: "会議室のWi-Fiが途切れます", description: "途切れます。", impact: "degraded" } as const;
  const sent = { id: late, channel: "form", attachments: [], isConfidential: false } as const;
  await stage(asked, (then) =>
    openInquiry(then, {
      ...about,
      ...sent,
      attachments: [],
      receivedAt: asked.toString(),
      tenant: user.tenant,
      requester: user,
    }),
  );
  await stage(moment({ on: 8, at: "10:00" }), (then) =>
    answerInquiry(then, us, late, {
      form: { text: "直しました。", visibility: "public", attachments: [] },
      key: undefined,
    }),
  );
  await stage(asked, (then) =>
    receiveAlert(then, {
      tenant: user.tenant,
      id: grave,
      title: "Ransomware behavior detected",
      severity: "high",
      state: "resolved",
      source: "microsoftDefenderForEndpoint",
      categories: ["Ransomware"],
      devices: ["SAMP-PC0031"],
      people: [],
      createdAt: raised,
      updatedAt: raised,
    }),
  );
  await stop();
}

beforeAll(async () => {
  const { platform } = running.service;
  const today = japanDate(platform.clock.now());
  await playLastMonth();
  month = today.toPlainYearMonth().subtract({ months: 1 }).toString();
  for (const kind of ["licences", "devices"] as const)
    await collectKind(platform, { tenant: TenantId.parse(ours.id), kind, day: today.toString() });
  await sendTo(prepareMessage(whose(ours), "test"), prepareMessage(whose(theirs), "test"));
  await until("prepared");
});

describe("before it goes out, a report", () => {
  test("stands in the list of all customers, and says what it would say", async () => {
    const { reports } = List.parse(await (await ask(`/operator/reports?month=${month}`, operator)).json());

    expect(reports).toHaveLength(companies.length);
    expect(reports.find(({ tenant }) => tenant === ours.id)?.state).toBe("prepared");
    expect(reports.find(({ tenant }) => tenant === english.id)?.state).toBe("missing");
    expect((await seen()).history.map(({ happening }) => happening)).toEqual(["prepared"]);
  });

  test("takes a person's comment with its version, not from who has not seen the newest, and keeps the one before", async () => {
    const { revision } = await seen();

    const tooLong = await comment("support", "あ".repeat(1001), revision);
    expect([tooLong.status, Refusal.parse(await tooLong.json()).errors]).toMatchObject([422, [{ pointer: "#/text" }]]);
    expect((await comment("support", "確認中です。")).status).toBe(400);
    expect((await comment("weather", "晴れ", revision)).status).toBe(404);
    expect((await comment("support", "確認中です。", revision)).status).toBe(200);
    expect((await comment("support", "別の文です。", revision)).status).toBe(412);
    expect((await comment("support", "返信の遅れは解消しました。", revision + 1)).status).toBe(200);

    const { comments, history } = await seen();
    const written = comments.find(({ section }) => section === "support");
    expect([written?.text, written?.version]).toEqual(["返信の遅れは解消しました。", 2]);
    expect(history.flatMap(({ text }) => text ?? [])).toEqual(["確認中です。", "返信の遅れは解消しました。"]);
  });

  test.each(["html", "pdf"])("can be looked at as %s, marked as a draft", async (format) => {
    const answer = await ask(door(`/preview?format=${format}`), operator);
    const content = Buffer.from(await answer.arrayBuffer());

    expect(answer.status).toBe(200);
    const text = format === "pdf" ? await textOf(content) : content.toString("utf8");
    expect(text).toContain("下書き");
    expect(text.replaceAll(/<[^>]+>/g, "")).toContain("返信の遅れは解消しました。");
  });

  test("is prepared anew by the newest facts when a person asks for it, and keeps what was written", async () => {
    const { revision } = await seen();

    expect((await post(door("/prepare"))).status).toBe(202);
    const anew = await eventually(async () => {
      const found = await seen();
      return found.revision > revision ? found : undefined;
    });

    expect(anew.comments.map(({ text }) => text)).toContain("返信の遅れは解消しました。");
    expect((await post(door("/prepare").replace(month, "2099-01"))).status).toBe(422);
  });

  test("names what is late or grave and not accounted for, and tells it once an operator has written it down", async () => {
    const kinds = async () => (await seen()).incomplete.map(({ kind, id }) => [kind, id]);
    const breach = { cause: "担当の引き継ぎに漏れがありました。", prevention: "引き継ぎの一覧を毎朝確かめます。" };
    const found = {
      cause: "フリーソフトの誤検知でした。",
      countermeasure: "全体を検査しました。",
      prevention: "許可を外しました。",
    };
    expect(await kinds()).toEqual([
      ["late-inquiry", late],
      ["high-alert", grave],
    ]);

    const change = { method: "PATCH", body: { breach }, revision: 2 };
    expect((await ask(`/inquiries/${late}`, `user@${ours.domain}`, change)).status).toBe(403);
    expect((await ask(`/inquiries/${late}`, operator, change)).status).toBe(200);
    const wanted = { method: "PATCH", body: { state: "resolved", ...found }, revision: 1 };
    expect((await ask(`/operator/alerts/${ours.id}/${grave}`, operator, wanted)).status).toBe(200);
    expect(await (await ask(`/inquiries/${late}`, adminOf(ours))).text()).not.toContain(breach.cause);

    expect((await post(door("/prepare"))).status).toBe(202);
    await eventually(async () => ((await kinds()).length === 0 ? true : undefined));
    const shown = (await (await ask(door("/preview"), operator)).text()).replaceAll(/<[^>]+>/g, "");
    for (const text of [...Object.values(breach), ...Object.values(found)]) expect(shown).toContain(text);
  });

  test("is not published before it is approved as it was seen, nor shown to a customer", async () => {
    expect((await post(door("/publish"))).status).toBe(409);
    expect((await post(door("/approve"), { hash: "0".repeat(64) })).status).toBe(412);
    expect((await post(door("/correct"), { reason: "台数" })).status).toBe(409);
    expect((await ask(door(), adminOf(ours))).status).toBe(403);
    expect(await filedFor()).toEqual([]);
  });
});

describe("published, a report", () => {
  test("lies under My Page, opens by a link for its company alone, and is told once", async () => {
    expect((await post(door("/approve"), { hash: (await seen()).hash })).status).toBe(200);
    expect((await Promise.all([1, 2].map(() => post(door("/publish"))))).map(({ status }) => status)).toContain(202);
    await until("published");

    const [report, ...others] = await filedFor();
    if (!report) throw new Error("There is no report.");
    expect([others, report.month, report.version, report.replacedBy]).toEqual([[], month, 1, undefined]);
    const text = await opened(report.id);
    expect(text).toContain("返信の遅れは解消しました。");
    expect(text).not.toContain("下書き");
    expect((await linkOf(report.id, ours, adminOf(ours), "xlsx")).status).toBe(200);
    expect((await linkOf(report.id, ours, adminOf(theirs))).status).toBe(404);
    expect((await linkOf(report.id, theirs)).status).toBe(404);
    await eventually(() => (mailsTo(ours).length > 0 ? true : undefined));
    await running.service.idle();
    expect(mailsTo(ours).map(({ subject }) => subject.startsWith("【レポート】"))).toEqual([true]);
  });

  test("stands as before when a correction that was begun wrongly is withdrawn, and can be corrected again", async () => {
    const before = await seen();
    expect((await post(door("/withdraw"))).status).toBe(409);
    expect((await post(door("/correct"), { reason: "まちがい" })).status).toBe(202);
    const wrong = await until("prepared", 2);
    expect((await comment("support", "別の文です。", wrong.revision)).status).toBe(200);

    expect((await post(door("/withdraw"))).status).toBe(200);

    const { state, version, hash, earlier, comments, history } = await seen();
    expect({ state, version, hash, earlier, comments }).toEqual({
      state: "published",
      version: 1,
      hash: before.hash,
      earlier: [],
      comments: before.comments,
    });
    expect(history.at(-1)?.happening).toBe("withdrawn");
    expect(await filedFor()).toHaveLength(1);
  });

  test("is corrected by a second version, which says what has changed, and stays beside it", async () => {
    const reason = "遅れている端末の台数の訂正";
    const missing = await post(door("/correct"), { reason: " " });
    expect([missing.status, Refusal.parse(await missing.json()).errors]).toMatchObject([
      422,
      [{ pointer: "#/reason" }],
    ]);
    expect((await comment("support", "直します。", (await seen()).revision)).status).toBe(409);
    expect((await post(door("/correct"), { reason })).status).toBe(202);

    const second = await until("prepared", 2);
    expect(second.earlier.map(({ version }) => version)).toEqual([1]);
    expect(second.comments.map(({ text }) => text)).toContain("返信の遅れは解消しました。");
    expect(await filedFor()).toHaveLength(1);
    expect((await post(door("/approve"), { hash: second.hash })).status).toBe(200);
    expect((await post(door("/publish"))).status).toBe(202);
    await until("published", 2);

    const [newest, first] = await filedFor();
    if (!newest || !first) throw new Error("There are not two versions.");
    expect([newest.version, first.version, first.replacedBy]).toEqual([2, 1, newest.id]);
    expect(await opened(newest.id)).toContain(reason);
    expect(await opened(first.id)).not.toContain(reason);
    const mail = await eventually(() => mailsTo(ours).find(({ subject }) => subject.includes("訂正")));
    expect(JSON.stringify(mail)).toContain(reason);
  });
});

test("the fifth business day publishes what was not looked at, in the customer's language, and leaves what is held", async () => {
  await until("prepared", 1, theirs);
  expect((await post(door("/hold", theirs), {})).status).toBe(422);
  expect((await post(door("/hold", theirs), { reason: "端末の数を確認中" })).status).toBe(200);

  await sendTo(...[theirs, english].map((company) => publishMessage(whose(company), "fifth")));
  await until("published", 1, english);
  await running.service.idle();

  expect((await filedFor(english)).map(({ title }) => title.startsWith("Monthly report"))).toEqual([true]);
  expect(await filedFor(theirs)).toEqual([]);
  const { reports } = List.parse(await (await ask(`/operator/reports?month=${month}&state=held`, operator)).json());
  expect(reports.map(({ tenant }) => tenant)).toEqual([theirs.id]);
});

async function textOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join("");
    }),
  );
  return pages.join("\n");
}
