import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import * as z from "zod";
import { companies, demoId, prospect, provider } from "#local/demo.ts";
import { seedContracts } from "#local/seed-contracts.ts";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate, type PlainDate } from "#shared/base/time.ts";
import { businessDaysAfter } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { statementNames, statements } from "#shared/contracts/applications/consents.ts";
import { CustomerPage } from "#shared/contracts/customers/list-customers.ts";
import { CustomerView } from "#shared/contracts/customers/show-customer.ts";
import { endingMessage } from "#shared/contracts/ending/follow-ending.ts";
import { places } from "#shared/contracts/ending/places.ts";
import { DataKind, erasedOn } from "#shared/contracts/ending/retention.ts";
import { stateOf } from "#shared/contracts/onboarding/consent-state.ts";
import { pageOfDeliveries } from "#shared/notifications/telling/deliveries.ts";
import { managedTenants } from "#shared/tenants/store.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();
const operator = `operator@${provider.domain}`;
const admin = `admin@${prospect.domain}`;
const tenant = TenantId.parse(prospect.id);
const admins = [{ objectId: demoId(admin), name: prospect.admin, mail: admin }];
const [neighbour] = companies;
if (!neighbour) throw new Error("The demo has no company.");

const ask = async (path: string, user: string | undefined, init: { body?: unknown; headers?: object } = {}) =>
  fetch(`${running.service.host.url}/api${path}`, {
    redirect: "manual",
    ...(init.body !== undefined && { method: "POST", body: JSON.stringify(init.body) }),
    headers: {
      ...(user !== undefined && { authorization: `Bearer ${await running.service.issuer.token(user)}` }),
      ...(init.body !== undefined && { "content-type": "application/json" }),
      ...init.headers,
    },
  });

const Shown = z.object({
  version: z.int(),
  steps: z.array(z.looseObject({ step: z.string(), state: z.string() })),
  missing: z.array(z.object({ pointer: z.string() })),
  missingPermissions: z.object({
    watching: z.array(z.object({ permission: z.string(), withoutIt: z.object({ ja: z.string(), en: z.string() }) })),
  }),
  consents: z.looseObject({ watching: z.looseObject({ verified: z.looseObject({ ofVersion: z.int() }).optional() }) }),
  inventory: z.array(z.looseObject({ kind: z.string(), coverage: z.string() })),
  events: z.array(z.looseObject({ happening: z.string(), detail: z.string().optional() })),
});
const onboarding = async () =>
  Shown.parse(await (await ask(`/operator/tenants/${tenant}/onboarding`, operator)).json());
const due = async () => (await onboarding()).steps.find(({ state }) => state === "due")?.step;
const pointers = async (answer: Response) =>
  z
    .object({ errors: z.array(z.object({ pointer: z.string() })) })
    .parse(await answer.json())
    .errors.map(({ pointer }) => pointer);
const start = async (startedOn?: string) =>
  ask(`/operator/tenants/${tenant}/onboarding/start`, operator, {
    body: { startedOn },
    headers: { "if-match": `"${(await onboarding()).version}"` },
  });

const customers = async (query: string) => {
  const answer = await ask(`/operator/tenants?${query}`, operator);
  return CustomerPage.parse(await answer.json());
};
const customer = async () => CustomerView.parse(await (await ask(`/operator/tenants/${tenant}`, operator)).json());

let today: PlainDate;
let contractFrom: string;
beforeAll(async () => {
  const { platform } = running.service;
  await seedContracts(platform);
  today = japanDate(platform.clock.now());
  contractFrom = businessDaysAfter(japan, today, 6).toString();
});

describe("a company that wants to become a customer", () => {
  test("is registered, applies and is accepted; before that nothing can start", async () => {
    const register = () =>
      ask("/operator/tenants", operator, {
        body: {
          id: tenant,
          name: prospect.name,
          admins,
        },
      });
    expect((await ask("/me", admin)).status).toBe(403);
    expect([(await register()).status, (await register()).status]).toEqual([201, 409]);
    expect(await due()).toBe("accepted");
    expect((await customers(`q=${encodeURIComponent("わかば")}`)).customers).toMatchObject([
      { tenant, status: "onboarding", consents: { watching: { state: "unasked" } }, collector: { failing: [] } },
    ]);
    expect(await pointers(await start())).toEqual(["#/contract", "#/consents/watching"]);

    const applied = await ask(`/tenants/${tenant}/applications`, admin, {
      body: {
        kind: "new-contract",
        desiredOn: contractFrom,
        party: { name: prospect.name, postalCode: "9990001", address: ["東京都若葉区若葉1-1"] },
        counts: { basic: 10, option: 0 },
        admins: [{ name: prospect.admin, mail: admin }],
        accounts: [],
        consents: Object.fromEntries(statementNames.map((name) => [name, statements[name].edition])),
      },
    });
    expect([applied.status, await applied.clone().text()]).toEqual([202, expect.any(String)]);
    const { id } = z.object({ id: z.string() }).parse(await applied.json());
    const decision = { decision: "accept", customerNumber: "C-0099", prices: [{ service: "basic", unitYen: 3000 }] };
    const headers = { "if-match": '"1"' };
    const decided = await ask(`/operator/tenants/${tenant}/applications/${id}/decisions`, operator, {
      body: decision,
      headers,
    });
    expect(decided.status).toBe(200);
    await eventually(async () => (await due()) === "consent-asked" || undefined);
  });

  const askConsent = async () => {
    const answer = await ask(`/operator/tenants/${tenant}/onboarding/consent-link`, operator, { body: {} });
    const { url } = z.object({ url: z.string() }).parse(await answer.json());
    return new URL(url).pathname.replace(/^\/api/, "") + new URL(url).search;
  };
  const consentPage = async (link: string) => (await ask(link, undefined)).headers.get("location") ?? "";
  const choose = async (page: string, choice: string) => {
    const answer = await fetch(page, { method: "POST", body: new URLSearchParams({ choice }), redirect: "manual" });
    const back = new URL(answer.headers.get("location") ?? "");
    return back.pathname.replace(/^\/api/, "") + back.search;
  };

  test("consents on Microsoft's page: what is forged, declined or another tenant's is refused and leaves the link good", async () => {
    const link = await askConsent();
    await eventually(
      () => running.service.graph.mail().some(({ subject }) => subject.includes("アクセスの許可のお願い")) || undefined,
    );
    const page = await consentPage(link);
    expect(new URL(page).pathname).toBe(`/${tenant}/v2.0/adminconsent`);
    expect(await (await fetch(page)).text()).toContain("User.Read.All");

    const forged = await ask(
      `/onboarding/callback?state=${tenant}.${"a".repeat(32)}.x&tenant=${tenant}&admin_consent=True`,
      undefined,
    );
    const unknown = stateOf(running.service.platform.settings.linkKey, { tenant, nonce: "b".repeat(32) });
    const gone = await ask(`/onboarding/callback?state=${unknown}&tenant=${tenant}&admin_consent=True`, undefined);
    const declined = await ask(await choose(page, "decline"), undefined);
    const back = await choose(page, "accept");
    const other = await ask(back.replace(`tenant=${tenant}`, `tenant=${neighbour.id}`), undefined);
    expect([forged, gone, declined, other].map(({ status }) => status)).toEqual([409, 409, 409, 409]);
    expect(await declined.text()).toContain("許可をいただけませんでした");
    expect(await other.text()).toContain("別の組織のアカウントです");
    expect((await onboarding()).events.map(({ happening }) => happening)).toEqual(["refused", "refused", "asked"]);

    const given = await ask(back, undefined);
    expect(await given.text()).toContain("許可をいただきました");
    expect(await (await ask(back, undefined)).text()).toContain("使用済み");
    expect(await (await ask(link, undefined)).text()).toContain("使用済み");
  });

  test("is asked what it has granted, read for the first time, and is ready; what is missing is named", async () => {
    const { graph } = running.service;
    await eventually(async () => (await due()) === "started" || undefined);
    const shown = await onboarding();
    expect(shown).toMatchObject({
      missing: [],
      missingPermissions: { watching: [] },
      consents: { watching: { verified: { isConsented: true, company: { name: prospect.name } } } },
    });
    expect(shown.inventory.find(({ kind }) => kind === "accounts")?.coverage).toBe("complete");

    graph.changeTenant(tenant, { permissions: ["Organization.Read.All", "User.Read.All"] });
    const { version } = z
      .object({ version: z.int() })
      .parse(await (await ask(`/operator/tenants/${tenant}/onboarding/checks`, operator, { body: {} })).json());
    const lacking = await eventually(async () => {
      const found = await onboarding();
      return found.consents.watching.verified?.ofVersion === version ? found : undefined;
    });
    expect(lacking.missingPermissions.watching).toContainEqual({
      permission: "SecurityAlert.Read.All",
      withoutIt: { ja: "Defenderのアラート", en: "Defender's alerts" },
    });
    expect(await pointers(await start(contractFrom))).toEqual(["#/permissions/LicenseAssignment.Read.All"]);
    const facts = await eventually(async () => {
      const found = await customer();
      return found.collector.failing.some(({ kind }) => kind === "devices") ? found : undefined;
    });
    expect(facts).toMatchObject({
      status: "onboarding",
      customerNumber: "C-0099",
      seats: { basic: 10, option: 0 },
      consents: { watching: { state: "partial" }, changing: { state: "unasked" } },
      directory: { name: prospect.name, domains: expect.arrayContaining([prospect.domain]) },
      admins,
    });
    expect(facts.collector.failing.find(({ kind }) => kind === "devices")).toMatchObject({
      cause: "no-consent",
      coverage: "none",
    });

    graph.restoreTenant(tenant);
    graph.changeTenant(tenant, { isWithdrawn: false });
    await ask(`/operator/tenants/${tenant}/onboarding/checks`, operator, { body: {} });
    await eventually(async () => (await onboarding()).missing.length === 0 || undefined);
  });

  test("gets the start notice once, which names the day and forms the contract (TERM-01)", async () => {
    expect(await pointers(await start())).toEqual(["#/startedOn"]);
    const agreed = {
      customerNumber: "C-0099",
      counts: { basic: 10 },
      payment: { due: { kind: "end-of-next-month" }, dayCount: "ACT/365F" },
    };
    const party = { name: prospect.name, postalCode: "999-0001", address: ["東京都若葉区若葉1-1"] };
    const { version: newest } = z
      .object({ version: z.int() })
      .parse(await (await ask(`/tenants/${tenant}/contract?on=${contractFrom}`, operator)).json());
    const earlier = await ask(`/operator/tenants/${tenant}/contract`, operator, {
      body: { effectiveOn: today.toString(), reason: "お急ぎのため、本日からのご利用に変更", ...agreed, party },
      headers: { "if-match": `"${newest}"` },
    });
    expect(earlier.status).toBe(201);
    expect((await start()).status).toBe(202);
    expect((await start()).status).toBe(409);

    const Letters = z.object({ letters: z.array(z.looseObject({ id: z.string(), kind: z.string() })) });
    const letter = await eventually(async () => {
      const { letters } = Letters.parse(await (await ask(`/tenants/${tenant}/contract/letters`, admin)).json());
      return letters.find(({ kind }) => kind === "start-notice");
    });
    const link = async (format: string) =>
      z
        .object({ url: z.string() })
        .parse(
          await (
            await ask(`/tenants/${tenant}/contract/letters/${letter.id}/link?format=${format}`, admin, { body: {} })
          ).json(),
        ).url;
    const pdf = Buffer.from(await (await fetch(await link("pdf"))).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(await (await fetch(await link("json"))).text()).toContain("サービス開始通知書");
    const contract = await ask(`/tenants/${tenant}/contract`, admin);
    expect(await contract.json()).toMatchObject({ startedOn: today.toString(), counts: { basic: 10 } });
    await eventually(
      () => running.service.graph.mail().some(({ subject }) => subject.includes("サービス開始のお知らせ")) || undefined,
    );
    expect((await ask(`/tenants/${tenant}/contract/letters`, `admin@${neighbour.domain}`)).status).toBe(404);
    expect(await customer()).toMatchObject({ status: "active", contract: { startedOn: today.toString() } });
  });

  test("is found among all by name, domain, number and id, page by page, by our staff alone", async () => {
    const one = async (q: string) =>
      (await customers(`q=${encodeURIComponent(q)}`)).customers.map((found) => found.name);
    const first = await customers("take=3");
    const second = await customers(`take=3&cursor=${first.cursor}`);
    const doors = ["/operator/tenants", `/operator/tenants/${tenant}`];

    expect([...first.customers, ...second.customers].map(({ name }) => name).toSorted()).toEqual(
      [...companies, prospect].map(({ name }) => name).toSorted(),
    );
    expect([first.total, second.cursor]).toEqual([4, undefined]);
    for (const q of [`someone@${prospect.domain}`, "ワカバ", "c-0099", tenant])
      expect(await one(q)).toEqual([prospect.name]);
    expect(await one("C-9999")).toEqual([]);
    expect(await pointers(await ask("/operator/tenants?cursor=eA", operator))).toEqual(["#/cursor"]);
    for (const door of doors)
      expect([(await ask(door, admin)).status, (await ask(door, undefined)).status]).toEqual([403, 401]);
    expect((await ask(`/operator/tenants/${demoId("nobody")}`, operator)).status).toBe(404);
  });
});

describe("a contract that has ended", () => {
  const follow = (day: string) => {
    const { bus } = running.service.platform;
    return bus.send("documents", endingMessage(tenant, day, String(Math.random())));
  };
  const Ending = z.looseObject({
    isStopped: z.boolean(),
    seen: z.string(),
    open: z.looseObject({ inquiries: z.array(z.looseObject({ title: z.string() })) }),
    exported: z.looseObject({ letter: z.string() }).optional(),
    erasures: z.array(z.looseObject({ kind: z.string(), certified: z.unknown().optional() })),
  });
  const ending = async () => Ending.parse(await (await ask(`/operator/tenants/${tenant}/ending`, operator)).json());
  /** Every row of everybody but the company, as far as it can be told whose it is. */
  const held = async (whose: TenantId) => {
    const found: string[] = [];
    for (const kind of DataKind.options)
      for (const place of places[kind]) {
        const { rows, files } = await place.find(running.service.platform, whose);
        found.push(...rows.map(({ partition, row }) => `${place.table}/${partition}/${row}`), ...files);
      }
    return [...new Set(found)].toSorted();
  };
  const managed = async () => {
    const found: TenantId[] = [];
    for await (const tenants of managedTenants(running.service.platform)) found.push(...tenants);
    return found;
  };

  test("stops on the day after its last one, lists what is open, and hands the data over", async () => {
    const endedOn = today.toString();
    const sent = await ask("/inquiries", `user@${prospect.domain}`, {
      body: {
        subject: "印刷できません",
        description: "3階の複合機から紙が出ません。",
        impact: "degraded",
        name: "芽生 学",
        replyTo: `user@${prospect.domain}`,
      },
    });
    expect(sent.status).toBe(202);
    const contract = await ask(`/tenants/${tenant}/contract`, operator);
    const ended = await ask(`/operator/tenants/${tenant}/contract/ending`, operator, {
      body: { kind: "immediate", on: endedOn, code: "closure", reason: "廃業のため" },
      headers: { "if-match": contract.headers.get("etag") ?? "" },
    });
    expect(ended.status).toBe(201);
    await eventually(async () => (await ending()).open.inquiries.length > 0 || undefined);
    expect(
      (await ask(`/operator/tenants/${tenant}/ending/confirmation`, operator, { body: { seen: "x", note: "y" } }))
        .status,
    ).toBe(409);

    await follow(endedOn);
    await follow(today.add({ days: 1 }).toString());
    const shown = await eventually(async () => {
      const found = await ending();
      return found.exported ? found : undefined;
    });
    expect(shown.open.inquiries[0]?.title).toContain("印刷できません");
    expect(await managed()).not.toContain(tenant);
    expect(await customer()).toMatchObject({ status: "ended", endsOn: endedOn });
    expect((await ask(`/tenants/${tenant}/overview`, admin)).status).toBe(403);
    expect((await ask(`/tenants/${tenant}/invoices`, admin)).status).toBe(200);

    const path = `/tenants/${tenant}/contract/letters/${shown.exported?.letter}/link`;
    const { url } = z.object({ url: z.string() }).parse(await (await ask(path, admin, { body: {} })).json());
    const zip = await fromBufferPromise(Buffer.from(await (await fetch(url)).arrayBuffer()));
    const files = new Map<string, string>();
    for await (const entry of zip.eachEntry())
      files.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString());
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        "contract/versions.json",
        "contract/login-ids.csv",
        "invoices/invoices.json",
        "orders/trail.json",
      ]),
    );
    expect([...files.keys()].filter((name) => name.startsWith("inventory/accounts")).length).toBe(1);
    expect([...files].find(([name]) => /inquiries\/.*\/inquiry\.json/.test(name))?.[1]).toContain(
      "3階の複合機から紙が出ません。",
    );
    await eventually(
      () =>
        running.service.graph.mail().some(({ subject }) => subject.includes("データお受け取りのご案内")) || undefined,
    );
  });

  test("has its data erased when its time has come and nobody else's, with a certificate of what it was (TERM-14, TERM-15)", async () => {
    const endedOn = today.toString();
    const other = TenantId.parse(neighbour.id);
    await ask("/inquiries", `user@${neighbour.domain}`, {
      body: {
        subject: "VPN",
        description: "つながりません。",
        impact: "degraded",
        name: "例示 太郎",
        replyTo: `user@${neighbour.domain}`,
      },
    });
    await eventually(async () => (await held(other)).some((key) => key.startsWith("inquiries/")) || undefined);
    const before = await held(tenant);
    expect(new Set(before.map((key) => key.split("/")[0])).size).toBeGreaterThan(12);

    const personal = erasedOn("personal", endedOn);
    await follow(personal);
    const { seen } = await ending();
    expect(
      (
        await ask(`/operator/tenants/${tenant}/ending/confirmation`, operator, {
          body: { seen: "stale", note: "なし" },
        })
      ).status,
    ).toBe(412);
    const confirmed = await ask(`/operator/tenants/${tenant}/ending/confirmation`, operator, {
      body: { seen, note: "ご本人と確認し、対応不要" },
    });
    expect(confirmed.status).toBe(201);
    const theirs = await eventually(async () => {
      const [one, again] = [await held(other), await held(other)];
      return one.join() === again.join() ? one : undefined;
    });

    await follow(personal);
    const certified = (kind: string) =>
      eventually(async () => (await ending()).erasures.find((one) => one.kind === kind && one.certified !== undefined));
    expect(JSON.stringify(await certified("personal"))).toContain("newestSnapshots");
    const left = await held(tenant);
    expect(
      left.filter((key) => /^(inquiries|snapshots|newestSnapshots|alerts|inquiryLists|contractLetters.*zip)/.test(key)),
    ).toEqual([]);
    expect(left.some((key) => key.startsWith("contracts/"))).toBe(true);
    const { letters } = z
      .object({ letters: z.array(z.looseObject({ kind: z.string() })) })
      .parse(await (await ask(`/tenants/${tenant}/contract/letters`, operator)).json());
    expect(letters.map(({ kind }) => kind).toSorted()).toEqual(["erasure-certificate", "start-notice"]);

    await follow(erasedOn("secret", endedOn));
    await certified("secret");
    const told = () =>
      running.service.graph
        .mail()
        .filter(({ subject, to }) => subject.includes("データを消去しました") && JSON.stringify(to).includes(admin));
    await eventually(() => told().length === 2 || undefined);
    await eventually(async () => {
      const { rows } = await pageOfDeliveries(running.service.platform, tenant, { take: 10 });
      return rows.every(({ state }) => state !== "waiting") || undefined;
    });
    await follow(erasedOn("books", endedOn));
    await eventually(
      async () => (await ask(`/operator/tenants/${tenant}/onboarding`, operator)).status === 404 || undefined,
    );
    expect((await customers(`q=${tenant}`)).total).toBe(0);
    const last = (await held(tenant)).filter((key) => !/letter|contractLetters|ltr_/.test(key));
    expect(last).toEqual([]);
    expect((await held(other)).filter((key) => theirs.includes(key))).toEqual(theirs);
  }, 180_000);
});
