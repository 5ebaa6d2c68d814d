import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, demoId, provider } from "#local/demo.ts";
import { eventually, useService } from "#test/support/service.ts";

const dataFolder = mkdtempSync(join(tmpdir(), "uploads-"));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));
const running = useService({ dataFolder });

const [ours, theirs] = companies;
if (!ours || !theirs) throw new Error("The demo has too few companies.");
const user = `user@${ours.domain}`;
const admin = `admin@${ours.domain}`;
const operator = `operator@${provider.domain}`;

const megabyte = 1_048_576;
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const Uploaded = z.object({
  upload: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  expiresAt: z.iso.datetime(),
});
const Refused = z.object({ errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).default([]) });

type Sent = { by?: string | undefined; headers?: Record<string, string>; body?: NonNullable<RequestInit["body"]> };

const ask = async (method: string, path: string, { by, headers, body }: Sent = {}) =>
  fetch(`${running.service.host.url}/api${path}`, {
    method,
    redirect: "manual",
    headers: { ...headers, ...(by && { authorization: `Bearer ${await running.service.issuer.token(by)}` }) },
    ...(body !== undefined && { body, duplex: "half" }),
  });

const upload = (name: string, body: NonNullable<RequestInit["body"]>, by?: string) =>
  ask("POST", "/uploads", {
    by,
    headers: { "x-file-name": encodeURIComponent(name), "content-type": "application/octet-stream" },
    body,
  });

const tokenOf = async (answer: Response) => {
  expect(answer.status).toBe(201);
  return Uploaded.parse(await answer.json()).upload;
};

const form = { subject: "添付", description: "ご覧ください。", impact: "question" };
const visitor = { name: "例示 花子", replyTo: "hanako@sample-shoji.example" };

const inquire = (content: object, by?: string, headers: Record<string, string> = {}) =>
  ask("POST", "/inquiries", {
    by,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ ...form, ...content }),
  });

const idOf = async (answer: Response) => {
  expect(answer.status).toBe(202);
  return z.object({ id: z.string() }).parse(await answer.json()).id;
};

async function filesOf(id: string) {
  const Thread = z.object({ attachments: z.array(z.object({ name: z.string(), bytes: z.int() })) });
  return eventually(async () => {
    const answer = await ask("GET", `/inquiries/${id}`, { by: operator });
    const thread = Thread.safeParse(await answer.json());
    return thread.success ? thread.data.attachments : undefined;
  });
}

async function download(id: string, version: number, index: number): Promise<Buffer> {
  const answer = await ask("POST", `/inquiries/${id}/messages/${version}/attachments/${index}/link`, { by: operator });
  const { url } = z.object({ url: z.url() }).parse(await answer.json());
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

describe("a file that is sent ahead of its form", () => {
  test("is attached by its token, as a part of a form, as the whole body, and beside files of the other kinds", async () => {
    const part = new FormData();
    part.set("file", new File([png], "画面写真.png"));
    const asPart = await ask("POST", "/uploads", { by: user, body: part });
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent("一覧.csv")}`;
    const asBody = await ask("POST", "/uploads", {
      by: user,
      headers: { "content-disposition": disposition, "content-type": "text/csv" },
      body: "名前,台数\n",
    });

    const attachments = [
      { upload: await tokenOf(asPart) },
      { name: "memo.txt", content: Buffer.from("メモ").toString("base64") },
      { upload: await tokenOf(asBody) },
    ];
    const id = await idOf(await inquire({ attachments }, user));

    expect((await filesOf(id)).map(({ name }) => name)).toEqual(["画面写真.png", "memo.txt", "一覧.csv"]);
    expect((await download(id, 1, 0)).equals(png)).toBe(true);
    expect((await download(id, 1, 2)).toString()).toBe("名前,台数\n");
  });

  test("comes with a form of fields and with a reply too", async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...form, ...visitor })) body.set(name, value);
    body.append("attachments", await tokenOf(await upload("一.png", png)));
    body.append("attachments", new File([png], "二.png"));
    const id = await idOf(await ask("POST", "/inquiries", { body }));
    expect((await filesOf(id)).map(({ name }) => name)).toEqual(["一.png", "二.png"]);

    const token = await tokenOf(await upload("手順.png", png, operator));
    const reply = await ask("POST", `/inquiries/${id}/messages`, {
      by: operator,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: "手順です。", attachments: [{ upload: token }] }),
    });

    expect(reply.status).toBe(201);
    expect((await download(id, 2, 0)).equals(png)).toBe(true);
  });

  test("may be attached again: the same form is the same inquiry", async () => {
    const attachments = [{ upload: await tokenOf(await upload("再送.png", png, user)) }];
    const key = { "idempotency-key": "with-upload" };

    const first = await idOf(await inquire({ attachments }, user, key));
    await filesOf(first);
    const again = await idOf(await inquire({ attachments }, user, key));

    expect(again).toBe(first);
  });

  test("is nobody else's, and no token is believed that we have not written", async () => {
    const token = await tokenOf(await upload("私の.png", png, user));
    const visitors = await tokenOf(await upload("誰か.png", png));
    const refusal = async (attachments: object[], by?: string) => {
      const answer = await inquire({ ...(by ? {} : visitor), attachments }, by);
      return [answer.status, ...Refused.parse(await answer.json()).errors.map(({ pointer }) => pointer)];
    };

    const [content = "", signature = ""] = token.split(".");
    const forged = Buffer.from(Buffer.from(content, "base64url").toString().replace("私の", "他の")).toString(
      "base64url",
    );
    const good = { name: "a.txt", content: "YQ==" };
    expect(await refusal([{ upload: token }], admin)).toEqual([422, "#/attachments/0/upload"]);
    expect(await refusal([{ upload: visitors }], admin)).toEqual([422, "#/attachments/0/upload"]);
    expect(await refusal([good, { upload: token }])).toEqual([422, "#/attachments/1/upload"]);
    expect(await refusal([{ upload: `${forged}.${signature}` }], user)).toEqual([422, "#/attachments/0/upload"]);
    expect(await refusal([{ upload: "nothing" }], user)).toEqual([422, "#/attachments/0/upload"]);
    expect(
      await refusal(
        Array.from({ length: 11 }, () => ({ upload: token })),
        user,
      ),
    ).toEqual([422, "#/attachments"]);
  });
});

/** `fetch` keeps what it has sent until it is answered, so a file that is to lie nowhere as a whole goes by itself. */
async function streamed(name: string, content: AsyncIterable<Uint8Array>): Promise<string> {
  const authorization = `Bearer ${await running.service.issuer.token(user)}`;
  const outgoing = request(`${running.service.host.url}/api/uploads`, {
    method: "POST",
    headers: { authorization, "x-file-name": encodeURIComponent(name) },
  });
  const answered = once(outgoing, "response");
  await pipeline(content, outgoing);
  const [answer]: IncomingMessage[] = await answered;
  if (!answer) throw new Error("A response comes with its message.");
  return Uploaded.parse(JSON.parse(await text(answer))).upload;
}

test("three files of 25 MB go through one inquiry and never lie in memory as a whole", async () => {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect !== "function") throw new Error("The engine does not let memory be collected.");
  const inUse = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / megabyte;
  };
  const chunk = Buffer.alloc(megabyte, "log line ");
  const seen: number[][] = [];
  async function* generated() {
    const samples: number[] = [];
    seen.push(samples);
    for (let sent = 1; sent <= 25; sent += 1) {
      yield new Uint8Array(chunk);
      if (sent % 5 === 0) samples.push(inUse());
    }
  }
  const attachments: object[] = [];
  for (const name of ["一.log", "二.log", "三.log"]) attachments.push({ upload: await streamed(name, generated()) });
  const id = await idOf(await inquire({ attachments }, user));

  expect(await filesOf(id)).toEqual(["一.log", "二.log", "三.log"].map((name) => ({ name, bytes: 25 * megabyte })));
  const [, second = [], third = []] = seen;
  expect(Math.min(...third.slice(2)) - Math.min(second[0] ?? 0, third[0] ?? 0)).toBeLessThan(8);
});

describe("a file that is not taken", () => {
  const document = Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.from("word/vbaProject.bin")]);

  test.each`
    what                        | name            | content                                | status | told
    ${"one with macros within"} | ${"報告.docx"}  | ${document}                            | ${422} | ${"マクロ"}
    ${"a program"}              | ${"tool.exe"}   | ${Buffer.from("MZ")}                   | ${422} | ${"この種類"}
    ${"a program in disguise"}  | ${"写真.png"}   | ${Buffer.from("MZ\u0090\u0000\u0003")} | ${422} | ${"「.png」のファイルではありません"}
    ${"one of 26 MB"}           | ${"大きい.txt"} | ${Buffer.alloc(26 * megabyte, 65)}     | ${413} | ${"25 MB"}
  `("$what is refused by its name", async ({ name, content, status, told }) => {
    const answer = await upload(name, content);

    expect(answer.status).toBe(status);
    const { errors } = Refused.parse(await answer.json());
    expect(errors).toEqual([{ pointer: "#/file", detail: expect.stringContaining(name) }]);
    expect(errors[0]?.detail).toContain(told);
  });

  test("has no name, or is not alone", async () => {
    const two = new FormData();
    two.append("file", new File([png], "a.png"));
    two.append("file", new File([png], "b.png"));

    const nameless = await ask("POST", "/uploads", { headers: { "content-type": "image/png" }, body: png });
    const both = await ask("POST", "/uploads", { body: two });

    expect([nameless.status, both.status]).toEqual([400, 422]);
    expect(Refused.parse(await both.json()).errors[0]?.pointer).toBe("#/file");
  });

  test("comes from someone who sends too many", async () => {
    const { floodGuard, newId, clock } = running.service.platform;
    const sender = floodGuard.nameOf("upload", demoId(admin));
    const arrived = () => floodGuard.arrived("upload", sender, newId("arrival"), clock.now());
    await Promise.all(Array.from({ length: 100 }, arrived));

    const braked = await upload("a.txt", "a", admin);

    expect(braked.status).toBe(429);
    expect(Number(braked.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
