import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mailViewer } from "#local/mail-viewer/viewer.ts";
import { admin, type DemoGraph, provider, startDemoGraph, support } from "./demo-graph.ts";

let demo: DemoGraph;
let server: Server;
let url: string;
beforeEach(async () => {
  demo = await startDemoGraph();
  server = createServer(mailViewer(demo.graph));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await demo.graph.close();
});

const read = async (path: string) => {
  const answer = await fetch(url + path);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

async function sendMail(message: object) {
  const body = { message: { toRecipients: [{ emailAddress: { name: "管理 一郎", address: admin } }], ...message } };
  await demo.ask(provider, `/users/${support}/sendMail`, { method: "POST", body });
  return demo.graph.mail().at(-1)?.id ?? "";
}

describe("the mail viewer", () => {
  test("says so when nothing was sent yet", async () => {
    const { status, text } = await read("/mail");

    expect(status).toBe(200);
    expect(text).toContain("まだメールはありません。");
  });

  test("lists what was sent, the newest first, each with a page of its own", async () => {
    await sendMail({ subject: "一通目" });
    const id = await sendMail({
      subject: "二通目",
      internetMessageHeaders: [{ name: "x-notification", value: "ntf_1" }],
    });

    const list = await read("/mail");
    const one = await read(`/mail/${id}`);

    expect(list.text.indexOf("二通目")).toBeLessThan(list.text.indexOf("一通目"));
    expect(list.text).toContain(`href="/mail/${id}"`);
    expect(one.text).toContain("管理 一郎 &lt;admin@sample-shoji.example&gt;");
    expect(one.text).toContain("ntf_1");
  });

  test("shows a mail's HTML only in a frame where nothing runs and nothing is loaded", async () => {
    const html = `<html><head></head><body><script>alert(1)</script><img src="cid:logo"><p>本文</p></body></html>`;
    const logo = {
      "@odata.type": "#microsoft.graph.fileAttachment",
      name: "logo.png",
      contentType: "image/png",
      contentId: "logo",
      isInline: true,
      contentBytes: "iVBORw0KGgo=",
    };
    const id = await sendMail({ subject: "HTML", body: { contentType: "html", content: html }, attachments: [logo] });

    const page = await read(`/mail/${id}`);
    const body = await read(`/mail/${id}/body`);

    expect(page.text).toContain(`src="/mail/${id}/body" sandbox="allow-popups allow-popups-to-escape-sandbox"`);
    expect(page.text).not.toContain("<script");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(body.headers.get("content-security-policy")).toMatch(/^sandbox allow-popups .*default-src 'none'/);
    expect(body.headers.get("content-security-policy")).not.toContain("allow-scripts");
    expect(body.text).toContain('src="data:image/png;base64,iVBORw0KGgo="');
  });

  test("shows a mail's own plain text and every header that it went out with", async () => {
    const lines = [
      `To: ${admin}`,
      "Subject: Two parts",
      "Message-ID: <ntf_1@mihon-systems.example>",
      "Auto-Submitted: auto-generated",
      'Content-Type: multipart/alternative; boundary="part"',
      "",
      "--part",
      "Content-Type: text/plain",
      "",
      "Written by hand",
      "--part",
      "Content-Type: text/html",
      "",
      "<p>Only in HTML</p>",
      "--part--",
    ];
    const draft = await demo.ask(provider, `/users/${support}/messages`, {
      method: "POST",
      text: Buffer.from(lines.join("\r\n")).toString("base64"),
      headers: { "content-type": "text/plain" },
    });
    await demo.ask(provider, `/users/${support}/messages/${draft.body.id}/send`, { method: "POST" });

    const { text } = await read(`/mail/${demo.graph.mail().at(-1)?.id}`);

    expect(text).toContain("<pre>Written by hand</pre>");
    expect(text).not.toContain("Only in HTML");
    expect(text).toContain("<dt>Auto-Submitted</dt><dd>auto-generated</dd>");
    expect(text.match(/<dt>Message-ID<\/dt>/gi)).toHaveLength(1);
  });

  test("shows a conversation on one page, what came in and what went out in its order", async () => {
    const came = (id: string, subject: string, ...headers: string[]) =>
      demo.graph.receiveMime(
        support,
        [
          `From: 管理 一郎 <${admin}>`,
          `To: ${support}`,
          `Subject: ${subject}`,
          `Message-ID: ${id}`,
          ...headers,
          "",
          subject,
        ].join("\r\n"),
      );
    const went = async (id: string, subject: string, refers: string) => {
      const head = [`To: ${admin}`, `Subject: ${subject}`, `Message-ID: ${id}`, `References: ${refers}`];
      const draft = await demo.ask(provider, `/users/${support}/messages`, {
        method: "POST",
        text: Buffer.from([...head, "", subject].join("\r\n")).toString("base64"),
        headers: { "content-type": "text/plain" },
      });
      await demo.ask(provider, `/users/${support}/messages/${draft.body.id}/send`, { method: "POST" });
    };
    await came("<1@x>", "VPN");
    await went("<2@y>", "VPN [#T-2026-000001]", "<1@x>");
    await went("<3@y>", "Re: VPN [#T-2026-000001]", "<1@x> <2@y>");
    await came("<4@x>", "RE: VPN", "In-Reply-To: <3@y>");
    await went("<5@y>", "solved [#T-2026-000001]", "<other@y>");
    await sendMail({ subject: "別の話" });

    const list = await read("/mail");
    const [, id] =
      /href="\/mail\/([\w-]+)"><time[^>]*>[^<]*<\/time><span class="who">(?:(?!<\/a>).)*<b>VPN<\/b>/.exec(list.text) ??
      [];
    const { text } = await read(`/mail/${id}`);

    expect(list.text).toContain("5通");
    expect(list.text.match(/<li>/g)).toHaveLength(2);
    const order = ["VPN", "VPN [#T-2026-000001]", "Re: VPN [#T-2026-000001]", "RE: VPN", "solved [#T-2026-000001]"];
    expect([...text.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, subject]) => subject)).toEqual(order);
    expect([...text.matchAll(/class="way[^"]*">(..)</g)].map(([, way]) => way).join()).toBe("受信,送信,送信,受信,送信");
    expect(text).toContain("<dt>In-Reply-To</dt><dd>&lt;3@y&gt;</dd>");
    expect(text).not.toContain("別の話");
  });

  test("escapes everything that a sender could write", async () => {
    const evil = `"><script>alert('x')</script>`;
    const id = await sendMail({
      subject: evil,
      body: { contentType: "text", content: evil },
      replyTo: [{ emailAddress: { name: evil, address: admin } }],
      attachments: [
        { "@odata.type": "#microsoft.graph.fileAttachment", name: `${evil}\r\n.txt`, contentBytes: "eA==" },
      ],
    });

    const pages = await Promise.all(["/mail", `/mail/${id}`].map(read));
    const file = await read(`/mail/${id}/attachments/0`);

    for (const { text } of pages) expect(text).not.toContain("<script");
    expect(file.text).toBe("x");
    expect(file.headers.get("content-type")).toBe("application/octet-stream");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/);
  });

  test("has a page for what is not there, and takes nothing but reading", async () => {
    const missing = await Promise.all(["/mail/nothing", "/mail/nothing/body", "/other"].map(read));
    const posted = await fetch(`${url}/mail`, { method: "POST" });

    expect(missing.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(posted.status).toBe(405);
  });
});
