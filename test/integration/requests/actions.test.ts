import { mkdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { createChanges } from "#shared/platform/graph.ts";
import type { Changes } from "#shared/platform/platform.ts";
import type { Call } from "#shared/requests/actions/action.ts";
import { type ActionName, actionOf, type InputOf } from "#shared/requests/actions/actions.ts";
import { app, customer, type DemoGraph, startDemoGraph } from "../local/graph/demo-graph.ts";

let demo: DemoGraph;
let graph: Changes;
let now = Date.parse("2026-11-27T00:00:00.250Z");
/** Whatever is waited for to keep within Graph's limits is over at once. */
let ahead = 0;
const clock = { now: () => Temporal.Now.instant().add({ milliseconds: ahead }) };
const wait = async (milliseconds: number) => {
  ahead += Math.ceil(milliseconds);
};

beforeAll(async () => {
  mkdirSync("test-output", { recursive: true });
  const record = "test-output/graph-requests.jsonl";
  demo = await startDemoGraph({ now: () => now, limitScale: Number.POSITIVE_INFINITY, record });
  const { url } = demo.graph;
  const credential = { kind: "client-secret", secret: app.clientSecret } as const;
  const settings = {
    graph: { endpoint: url, loginEndpoint: url, clientId: app.clientId, credential },
    changes: { clientId: app.changesClientId },
  };
  graph = createChanges(settings, { clock, wait })(TenantId.parse(customer.id));
});
afterAll(() => demo.graph.close());

const List = z.object({ value: z.array(z.looseObject({ id: z.string() })) });
const listed = async (path: string) => List.parse((await demo.ask(customer, path)).body).value;

const User = z.looseObject({
  id: z.string(),
  displayName: z.string(),
  userPrincipalName: z.string(),
  assignedLicenses: z.array(z.object({ skuId: z.string() })),
});
const users = (query: string) =>
  listed(`/users?$select=id,displayName,userPrincipalName,assignedLicenses&$top=999&${query}`);

/** People with a licence who are no admins. */
async function people() {
  const found = z.array(User).parse(await users("$filter=userType eq 'Member' and accountEnabled eq true"));
  const admins = new Set(customer.admins?.map(({ objectId }) => objectId));
  return found.filter(({ id, assignedLicenses }) => !admins.has(id) && assignedLicenses.length > 0).toSorted(byId);
}
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

async function somebody(number: number) {
  const one = (await people())[number];
  if (!one) throw new Error("The company has too few people.");
  return { user: one.id, name: one.displayName, upn: one.userPrincipalName, skus: one.assignedLicenses };
}

const perform = async (calls: readonly Call[]) => {
  for (const { method, path, body } of calls) await graph.act(method, path, body);
};

const looked = async <Name extends ActionName>(name: Name, wanted: InputOf<Name>) => {
  const action = actionOf(name);
  if (!action) throw new Error(`There is no action ${name}.`);
  const input = z.parse(action.input, wanted);
  return { action, input, seen: z.parse(action.seen, await action.look(graph, input)) };
};

const refused = async <Name extends ActionName>(name: Name, wanted: InputOf<Name>) => {
  const { action, input, seen } = await looked(name, wanted);
  return action.isDone(seen, input, undefined) ? "nothing to do" : action.obstacle?.(seen, input)?.ja;
};

/** Plans an action, carries it out and proves it; whatever was seen is kept as a plan keeps it. */
async function carryOut<Name extends ActionName>(name: Name, wanted: InputOf<Name>) {
  const { action, input, seen } = await looked(name, wanted);
  const before = z.parse(action.seen, JSON.parse(JSON.stringify(seen)));
  const since = Temporal.Instant.fromEpochMilliseconds(now);
  expect(action.isDone(before, input, undefined)).toBe(false);
  expect(action.obstacle?.(before, input)).toBeUndefined();
  await perform(action.calls(input, before, "Aa1!Aa1!Aa1!"));
  return { action, input, before, since, see: async () => z.parse(action.seen, await action.look(graph, input)) };
}

async function done<Name extends ActionName>(name: Name, wanted: InputOf<Name>) {
  const { action, input, before, since, see } = await carryOut(name, wanted);
  const after = await see();
  expect(action.isDone(after, input, since)).toBe(true);
  if (!action.back) return { before: action.before(before, input), proof: action.before(after, input) };
  await perform(action.back(before, input, after));
  expect(action.before(await see(), input)).toEqual(action.before(before, input));
  expect(action.back(before, input, await see())).toBeInstanceOf(Array);
  await perform(action.calls(input, await see(), "Aa1!Aa1!Aa1!"));
  return { before: action.before(before, input), proof: action.before(await see(), input) };
}

const admin = () => customer.admins?.[0]?.objectId ?? "";

const premium = "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46";

describe("an account", () => {
  test("is made, is waited for, gets all that a joiner needs and is deleted", async () => {
    const userPrincipalName = "jiro.suzuki@sample-shoji.example";
    const person = { user: userPrincipalName, name: "鈴木 次郎", isNew: true };
    const manager = await somebody(0);
    const licence = { ...person, sku: premium, product: "Business Premium" };
    const early = await looked("assign-licence", licence);
    expect(early.action.obstacle?.(early.seen, early.input)).toBeUndefined();
    expect(early.action.notYet?.(early.seen, early.input, undefined)?.ja).toContain("待っています");

    await carryOut("create-account", { userPrincipalName, displayName: person.name, usageLocation: "JP" });
    const language = { ...person, locale: "en-US", timeZone: "UTC" };
    const mailbox = await looked("set-mailbox-language", language);
    expect(mailbox.action.notYet?.(mailbox.seen, mailbox.input, undefined)?.ja).toContain("メールボックスができる");
    await done("assign-licence", licence);
    await done("set-manager", { ...person, manager: manager.user, managerName: manager.name });
    await done("set-mailbox-language", language);
    const [made] = await users(`$filter=userPrincipalName eq '${userPrincipalName}'`);
    const { before, proof } = await done("delete-account", { user: made?.id ?? "", name: person.name });

    expect([before.ja, proof.ja]).toEqual(["使用中", "なし"]);
  });

  test("is changed, blocked, signed out and given a password", async () => {
    const { user, name } = await somebody(1);

    const changes = {
      department: "品質保証部",
      mobilePhone: "+81 90-1234-5678",
      userPrincipalName: "q@sample-shoji.example",
    };
    const { proof } = await done("change-account", { user, name, changes });
    await done("set-sign-in", { user, name, isAllowed: false });
    await done("revoke-sessions", { user, name });
    await done("reset-password", { user, name });

    expect(proof.ja).toContain("部署：品質保証部");
  });

  test("gives licences back and gets another at once, with apps switched off and on", async () => {
    const { user, name, skus } = await somebody(2);
    const sku = skus[0]?.skuId ?? "";
    const app = { user, name, sku, product: "いまのライセンス", app: "teams" as const };

    await done("set-service-plan", { ...app, isOn: false });
    expect(await refused("set-service-plan", { ...app, isOn: false })).toBe("nothing to do");
    await done("remove-licence", app);
    await done("assign-licence", app);
    await done("remove-all-licences", { user, name });
  });

  test("of an admin, or that is not there, is not touched", async () => {
    const chief = { user: admin(), name: "管理 一郎" };
    const nobody = { user: "11111111-1111-4111-8111-111111111111", name: "誰か" };

    expect(await refused("reset-password", chief)).toContain("管理者権限（");
    expect(await refused("delete-account", chief)).toContain("管理者権限（");
    expect(await refused("set-sign-in", { ...nobody, isAllowed: false })).toContain("見つかりません");
    expect(await refused("delete-account", nobody)).toBe("nothing to do");
  });

  test("forwards its mail by a rule that is found again", async () => {
    const [{ user, name }, heir] = [await somebody(3), await somebody(4)];

    const { proof } = await done("forward-mail", { user, name, to: heir.upn, toName: heir.name });

    expect(proof.ja).toBe(`${heir.upn} に転送中`);
  });

  test("hands its OneDrive over, with write access in place of read, and has none where there is no licence", async () => {
    const [{ user, name }, heir] = [await somebody(3), await somebody(4)];
    const wanted = { user, name, heir: heir.user, heirName: heir.name };

    const { before, proof } = await done("hand-over-drive", wanted);
    expect(before.ja).toBe(`${heir.name} は利用できない`);
    expect(proof.ja).toMatch(/利用できる（https:.*sharepoint\.com\/personal\/.*）$/);

    const { seen } = await looked("hand-over-drive", wanted);
    const { drive } = z.object({ drive: z.object({ id: z.string() }) }).parse(seen);
    const invitation = { recipients: [{ objectId: admin() }], roles: ["read"], requireSignIn: true };
    await demo.change(customer, `/drives/${drive.id}/root/invite`, { method: "POST", body: invitation });
    const reader = await done("hand-over-drive", { ...wanted, heir: admin(), heirName: "管理 一郎" });
    expect(reader.before.ja).toBe("管理 一郎 は閲覧のみできる");

    demo.graph.change("people", user, { assignedLicenses: [] }, customer.id);
    expect(await refused("hand-over-drive", { ...wanted, heirName: "別の方" })).toContain("OneDrive がありません");
  });

  test("is granted a role, which is taken back", async () => {
    const { user, name } = await somebody(5);
    const helpdesk = { role: "729827e3-9c14-49f7-bb1b-9608f156bbb8", roleName: "Helpdesk Administrator" };

    await done("grant-role", { user, name, ...helpdesk });
    await done("revoke-role", { user, name, ...helpdesk });
  });
});

describe("a group", () => {
  const fixed = "$filter=securityEnabled eq true&$top=999";

  const someGroup = async () => {
    const Group = z.looseObject({ id: z.string(), displayName: z.string(), groupTypes: z.array(z.string()) });
    const groups = z.array(Group).parse(await listed(`/groups?${fixed}`));
    for (const { id, displayName, groupTypes } of groups.toSorted(byId)) {
      const { user, name } = await somebody(6);
      const wanted = { user, name, group: id, groupName: displayName };
      if (!groupTypes.includes("DynamicMembership") && (await refused("add-member", wanted)) === undefined)
        return wanted;
    }
    throw new Error("The company has no such group.");
  };

  test("gets a member and loses one", async () => {
    const membership = await someGroup();

    expect((await done("add-member", membership)).proof.ja).toBe("メンバー");
    expect(await refused("add-member", membership)).toBe("nothing to do");
    expect((await done("remove-member", membership)).proof.ja).toBe("メンバーではない");
  });

  test("is made with members, changed and deleted", async () => {
    const { user } = await somebody(7);
    const wanted = {
      displayName: "東日本営業",
      mailNickname: "sales-east",
      kind: "security" as const,
      members: [user],
    };

    await carryOut("create-group", wanted);
    expect(await refused("create-group", wanted)).toContain("すでにあります");
    const [group] = await listed("/groups?$filter=displayName eq '東日本営業'");
    const which = { group: group?.id ?? "", name: wanted.displayName };
    await done("change-group", { ...which, displayName: "西日本営業", description: "大阪" });
    await done("delete-group", which);
  });
});

describe("single sign-on", () => {
  const app = { name: "経費クラウド", order: "req_01J00000000000000000000001" };
  const saml = {
    ...app,
    tenant: customer.id,
    identifier: "https://keihi.example/saml",
    replyUrl: "https://keihi.example/acs",
  };
  const groupNamed = async (name: string) => {
    const [group] = await listed(`/groups?$filter=displayName eq '${name}'`);
    return { ...app, group: group?.id ?? "", groupName: name };
  };

  test("M365-06: an application is made once, is waited for, signs in by SAML, is assigned and goes", async () => {
    const early = await looked("set-saml", saml);
    expect(early.action.obstacle?.(early.seen, early.input)).toBeUndefined();

    const { action, input, since, see, before } = await carryOut("create-app", app);
    const fresh = await see();
    expect(action.isDone(fresh, input, since)).toBe(false);
    expect(action.notYet?.(fresh, input, since)?.ja).toContain("待っています");
    expect((await looked("set-saml", saml)).action.notYet?.(fresh, saml, since)?.ja).toContain("待っています");
    now += 2_250;
    expect(action.isDone(await see(), input, undefined)).toBe(true);

    expect((await done("set-saml", saml)).before.ja).toBe("設定なし");
    const certificate = await carryOut("make-certificate", app);
    expect(certificate.action.isDone(await certificate.see(), app, since)).toBe(true);
    expect(certificate.action.before(await certificate.see(), app).ja).toBe("2029年11月27日まで有効な証明書");
    await done("use-certificate", app);
    await done("assign-app", await groupNamed("営業部"));

    const { seen } = await looked("set-saml", saml);
    const { appId } = z.object({ application: z.object({ appId: z.guid() }) }).parse(seen).application;
    const told = early.action.tells?.(saml, seen)?.ja;
    expect(told).toContain(
      `https://login.microsoftonline.com/${customer.id}/federationmetadata/2007-06/federationmetadata.xml?appid=${appId}`,
    );
    await perform(action.back?.(before, input, await see()) ?? []);
    expect(action.before(await see(), input)).toEqual(action.before(before, input));
  });

  test("is refused for an identifier in use, and for a group that cannot be assigned or is not there", async () => {
    const other = { name: "勤怠クラウド", order: "req_01J00000000000000000000002" };
    await carryOut("create-app", other);
    now += 2_250;
    await carryOut("set-saml", { ...saml, ...other });

    expect(await refused("set-saml", saml)).toContain("すでにアプリ「勤怠クラウド」で使われています");
    expect(await refused("set-saml", { ...saml, ...other })).toBe("nothing to do");
    expect(await refused("assign-app", await groupNamed("全社"))).toContain("セキュリティ グループではない");
    const nowhere = { ...app, group: "11111111-1111-4111-8111-111111111111", groupName: "どこか" };
    expect(await refused("assign-app", nowhere)).toContain("見つかりません");
  });
});

describe("a device", () => {
  const devices = async () =>
    z
      .array(z.looseObject({ id: z.string(), deviceName: z.string(), azureADDeviceId: z.string() }))
      .parse(await listed("/deviceManagement/managedDevices?$filter=operatingSystem eq 'Windows'"));

  test.each([["wipe-device", 0] as const, ["retire-device", 1] as const])(
    "obeys %s when it is heard of, and not to what was said before",
    async (name, number) => {
      const device = (await devices())[number];
      const { action, input, since, see } = await carryOut(name, {
        device: device?.id ?? "",
        name: device?.deviceName ?? "",
      });

      const told = await see();
      now += 60_000;
      const obeyed = await see();
      const later = since.add({ minutes: 5 });

      expect(action.isDone(told, input, since)).toBe(false);
      expect(action.notYet?.(told, input, since)?.ja).toContain("インターネットに接続すると");
      expect(action.isDone(obeyed, input, since)).toBe(true);
      expect(action.isDone(obeyed, input, later)).toBe(false);
      now += 60_000;
      expect(action.isDone(await see(), input, later)).toBe(true);
    },
  );

  test("loses its record in Intune and in the directory", async () => {
    const device = (await devices())[2];
    const wanted = {
      device: device?.id ?? "",
      name: device?.deviceName ?? "",
      entraDevice: device?.azureADDeviceId,
    };

    const { before, proof } = await done("delete-device-record", wanted);

    expect(before.ja).toBe("Intune：登録あり、Entra ID：登録あり");
    expect(proof.ja).toBe("Intune：登録なし、Entra ID：登録なし");
  });
});

describe("a policy", () => {
  test.each([["configuration", "deviceConfigurations"] as const, ["compliance", "deviceCompliancePolicies"] as const])(
    "of %s applies to a group beside all to whom it applies already",
    async (kind, path) => {
      const [policy] = await listed(`/deviceManagement/${path}`);
      const [group] = (await listed("/groups?$filter=securityEnabled eq true&$top=999")).toSorted(byId).slice(-1);
      const targets = async () =>
        z
          .looseObject({ value: z.array(z.looseObject({ target: z.unknown() })) })
          .parse((await demo.change(customer, `/deviceManagement/${path}/${policy?.id}/assignments`)).body)
          .value.map(({ target }) => target);
      const wanted = { kind, policy: policy?.id ?? "", policyName: "P", group: group?.id ?? "", groupName: "G" };
      const others = await targets();

      await done("assign-policy", { ...wanted, isAssigned: true });
      expect(await targets()).toEqual(expect.arrayContaining(others));
      expect(await targets()).toHaveLength(others.length + 1);
      await done("assign-policy", { ...wanted, isAssigned: false });

      expect(await targets()).toEqual(others);
    },
  );

  test("DM-13: of conditional access is tried in report-only before it is enforced", async () => {
    const Policy = z.looseObject({ id: z.string(), displayName: z.string(), state: z.string() });
    const found = z.array(Policy).parse(await listed("/identity/conditionalAccess/policies"));
    const policy = found.find(({ state }) => state === "enabled");
    const wanted = { policy: policy?.id ?? "", name: policy?.displayName ?? "" };

    const { proof } = await done("switch-policy", { ...wanted, state: "disabled" });

    expect(proof.ja).toBe("無効");
    expect(await refused("switch-policy", { ...wanted, state: "enabled" })).toContain("先にレポート専用");
    await done("switch-policy", { ...wanted, state: "enabledForReportingButNotEnforced" });
    expect(await refused("switch-policy", { ...wanted, state: "disabled" })).toBeUndefined();
  });
});
