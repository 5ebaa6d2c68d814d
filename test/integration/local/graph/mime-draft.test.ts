import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { admin, customer, type DemoGraph, provider, startDemoGraph, support } from "./demo-graph.ts";

const property = "String {6c1f2a6e-3f0b-4a52-9a31-0d5c6a0f7b21} Name NotificationId";
const messages = `/users/${support}/messages`;

const mime = (...lines: readonly string[]) => Buffer.from(lines.join("\r\n")).toString("base64");

const head = [
  "From: =?UTF-8?B?44K144Od44O844OI?= <support@mihon-systems.example>",
  `To: "Kanri, Ichiro" <${admin}>`,
  "Subject: =?UTF-8?B?44GK5ZWP44GE5ZCI44KP44Gb44KS?=",
  " =?UTF-8?B?5Y+X44GR5LuY44GR44G+44GX44Gf?=",
  "Message-ID: <ntf_1@mihon-systems.example>",
  "Auto-Submitted: auto-generated",
  "X-Notification-Kind: inquiry-acknowledged",
  "MIME-Version: 1.0",
];
const alternative = (...before: readonly string[]) =>
  mime(
    ...head,
    ...before,
    'Content-Type: multipart/alternative; boundary="part"',
    "",
    "--part",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Plain words",
    "--part",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>Marked <b>words</b></p>",
    "--part--",
    "",
  );

let demo: DemoGraph;
beforeEach(async () => {
  demo = await startDemoGraph();
});
afterEach(() => demo.graph.close());

const post = (text: string, path = messages, headers: Record<string, string> = {}) =>
  demo.ask(provider, path, { method: "POST", text, headers: { "content-type": "text/plain", ...headers } });

describe("a draft in MIME", () => {
  test("is a message with everything that it carries", async () => {
    const { status, body } = await post(alternative("Cc: b@elsewhere.example", "Bcc: c@elsewhere.example"));
    const { body: selected } = await demo.ask(provider, `${messages}/${body.id}?$select=internetMessageHeaders`);

    expect(status).toBe(201);
    expect(body).toMatchObject({
      isDraft: true,
      subject: "お問い合わせを受け付けました",
      body: { contentType: "html", content: expect.stringContaining("<p>Marked <b>words</b></p>") },
      from: { emailAddress: { name: "サポート", address: support } },
      toRecipients: [{ emailAddress: { name: "Kanri, Ichiro", address: admin } }],
      ccRecipients: [{ emailAddress: { name: "b@elsewhere.example", address: "b@elsewhere.example" } }],
      bccRecipients: [{ emailAddress: { name: "c@elsewhere.example", address: "c@elsewhere.example" } }],
      internetMessageId: "<ntf_1@mihon-systems.example>",
      hasAttachments: false,
    });
    expect(body).not.toHaveProperty("internetMessageHeaders");
    const names = selected.internetMessageHeaders.map(({ name }: { name: string }) => name);
    expect(names.join(" ")).toBe(
      "From To Subject Message-ID Auto-Submitted X-Notification-Kind MIME-Version Cc Content-Type",
    );
    expect(selected.internetMessageHeaders).toContainEqual({ name: "Auto-Submitted", value: "auto-generated" });
  });

  test("is marked afterwards, found by its mark, and sent with both of its parts", async () => {
    const { body } = await post(alternative(), messages, { prefer: 'IdType="ImmutableId"' });
    const mark = { singleValueExtendedProperties: [{ id: property, value: "ntf_1" }] };

    const marked = await demo.ask(provider, `${messages}/${body.id}`, { method: "PATCH", body: mark });
    const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${property}' and ep/value eq 'ntf_1')`;
    const found = await demo.ask(provider, `${messages}?$filter=${encodeURIComponent(filter)}`);
    const sent = await demo.ask(provider, `${messages}/${body.id}/send`, { method: "POST" });
    const arrived = await demo.ask(customer, `/users/${admin}/messages?$select=internetMessageId,body`);

    expect(marked.status).toBe(200);
    expect(found.body.value).toHaveLength(1);
    expect(sent.status).toBe(202);
    expect(demo.graph.mail()).toEqual([
      expect.objectContaining({
        subject: "お問い合わせを受け付けました",
        text: "Plain words",
        body: { contentType: "html", content: expect.stringContaining("<b>words</b>") },
        internetMessageId: "<ntf_1@mihon-systems.example>",
        headers: expect.arrayContaining([{ name: "X-Notification-Kind", value: "inquiry-acknowledged" }]),
        extendedProperties: mark.singleValueExtendedProperties,
      }),
    ]);
    expect(arrived.body.value).toEqual([
      expect.objectContaining({ internetMessageId: "<ntf_1@mihon-systems.example>" }),
    ]);
  });

  test("whose body is changed has lost its plain text", async () => {
    const { body } = await post(alternative(), messages, { prefer: 'IdType="ImmutableId"' });
    const changed = { body: { contentType: "html", content: "<p>Other words</p>" } };

    await demo.ask(provider, `${messages}/${body.id}`, { method: "PATCH", body: changed });
    await demo.ask(provider, `${messages}/${body.id}/send`, { method: "POST" });

    expect(demo.graph.mail()[0]).toMatchObject(changed);
    expect(demo.graph.mail()[0]?.text).toBeUndefined();
  });

  test("can be plain text alone, in the encoding of old Japanese mail", async () => {
    const body = Buffer.concat([
      Buffer.from([...head, "Content-Type: text/plain; charset=iso-2022-jp", "", ""].join("\r\n")),
      Buffer.from("\x1b$B$3$s$K$A$O\x1b(B\r\n", "latin1"),
    ]);

    const created = await post(body.toString("base64").replace(/.{76}/g, "$&\r\n"));

    expect(created.body.body).toEqual({ contentType: "text", content: "こんにちは\n" });
  });

  test("brings its attachments along", async () => {
    const created = await post(
      mime(
        ...head,
        'Content-Type: multipart/mixed; boundary="part"',
        "",
        "--part",
        "Content-Type: text/plain",
        "",
        "See the file",
        "--part",
        "Content-Type: application/pdf",
        "Content-Disposition: attachment; filename*=UTF-8''%E5%A0%B1%E5%91%8A%E6%9B%B8.pdf",
        "Content-Transfer-Encoding: base64",
        "",
        Buffer.from("%PDF-1.7").toString("base64"),
        "--part--",
      ),
    );
    const { body } = await demo.ask(provider, `${messages}/${created.body.id}/attachments`);

    expect(created.body.hasAttachments).toBe(true);
    expect(body.value).toEqual([
      expect.objectContaining({ name: "報告書.pdf", contentType: "application/pdf", size: 8, isInline: false }),
    ]);
  });

  test("that answers a message is in its conversation", async () => {
    const asked = demo.graph.receiveMail(support, {
      subject: "印刷できません",
      from: { emailAddress: { address: "taro@elsewhere.example" } },
      internetMessageId: "<1@elsewhere.example>",
    });
    const { body: first } = await demo.ask(provider, `${messages}/${asked}`);

    const { body: reply } = await post(alternative("References: <0@elsewhere.example>", " <1@elsewhere.example>"));

    expect(reply.conversationId).toBe(first.conversationId);
  });

  test.each`
    because                       | body
    ${"it is not base64"}         | ${"Subject: Hello"}
    ${"its base64 breaks off"}    | ${"U3ViamVjdDogSGVsbG8"}
    ${"it begins with no header"} | ${mime("No header at all", "", "Text")}
  `("is refused when $because", async ({ body }) => {
    const refused = await post(body);

    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({
      code: "ErrorMimeContentInvalidBase64String",
      message: "Invalid base64 string for MIME content.",
    });
  });

  test("is refused where only JSON is taken", async () => {
    const intoFolder = await post(alternative(), `/users/${support}/mailFolders/drafts/messages`);
    const asJson = await post(alternative(), messages, { "content-type": "application/json" });

    expect([intoFolder.status, asJson.status]).toEqual([400, 400]);
  });

  test("leaves a line without its body in the record of requests", async () => {
    const folder = await mkdtemp(join(tmpdir(), "graph-"));
    const record = join(folder, "requests.jsonl");
    const recorded = await startDemoGraph({ record });
    await recorded.ask(provider, messages, {
      method: "POST",
      text: alternative(),
      headers: { "content-type": "text/plain" },
    });
    await recorded.graph.close();

    const line = JSON.parse(await readFile(record, "utf8"));

    expect(line).toEqual({ method: "POST", url: `/v1.0${messages}`, app: "reading", headers: expect.any(Object) });
    await rm(folder, { recursive: true });
  });
});
