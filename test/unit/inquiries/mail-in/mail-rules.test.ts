import { describe, expect, test } from "vitest";
import { readReport } from "#shared/inquiries/mail-in/bounce.ts";
import type { IncomingMail } from "#shared/inquiries/mail-in/incoming-mail.ts";
import { readMailBody, safeHtml } from "#shared/inquiries/mail-in/mail-body.ts";
import { isForged, kindOf } from "#shared/inquiries/mail-in/mail-kind.ts";
import { callsOf } from "#shared/inquiries/mail-in/notice.ts";
import { numberIn, referredTo, topicOf } from "#shared/inquiries/mail-in/references.ts";
import { clientState, ours } from "#shared/platform/graph-subscriptions.ts";

const support = "support@mihon-systems.example";

const mail = (headers: Record<string, string> = {}, given: Partial<IncomingMail> = {}): IncomingMail => ({
  item: "AAMk",
  messageId: "<a@b.example>",
  from: { name: "例示 太郎", address: "taro@sample-shoji.example" },
  recipients: [],
  subject: "印刷できません",
  receivedAt: "2026-11-20T01:00:00Z",
  headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value]])),
  body: { isHtml: false, content: "" },
  ...given,
});

describe("what sent a mail", () => {
  test.each`
    kind            | header                                                                               | because
    ${"person"}     | ${{}}                                                                                | ${"nothing says otherwise"}
    ${"person"}     | ${{ "auto-submitted": "no" }}                                                        | ${"RFC 3834 lets people say so"}
    ${"person"}     | ${{ "x-auto-response-suppress": "All" }}                                             | ${"Exchange puts it on what people write"}
    ${"auto-reply"} | ${{ "auto-submitted": "auto-replied; owner=x" }}                                     | ${"it says so"}
    ${"auto-reply"} | ${{ precedence: "auto_reply" }}                                                      | ${"it says so"}
    ${"auto-reply"} | ${{ "return-path": "<>" }}                                                           | ${"nobody may answer it"}
    ${"auto-reply"} | ${{ "content-type": "multipart/report; report-type=disposition-notification" }}      | ${"it is a receipt"}
    ${"bounce"}     | ${{ "content-type": 'multipart/report; report-type=delivery-status; boundary="x"' }} | ${"it is a delivery report"}
    ${"list"}       | ${{ precedence: "Bulk" }}                                                            | ${"it went to many"}
    ${"list"}       | ${{ "list-id": "<news.example>" }}                                                   | ${"it went to a list"}
  `("is known by its headers: $kind, because $because", ({ kind, header }) => {
    expect(kindOf(mail(header), support)).toBe(kind);
  });

  test("is ourselves when we are the sender, whatever the headers say", () => {
    const ours = mail({ "auto-submitted": "auto-generated" }, { from: { name: "", address: support } });

    expect(kindOf(ours, support.toUpperCase())).toBe("own");
  });

  test("is an out-of-office answer that carries nothing but its subject", () => {
    const subject = "自動応答: 印刷できません";

    expect(kindOf(mail({ "in-reply-to": "<x@y.example>" }, { subject }), support)).toBe("auto-reply");
    expect(kindOf(mail({}, { subject: "自動応答の設定を教えてください" }), support)).toBe("person");
  });

  test("is not who it says only when Exchange's own result says so", () => {
    const judged = (...results: string[]) => isForged({ headers: new Map([["authentication-results", results]]) });

    expect(judged("spf=pass; dkim=pass; dmarc=pass; compauth=pass reason=100")).toBe(false);
    expect(judged("spf=fail; dmarc=fail action=none; compauth=fail reason=000")).toBe(true);
    expect(judged("dmarc=pass", "dmarc=fail")).toBe(false);
  });
});

test("the mails that a mail answers are named the nearest first, each once", () => {
  const headers = { "in-reply-to": "<c@x>", references: "<a@x> <b@x>\r\n <c@x>" };

  expect(referredTo(mail(headers))).toEqual(["<c@x>", "<b@x>", "<a@x>"]);
});

test.each`
  subject                                  | number             | topic
  ${"RE: 印刷できません [#T-2026-000482]"} | ${"T-2026-000482"} | ${"印刷できません"}
  ${"Re: Re：転送: [#T-2026-000482] 印刷"} | ${"T-2026-000482"} | ${"印刷"}
  ${"見積 T-2026-000482 の件"}             | ${undefined}       | ${"見積 T-2026-000482 の件"}
  ${"RE:"}                                 | ${undefined}       | ${"（件名なし）"}
`("the subject $subject is about $topic", ({ subject, number, topic }) => {
  expect(numberIn(subject)).toBe(number);
  expect(topicOf(subject)).toBe(topic);
});

describe("the body of a mail", () => {
  const read = (content: string, isHtml = true) => readMailBody({ body: { isHtml, content } });

  test("is read as text, without what Outlook and Gmail repeat", async () => {
    const outlook =
      "<div>直りました。</div><hr><div id='divRplyFwdMsg'><b>差出人:</b> サポート<br><b>送信日時:</b> 2026年11月20日<br><b>宛先:</b> 太郎<br><b>件名:</b> Re<br></div><div>再起動してください。</div>";
    const gmail =
      "<div>直りました。</div><div class='gmail_quote'><div>2026年11月20日(金) 10:24 サポート &lt;a@b.example&gt;:<br></div><blockquote>再起動してください。</blockquote></div>";

    for (const html of [outlook, gmail]) {
      const { text, quoted } = await read(html);
      expect(text).toBe("直りました。");
      expect(quoted).toContain("再起動してください。");
    }
  });

  test("keeps what is too long for a row on its page", async () => {
    const { text, page } = await read("あ\n".repeat(30_000), false);

    expect(JSON.stringify(text).length).toBeLessThanOrEqual(12_100);
    expect(text).toContain("続きは元のメールにあります");
    expect(page?.length).toBeGreaterThan(60_000);
  });

  test.each([
    '<script>alert(1)</script><svg onload="x()"></svg>',
    '<a href="javascript:x()">a</a><a href="data:text/html,x">b</a>',
    '<img src="https://t.example/1.gif"><img src="//t.example/2.gif"><img src=x onerror=y>',
    '<form action="https://t.example"><input name=p></form><iframe src="https://t.example"></iframe>',
    '<p style="background:url(https://t.example);position:fixed;color:red">x</p><style>@import "https://t.example"</style>',
    '<base href="https://t.example"><meta http-equiv=refresh content="0;url=https://t.example"><link rel=stylesheet href=//t.example>',
  ])("can neither run, load nor lead astray: %s", async (html) => {
    expect(await safeHtml(html)).not.toMatch(
      /script|onload|onerror|t\.example|data:|<form|<iframe|<base|<meta|<link|position/i,
    );
  });
});

test("a delivery report tells whom it was for, why it failed and of which mail", () => {
  const raw =
    "Message-ID: <report@x>\r\n\r\nFinal-Recipient: rfc822;Taro@sample-shoji.example\r\nAction: failed\r\nStatus: 5.1.1 (unknown)\r\n\r\nMessage-ID: <ntf_1@x>\r\n";

  expect(readReport(raw)).toEqual({
    action: "failed",
    recipient: "taro@sample-shoji.example",
    status: "5.1.1",
    messageIds: ["<report@x>", "<ntf_1@x>"],
  });
});

test("a notice of Graph counts only with the secret of a subscription", () => {
  const key = new Uint8Array(32).fill(7);
  const tenantId = "0d7146d2-a604-471e-8874-75556218ba24";
  const state = clientState(key, tenantId);
  const notice = { clientState: state, tenantId, resourceData: { id: "AAMk" } };
  const calls = (one: object, by = key) => ours([one], by).flatMap(callsOf);

  expect(calls(notice)).toEqual([{ kind: "mail", item: "AAMk" }]);
  expect(calls({ ...notice, tenantId: tenantId.toUpperCase() })).toHaveLength(1);
  expect(calls({ ...notice, clientState: `${state}x` })).toEqual([]);
  expect(calls({ ...notice, tenantId: tenantId.replace("0", "1") })).toEqual([]);
  expect(calls(notice, new Uint8Array(32))).toEqual([]);
  expect(calls({ clientState: state, tenantId, lifecycleEvent: "missed" })).toEqual([{ kind: "poll" }]);
  expect(clientState(key, tenantId)).not.toBe(state);
});
