import { describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();

const [ours, theirs] = companies;
if (!ours || !theirs) throw new Error("The demo has too few companies.");
const user = `user@${ours.domain}`;
const operator = `operator@${provider.domain}`;
const stranger = `admin@${theirs.domain}`;

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const Link = z.object({ url: z.url(), expiresAt: z.string() });

async function ask(method: string, path: string, by?: string, body?: FormData): Promise<Response> {
  return fetch(`${running.service.host.url}/api${path}`, {
    method,
    redirect: "manual",
    headers: by ? { authorization: `Bearer ${await running.service.issuer.token(by)}` } : {},
    ...(body && { body }),
  });
}

function formWith(files: readonly File[]): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries({ subject: "添付", description: "ご覧ください。", impact: "question" }))
    body.set(name, value);
  for (const file of files) body.append("attachments", file);
  return body;
}

async function opened(...files: readonly File[]): Promise<string> {
  const answer = await ask("POST", "/inquiries", user, formWith(files));
  expect(answer.status).toBe(202);
  const { id } = z.object({ id: z.string() }).parse(await answer.json());
  await eventually(async () => ((await ask("GET", `/inquiries/${id}`, operator)).status === 200 ? true : undefined));
  return id;
}

const linkOf = (id: string, version: number, index: number, by: string) =>
  ask("POST", `/inquiries/${id}/messages/${version}/attachments/${index}/link`, by);

describe("a file of an inquiry", () => {
  test("is downloaded by a signed link by who may see the inquiry, under its own name", async () => {
    const id = await opened(new File([png], "画面写真.png"), new File(["名前,台数\n営業,3\n"], "一覧.csv"));

    const link = Link.parse(await (await linkOf(id, 1, 1, user)).json());
    const file = await fetch(link.url);

    expect(await file.text()).toBe("名前,台数\n営業,3\n");
    expect(file.headers.get("content-type")).toBe("text/csv");
    expect(file.headers.get("content-disposition")).toContain(encodeURIComponent("一覧.csv"));
    expect(file.headers.get("content-disposition")).toMatch(/^attachment/);
  });

  test("is nothing to another company, to a visitor, or where there is none", async () => {
    const id = await opened(new File([png], "a.png"));

    expect((await linkOf(id, 1, 0, stranger)).status).toBe(404);
    expect((await linkOf(id, 1, 1, user)).status).toBe(404);
    expect((await linkOf(id, 2, 0, user)).status).toBe(404);
    expect((await ask("POST", `/inquiries/${id}/messages/1/attachments/0/link`)).status).toBe(401);
  });

  test("of a note is for operators alone", async () => {
    const id = await opened();
    const note = new FormData();
    note.set("text", "内部のメモです。");
    note.set("visibility", "internal");
    note.append("attachments", new File([png], "memo.png"));
    expect((await ask("POST", `/inquiries/${id}/messages`, operator, note)).status).toBe(201);

    expect((await linkOf(id, 2, 0, user)).status).toBe(404);
    expect((await linkOf(id, 2, 0, operator)).status).toBe(200);
  });

  test("of a reply is reached from its mail, by that mail's reader and as it was signed", async () => {
    const id = await opened();
    const reply = new FormData();
    reply.set("text", "手順をお送りします。");
    reply.append("attachments", new File([png], "手順.png"));
    await ask("POST", `/inquiries/${id}/messages`, operator, reply);
    const mail = await eventually(() =>
      running.service.graph.mail().find(({ text }) => text?.includes("手順.png") && text.includes(id)),
    );
    const path = /\/api(\/inquiries\/\S+\/attachments\/0\?\S+)/.exec(mail.text ?? "")?.[1] ?? "";

    const answer = await ask("GET", path);
    const file = await fetch(answer.headers.get("location") ?? "");

    expect([answer.status, Buffer.from(await file.arrayBuffer()).equals(png)]).toEqual([302, true]);
    expect((await ask("GET", path.replace(/to=[^&]*/, "to=other%40example.jp"))).status).toBe(403);
    expect((await ask("GET", path.replace("/attachments/0", "/attachments/1"))).status).toBe(403);
    expect((await ask("GET", path.replace(/until=\d{4}/, "until=2999"))).status).toBe(403);
  });
});

describe("files that are not taken", () => {
  const refusal = async (...files: readonly File[]) => {
    const answer = await ask("POST", "/inquiries", user, formWith(files));
    const { errors } = z
      .object({ errors: z.array(z.object({ pointer: z.string(), detail: z.string() })) })
      .parse(await answer.json());
    return { status: answer.status, errors };
  };

  test("are named one by one, whatever stands between them", async () => {
    const { status, errors } = await refusal(
      new File([png], "ok.png"),
      new File([Buffer.alloc(26 * 1_048_576, 65)], "大きい.txt"),
      new File(["MZ"], "tool.exe"),
    );

    expect(status).toBe(422);
    expect(errors.map(({ pointer }) => pointer)).toEqual(["#/attachments/1", "#/attachments/2"]);
    expect(errors[0]?.detail).toContain("25 MB");
  });

  test("are those with macros within, also when the name does not tell", async () => {
    const document = Buffer.concat([
      Buffer.from("PK\u0003\u0004"),
      Buffer.alloc(3_000_000),
      Buffer.from("word/vbaProject.bin"),
    ]);

    const { errors } = await refusal(new File([document], "報告.docx"));

    expect(errors[0]?.detail).toContain("マクロ");
  });

  test("are more than ten", async () => {
    const { status, errors } = await refusal(...Array.from({ length: 11 }, (_none, n) => new File([png], `${n}.png`)));

    expect([status, errors[0]?.pointer]).toEqual([422, "#/attachments"]);
  });

  test("are those of a form that breaks off", async () => {
    const type = {
      "content-type": "multipart/form-data; boundary=x",
      authorization: `Bearer ${await running.service.issuer.token(user)}`,
    };
    const body = '--x\r\nContent-Disposition: form-data; name="attachments"; filename="a.png"\r\n\r\nhalf';

    const answer = await fetch(`${running.service.host.url}/api/inquiries`, { method: "POST", headers: type, body });

    expect(answer.status).toBe(400);
  });
});
