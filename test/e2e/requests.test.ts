import { describe, expect, test } from "vitest";
import * as z from "zod";
import { people } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { registerAccounts } from "#shared/contracts/register-accounts.ts";
import { catalogue } from "#shared/requests/catalogue.ts";
import { operator, secondOperator, useOrders } from "#test/support/orders.ts";
import { eventually } from "#test/support/service.ts";

const { running, sample, hinagata, ask, submit, order, until, decide, choose } = useOrders();
const admin = `admin@${sample.domain}`;
const user = `user@${sample.domain}`;

const Problem = z.object({
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).default([]),
});
const problemOf = async (answer: Response) => Problem.parse(await answer.json());
const blocking = (account: string, signIn = "blocked") => ({ type: "account-block", orders: [{ account, signIn }] });
const approve = async (tenant: string, id: string, by = operator) => {
  const { plan } = await until(tenant, id, "planned");
  return decide(tenant, id, by, { decision: "approve", plan: plan?.hash });
};

/** A company's Graph as it is after all changes, read with the watching app's own token. */
const inGraph = (path: string) =>
  running.service.platform.changes(TenantId.parse(sample.id)).get(path as never, z.looseObject({}));

const Thread = z.object({
  state: z.string(),
  history: z.array(z.object({ message: z.object({ text: z.string() }).optional() })),
});
/** What the requester was told last of an order. */
async function lastTold(inquiry: string): Promise<{ state: string; text: string }> {
  await running.service.idle();
  const { state, history } = Thread.parse(await (await ask(`/inquiries/${inquiry}`, admin)).json());
  return { state, text: history.findLast(({ message }) => message)?.message?.text ?? "" };
}

describe("an order that the system carries out", () => {
  test("is planned, approved by an operator, carried out, proven by reading back and told", async () => {
    const { id: account, name } = await choose(sample.id, "accounts", "佐藤");
    const id = await order(sample.id, admin, blocking(account));
    const planned = await until(sample.id, id, "planned");
    expect(planned).toMatchObject({ headline: name, fulfilment: "automatic", missingApprovals: ["operator"] });
    expect(planned.steps).toMatchObject([
      { before: { ja: "サインインできる" }, after: { ja: "サインインできない" }, calls: [{ method: "PATCH" }] },
    ]);
    expect((await approve(sample.id, id, admin)).status).toBe(403);

    expect((await approve(sample.id, id)).status).toBe(200);
    const done = await until(sample.id, id, "done");

    expect(done.steps).toMatchObject([{ progress: { state: "done", proof: { ja: "サインインできない" } } }]);
    expect(await inGraph(`/users/${account}?$select=accountEnabled`)).toMatchObject({ accountEnabled: false });
    expect(await lastTold(done.inquiry)).toMatchObject({
      state: "resolved",
      text: expect.stringContaining("完了しました"),
    });
    const verdict = await ask(`/operator/tenants/${sample.id}/audit/verdict`, operator);
    expect(await verdict.json()).toMatchObject({ isIntact: true });
  });

  test("is planned anew, and asks for consent anew, when the tenant has changed since", async () => {
    const { id: account } = await choose(sample.id, "accounts", "鈴木");
    const id = await order(sample.id, admin, blocking(account));
    const before = await until(sample.id, id, "planned");
    running.service.graph.change("people", account, { accountEnabled: false }, sample.id);

    await approve(sample.id, id);
    await running.service.idle();

    const again = await until(sample.id, id, "planned");
    expect(again.plan?.hash).not.toBe(before.plan?.hash);
    expect(again.missingApprovals).toEqual(["operator"]);
    expect((await decide(sample.id, id, admin, { decision: "cancel", reason: "不要になりました" })).status).toBe(200);
    const cancelled = await until(sample.id, id, "cancelled");
    expect((await lastTold(cancelled.inquiry)).text).toContain("不要になりました");
  });
});

test("a plan is approved without one of its steps: that is not done, and is told with the reason", async () => {
  const group = await choose(sample.id, "groups", "", 1);
  const add = (await Promise.all([9, 10].map((place) => choose(sample.id, "accounts", "", place)))).map(({ id }) => id);
  const id = await order(sample.id, admin, { type: "group-members", orders: [{ group: group.id, add, remove: [] }] });
  const planned = await until(sample.id, id, "planned");
  expect(planned.steps).toMatchObject([{ desk: { canBeLeftOut: true } }, { desk: { canBeLeftOut: true } }]);
  expect(planned["desk"]).toMatchObject({ checks: expect.arrayContaining([expect.objectContaining({ is: "good" })]) });
  const without = (steps: number[], by = operator) =>
    decide(sample.id, id, by, {
      decision: "approve-without",
      plan: planned.plan?.hash,
      steps,
      reason: "ご本人の確認待ち",
    });

  expect((await without([1], admin)).status).toBe(403);
  const all = await without([0, 1]);
  expect(all.status).toBe(409);
  expect((await problemOf(all)).detail).toContain("差し戻してください");
  expect((await without([1])).status).toBe(200);
  const done = await until(sample.id, id, "done");

  expect(done.plan?.hash).not.toBe(planned.plan?.hash);
  expect(done.steps.map(({ progress }) => progress?.state)).toEqual(["done", "left-out"]);
  const members = JSON.stringify(await inGraph(`/groups/${group.id}/members`));
  expect(add.map((account) => members.includes(account))).toEqual([true, false]);
  expect((await lastTold(done.inquiry)).text).toContain(
    `次の手順は行っていません。\n・${done.steps[1]?.title.ja}（理由：ご本人の確認待ち）`,
  );
  const trail = await (await ask(`/operator/tenants/${sample.id}/audit?take=100`, operator)).text();
  expect(trail).toContain('"happening":"approved-without"');
  expect(trail).toContain("2：ご本人の確認待ち");
});

test("an order for a day to come waits for it, whoever looks after it in between", async () => {
  const { id: account } = await choose(sample.id, "accounts", "", 5);
  const desiredOn = Temporal.Now.plainDateISO("Asia/Tokyo").add({ days: 40 }).toString();
  const id = await order(sample.id, admin, { ...blocking(account), desiredOn });
  await approve(sample.id, id);
  const scheduled = await until(sample.id, id, "scheduled");
  expect(
    Temporal.Instant.from(scheduled.runAt ?? "")
      .toZonedDateTimeISO("Asia/Tokyo")
      .toPlainDateTime()
      .toString(),
  ).toBe(`${desiredOn}T09:30:00`);

  await running.service.host.run("watchRequests");
  await running.service.idle();

  expect((await until(sample.id, id, "scheduled")).version).toBe(scheduled.version);
  expect((await decide(sample.id, id, operator, { decision: "cancel", reason: "日程の変更" })).status).toBe(200);
  await until(sample.id, id, "cancelled");
});

test("an order that an operator rejects is told with its reason", async () => {
  const { id: account } = await choose(sample.id, "accounts", "", 6);
  const id = await order(sample.id, admin, blocking(account));
  await until(sample.id, id, "planned");

  expect((await decide(sample.id, id, operator, { decision: "reject", reason: "本人確認ができません" })).status).toBe(
    200,
  );

  const { inquiry } = await until(sample.id, id, "rejected");
  expect(await lastTold(inquiry)).toMatchObject({
    state: "resolved",
    text: expect.stringContaining("本人確認ができません"),
  });
});

describe("somebody who joins and leaves", () => {
  const userName = `hajime.shinjin@${sample.domain}`;
  const today = Temporal.Now.plainDateISO("Asia/Tokyo").toString();

  test("gets account, licence, groups, manager and mailbox, and a password that an admin sees once", async () => {
    const [licence, group, manager] = [
      await choose(sample.id, "licences", "Business Premium"),
      await choose(sample.id, "groups", "営業"),
      await choose(sample.id, "accounts", "佐藤"),
    ];
    const joining = {
      joiningOn: today,
      userName,
      surname: "新人",
      givenName: "一",
      licence: licence.id,
      groups: [group.id],
      manager: manager.id,
    };
    running.service.graph.fault({
      path: "assignLicense",
      method: "POST",
      status: 400,
      code: "Request_BadRequest",
      times: 1,
    });
    const id = await order(sample.id, admin, { type: "joiner", orders: [joining], isUrgent: true });
    const planned = await until(sample.id, id, "planned");
    expect(planned.steps.map(({ action }) => action)).toEqual([
      "create-account",
      "assign-licence",
      "add-member",
      "set-manager",
      "set-mailbox-language",
    ]);
    expect(JSON.stringify(planned.steps)).toContain("••••••••");
    await approve(sample.id, id);
    const stopped = await until(sample.id, id, "failed");
    expect(stopped.steps.map(({ progress }) => progress?.state)).toEqual([
      "done",
      "failed",
      undefined,
      undefined,
      undefined,
    ]);
    expect((await lastTold(stopped.inquiry)).text).toContain("途中で止まりました");

    await decide(sample.id, id, operator, { decision: "try-again" });
    const done = await until(sample.id, id, "done");

    const person = await inGraph(`/users/${userName}?$select=id,assignedLicenses,accountEnabled`);
    expect(person).toMatchObject({ accountEnabled: true, assignedLicenses: [{ skuId: licence.id }] });
    expect(await inGraph(`/users/${userName}/manager`)).toMatchObject({ id: manager.id });
    expect(await inGraph(`/groups/${group.id}/members`)).toMatchObject({
      value: expect.arrayContaining([expect.objectContaining({ userPrincipalName: userName })]),
    });
    const told = await lastTold(done.inquiry);
    expect(told.text).toContain("一度だけ");

    const [handover] = done.handovers;
    const open = (by: string) => ask(`/tenants/${sample.id}/handovers/${handover?.id}/open`, by, { method: "POST" });
    expect((await open(operator)).status).toBe(403);
    const { secret } = z.object({ secret: z.string() }).parse(await (await open(admin)).json());
    expect(secret).toMatch(/^\S{16}$/);
    expect((await open(admin)).status).toBe(409);
    expect(told.text).not.toContain(secret);
    expect(JSON.stringify(running.service.graph.mail())).not.toContain(secret);
    expect(handover).not.toHaveProperty("sealed");
  });

  test("is signed out, freed of licences and cannot sign in from the moment that was given", async () => {
    const { id: account } = await choose(sample.id, "accounts", "佐藤");
    const leavingAt = Temporal.Now.instant().toString();
    const userPrincipalName = `sato@${sample.domain}`;
    await registerAccounts(running.service.platform, TenantId.parse(sample.id), [
      { tenant: TenantId.parse(sample.id), account, userPrincipalName, from: "2026-01-01", source: "first-inventory" },
    ]);
    const leaving = { type: "leaver", orders: [{ account, leavingAt, mailbox: "ended" }] };
    const id = await order(sample.id, admin, leaving);
    const second = await submit(sample.id, admin, leaving);
    expect(second.status).toBe(409);
    expect((await problemOf(second)).detail).toContain("退社・退職");
    await approve(sample.id, id);

    const done = await until(sample.id, id, "done");

    expect(done.steps.map(({ progress }) => progress?.state)).toEqual(done.steps.map(() => "done"));
    expect(await inGraph(`/users/${account}?$select=accountEnabled,assignedLicenses`)).toMatchObject({
      accountEnabled: false,
      assignedLicenses: [],
    });
    const lastDay = japanDate(Temporal.Instant.from(leavingAt)).toString();
    await eventually(async () => {
      const answer = await ask(`/tenants/${sample.id}/login-ids`, admin);
      return (await answer.text()).includes(`"until":"${lastDay}"`) || undefined;
    });
  });

  test("who half joined is taken back to what was before", async () => {
    const licence = await choose(sample.id, "licences", "Business Premium");
    const joining = {
      joiningOn: today,
      userName: `moto@${sample.domain}`,
      surname: "元",
      givenName: "戻",
      licence: licence.id,
    };
    running.service.graph.fault({
      path: "assignLicense",
      method: "POST",
      status: 403,
      code: "Authorization_RequestDenied",
      times: 1,
    });
    const id = await order(sample.id, admin, { type: "joiner", orders: [joining], isUrgent: true });
    await approve(sample.id, id);
    await until(sample.id, id, "failed");

    await decide(sample.id, id, operator, { decision: "take-back", reason: "入社取りやめ" });
    const cancelled = await until(sample.id, id, "cancelled");

    expect(cancelled.steps[0]?.progress?.state).toBe("taken-back");
    await expect(inGraph(`/users/moto@${sample.domain}`)).rejects.toMatchObject({ status: 404 });
  });
});

describe("what cannot be taken back", () => {
  test("needs the consent of two people and the typed name, and is refused for an admin", async () => {
    const device = await choose(sample.id, "devices");
    const wipe = (typedName: string) => ({
      type: "device-wipe",
      isUrgent: true,
      orders: [{ device: device.id, typedName, reason: "lost" }],
    });
    const wrong = await submit(sample.id, admin, wipe("ちがう名前"));
    expect(wrong.status).toBe(422);
    expect((await problemOf(wrong)).errors).toMatchObject([{ pointer: "#/orders/0/typedName" }]);

    const id = await order(sample.id, admin, wipe(device.name));
    expect((await approve(sample.id, id)).status).toBe(200);
    expect((await until(sample.id, id, "planned")).missingApprovals).toEqual(["operator"]);
    expect((await approve(sample.id, id)).status).toBe(403);
    expect((await approve(sample.id, id, secondOperator)).status).toBe(200);

    const sent = await until(sample.id, id, "running");
    expect(sent.steps).toHaveLength(1);
    const objectId = people.find(({ userName }) => userName === admin)?.objectId;
    const protectedOne = await submit(sample.id, admin, { type: "account-delete", orders: [{ account: objectId }] });
    expect((await problemOf(protectedOne)).errors[0]?.detail).toContain("管理者権限");
  });
});

describe("a company that has not granted changes", () => {
  test("has the same order fulfilled by hand, with the clicks to make", async () => {
    const { id: account } = await choose(hinagata.id, "accounts", "試作");
    const id = await order(hinagata.id, `admin@${hinagata.domain}`, blocking(account));
    const planned = await until(hinagata.id, id, "planned");
    expect(planned).toMatchObject({ fulfilment: "by-hand", steps: [] });
    expect(planned.tasks[0]?.title.ja).toContain("Microsoft 365 管理センター");
    await approve(hinagata.id, id);
    await until(hinagata.id, id, "running");

    for (const task of planned.tasks.keys())
      expect((await decide(hinagata.id, id, operator, { decision: "task-done", task })).status).toBe(200);

    await until(hinagata.id, id, "done");
  });
});

describe("work of people", () => {
  test("is done task by task, with what was done written down", async () => {
    const id = await order(sample.id, admin, { type: "option-unlock", orders: [{ consoleAccount: "kanri01" }] });
    const begun = await until(sample.id, id, "running");
    expect(begun).toMatchObject({ fulfilment: "by-hand", steps: [] });
    const without = await decide(sample.id, id, operator, { decision: "task-done", task: 0 });
    const needsEvidence = begun.tasks[0]?.needsEvidence === true;
    expect(without.status).toBe(needsEvidence ? 422 : 200);
    for (const [task, { progress }] of (await until(sample.id, id, "running")).tasks.entries())
      if (!progress) await decide(sample.id, id, operator, { decision: "task-done", task, evidence: "解除を確認" });

    const done = await until(sample.id, id, "done");

    expect((await lastTold(done.inquiry)).state).toBe("resolved");
  });
});

test("the catalogue has a form in both languages for everything that somebody may order", async () => {
  const Types = z.object({ types: z.array(z.looseObject({ name: z.string(), schema: z.looseObject({}) })) });
  const read = async (by: string) => Types.parse(await (await ask("/request-types", by)).json()).types;

  expect((await read(admin)).length).toBe(Object.keys(catalogue).length);
  expect((await read(user)).map(({ name }) => name)).toEqual(["mail-trace", "remote-support"]);
});

describe("bad input", () => {
  test("names the field and the reason, and nothing is kept", async () => {
    const foreign = await submit(sample.id, admin, blocking("11111111-1111-4111-8111-111111111111"));
    expect(foreign.status).toBe(422);
    expect((await problemOf(foreign)).errors).toMatchObject([{ pointer: "#/orders/0/account" }]);
    const { id: account } = await choose(sample.id, "accounts", "", -1);
    const past = await submit(sample.id, admin, { ...blocking(account), desiredOn: "2020-01-01" });
    expect((await problemOf(past)).errors).toMatchObject([
      { pointer: "#/desiredOn", detail: expect.stringContaining("過去") },
    ]);
    const tomorrow = Temporal.Now.plainDateISO("Asia/Tokyo").add({ days: 1 }).toString();
    const soon = await submit(sample.id, admin, { ...blocking(account), desiredOn: tomorrow });
    expect((await problemOf(soon)).errors[0]?.detail).toContain("お急ぎ");
    expect((await submit(sample.id, user, blocking(account))).status).toBe(403);
    expect((await submit(hinagata.id, admin, blocking(account))).status).toBe(404);
    expect((await submit(sample.id, admin, { type: "no-such", orders: [{}] })).status).toBe(422);
  });

  test("the same key again gives the same order", async () => {
    const { id: account } = await choose(sample.id, "accounts", "", -1);
    const key = { "idempotency-key": "once" };
    const [first, second] = [
      await submit(sample.id, admin, blocking(account), key),
      await submit(sample.id, admin, blocking(account), key),
    ];

    expect(await second.json()).toEqual(await first.json());
  });
});
