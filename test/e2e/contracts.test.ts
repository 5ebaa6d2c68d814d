import { writeFile } from "node:fs/promises";
import excel from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { demoId } from "#local/demo.ts";
import { seedContracts } from "#local/seed-contracts.ts";
import { inJapan, type PlainDate } from "#shared/base/time.ts";
import { businessDaysAfter } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { statementNames, statements } from "#shared/contracts/applications/consents.ts";
import { operator, useOrders } from "#test/support/orders.ts";
import { eventually } from "#test/support/service.ts";

const { running, sample, hinagata, mitate, ask } = useOrders();
const admin = `admin@${sample.domain}`;
const consents = Object.fromEntries(statementNames.map((name) => [name, statements[name].edition]));

let soon: PlainDate;
beforeAll(async () => {
  await seedContracts(running.service.platform);
  soon = businessDaysAfter(japan, inJapan(running.service.platform.clock.now()).toPlainDate(), 8);
});

const Problem = z.looseObject({ errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).default([]) });
const Shown = z.looseObject({
  version: z.int(),
  revision: z.int(),
  state: z.string(),
  events: z.array(z.looseObject({ happening: z.string() })),
});

const apply = (body: object, headers: Record<string, string> = {}, tenant = sample) =>
  ask(`/tenants/${tenant.id}/applications`, `admin@${tenant.domain}`, { method: "POST", body, headers });
const idOf = async (answer: Response) => {
  expect(answer.status).toBe(202);
  return z.object({ id: z.string() }).parse(await answer.json()).id;
};
const read = async (id: string, tenant = sample) =>
  Shown.parse(await (await ask(`/tenants/${tenant.id}/applications/${id}`, operator)).json());
const decide = (id: string, version: number, body: object, tenant = sample) =>
  ask(`/operator/tenants/${tenant.id}/applications/${id}/decisions`, operator, {
    method: "POST",
    body,
    headers: { "if-match": `"${version}"` },
  });
const contract = async (on = "", tenant = sample) => {
  const answer = await ask(`/tenants/${tenant.id}/contract${on && `?on=${on}`}`, operator);
  const body = z
    .looseObject({
      version: z.int(),
      counts: z.object({ basic: z.int(), option: z.int() }),
      customerNumber: z.string(),
    })
    .parse(await answer.json());
  return { ...body, etag: answer.headers.get("etag") ?? "" };
};

describe("an application", () => {
  test("is returned with reasons, sent again, accepted and part of the contract from its day; its admins hear of it", async () => {
    const { counts } = await contract();
    const form = {
      kind: "services",
      desiredOn: soon.toString(),
      counts: { ...counts, basic: counts.basic + 3 },
      consents,
    };
    const id = await idOf(await apply(form, { "idempotency-key": "more" }));
    expect(await idOf(await apply(form, { "idempotency-key": "more" }))).toBe(id);
    const again = Problem.parse(await (await apply(form)).json());
    expect(again.errors.map(({ pointer }) => pointer)).toEqual(["#/kind"]);
    await eventually(async () => {
      const { applications } = z
        .object({ applications: z.array(z.looseObject({ id: z.string(), isOverdue: z.boolean() })) })
        .parse(await (await ask("/operator/applications", operator)).json());
      return applications.some((one) => one.id === id && !one.isOverdue) || undefined;
    });

    const reasons = [{ pointer: "#/counts/basic", detail: "ライセンスの数をご確認ください。" }];
    expect((await decide(id, 1, { decision: "return", reasons })).status).toBe(200);
    expect((await decide(id, 1, { decision: "accept" })).status).toBe(412);
    expect(await idOf(await apply({ ...form, revises: id }))).toBe(id);
    expect((await decide(id, 3, { decision: "accept" })).status).toBe(200);

    const after = await eventually(async () => {
      const held = await contract(soon.toString());
      return held.counts.basic === counts.basic + 3 ? held : undefined;
    });
    expect(after).toMatchObject({ customerNumber: "C-0042", application: id });
    expect((await contract()).counts).toEqual(counts);
    const shown = await read(id);
    expect(shown).toMatchObject({ state: "accepted", revision: 2, version: 4 });
    expect(shown.events.map(({ happening }) => happening)).toEqual(["submitted", "returned", "submitted", "accepted"]);
    await eventually(async () => {
      const bell = await (await ask("/me/notices", admin)).text();
      return bell.includes("お申し込みを承りました") || undefined;
    });
  });

  test("is withdrawn by the company before it is decided on, and applied for again", async () => {
    const form = {
      kind: "company",
      desiredOn: soon.toString(),
      party: { name: "新しい商号", postalCode: "100-0001", address: ["東京都例示区1-1"] },
    };
    const id = await idOf(await apply(form));
    const withdraw = (version: number, user = admin) =>
      ask(`/tenants/${sample.id}/applications/${id}/withdrawal`, user, {
        method: "POST",
        headers: { "if-match": `"${version}"` },
      });

    expect((await withdraw(1, `admin@${mitate.domain}`)).status).toBe(404);
    expect([(await withdraw(2)).status, (await withdraw(1)).status, (await withdraw(2)).status]).toEqual([
      412, 200, 409,
    ]);
    expect((await decide(id, 2, { decision: "accept" })).status).toBe(409);
    expect(await read(id)).toMatchObject({ state: "withdrawn", events: [{}, { happening: "withdrawn" }] });
    await eventually(
      async () => !(await (await ask("/operator/applications", operator)).text()).includes(id) || undefined,
    );
    expect(await idOf(await apply({ ...form, revises: undefined }))).not.toBe(id);
  });

  test("is there for its company alone, and refused in the company's language", async () => {
    const id = await idOf(
      await apply(
        {
          kind: "company",
          desiredOn: soon.toString(),
          party: { name: "Mitate", postalCode: "1000001", address: ["Osaka"] },
        },
        {},
        mitate,
      ),
    );

    const other = await ask(`/tenants/${mitate.id}/applications/${id}`, admin);
    const missing = await ask(`/tenants/${sample.id}/applications/${id}`, admin);
    const refused = Problem.parse(await (await apply({ kind: "cancellation", month: "2020-01" }, {}, mitate)).json());

    expect([other.status, missing.status]).toEqual([404, 404]);
    expect(refused.errors).toMatchObject([{ pointer: "#/month", detail: expect.stringContaining("too late") }]);
  });
});

describe("the application form", () => {
  const fill = async (cells: Record<string, excel.CellValue>): Promise<Uint8Array> => {
    const book = new excel.Workbook();
    await book.xlsx.load(
      await (await ask(`/tenants/${hinagata.id}/application-form`, `admin@${hinagata.domain}`)).arrayBuffer(),
    );
    for (const [cell, value] of Object.entries(cells)) {
      const sheet = book.getWorksheet("申込書");
      if (sheet) sheet.getCell(cell).value = value;
    }
    return new Uint8Array(await book.xlsx.writeBuffer());
  };
  const send = async (file: Uint8Array) => {
    const body = new FormData();
    body.set("file", new File([file], "申込書.xlsx"));
    const authorization = `Bearer ${await running.service.issuer.token(`admin@${hinagata.domain}`)}`;
    return fetch(`${running.service.host.url}/api/tenants/${hinagata.id}/applications/workbook`, {
      method: "POST",
      headers: { authorization },
      body,
    });
  };
  const agreed = Object.fromEntries(statementNames.map((_name, index) => [`H${39 + index}`, "同意する"]));

  test("comes filled in, names each wrong cell, and applies once it is right", async () => {
    const { counts } = await contract("", hinagata);
    const day = `${soon.year}年${soon.month}月${soon.day}日`;
    const wrong = await send(
      await fill({ B5: "サービス・契約数の変更", F5: { formula: "TODAY()", result: 1 }, F17: "三", ...agreed }),
    );
    const late = await send(
      await fill({
        B5: "サービス・契約数の変更",
        F5: "2020/1/1",
        F17: counts.basic,
        F18: counts.basic + 1,
        F25: "no@x.example",
      }),
    );
    const right = await send(await fill({ B5: "サービス・契約数の変更", F5: day, F17: "１３", ...agreed }));

    expect(Problem.parse(await wrong.json()).errors.map(({ pointer }) => pointer)).toEqual([
      "#/cells/F5",
      "#/cells/F17",
    ]);
    expect(Problem.parse(await late.json()).errors.map(({ pointer }) => pointer)).toEqual([
      "#/cells/F18",
      ...Object.keys(agreed).map((cell) => `#/cells/${cell}`),
    ]);
    const id = await idOf(right);
    expect(await read(id, hinagata)).toMatchObject({
      content: { kind: "services", desiredOn: soon.toString(), counts: { basic: 13, option: 0 } },
    });
  });

  test("is empty for who is no customer yet, and another file is refused", async () => {
    const empty = await fetch(`${running.service.host.url}/api/application-form.xlsx`);
    const book = new excel.Workbook();
    await book.xlsx.load(await empty.arrayBuffer());
    const refused = await send(Buffer.from("申込"));

    expect(book.getWorksheet("申込書")?.getCell("B8").text).toBe("");
    expect(Problem.parse(await refused.json()).errors).toMatchObject([{ pointer: "#/file" }]);
    const keep = process.env["KEEP_FORM"];
    if (keep !== undefined) await writeFile(keep, await fill({}));
  });
});

describe("a contract", () => {
  test("is written by operators against the version they have seen, and read as it was known before", async () => {
    const before = await contract("", mitate);
    const knownAt = running.service.platform.clock.now().toString();
    const write = (etag: string) =>
      ask(`/operator/tenants/${mitate.id}/contract`, operator, {
        method: "POST",
        body: { effectiveOn: soon.toString(), reason: "値引きの合意", prices: [{ service: "basic", unitYen: 2500 }] },
        headers: { "if-match": etag },
      });

    expect([(await write(before.etag)).status, (await write(before.etag)).status]).toEqual([201, 412]);
    const at = async (query: string) =>
      (await ask(`/tenants/${mitate.id}/contract?on=${soon.toString()}${query}`, `admin@${mitate.domain}`)).text();
    expect(await at("")).toContain("2500");
    expect(await at(`&knownAt=${encodeURIComponent(knownAt)}`)).toContain("2600");
    expect((await ask(`/tenants/${mitate.id}/contract`, admin)).status).toBe(404);
  });

  test("is ended by us sixty days before or for a reason that the terms name (TERM-18, TERM-19)", async () => {
    const end = async (body: object) =>
      ask(`/operator/tenants/${mitate.id}/contract/ending`, operator, {
        method: "POST",
        body,
        headers: { "if-match": (await contract("", mitate)).etag },
      });
    const today = soon.subtract({ days: 1 }).toString();

    expect((await end({ kind: "provider-notice", on: today, reason: "体制の見直し" })).status).toBe(422);
    expect((await end({ kind: "immediate", on: today, code: "bad-mood", reason: "x" })).status).toBe(422);
    expect((await end({ kind: "immediate", on: today, code: "late-payment", reason: "お支払いの遅延" })).status).toBe(
      201,
    );
  });

  test("has a register of accounts, also as a file", async () => {
    const json = z
      .object({ loginIds: z.array(z.looseObject({ isManaged: z.boolean(), optionFrom: z.string().optional() })) })
      .parse(await (await ask(`/tenants/${sample.id}/login-ids`, admin)).json());
    const csv = await (await ask(`/tenants/${sample.id}/login-ids?format=csv`, admin)).text();

    expect(json.loginIds.length).toBeGreaterThan(30);
    expect(json.loginIds.some(({ optionFrom }) => optionFrom !== undefined)).toBe(true);
    expect(csv).toContain("ログインID");
    expect((await ask(`/tenants/${sample.id}/login-ids`, `admin@${hinagata.domain}`)).status).toBe(404);
  });
});

describe("who acts for a company", () => {
  const Admins = z.object({
    version: z.int(),
    admins: z.array(z.object({ objectId: z.string(), name: z.string(), mail: z.string() })),
    changes: z.array(z.looseObject({ version: z.int(), added: z.array(z.unknown()), removed: z.array(z.unknown()) })),
  });
  const path = `/tenants/${hinagata.id}/admins`;
  const theirs = `admin@${hinagata.domain}`;
  const read = async () => Admins.parse(await (await ask(path, theirs)).json());
  const set = (ids: readonly (string | undefined)[], version: number, by = theirs) =>
    ask(path, by, {
      method: "PUT",
      body: { admins: ids.map((objectId) => ({ objectId })) },
      headers: { "if-match": `"${version}"` },
    });
  const pointers = async (answer: Response) => Problem.parse(await answer.json()).errors.map(({ pointer }) => pointer);

  test("is changed by its admins and by us among its own people; who is none any more is shut out at once", async () => {
    const before = await read();
    const [first] = before.admins;
    const other = demoId(`user@${hinagata.domain}`);

    const added = await set([first?.objectId, other], before.version);
    expect(added.status).toBe(200);
    const { version, admins, changes } = Admins.parse(await added.json());
    expect(admins[1]).toMatchObject({ objectId: other, mail: `user@${hinagata.domain}` });
    expect(changes[0]).toMatchObject({ by: { role: "admin", name: hinagata.admin }, added: [admins[1]], removed: [] });
    expect((await ask(path, `user@${hinagata.domain}`)).status).toBe(200);

    expect((await set([first?.objectId], before.version, operator)).status).toBe(412);
    expect((await set([first?.objectId], version, operator)).status).toBe(200);
    expect((await ask(path, `user@${hinagata.domain}`)).status).toBe(403);
    expect((await read()).changes.map(({ by }) => (by as { role: string }).role)).toEqual(["operator", "admin"]);
  });

  test("is never nobody, nobody twice and nobody from elsewhere", async () => {
    const { version, admins } = await read();
    const own = admins[0]?.objectId;

    expect(await pointers(await set([], version))).toEqual(["#/admins"]);
    expect(await pointers(await set([own, own], version))).toEqual(["#/admins/1/objectId"]);
    expect(await pointers(await set([own, demoId(admin)], version))).toEqual(["#/admins/1/objectId"]);
    expect((await ask(path, theirs, { method: "PUT", body: { admins: [{ objectId: own }] } })).status).toBe(400);
    expect(await read()).toMatchObject({ version, admins });
  });

  test("is the company's own matter", async () => {
    const answers = [
      await ask(path, admin),
      await set([demoId(admin)], 0, admin),
      await ask(path, `user@${hinagata.domain}`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 403]);
  });
});
