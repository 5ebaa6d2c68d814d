import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, demoId, provider } from "#local/demo.ts";
import { idFrom, TenantId } from "#shared/base/ids.ts";
import { inJapan, Temporal } from "#shared/base/time.ts";
import type { Kind } from "#shared/notifications/telling/kinds.ts";
import type { Announcement, Audience } from "#shared/notifications/telling/model.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import { returnedMail } from "#test/support/returned-mail.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();

const [ours, theirs, english] = companies;
if (!ours || !theirs || !english) throw new Error("The demo has too few companies.");

const operator = `operator@${provider.domain}`;
const support = `support@${provider.domain}`;
const adminOf = ({ domain }: { domain: string }) => `admin@${domain}`;
const admin = adminOf(ours);

const Outcome = z.object({ code: z.string(), ja: z.string(), en: z.string() });
const Deliveries = z.object({
  deliveries: z.array(
    z.looseObject({
      id: z.string(),
      channel: z.string(),
      kind: z.string(),
      state: z.string(),
      attempts: z.number(),
      notBefore: z.string().optional(),
      reason: Outcome.optional(),
    }),
  ),
  cursor: z.string().optional(),
});
const Bell = z.object({
  notices: z.array(z.looseObject({ id: z.string(), title: z.string(), at: z.string(), isRead: z.boolean() })),
  unread: z.number(),
  cursor: z.string().optional(),
});
const Channel = z.object({
  host: z.string().nullable(),
  last: z.looseObject({ state: z.string(), reason: Outcome.optional() }).optional(),
});
const ProblemBody = z.looseObject({
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).default([]),
});

async function ask(method: string, path: string, by?: string, body?: unknown, headers = {}): Promise<Response> {
  const { host, issuer } = running.service;
  return fetch(`${host.url}/api${path}`, {
    method,
    headers: {
      ...(by !== undefined && { authorization: `Bearer ${await issuer.token(by)}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}
const json = async (answer: Promise<Response>): Promise<unknown> => (await answer).json();

/** Writes what stands under an address over what is there now. */
async function put(path: string, by: string, body: unknown): Promise<Response> {
  const seen = (await ask("GET", path, by)).headers.get("etag") ?? "";
  return ask("PUT", path, by, body, { "if-match": seen });
}

let serial = 0;
/** Words that no other test has told. */
const unique = (text: string) => `${text}${(serial += 1)}`;

async function told(kind: Kind, audience: Audience, title = unique("お知らせ")): Promise<Announcement> {
  const announcement: Announcement = {
    id: idFrom("notification", "telling-test", title),
    audience,
    kind,
    at: Temporal.Now.instant().toString(),
    title: { ja: title, en: `News ${title}` },
    facts: [{ label: { ja: "対象", en: "For" }, value: title }],
    href: "/mypage",
  };
  await tell(running.service.platform, announcement);
  return announcement;
}
const admins = ({ id }: { id: string }): Audience => ({ to: "admins", tenant: TenantId.parse(id) });

const deliveriesOf = async ({ id }: { id: string }) =>
  Deliveries.parse(await json(ask("GET", `/operator/deliveries?announcement=${id}`, operator))).deliveries;
const delivery = async (announcement: Announcement, channel: string) =>
  (await deliveriesOf(announcement)).find((one) => one.channel === channel);
const whenStates = (announcement: Announcement, states: Record<string, string>) =>
  eventually(async () => {
    const all = await deliveriesOf(announcement);
    const isThere = all.every(({ channel, state }) => states[channel] === state);
    return isThere && all.length === Object.keys(states).length ? all : undefined;
  });

const mailsAbout = (title: string) => running.service.graph.mail().filter(({ subject }) => subject.includes(title));
const cardsAbout = (title: string) =>
  running.service.teams.posted().filter(({ message }) => JSON.stringify(message).includes(title));
const bellOf = async (by: string, query = "") => Bell.parse(await json(ask("GET", `/me/notices${query}`, by)));

const workflow = (name: string) => `${running.service.teams.url}/workflows/${name}?sig=secret`;
const channelOf = ({ id }: { id: string }) => `/tenants/${id}/teams-channel`;

beforeAll(async () => {
  await running.service.host.run("pollSupportMailbox");
  for (const company of [ours, english])
    await put(channelOf(company), adminOf(company), { address: workflow(company.domain) });
});

describe("what is told to a company's admins", () => {
  test("comes by mail, bell and Teams, once each, with a record of each", async () => {
    const announcement = await told("service-restored", admins(ours));
    const title = announcement.title.ja;

    await whenStates(announcement, { bell: "sent", mail: "sent", teams: "accepted" });
    await tell(running.service.platform, announcement);
    await running.service.idle();

    expect(mailsAbout(title).map(({ to, subject }) => [to[0]?.address, subject])).toEqual([
      [admin, `【復旧】${title}`],
    ]);
    expect(cardsAbout(title)).toHaveLength(1);
    const { notices } = await bellOf(admin);
    expect(notices.filter((notice) => notice.title === title)).toMatchObject([
      { isRead: false, tag: "復旧", opens: { href: "/mypage" } },
    ]);
    const page = Deliveries.parse(await json(ask("GET", `/operator/deliveries?tenant=${ours.id}&take=2`, operator)));
    expect(page.deliveries.every(({ kind }) => kind === "service-restored")).toBe(true);
    expect(page.deliveries).toHaveLength(2);
    expect(page.cursor).toBeDefined();
  });

  test("can be seen here without Teams, as the words of its card", async () => {
    const announcement = await told("service-restored", admins(ours));
    await whenStates(announcement, { bell: "sent", mail: "sent", teams: "accepted" });

    const page = await fetch(`${running.service.host.url}/teams`);

    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).toContain(announcement.title.ja);
  });

  test("is said in the company's language, and in the bell in the reader's", async () => {
    const announcement = await told("report-ready", admins(english));
    const title = announcement.title.ja;

    await whenStates(announcement, { bell: "sent", mail: "sent", teams: "accepted" });

    expect(mailsAbout(title)[0]?.subject).toBe(`[Report] News ${title}`);
    expect(mailsAbout(title)[0]?.text).toContain("Dear 仮名 誠,");
    const titles = async (lang: string) =>
      (await bellOf(adminOf(english), `?lang=${lang}`)).notices.map((one) => one.title);
    expect(await titles("ja")).toContain(title);
    expect(await titles("en")).toContain(`News ${title}`);
  });

  test("is marked as read by its id or up to a moment, and counted until then", async () => {
    const [earlier, later] = [
      await told("service-restored", admins(theirs)),
      await told("quota-crossed", admins(theirs)),
    ];
    for (const one of [earlier, later]) await whenStates(one, { bell: "sent", mail: "sent" });
    const reader = adminOf(theirs);

    const before = await bellOf(reader, "?take=1");
    const rest = await bellOf(reader, `?take=1&cursor=${encodeURIComponent(before.cursor ?? "")}`);
    const newest = before.notices[0];
    expect((await ask("POST", "/me/notices/read", reader, { ids: [newest?.id] })).status).toBe(204);
    const between = await bellOf(reader);
    await ask("POST", "/me/notices/read", reader, { until: newest?.at });
    const after = await bellOf(reader);

    expect(before).toMatchObject({ unread: 2, notices: [{ title: later.title.ja }] });
    expect(rest.notices).toMatchObject([{ title: earlier.title.ja }]);
    expect(between).toMatchObject({ unread: 1, notices: [{ isRead: true }, { isRead: false }] });
    expect(after).toMatchObject({ unread: 0, notices: [{ isRead: true }, { isRead: true }] });
    expect((await bellOf(admin)).notices.map(({ title }) => title)).not.toContain(later.title.ja);
  });
});

describe("a person", () => {
  const reader = adminOf(theirs);
  const around = (hours: number) => {
    const at = inJapan(Temporal.Now.instant()).add({ hours });
    return at.toPlainTime().toString({ smallestUnit: "minute" });
  };
  const now = () => ({ kind: "hours", from: around(-2), to: around(3), weekdays: [1, 2, 3, 4, 5, 6, 7] });

  test("who has quiet hours gets later what can wait, and at once what cannot", async () => {
    const written = await put("/me/notification-settings", reader, { kinds: {}, quietHours: now() });
    const [calm, urgent] = [await told("quota-crossed", admins(theirs)), await told("alert-raised", admins(theirs))];

    await whenStates(urgent, { bell: "sent", mail: "sent" });
    const held = await eventually(async () => {
      const mail = await delivery(calm, "mail");
      return mail?.notBefore === undefined ? undefined : mail;
    });

    expect(written.status).toBe(200);
    expect(mailsAbout(urgent.title.ja)).toHaveLength(1);
    expect(held).toMatchObject({ state: "waiting", attempts: 0 });
    expect(mailsAbout(calm.title.ja)).toEqual([]);
    expect(await delivery(calm, "bell")).toMatchObject({ state: "sent" });
    await put("/me/notification-settings", reader, { kinds: {}, quietHours: null });
  });

  test("switches off what is not mandatory; of what is, the last admin keeps the mail", async () => {
    const off = { mail: false, bell: false };
    await put("/me/notification-settings", reader, {
      kinds: { "quota-crossed": off, "report-ready": off },
      quietHours: null,
    });

    const [space, report] = [await told("quota-crossed", admins(theirs)), await told("report-ready", admins(theirs))];

    const suppressed = await whenStates(space, { bell: "suppressed", mail: "suppressed" });
    expect(suppressed.map(({ reason }) => reason?.code)).toEqual(["switched-off", "switched-off"]);
    await whenStates(report, { bell: "suppressed", mail: "sent" });
    expect(mailsAbout(report.title.ja)).toHaveLength(1);
  });

  test("chooses among what there is for them: a customer's people not what is for our desk, nor the other way round", async () => {
    const Choices = z.object({
      choices: z.array(z.object({ kind: z.string(), label: z.object({ ja: z.string(), en: z.string() }) })),
    });
    const choicesOf = async (by: string) => {
      const { choices } = Choices.parse(await json(ask("GET", "/me/notification-settings", by)));
      return Object.fromEntries(choices.map(({ kind, label }) => [kind, label]));
    };

    const [own, desk] = await Promise.all([choicesOf(reader), choicesOf(operator)]);

    expect(Object.keys(own)).toEqual(expect.arrayContaining(["alert-raised", "alert-minor", "quota-crossed"]));
    expect(Object.keys(own)).not.toContain("digest");
    expect(Object.keys(desk)).not.toContain("report-ready");
    expect(desk["digest"]).toEqual({
      ja: "お客様環境の変化（1日のまとめ）",
      en: "Changes at customers (daily digest)",
    });
  });

  test("writes settings over the version that was read, and is told which field cannot be taken", async () => {
    const path = "/me/notification-settings";
    const { headers } = await ask("GET", path, `user@${ours.domain}`);
    const write = (body: unknown, by = `user@${ours.domain}`) =>
      ask("PUT", path, by, body, { "if-match": headers.get("etag") ?? "" });
    const endless = { kind: "hours", from: "22:00", to: "21:30", weekdays: [1] };

    const bad = await write({ kinds: { digest: { fax: true } }, quietHours: endless });
    const first = await write({ kinds: { digest: { bell: true } }, quietHours: null });
    const late = await write({ kinds: {}, quietHours: null });

    expect(headers.get("etag")).toBe('"0"');
    expect(ProblemBody.parse(await bad.json()).errors).toMatchObject([
      { pointer: "#/kinds/digest/fax" },
      { pointer: "#/quietHours/to", detail: "お知らせを控える時間は1日23時間までです。終わりの時刻を早めてください。" },
    ]);
    expect([bad.status, first.status, late.status]).toEqual([422, 200, 412]);
    expect(await first.json()).toMatchObject({ settings: { kinds: { digest: { bell: true } } } });
    expect((await ask("GET", path)).status).toBe(401);
    expect((await ask("PUT", path, admin, { kinds: {}, quietHours: null })).status).toBe(400);
  });
});

describe("a Teams channel", () => {
  test("is tried with a card that leads to where it is set, and its address is told to nobody", async () => {
    const path = channelOf(ours);
    const tried = z.object({ announcement: z.string() }).parse(await json(ask("POST", `${path}/test`, admin)));

    const [sent] = await eventually(async () => {
      const all = await deliveriesOf({ id: tried.announcement });
      return all[0]?.state === "accepted" ? all : undefined;
    });
    const shown = await (await ask("GET", path, admin)).text();

    expect(sent).toMatchObject({ channel: "teams", attempts: 1 });
    expect(Channel.parse(JSON.parse(shown))).toMatchObject({
      host: new URL(running.service.teams.url).host,
      last: { state: "accepted" },
    });
    expect(shown).not.toContain("secret");
    expect(JSON.stringify(cardsAbout("このチャネルにお知らせが届きます"))).toContain("/mypage/settings");
  });

  test("has its tests whatever is muted there", async () => {
    const refused = await put(channelOf(ours), admin, { mutedKinds: ["channel-test"] });

    expect(refused.status).toBe(422);
    expect(ProblemBody.parse(await refused.json()).errors).toMatchObject([{ pointer: "#/mutedKinds/0" }]);
  });

  test.each([
    "https://evil.example/workflows/1",
    "https://169.254.169.254/latest",
    "http://prod-1.japaneast.logic.azure.com/workflows/1",
    "http://127.0.0.1:1/workflows/1",
    "not an address",
  ])("is not set to %s", async (address) => {
    const refused = await put(channelOf(theirs), adminOf(theirs), { address });

    expect(refused.status).toBe(422);
    expect(ProblemBody.parse(await refused.json()).errors).toMatchObject([{ pointer: "#/address" }]);
  });

  test("belongs to its company: another's is not there, and a user may not set it", async () => {
    const nobody = "11111111-1111-4111-8111-111111111111";
    const [foreign, missing, unknown] = await Promise.all([
      ask("GET", channelOf(theirs), admin),
      ask("GET", channelOf({ id: nobody }), admin),
      ask("GET", channelOf({ id: nobody }), operator),
    ]);

    expect([foreign.status, missing.status, unknown.status]).toEqual([404, 404, 404]);
    expect(await foreign.text()).toBe(await missing.text());
    expect((await put(channelOf(ours), `user@${ours.domain}`, { address: null })).status).toBe(403);
    expect((await ask("GET", "/operator/teams-channel", admin)).status).toBe(403);
    expect((await ask("POST", `${channelOf(theirs)}/test`, adminOf(theirs))).status).toBe(409);
  });

  test("whose workflow is gone fails with what to do, holds up no mail, and takes the card when it is mended", async () => {
    const { teams } = running.service;
    teams.answerWith(`/workflows/${ours.domain}`, { status: 404, times: 1 });

    const announcement = await told("service-restored", admins(ours));
    await whenStates(announcement, { bell: "sent", mail: "sent", teams: "failed" });
    const failed = await delivery(announcement, "teams");
    const retry = () => ask("POST", `/operator/deliveries/${failed?.id}/retry`, operator);
    const answers = await Promise.all([retry(), retry()]);
    await whenStates(announcement, { bell: "sent", mail: "sent", teams: "accepted" });
    await running.service.idle();

    expect(failed?.reason).toMatchObject({ code: "workflow-removed", en: expect.stringContaining("Make a new one") });
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(cardsAbout(announcement.title.ja).map(({ status }) => status)).toEqual([404, 202]);
    expect((await retry()).status).toBe(409);
    expect((await ask("POST", `/operator/deliveries/${failed?.id}/retry`, admin)).status).toBe(403);
    const unknown = "dlv_01JD0000000000000000000000";
    expect((await ask("POST", `/operator/deliveries/${unknown}/retry`, operator)).status).toBe(404);
  });

  test("that is throttled or broken for a while gets the card when its workflow lets it", async () => {
    const { teams } = running.service;
    teams.answerWith(`/workflows/${ours.domain}`, { status: 429, times: 2, retryAfter: "0" });

    const announcement = await told("service-incident", admins(ours));
    const all = await whenStates(announcement, { bell: "sent", mail: "sent", teams: "accepted" });

    expect(all.find(({ channel }) => channel === "teams")).toMatchObject({ attempts: 3 });
    expect(cardsAbout(announcement.title.ja).map(({ status }) => status)).toEqual([429, 429, 202]);
  });

  test("is removed, and mutes kinds, while its address stays as it was", async () => {
    const muted = await put(channelOf(english), adminOf(english), { mutedKinds: ["service-restored"] });
    const quiet = await told("service-restored", admins(english));
    await whenStates(quiet, { bell: "sent", mail: "sent", teams: "suppressed" });
    const removed = await put(channelOf(english), adminOf(english), { address: null });
    const without = await told("service-restored", admins(english));

    await whenStates(without, { bell: "sent", mail: "sent" });
    expect(Channel.parse(await muted.json()).host).not.toBeNull();
    expect(Channel.parse(await removed.json()).host).toBeNull();
  });
});

test("our own desk is told by its mailbox, its channel and the bell of every operator", async () => {
  await put("/operator/teams-channel", operator, { address: workflow("desk") });
  await ask("POST", "/operator/teams-channel/test", operator);

  const announcement = await told("service-incident", { to: "operators" });
  await whenStates(announcement, { bell: "sent", mail: "sent", teams: "accepted" });

  expect(mailsAbout(announcement.title.ja).map(({ to }) => to[0]?.address)).toEqual([support]);
  expect((await bellOf(operator)).notices[0]?.title).toBe(announcement.title.ja);
  expect(cardsAbout(announcement.title.ja)[0]?.path).toBe("/workflows/desk");
  expect(Channel.parse(await json(ask("GET", "/operator/teams-channel", operator))).last).toMatchObject({
    state: "accepted",
  });
});

test("mails that come back mark their deliveries, and an address from which they do so again and again stands out", async () => {
  const person = { objectId: demoId("gone"), name: "退職 済", mail: `gone@${ours.domain}` };
  const bouncing = async () => {
    const announcement = await told("price-change", {
      to: "people",
      tenant: TenantId.parse(ours.id),
      people: [person],
    });
    await whenStates(announcement, { bell: "sent", mail: "sent" });
    const [mail] = mailsAbout(announcement.title.ja);
    await running.service.graph.receiveMime(
      support,
      returnedMail(person.mail, { from: support, internetMessageId: mail?.internetMessageId }),
    );
    await running.service.host.run("pollSupportMailbox");
    await whenStates(announcement, { bell: "sent", mail: "bounced" });
    return announcement;
  };
  const bounced = async () =>
    (await json(ask("GET", "/operator/bounced-addresses", operator))) as { addresses: object[] };

  const first = await bouncing();
  const once = await bounced();
  await bouncing();
  const twice = await bounced();

  expect((await delivery(first, "mail"))?.reason?.code).toBe("undeliverable");
  expect(once.addresses).toEqual([]);
  expect(twice.addresses).toMatchObject([
    {
      address: person.mail,
      deliveries: [expect.any(String), expect.any(String)],
      of: { tenant: ours.id, name: person.name },
    },
  ]);

  const address = `/operator/bounced-addresses/${encodeURIComponent(person.mail)}`;
  expect((await ask("DELETE", address, admin)).status).toBe(403);
  expect((await ask("DELETE", address, operator)).status).toBe(204);
  expect(await json(ask("GET", "/operator/bounced-addresses?least=1", operator))).toEqual({ addresses: [] });
});
