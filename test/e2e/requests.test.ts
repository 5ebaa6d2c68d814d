import { describe, expect, test } from "vitest";
import * as z from "zod";
import { operator, useOrders } from "#test/support/orders.ts";

const { running, sample, hinagata, ask, submit, order, until, decide, choose, read } = useOrders();
const admin = `admin@${sample.domain}`;

const Problem = z.object({
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).default([]),
});
const problemOf = async (answer: Response) => Problem.parse(await answer.json());
const blocking = (account: string, signIn = "blocked") => ({ type: "account-block", orders: [{ account, signIn }] });

describe("an order that the system carries out", () => {
  test("is planned, approved by an operator, carried out, proven by reading back and told", async () => {
    const { id: account, name } = await choose(sample.id, "accounts", "佐藤");
    const id = await order(sample.id, admin, blocking(account));
    const planned = await until(sample.id, id, "planned");
    expect(planned).toMatchObject({ headline: name, fulfilment: "automatic", missingApprovals: ["operator"] });
    expect(planned.steps).toMatchObject([
      {
        before: { ja: "サインインできる" },
        after: { ja: "サインインできない" },
        calls: [{ method: "PATCH", body: { accountEnabled: false } }],
      },
    ]);
    expect((await decide(sample.id, id, admin, { decision: "approve", plan: planned.plan?.hash })).status).toBe(403);

    expect((await decide(sample.id, id, operator, { decision: "approve", plan: planned.plan?.hash })).status).toBe(200);
    const done = await until(sample.id, id, "done");

    expect(done.steps).toMatchObject([{ progress: { state: "done", proof: { ja: "サインインできない" } } }]);
    await running.service.host.idle();
    const thread = z.object({
      state: z.string(),
      history: z.array(z.object({ message: z.object({ text: z.string() }).optional() })),
    });
    const told = thread.parse(await (await ask(`/inquiries/${done.inquiry}`, admin)).json());
    expect(told.state).toBe("resolved");
    expect(told.history.at(-1)?.message?.text).toContain("サインインを停止");
    expect(await (await ask(`/operator/tenants/${sample.id}/audit/verdict`, operator)).json()).toMatchObject({
      isIntact: true,
    });
  });
});

describe("a company that has not granted changes", () => {
  test("has the same order fulfilled by hand, with the clicks to make", async () => {
    const { id: account } = await choose(hinagata.id, "accounts");
    const id = await order(hinagata.id, `admin@${hinagata.domain}`, blocking(account));
    const planned = await until(hinagata.id, id, "planned");
    expect(planned).toMatchObject({ fulfilment: "by-hand", steps: [] });
    expect(planned.tasks[0]?.title.ja).toContain("Microsoft 365 管理センター");
    await decide(hinagata.id, id, operator, { decision: "approve", plan: planned.plan?.hash });
    await until(hinagata.id, id, "running");

    for (const task of planned.tasks.keys())
      expect((await decide(hinagata.id, id, operator, { decision: "task-done", task })).status).toBe(200);

    await until(hinagata.id, id, "done");
  });
});

describe("bad input", () => {
  test("names the field and the reason, and nothing is kept", async () => {
    const wrong = await submit(sample.id, admin, blocking("11111111-1111-4111-8111-111111111111"));
    expect(wrong.status).toBe(422);
    expect((await problemOf(wrong)).errors).toMatchObject([{ pointer: "#/orders/0/account" }]);
    const past = await submit(sample.id, admin, {
      ...blocking((await choose(sample.id, "accounts")).id),
      desiredOn: "2020-01-01",
    });
    expect((await problemOf(past)).errors).toMatchObject([
      { pointer: "#/desiredOn", detail: expect.stringContaining("過去") },
    ]);
    expect(await read(sample.id, "req_00000000000000000000000000").catch(() => "nothing")).toBe("nothing");
  });
});
