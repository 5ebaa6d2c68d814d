import { expect, test } from "vitest";
import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { operator, useOrders } from "#test/support/orders.ts";
import { eventually } from "#test/support/service.ts";

const { running, sample, hinagata, ask, submit, order, until, decide, choose } = useOrders();
const admin = `admin@${sample.domain}`;
const service = {
  service: "経費クラウド",
  entityId: "https://keihi.example/saml",
  replyUrl: "https://keihi.example/saml/acs",
};
const ordering = (group: string, changed: object = {}) => ({
  type: "sso",
  orders: [{ ...service, groups: [group], ...changed }],
});

const List = z.object({ value: z.array(z.looseObject({ id: z.string(), appId: z.string().optional() })) });
/** What a company's Graph has under a path, as the app that makes changes reads it. */
const inGraph = async (path: string) =>
  (await running.service.platform.changes(TenantId.parse(sample.id)).get(path as never, List)).value;

const Thread = z.object({ history: z.array(z.object({ message: z.object({ text: z.string() }).optional() })) });
async function lastTold(inquiry: string): Promise<string> {
  await running.service.idle();
  const { history } = Thread.parse(await (await ask(`/inquiries/${inquiry}`, admin)).json());
  return history.findLast(({ message }) => message)?.message?.text ?? "";
}

const approve = async (tenant: string, id: string) => {
  const { plan } = await until(tenant, id, "planned");
  return decide(tenant, id, operator, { decision: "approve", plan: plan?.hash });
};

test("M365-06: single sign-on is set up, its metadata is told, and people see that sign-in works", async () => {
  const group = await choose(sample.id, "groups", "営業");
  const id = await order(sample.id, admin, ordering(group.id));
  const planned = await until(sample.id, id, "planned");
  expect(planned).toMatchObject({ headline: "経費クラウド", fulfilment: "automatic", missingApprovals: ["operator"] });
  expect(planned.steps.map(({ action }) => action)).toEqual([
    "create-app",
    "set-saml",
    "make-certificate",
    "use-certificate",
    "assign-app",
  ]);

  expect((await approve(sample.id, id)).status).toBe(200);
  const handedOn = await until(sample.id, id, "running");
  const told = await eventually(async () => {
    const text = await lastTold(handedOn.inquiry);
    return text.includes("メタデータURL") ? text : undefined;
  });

  const [application] = await inGraph("/applications?$filter=displayName eq '経費クラウド'");
  const [principal] = await inGraph(`/servicePrincipals?$filter=appId eq '${application?.appId}'`);
  expect(application).toMatchObject({ identifierUris: [service.entityId], serviceManagementReference: id });
  expect(principal).toMatchObject({ preferredSingleSignOnMode: "saml", appRoleAssignmentRequired: true });
  expect(await inGraph(`/servicePrincipals/${principal?.id}/appRoleAssignedTo`)).toMatchObject([
    { principalId: group.id },
  ]);
  const login = `https://login.microsoftonline.com/${sample.id}`;
  for (const address of [
    `${login}/federationmetadata/2007-06/federationmetadata.xml?appid=${application?.appId}`,
    `${login}/saml2`,
    service.entityId,
  ])
    expect(told).toContain(address);

  expect((await decide(sample.id, id, operator, { decision: "task-done", task: 0 })).status).toBe(422);
  await decide(sample.id, id, operator, { decision: "task-done", task: 0, evidence: "営業部の方と確認" });
  const done = await until(sample.id, id, "done");
  expect(await lastTold(done.inquiry)).toContain("完了しました");
  const taken = await order(sample.id, admin, ordering(group.id, { service: "経費クラウド（新）" }));
  expect((await until(sample.id, taken, "rejected")).reason?.ja).toContain("すでにアプリ「経費クラウド」で");
});

test("fields that Entra would not take are refused at the door", async () => {
  const group = await choose(sample.id, "groups", "営業");
  const answer = await submit(
    sample.id,
    admin,
    ordering(group.id, { entityId: "keihi.example", replyUrl: "http://keihi.example/acs" }),
  );

  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    errors: [
      { pointer: "#/orders/0/entityId", detail: expect.stringContaining("URIの形式") },
      { pointer: "#/orders/0/replyUrl", detail: expect.stringContaining("https:// で始まるURL") },
    ],
  });
});

test("a company that has not granted changes has it set up by hand, with the clicks to make", async () => {
  const group = await choose(hinagata.id, "groups");
  const id = await order(hinagata.id, `admin@${hinagata.domain}`, ordering(group.id));
  const planned = await until(hinagata.id, id, "planned");

  expect(planned).toMatchObject({ fulfilment: "by-hand", steps: [] });
  expect(planned.tasks.map(({ title }) => title.ja)).toEqual([
    expect.stringContaining("独自のアプリケーションの作成"),
    expect.stringContaining(service.entityId),
    expect.stringContaining("新しい証明書"),
    expect.stringContaining("メタデータ URL"),
    expect.stringContaining(group.name),
    expect.stringContaining("お客様と一緒に確認"),
  ]);
});
