import { expect, test } from "vitest";
import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import { Temporal } from "#shared/base/time.ts";
import { callSignature } from "#shared/inquiries/phone-in/signature.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();

const [ours, theirs] = companies;
const known = ours?.phones[0];
if (!ours || !theirs || !known) throw new Error("The demo has too few companies.");

const operator = `operator@${provider.domain}`;
const transcript = "社内のネットワークがまったく使えません。";
const recordingUrl = "https://recordings.example/secret-7";

const Thread = z.looseObject({
  id: z.string(),
  number: z.string(),
  version: z.number(),
  channel: z.string(),
  tenant: z.string().optional(),
  priority: z.string().optional(),
  impact: z.string(),
  description: z.string(),
  receivedAt: z.string(),
  callBackBy: z.string(),
  calledBackAt: z.string().nullable(),
  call: z.object({ from: z.string().nullable(), outsideWindow: z.boolean() }).optional(),
  clocks: z.object({ callBack: z.looseObject({ state: z.string() }) }).optional(),
  history: z.array(
    z.looseObject({
      by: z.looseObject({ role: z.string(), name: z.string() }),
      message: z.looseObject({ visibility: z.string(), text: z.string() }).optional(),
      changes: z.array(z.looseObject({ field: z.string() })),
    }),
  ),
});
const Receipt = z.object({
  id: z.string(),
  callBackBy: z.string(),
  outsideWindow: z.boolean(),
  formUrl: z.string(),
});
const Refusal = z.looseObject({ code: z.string(), errors: z.array(z.looseObject({ pointer: z.string() })).optional() });
const List = z.object({ inquiries: z.array(z.looseObject({ id: z.string(), call: z.unknown().optional() })) });
const HeldList = z.object({ held: z.array(z.looseObject({ id: z.string(), reason: z.string() })) });

let serial = 0;
const ago = (time: Temporal.DurationLike) => Temporal.Now.instant().subtract(time).toString();
const aCall = (given: object = {}) => ({
  id: `call-${(serial += 1)}`,
  from: `090-0000-${String(serial).padStart(4, "0")}`,
  startedAt: ago({ seconds: 30 }),
  ...given,
});

const secondsNow = () => Math.floor(Temporal.Now.instant().epochMilliseconds / 1000);

/** Sends what the phone system would send; headers can be spoilt. */
function send(body: string, headers: Record<string, string> = {}, timestamp = String(secondsNow())): Promise<Response> {
  const { phoneWebhookKey } = running.service.platform.settings;
  return fetch(`${running.service.host.url}/api/webhooks/phone`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-phone-timestamp": timestamp,
      "x-phone-signature": callSignature(phoneWebhookKey, timestamp, Buffer.from(body)),
      ...headers,
    },
    body,
  });
}
const tell = async (call: object) => {
  const response = await send(JSON.stringify(call));
  expect(response.status).toBe(202);
  return Receipt.parse(await response.json());
};

const ask = async (path: string, by = operator, init: { method?: string; body?: object; version?: number } = {}) =>
  fetch(`${running.service.host.url}/api${path}`, {
    method: init.method ?? "GET",
    headers: {
      authorization: `Bearer ${await running.service.issuer.token(by)}`,
      ...(init.body && { "content-type": "application/json" }),
      ...(init.version !== undefined && { "if-match": `"${init.version}"` }),
    },
    ...(init.body && { body: JSON.stringify(init.body) }),
  });
const threadOf = (id: string, by = operator, isSo: (thread: Thread) => boolean = () => true) =>
  eventually(async () => {
    const response = await ask(`/inquiries/${id}`, by);
    if (response.status !== 200) return undefined;
    const thread = Thread.parse(await response.json());
    return isSo(thread) ? thread : undefined;
  });
type Thread = z.infer<typeof Thread>;

const hasNotes = (count: number) => (thread: Thread) =>
  thread.history.filter(({ message }) => message?.visibility === "internal").length >= count;
const listed = async (owner: string, by = operator) =>
  List.parse(await (await ask(`/inquiries?tenant=${owner}&take=200`, by)).json()).inquiries;
const mailsAbout = ({ number }: Thread) =>
  running.service.graph.mail().filter(({ subject }) => subject.includes(number));

test("a call from a customer's number is one urgent inquiry, of which the customer reads that it came and no more", async () => {
  const call = aCall({
    from: known.replace("+81", "0"),
    callerName: "例示 花子",
    transcript,
    recordingUrl,
    durationSeconds: 95,
  });

  const receipt = await tell(call);
  const body = JSON.stringify(call);
  const timestamp = String(secondsNow());
  const replays = [await send(body, {}, timestamp), await send(body, {}, timestamp)];
  const thread = await threadOf(receipt.id, operator, hasNotes(1));
  const mail = await eventually(() => mailsAbout(thread).find(({ subject }) => subject.startsWith("【緊急】")));

  expect(replays.map(({ status }) => status)).toEqual([202, 202]);
  expect(thread).toMatchObject({
    channel: "phone",
    tenant: ours.id,
    priority: "urgent",
    impact: "blocked",
    callBackBy: receipt.callBackBy,
    call: { from: known },
    clocks: { callBack: { state: "running" } },
  });
  expect(thread.history).toHaveLength(2);
  expect(thread.history[1]?.message?.text).toContain(transcript);
  expect(mail.to).toMatchObject([{ address: `support@${provider.domain}` }]);
  expect(mail.text).toContain(`末尾 ${known.slice(-4)}`);

  for (const reader of [`user@${ours.domain}`, `admin@${ours.domain}`]) {
    const shown = JSON.stringify(await threadOf(receipt.id, reader));
    const row = (await listed(ours.id, reader)).find(({ id }) => id === receipt.id);
    expect(shown).toContain("お電話でのお問い合わせ");
    for (const seen of [shown, JSON.stringify(row)]) expect(seen).not.toMatch(/ネットワーク|secret-7|81300000000/);
  }
  expect((await ask(`/inquiries/${receipt.id}`, `admin@${theirs.domain}`)).status).toBe(404);
  expect((await listed(ours.id)).filter(({ id }) => id === receipt.id)).toMatchObject([{ call: { from: known } }]);
  for (const sent of running.service.graph.mail())
    expect(JSON.stringify(sent)).not.toMatch(/secret-7|まったく使えません/);
});

test("a withheld number stays with nobody until its company is known, and a transcript that comes later is added", async () => {
  const call = aCall({ from: null });

  const { id } = await tell(call);
  await threadOf(id, operator, hasNotes(1));
  await tell({ ...call, transcript });
  const thread = await threadOf(id, operator, hasNotes(2));

  expect(thread.tenant).toBeUndefined();
  expect(thread.call?.from).toBeNull();
  expect(thread.history.at(-1)?.message?.text).toContain(transcript);
  expect((await listed("unknown")).some((one) => one.id === id)).toBe(true);
  expect(mailsAbout(thread).every(({ to }) => to[0]?.address === `support@${provider.domain}`)).toBe(true);
});

test("who called long ago and was not called back is told of to desk and lead once, until somebody calls", async () => {
  const { id, formUrl } = await tell(aCall({ startedAt: ago({ hours: 24 * 14 }) }));
  const thread = await threadOf(id, operator, hasNotes(1));
  const late = await eventually(() => mailsAbout(thread).find(({ subject }) => subject.includes("期限超過】折り返し")));
  const path = `/inquiries/${id}`;

  const byCustomer = await ask(path, `admin@${ours.domain}`, {
    method: "PATCH",
    body: { calledBack: true },
    version: 2,
  });
  const done = await ask(path, operator, { method: "PATCH", body: { calledBack: true }, version: thread.version });
  const { version, clocks, calledBackAt, history } = Thread.parse(await done.json());
  const again = await ask(path, operator, { method: "PATCH", body: { calledBack: true }, version });

  expect(formUrl).toContain("/api/inquiry-form");
  expect(late.to).toMatchObject([{ address: `support@${provider.domain}` }]);
  expect(byCustomer.status).toBe(404);
  expect(done.status).toBe(200);
  expect(clocks?.callBack.state).toBe("stopped");
  expect(calledBackAt).not.toBeNull();
  expect(history.at(-1)).toMatchObject({
    by: { role: "operator", name: "応対 涼" },
    changes: [{ field: "calledBackAt" }],
  });
  expect(Thread.parse(await again.json()).version).toBe(version);
});

test("what is not signed, not signed just now, too long or not a call is refused by name, and opens nothing", async () => {
  const call = aCall();
  const body = JSON.stringify(call);
  const unsigned = await fetch(`${running.service.host.url}/api/webhooks/phone`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  const answers = {
    unsigned,
    "signed by another": await send(body, { "x-phone-signature": `v1=${"0".repeat(64)}` }),
    "changed on its way": await send(body, {
      "x-phone-signature": callSignature(
        running.service.platform.settings.phoneWebhookKey,
        String(secondsNow()),
        Buffer.from(`${body} `),
      ),
    }),
    "replayed later": await send(body, {}, String(secondsNow() - 301)),
    "of another kind": await send(body, { "content-type": "text/plain" }),
    "too long": await send(JSON.stringify({ ...call, transcript: "x".repeat(140_000) })),
    "no JSON": await send("{"),
    "from nowhere": await send(JSON.stringify({ ...call, from: "anonymous" })),
    "not begun yet": await send(JSON.stringify({ ...call, startedAt: ago({ minutes: -10 }) })),
  };

  const told = await Promise.all(
    Object.entries(answers).map(async ([what, answer]) => {
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      const { code, errors } = Refusal.parse(await answer.json());
      return [what, answer.status, code, errors?.map(({ pointer }) => pointer).join(" ")];
    }),
  );

  expect(told).toEqual([
    ["unsigned", 401, "not-signed-in", undefined],
    ["signed by another", 403, "not-allowed", undefined],
    ["changed on its way", 403, "not-allowed", undefined],
    ["replayed later", 403, "not-allowed", undefined],
    ["of another kind", 415, "unsupported-media-type", undefined],
    ["too long", 413, "too-large", undefined],
    ["no JSON", 400, "malformed-request", undefined],
    ["from nowhere", 422, "invalid-input", "#/from"],
    ["not begun yet", 422, "invalid-input", "#/startedAt"],
  ]);
});

test("a number that calls again and again is held, and an operator lets a call through with all that it said", async () => {
  const from = "050-0000-1111";
  const calls = Array.from({ length: 12 }, () => aCall({ from, transcript: "つながりません。" }));
  const receipts = await Promise.all(calls.map(tell));
  const ids = receipts.map(({ id }) => id);
  const held = await eventually(async () => {
    const { held: all } = HeldList.parse(await (await ask("/operator/held?take=200")).json());
    return all.find(({ id }) => ids.some((one) => one === id));
  });

  await ask(`/operator/held/${held.id}/decision`, operator, {
    method: "POST",
    body: { kind: "open", tenant: theirs.id },
  });
  await threadOf(held.id, operator, hasNotes(1));
  await tell({ ...calls[ids.indexOf(held.id)], transcript: "まだつながりません。" });
  const thread = await threadOf(held.id, operator, hasNotes(2));

  expect(held.reason).toBe("flood");
  expect(thread).toMatchObject({ tenant: theirs.id, priority: "urgent", call: { from: "+815000001111" } });
  expect(thread.history[1]?.message?.text).toContain("つながりません。");
});
