import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plans } from "#local/graph/world/plans.ts";
import { admin, customer, type DemoGraph, largeCustomer, startDemoGraph } from "./demo-graph.ts";

let demo: DemoGraph;
beforeAll(async () => {
  demo = await startDemoGraph();
});
afterAll(() => demo.graph.close());

const { businessPremium, powerBiPro, extraFileStorage, enterpriseE3 } = plans;
let number = 0;
async function create(more: object = {}, tenant = customer): Promise<string> {
  number += 1;
  const user = {
    accountEnabled: true,
    displayName: "新人 花",
    mailNickname: `hana${number}`,
    userPrincipalName: `hana${number}@${tenant.domain}`,
    passwordProfile: { password: "xWwvJ]6NMw+bWH-d" },
    usageLocation: "JP",
    ...more,
  };
  return (await demo.change(tenant, "/users", { method: "POST", body: user })).body.id;
}
const adding = (...plansToAdd: { skuId: string }[]) => plansToAdd.map(({ skuId }) => ({ skuId, disabledPlans: [] }));
const assign = (id: string, addLicenses: object[], removeLicenses: string[] = [], tenant = customer) =>
  demo.change(tenant, `/users/${id}/assignLicense`, { method: "POST", body: { addLicenses, removeLicenses } });
async function consumed({ skuId }: { skuId: string }): Promise<number> {
  const { body } = await demo.ask(customer, "/subscribedSkus");
  return body.value.find((sku: { skuId: string }) => sku.skuId === skuId).consumedUnits;
}

test("a licence is assigned and taken away, and takes a seat only as long as its holder is there", async () => {
  const before = await consumed(businessPremium);
  const id = await create();

  const given = await assign(id, adding(businessPremium));
  const whileHeld = await consumed(businessPremium);
  await demo.change(customer, `/users/${id}`, { method: "DELETE" });
  const whileDeleted = await consumed(businessPremium);
  await demo.change(customer, `/directory/deletedItems/${id}/restore`, { method: "POST" });
  const afterwards = await consumed(businessPremium);
  const taken = await assign(id, [], [businessPremium.skuId.toUpperCase()]);

  expect([given.status, given.body.assignedLicenses]).toEqual([200, adding(businessPremium)]);
  expect([whileHeld, whileDeleted, afterwards]).toEqual([before + 1, before, before + 1]);
  expect([taken.status, taken.body.assignedLicenses]).toEqual([200, []]);
  expect(await consumed(businessPremium)).toBe(before);
});

test("one licence can be exchanged for another, and its services can be switched off", async () => {
  const id = await create();
  await assign(id, adding(powerBiPro));
  const off = businessPremium.servicePlans[2]?.servicePlanId;
  const before = [await consumed(powerBiPro), await consumed(businessPremium)];

  await assign(id, [{ skuId: businessPremium.skuId, disabledPlans: [off] }], [powerBiPro.skuId]);
  const { body } = await demo.change(customer, `/users/${id}/licenseDetails`);

  expect(body.value).toMatchObject([{ skuId: businessPremium.skuId, skuPartNumber: "SPB" }]);
  const statuses = body.value[0].servicePlans.map((plan: Record<string, string>) => plan.provisioningStatus);
  expect(statuses.filter((status: string) => status === "Disabled")).toHaveLength(1);
  expect(statuses[2]).toBe("Disabled");
  expect([await consumed(powerBiPro), await consumed(businessPremium)]).toEqual([
    (before[0] ?? 0) - 1,
    (before[1] ?? 0) + 1,
  ]);
});

describe("a licence is refused", () => {
  test.each`
    because                                   | user                       | add                                                                 | remove                     | message
    ${"the country is not known"}             | ${{ usageLocation: null }} | ${adding(businessPremium)}                                          | ${[]}                      | ${"License assignment cannot be done for user with invalid usage location."}
    ${"the company has not bought it"}        | ${{}}                      | ${adding(enterpriseE3)}                                             | ${[]}                      | ${`License ${enterpriseE3.skuId} does not correspond to a valid company License.`}
    ${"it is the company's and nobody's own"} | ${{}}                      | ${adding(extraFileStorage)}                                         | ${[]}                      | ${/does not correspond to a valid company License/}
    ${"it is taken from who has it not"}      | ${{}}                      | ${[]}                                                               | ${[businessPremium.skuId]} | ${"User does not have a corresponding license."}
    ${"a service is none of its own"}         | ${{}}                      | ${[{ skuId: powerBiPro.skuId, disabledPlans: [powerBiPro.skuId] }]} | ${[]}                      | ${/is not a plan of SKU/}
    ${"the list of those to go is missing"}   | ${{}}                      | ${[]}                                                               | ${undefined}               | ${/The missing parameters are: removeLicenses\.$/}
  `("when $because", async ({ user, add, remove, message }) => {
    const id = await create(user);
    const body = { addLicenses: add, removeLicenses: remove };

    const refused = await demo.change(customer, `/users/${id}/assignLicense`, { method: "POST", body });

    expect([refused.status, refused.body.error.code]).toEqual([400, "Request_BadRequest"]);
    expect(refused.body.error.message).toMatch(message);
  });

  test("when no seat is left, even of a licence that others hold for longer than it was paid", async () => {
    const id = await create({}, largeCustomer);

    const refused = await assign(id, adding(enterpriseE3), [], largeCustomer);

    expect([refused.status, refused.body.error.code]).toEqual([400, "Request_BadRequest"]);
    expect(refused.body.error.message).toBe(
      `Subscription with SKU ${enterpriseE3.skuId} does not have any available licenses.`,
    );
  });
});

describe("a licence brings", () => {
  test("a mailbox, with settings that can be changed and rules", async () => {
    const id = await create();
    const path = `/users/${id}/mailboxSettings`;
    const before = await demo.change(customer, path);
    await assign(id, adding(businessPremium));
    const change = {
      timeZone: "Tokyo Standard Time",
      language: { locale: "ja-JP" },
      automaticRepliesSetting: { status: "alwaysEnabled", internalReplyMessage: "退職しました。" },
    };

    const fresh = await demo.change(customer, path);
    const changed = await demo.change(customer, path, { method: "PATCH", body: change });
    const wrong = await demo.change(customer, path, { method: "PATCH", body: { timeZone: "Middle Earth" } });

    expect([before.status, before.body.error.code]).toEqual([404, "MailboxNotEnabledForRESTAPI"]);
    expect(fresh.body).toMatchObject({ timeZone: "UTC", language: { locale: "en-US" }, userPurpose: "user" });
    expect([changed.status, changed.body]).toMatchObject([200, change]);
    expect((await demo.change(customer, path)).body).toMatchObject({
      ...change,
      automaticRepliesSetting: { ...change.automaticRepliesSetting, externalAudience: "all" },
    });
    expect([wrong.status, wrong.body.error.code]).toEqual([400, "TimeZoneNotSupportedException"]);
    expect((await demo.change(customer, `/users/${id}?$select=mail`)).body.mail).toMatch(/^hana\d+@/);
  });

  test("rules for what comes in, such as one that forwards it", async () => {
    const path = `/users/${admin}/mailFolders/inbox/messageRules`;
    const forwardTo = [{ emailAddress: { name: "後任", address: `user@${customer.domain}` } }];
    const rule = { displayName: "転送", sequence: 1, actions: { forwardTo, stopProcessingRules: true } };

    const { status, body: made } = await demo.change(customer, path, { method: "POST", body: rule });
    const { body: listed } = await demo.change(customer, path);
    const { body: wrong } = await demo.change(customer, path, { method: "POST", body: { ...rule, actions: {} } });

    expect([status, made]).toMatchObject([201, { ...rule, isEnabled: true, hasError: false }]);
    expect(listed.value).toMatchObject([{ id: made.id, actions: { forwardTo } }]);
    expect(wrong.error.code).toBe("BadRequest");
    expect((await demo.change(customer, `${path}/${made.id}`)).body.displayName).toBe("転送");
    expect((await demo.change(customer, `${path}/${made.id}`, { method: "DELETE" })).status).toBe(204);
    expect((await demo.change(customer, `${path}/${made.id}`)).body.error.code).toBe("ErrorItemNotFound");
  });

  test("files, which can be shared with a successor", async () => {
    const id = await create();
    const none = await demo.change(customer, `/users/${id}/drive`);
    await assign(id, adding(businessPremium));
    const { body: drive } = await demo.change(customer, `/users/${id}/drive`);
    const path = `/drives/${drive.id}/root`;
    const invitation = { recipients: [{ email: admin }], roles: ["write"], requireSignIn: true, sendInvitation: false };
    const invite = (body: object) => demo.change(customer, `${path}/invite`, { method: "POST", body });

    const invited = await invite(invitation);
    const again = await invite({ ...invitation, roles: ["read"] });
    const { body: permissions } = await demo.change(customer, `${path}/permissions`);
    const [owner, successor] = permissions.value;

    expect([none.status, none.body.error.message]).toEqual([404, "User's mysite not found."]);
    expect(drive).toMatchObject({
      webUrl: expect.stringContaining("-my.sharepoint.com/personal/"),
      quota: { deleted: 0 },
    });
    expect([invited.status, again.body.value[0].id]).toEqual([200, invited.body.value[0].id]);
    expect(permissions.value).toHaveLength(2);
    expect(owner).toMatchObject({ roles: ["owner"], grantedToV2: { user: { id } } });
    expect(successor).toMatchObject({ roles: ["read"], grantedToV2: { user: { displayName: "管理 一郎" } } });
    const removing = `/drives/${drive.id}/items/root/permissions/`;
    expect((await demo.change(customer, removing + owner.id, { method: "DELETE" })).status).toBe(400);
    expect((await demo.change(customer, removing + successor.id, { method: "DELETE" })).status).toBe(204);
    expect((await demo.change(customer, removing + successor.id, { method: "DELETE" })).status).toBe(404);
    expect((await demo.change(customer, `${path}/permissions`)).body.value).toHaveLength(1);
  });

  test.each`
    because                         | change
    ${"nobody is invited"}          | ${{ recipients: [] }}
    ${"nobody could get in"}        | ${{ requireSignIn: false, sendInvitation: false }}
    ${"the role is none"}           | ${{ roles: ["boss"] }}
    ${"there is no such colleague"} | ${{ recipients: [{ email: `nobody@${customer.domain}` }] }}
    ${"there is no such person"}    | ${{ recipients: [{ objectId: "5f0c2b5e-0000-4000-8000-0000000000aa" }] }}
  `("files, but not to whoever, as when $because", async ({ change }) => {
    const { body: drive } = await demo.change(customer, `/users/${admin}/drive`);
    const body = { recipients: [{ email: "partner@partner.example" }], roles: ["read"], ...change };

    const refused = await demo.change(customer, `/drives/${drive.id}/root/invite`, { method: "POST", body });

    expect([refused.status, refused.body.error.code]).toEqual([400, "invalidRequest"]);
  });
});
