import { describe, expect, test } from "vitest";
import * as z from "zod";
import { ProblemBody } from "#shared/platform/problem-response.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();

const form = {
  subject: "Teams会議で画面共有のボタンが押せません",
  description: "今朝9時ごろから、社外の方が開いた会議で「共有」ボタンが灰色のままです。",
  impact: "degraded",
  name: "例示 花子",
  replyTo: "hanako@sample-shoji.example",
};

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const post = (body: RequestInit["body"], headers: Record<string, string> = {}, path = "/api/inquiries") =>
  fetch(`${running.service.host.url}${path}`, {
    method: "POST",
    ...(body != null && { body }),
    headers,
    redirect: "manual",
  });

const json = (body: unknown, headers: Record<string, string> = {}) =>
  post(JSON.stringify(body), { "content-type": "application/json", ...headers });

const Receipt = z.object({ id: z.string(), statusUrl: z.url() });
const receipt = async (answer: Response) => Receipt.parse(await answer.json());

const Status = z.object({ state: z.string(), number: z.string() });

const opened = (id: string) =>
  eventually(async () => {
    const answer = await fetch(`${running.service.host.url}/api/inquiries/${id}`);
    return answer.status === 200 ? Status.parse(await answer.json()) : undefined;
  });

const mailsTo = (address: string) =>
  running.service.graph.mail().filter((mail) => mail.to.some((to) => to.address === address));

describe("an inquiry", () => {
  test("sent as JSON gets a number, a deadline, one acknowledgement and one notice to support", async () => {
    const replyTo = "json@sample-shoji.example";

    const answer = await json({ ...form, replyTo });

    expect(answer.status).toBe(202);
    const { id, statusUrl } = await receipt(answer);
    expect(statusUrl).toContain(`/api/inquiries/${id}`);
    const status = await opened(id);
    expect(status.number).toMatch(/^T-\d{4}-\d{6}$/);
    expect(status.state).toBe("new");
    const [mail] = await eventually(() => (mailsTo(replyTo).length > 0 ? mailsTo(replyTo) : undefined));
    expect(mail?.subject).toBe(`${form.subject} [#${status.number}]`);
    expect(mail?.text).toContain(`  受付番号　　　　　${status.number}\n`);
    expect(mail?.headers).toContainEqual({ name: "Auto-Submitted", value: "auto-generated" });
    const support = await eventually(() =>
      mailsTo("support@mihon-systems.example").find(({ subject }) => subject.includes(status.number ?? "-")),
    );
    expect(support).toBeDefined();
  });

  test("is shown to whoever holds its address, without what was asked or by whom", async () => {
    const { id } = await receipt(await json(form));
    await opened(id);

    const text = await (await fetch(`${running.service.host.url}/api/inquiries/${id}`)).text();

    expect(text).not.toContain("Teams");
    expect(text).not.toContain("例示");
    expect(text).not.toContain("hanako");
  });

  test("sent by the plain form leads to a page that shows its number", async () => {
    const answer = await post(new URLSearchParams(form), { accept: "text/html" });

    expect(answer.status).toBe(303);
    const location = answer.headers.get("location") ?? "";
    const page = await eventually(async () => {
      const html = await (
        await fetch(`${running.service.host.url}${location}`, { headers: { accept: "text/html" } })
      ).text();
      return /T-\d{4}-\d{6}/.test(html) ? html : undefined;
    });
    expect(page).toContain("お問い合わせを受け付けました");
  });

  test("sent with attachments keeps them as they were", async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(form)) body.set(name, value);
    body.append("attachments", new File([png], "画面写真.png", { type: "image/png" }));
    body.append("attachments", new File(["名前,台数\n営業,3\n"], "一覧.csv", { type: "text/csv" }));

    const answer = await post(body);

    expect(answer.status).toBe(202);
    const { id } = await receipt(answer);
    await opened(id);
    const mail = await eventually(() =>
      mailsTo(form.replyTo).find(({ body }) => body.content.includes("画面写真.png")),
    );
    expect(mail.body.content).toContain("一覧.csv");
  });

  test("sent twice under one Idempotency-Key is one inquiry with one mail", async () => {
    const replyTo = "twice@sample-shoji.example";
    const send = () => json({ ...form, replyTo }, { "idempotency-key": "order-7781" });

    const answers = await Promise.all([send(), send(), send()] as const);

    const [{ id }, ...others] = await Promise.all([receipt(answers[0]), receipt(answers[1]), receipt(answers[2])]);
    expect(others.map((other) => other.id)).toEqual([id, id]);
    await opened(id);
    await running.service.idle();
    await eventually(() => (mailsTo(replyTo).length > 0 ? true : undefined));
    expect(mailsTo(replyTo)).toHaveLength(1);
  });

  test("sent under a used key with other content is another inquiry, so that nothing is lost", async () => {
    const key = { "idempotency-key": "order-7782" };

    const one = await receipt(await json(form, key));
    const other = await receipt(await json({ ...form, description: "別の内容です。" }, key));

    expect(other.id).not.toBe(one.id);
  });

  test("of someone signed in needs neither name nor address", async () => {
    const { name: _name, replyTo: _replyTo, ...asked } = form;
    const token = await running.service.issuer.token("user@sample-shoji.example");

    const answer = await json(asked, { authorization: `Bearer ${token}` });

    expect(answer.status).toBe(202);
    const mail = await eventually(() => mailsTo("user@sample-shoji.example")[0]);
    expect(mail.subject).toContain(form.subject);
  });
});

describe("what cannot be taken", () => {
  const refusal = async (answer: Response) => {
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const body = ProblemBody.parse(await answer.json());
    expect(body.status).toBe(answer.status);
    return body;
  };

  test.each`
    what                            | change                                                | pointer
    ${"an unknown field"}           | ${{ colour: "red" }}                                  | ${"#/colour"}
    ${"a subject that is too long"} | ${{ subject: "あ".repeat(101) }}                      | ${"#/subject"}
    ${"a text that is too long"}    | ${{ description: "あ".repeat(4001) }}                 | ${"#/description"}
    ${"a wrong mail address"}       | ${{ replyTo: "hanako@" }}                             | ${"#/replyTo"}
    ${"no subject"}                 | ${{ subject: "  " }}                                  | ${"#/subject"}
    ${"an unknown impact"}          | ${{ impact: "huge" }}                                 | ${"#/impact"}
    ${"a visitor without a name"}   | ${{ name: undefined }}                                | ${"#/name"}
    ${"broken Base64"}              | ${{ attachments: [{ name: "a.png", content: "%" }] }} | ${"#/attachments/0"}
  `("$what is refused by the name of its field", async ({ change, pointer }) => {
    const answer = await refusal(await json({ ...form, ...change }));

    expect(answer.status).toBe(422);
    expect(answer.errors?.map((error) => error.pointer)).toEqual([expect.stringContaining(pointer)]);
    expect(answer.errors?.[0]?.detail).not.toBe("");
  });

  test.each`
    what                                  | name           | content
    ${"a program named as a picture"}     | ${"写真.png"}  | ${Buffer.from("MZ\u0090\u0000\u0003")}
    ${"a page named as text"}             | ${"memo.txt"}  | ${Buffer.from([0, 1, 2, 3])}
    ${"a workbook with macros by name"}   | ${"手順.xlsm"} | ${Buffer.from("PK")}
    ${"a picture named as a document"}    | ${"報告.pdf"}  | ${png}
    ${"an empty file"}                    | ${"空.png"}    | ${Buffer.alloc(0)}
    ${"a kind that nobody needs to send"} | ${"tool.exe"}  | ${Buffer.from("MZ")}
  `("$what is refused as an attachment", async ({ name, content }) => {
    const answer = await refusal(
      await json({ ...form, attachments: [{ name, content: Buffer.from(content).toString("base64") }] }),
    );

    expect(answer.status).toBe(422);
    expect(answer.errors?.[0]?.pointer).toBe("#/attachments/0");
    expect(answer.errors?.[0]?.detail).toContain(name);
  });

  test("JSON that breaks off is a malformed request", async () => {
    const answer = await refusal(await post('{"subject": "a', { "content-type": "application/json" }));

    expect([answer.status, answer.code]).toEqual([400, "malformed-request"]);
  });

  test("a kind of content that is not read is named", async () => {
    const answer = await refusal(await post("<a/>", { "content-type": "application/xml" }));

    expect([answer.status, answer.code]).toEqual([415, "unsupported-media-type"]);
  });

  test("more than the limit is too large", async () => {
    const answer = await refusal(await post(Buffer.alloc(96 * 1_048_576, 32), { "content-type": "application/json" }));

    expect([answer.status, answer.code]).toEqual([413, "too-large"]);
  });

  test("an address that belongs to no inquiry shows nothing", async () => {
    const answer = await refusal(
      await fetch(`${running.service.host.url}/api/inquiries/inq_01J00000000000000000000000`),
    );

    expect([answer.status, answer.code]).toEqual([404, "not-found"]);
  });

  test("the plain form comes back with what was typed and what to mend", async () => {
    const answer = await post(new URLSearchParams({ ...form, replyTo: "hanako@" }), { accept: "text/html" });

    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(form.description);
    expect(page).toContain("1か所を直してください");
  });

  test("a flood from one address is braked with the time to wait", async () => {
    const braked = await eventually(async () => {
      const answer = await json(form);
      return answer.status === 429 ? answer : undefined;
    });

    expect(Number(braked.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await refusal(braked)).code).toBe("too-many-requests");
  });
});
