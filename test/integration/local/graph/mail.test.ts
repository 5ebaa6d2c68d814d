import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { admin, customer, type DemoGraph, provider, startDemoGraph, support } from "./demo-graph.ts";

const property = "String {6c1f2a6e-3f0b-4a52-9a31-0d5c6a0f7b21} Name NotificationId";
const messages = `/users/${support}/messages`;
const draft = {
  subject: "お問い合わせを受け付けました",
  body: { contentType: "HTML", content: "<p>担当者よりご連絡します。</p>" },
  toRecipients: [{ emailAddress: { name: "管理 一郎", address: admin } }],
  internetMessageHeaders: [{ name: "x-notification", value: "ntf_1" }],
  singleValueExtendedProperties: [{ id: property, value: "ntf_1" }],
};
const found = (value: string) =>
  `${messages}?$filter=${encodeURIComponent(`singleValueExtendedProperties/Any(ep: ep/id eq '${property}' and ep/value eq '${value}')`)}`;
const immutable = { prefer: 'IdType="ImmutableId"' };

let demo: DemoGraph;
beforeEach(async () => {
  demo = await startDemoGraph();
});
afterEach(() => demo.graph.close());

const post = (path: string, body?: unknown, headers?: Record<string, string>) =>
  demo.ask(provider, path, { method: "POST", body, ...(headers ? { headers } : {}) });

describe("a draft", () => {
  test("is found again by the property that it carries, before and after it is sent", async () => {
    const { status, body: created } = await post(messages, draft, immutable);
    const before = await demo.ask(provider, `${found("ntf_1")}&$select=id,isDraft`, { headers: immutable });

    const sent = await post(`${messages}/${created.id}/send`);
    const after = await demo.ask(provider, `${found("ntf_1")}&$select=id,isDraft`, { headers: immutable });

    expect(status).toBe(201);
    expect(before.body.value).toEqual([{ "@odata.etag": expect.any(String), id: created.id, isDraft: true }]);
    expect(sent.status).toBe(202);
    expect(sent.body).toBe("");
    expect(after.body.value).toEqual([{ "@odata.etag": expect.any(String), id: created.id, isDraft: false }]);
    expect((await demo.ask(provider, found("ntf_2"))).body.value).toEqual([]);
  });

  test("loses its id when it is sent, unless an id was asked for that stays", async () => {
    const { body: created } = await post(messages, draft);

    await post(`${messages}/${created.id}/send`);
    const gone = await demo.ask(provider, `${messages}/${created.id}`);
    const again = await post(`${messages}/${created.id}/send`);

    expect(gone.body.error.code).toBe("ErrorItemNotFound");
    expect(again.status).toBe(404);
    expect(demo.graph.mail()).toHaveLength(1);
  });

  test("moves from the drafts to the sent items, and arrives at a mailbox that is here", async () => {
    const { body: created } = await post(messages, draft);
    const inDrafts = await demo.ask(provider, `/users/${support}/mailFolders/drafts/messages`);
    await post(`${messages}/${created.id}/send`);
    const inSent = await demo.ask(provider, `/users/${support}/mailFolders('SentItems')/messages`);
    const arrived = await demo.ask(customer, `/users/${admin}/mailFolders/inbox/messages`);

    expect(inDrafts.body.value).toHaveLength(1);
    expect(inSent.body.value).toEqual([expect.objectContaining({ subject: draft.subject, isDraft: false })]);
    expect(arrived.body.value).toEqual([
      expect.objectContaining({
        subject: draft.subject,
        isRead: false,
        from: { emailAddress: { name: "サポート窓口", address: support } },
        internetMessageId: created.internetMessageId,
      }),
    ]);
  });

  test("can be changed until it is sent", async () => {
    const { body: created } = await post(messages, draft, immutable);
    const path = `${messages}/${created.id}`;

    const changed = await demo.ask(provider, path, { method: "PATCH", body: { subject: "件名を直しました" } });
    await post(`${path}/send`);
    const late = await demo.ask(provider, path, { method: "PATCH", body: { subject: "もう遅い" } });

    expect(changed.body).toMatchObject({ subject: "件名を直しました", bodyPreview: "担当者よりご連絡します。" });
    expect(changed.body.changeKey).not.toBe(created.changeKey);
    expect(late.status).toBe(400);
  });

  test("carries attachments of its own and later ones", async () => {
    const bytes = Buffer.from("%PDF-1.7").toString("base64");
    const attachment = { "@odata.type": "#microsoft.graph.fileAttachment", name: "報告書.pdf", contentBytes: bytes };
    const { body: created } = await post(messages, { ...draft, attachments: [attachment] }, immutable);
    const path = `${messages}/${created.id}/attachments`;

    const added = await post(path, { ...attachment, name: "添付2.pdf", contentType: "application/pdf" });
    const listed = await demo.ask(provider, `${path}?$select=id,name,size`);
    const content = await demo.ask(provider, `${path}/${added.body.id}/$value`);
    await demo.ask(provider, `${path}/${listed.body.value[0].id}`, { method: "DELETE" });
    await post(`${messages}/${created.id}/send`);

    expect(created.hasAttachments).toBe(true);
    expect(listed.body.value.map((one: { name: string; size: number }) => [one.name, one.size])).toEqual([
      ["報告書.pdf", 8],
      ["添付2.pdf", 8],
    ]);
    expect(content.body).toBe("%PDF-1.7");
    expect(demo.graph.mail()[0]?.attachments).toEqual([
      { name: "添付2.pdf", contentType: "application/pdf", contentBytes: bytes },
    ]);
  });

  test("that is deleted lies in the deleted items", async () => {
    const { body: created } = await post(messages, draft);

    const { status } = await demo.ask(provider, `${messages}/${created.id}`, { method: "DELETE" });
    const { body: folder } = await demo.ask(provider, `/users/${support}/mailFolders/deleteditems`);

    expect(status).toBe(204);
    expect(folder.totalItemCount).toBe(1);
  });

  test.each`
    because                            | body                                                                               | code
    ${"a property is unknown"}         | ${{ ...draft, subjekt: "x" }}                                                      | ${"BadRequest"}
    ${"a header is not the app's own"} | ${{ ...draft, internetMessageHeaders: [{ name: "In-Reply-To", value: "<a@b>" }] }} | ${"InvalidInternetMessageHeader"}
    ${"the body's type is unknown"}    | ${{ ...draft, body: { contentType: "rtf", content: "" } }}                         | ${"BadRequest"}
  `("is refused when $because", async ({ body, code }) => {
    const refused = await post(messages, body);

    expect(refused.status).toBe(400);
    expect(refused.body.error.code).toBe(code);
  });

  test("to nobody can be written, but not sent", async () => {
    const { body: created } = await post(messages, { ...draft, toRecipients: [] });

    const refused = await post(`${messages}/${created.id}/send`);

    expect(refused.body.error.code).toBe("ErrorInvalidRecipients");
    expect(demo.graph.mail()).toEqual([]);
  });
});

describe("sendMail", () => {
  test("takes Microsoft's own example, and keeps no copy when told so", async () => {
    const example = JSON.parse(readFileSync("test/samples/graph/sendMail.request.json", "utf8"));

    const { status } = await post(`/users/${support}/sendMail`, example);
    const kept = await demo.ask(provider, `/users/${support}/mailFolders/sentitems/messages`);

    expect(status).toBe(202);
    expect(kept.body.value).toEqual([]);
    expect(demo.graph.mail(support.toUpperCase())).toEqual([
      expect.objectContaining({
        subject: "Meet for lunch?",
        body: { contentType: "text", content: "The new cafeteria is open." },
        cc: [{ name: "danas@contoso.onmicrosoft.com", address: "danas@contoso.onmicrosoft.com" }],
      }),
    ]);
  });

  test("from a mailbox that does not exist is refused", async () => {
    const refused = await post("/users/nobody@mihon-systems.example/sendMail", { message: draft });

    expect(refused.status).toBe(404);
    expect(refused.body.error.code).toBe("ErrorInvalidUser");
  });
});

describe("a mail from outside", () => {
  const from = { emailAddress: { name: "例示 太郎", address: "taro@elsewhere.example" } };

  test("lies unread in the inbox, and a reply to it is in its conversation", async () => {
    const id = demo.graph.receiveMail(support, {
      subject: "印刷できません",
      from,
      internetMessageId: "<1@elsewhere.example>",
    });
    const reply = demo.graph.receiveMail(support, {
      subject: "Re: 印刷できません",
      from,
      internetMessageHeaders: [{ name: "In-Reply-To", value: "<1@elsewhere.example>" }],
    });

    const first = await demo.ask(provider, `${messages}/${id}`);
    const second = await demo.ask(provider, `${messages}/${reply}?$select=conversationId,internetMessageHeaders`);
    const unread = await demo.ask(
      provider,
      `/users/${support}/mailFolders/inbox/messages?$filter=isRead eq false&$count=true`,
    );

    expect(first.body).toMatchObject({ subject: "印刷できません", from, isRead: false });
    expect(second.body.conversationId).toBe(first.body.conversationId);
    expect(second.body.internetMessageHeaders).toEqual([{ name: "In-Reply-To", value: "<1@elsewhere.example>" }]);
    expect(unread.body["@odata.count"]).toBe(2);
  });

  test("can be read as text, marked as read and moved away", async () => {
    const html = { contentType: "html", content: "<p>こんにちは</p><p>動きません</p>" } as const;
    const id = demo.graph.receiveMail(support, { subject: "件名", from, body: html });
    const asText = await demo.ask(provider, `${messages}/${id}?$select=body`, {
      headers: { prefer: 'outlook.body-content-type="text"' },
    });
    const read = await demo.ask(provider, `${messages}/${id}`, { method: "PATCH", body: { isRead: true } });
    const moved = await post(`${messages}/${id}/move`, { destinationId: "archive" });

    expect(asText.body.body).toEqual({ contentType: "text", content: "こんにちは\n動きません" });
    expect(read.body.isRead).toBe(true);
    expect(moved.status).toBe(201);
    expect(moved.body.id).not.toBe(id);
    expect((await demo.ask(provider, `${messages}/${id}`)).status).toBe(404);
  });

  test("comes in pages of ten, the newest first", async () => {
    for (let number = 1; number <= 12; number += 1) demo.graph.receiveMail(support, { subject: `${number}`, from });

    const first = await demo.ask(provider, `${messages}?$select=subject`);
    const second = await demo.ask(provider, first.body["@odata.nextLink"]);

    expect(first.body.value).toHaveLength(10);
    expect(Object.keys(first.body.value[0]).toSorted()).toEqual(["@odata.etag", "id", "subject"]);
    expect(second.body.value).toHaveLength(2);
    expect(second.body).not.toHaveProperty("@odata.nextLink");
  });

  test("is not sorted by what the filter does not begin with", async () => {
    const refused = await demo.ask(provider, `${messages}?$filter=isRead eq false&$orderby=receivedDateTime`);
    const answered = await demo.ask(
      provider,
      `${messages}?$filter=receivedDateTime ge 2020-01-01 and isRead eq false&$orderby=receivedDateTime`,
    );

    expect(refused.body.error.code).toBe("InefficientFilter");
    expect(answered.status).toBe(200);
  });

  test("shows an extended property only when it is expanded", async () => {
    const { body: created } = await post(messages, draft);
    const path = `${messages}/${created.id}`;

    const plain = await demo.ask(provider, `${path}?$select=subject`);
    const expanded = await demo.ask(
      provider,
      `${path}?$select=subject&$expand=singleValueExtendedProperties($filter=id eq '${property}')`,
    );
    const other = await demo.ask(
      provider,
      `${path}?$expand=singleValueExtendedProperties($filter=id eq 'String 0x1000'),attachments`,
    );

    expect(plain.body).not.toHaveProperty("singleValueExtendedProperties");
    expect(expanded.body).toMatchObject({
      subject: draft.subject,
      singleValueExtendedProperties: [{ id: property, value: "ntf_1" }],
    });
    expect(other.body).not.toHaveProperty("singleValueExtendedProperties");
    expect(other.body.attachments).toEqual([]);
  });
});
