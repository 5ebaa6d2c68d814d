import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import { provider } from "#local/demo.ts";
import type { Embedded } from "#local/embedded.ts";
import { idOf } from "#shared/base/ids.ts";
import { findInquiry, historyOf } from "#shared/inquiries/store.ts";

type Service = Pick<Embedded, "bus" | "graph" | "host" | "issuer" | "platform">;

export type Burst = {
  inquiries: number;
  /** One in so many is sent twice at the same time, as by somebody who presses the button again. */
  twiceEvery: number;
  /** One in so many gets two replies as soon as it is open. */
  repliesEvery: number;
  atOnce: number;
  /** Whether the mails are waited for, which takes as long as one mailbox takes them. */
  withMails: boolean;
};

/** What came of it; all but the times and `toldToRetry` follow from the burst. */
export type Outcome = {
  accepted: number;
  toldToRetry: number;
  /** Numbers in ascending order are 1, 2, 3 … */
  isNumberedGapless: boolean;
  /** Mails that wait to be sent. */
  ordered: number;
  acknowledgements: number;
  notices: number;
  inOrder: number;
  acceptedAfterMs: number;
  doneAfterMs: number;
};

const Accepted = z.object({ id: idOf("inquiry") });
type InquiryId = z.infer<typeof Accepted>["id"];

/** Many people ask for help at once; each sends again what was not taken, under the same key. */
export async function burst(service: Service, wanted: Burst): Promise<Outcome> {
  const began = performance.now();
  const ids = new Map<number, Set<InquiryId>>();
  let toldToRetry = 0;
  const send = async (nth: number) => {
    for (;;) {
      const { status, retryAfter, body } = await post(service.host.port, nth);
      if (status === 202) {
        ids.set(nth, (ids.get(nth) ?? new Set()).add(Accepted.parse(JSON.parse(body)).id));
        return;
      }
      if (status !== 429 && status < 500) throw new Error(`Inquiry ${nth} was answered ${status}: ${body}`);
      toldToRetry += 1;
      await pause(retryAfter * 1000);
    }
  };
  const replying: Promise<InquiryId>[] = [];
  await inParallel(wanted.inquiries, wanted.atOnce, async (nth) => {
    await Promise.all([send(nth), ...(nth % wanted.twiceEvery === 0 ? [send(nth)] : [])]);
    const [id] = ids.get(nth) ?? [];
    if (id && nth % wanted.repliesEvery === 0) replying.push(replyTwice(service, id));
  });
  const acceptedAfterMs = performance.now() - began;

  const replied = await Promise.all(replying);
  const distinct = [...ids.values()].flatMap((under) => [...under]);
  while (!isDone(service, distinct.length, wanted.withMails)) await pause(200);
  await service.host.idle();
  const doneAfterMs = performance.now() - began;

  const serials: number[] = [];
  await inParallel(distinct.length, wanted.atOnce, async (nth) => {
    const [id] = distinct.slice(nth - 1, nth);
    serials.push(Number((id && (await findInquiry(service.platform, id)))?.value.number.slice(-6)));
  });
  const histories = await Promise.all(replied.map((id) => historyOf(service.platform, id)));
  return {
    accepted: distinct.length,
    toldToRetry,
    isNumberedGapless: serials.toSorted((a, b) => a - b).every((serial, index) => serial === index + 1),
    ordered: service.bus.depths()["notify"]?.active ?? 0,
    ...mailsIn(service),
    inOrder: histories.filter(
      (entries) => entries.map(({ message }) => message?.text).join() === [undefined, ...replies].join(),
    ).length,
    acceptedAfterMs,
    doneAfterMs,
  };
}

/** Nothing waits, and whatever was put off for later has come as well. */
function isDone(service: Service, accepted: number, withMails: boolean): boolean {
  const isIdle = Object.entries(service.bus.depths())
    .filter(([queue]) => withMails || queue !== "notify")
    .every(([, { active, locked }]) => active + locked === 0);
  return isIdle && (!withMails || Object.values(mailsIn(service)).every((mails) => mails >= accepted));
}

function mailsIn({ graph, platform }: Service) {
  const mails = graph.mail();
  const to = (address: string) => mails.filter((mail) => mail.to[0]?.address === address).length;
  return {
    acknowledgements: mails.filter(({ to, subject }) => isBurst(to[0]?.address) && !subject.startsWith("Re:")).length,
    notices: to(platform.settings.supportMailbox),
  };
}

const replies = ["一つ目の返信です。", "二つ目の返信です。"];

const addressOf = (nth: number) => `burst-${nth}@sample-shoji.example`;
const isBurst = (address = "") => address.startsWith("burst-");

/** Until the worker has opened it, nobody can answer an inquiry. */
async function replyTwice({ host, issuer }: Service, id: InquiryId): Promise<InquiryId> {
  const authorization = `Bearer ${await issuer.token(`operator@${provider.domain}`)}`;
  const reply = async (index: number, text: string) => {
    const { status } = await fetch(`${host.url}/api/inquiries/${id}/messages`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json", "idempotency-key": `reply-${index}` },
      body: JSON.stringify({ text }),
    });
    return status === 201;
  };
  for (const [index, text] of replies.entries())
    for (let waitMs = 50; !(await reply(index, text)); waitMs = Math.min(2 * waitMs, 10_000)) await pause(waitMs);
  return id;
}

type Answer = { status: number; retryAfter: number; body: string };

/** Visitors are braked by their address, so each inquiry comes from another one. */
function post(port: number, nth: number): Promise<Answer> {
  const content = JSON.stringify({
    subject: "つながりません",
    description: "全社でネットワークにつながりません。",
    impact: "blocked",
    name: "例示 花子",
    replyTo: addressOf(nth),
  });
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(content),
    "idempotency-key": `burst-${nth}`,
  };
  const localAddress = `127.${Math.floor(nth / 62_500) + 1}.${Math.floor(nth / 250) % 250}.${(nth % 250) + 1}`;
  return new Promise((answered, failed) => {
    const asked = request({ host: "127.0.0.1", port, path: "/api/inquiries", method: "POST", localAddress, headers });
    asked.once("error", failed);
    asked.once("response", (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("end", () =>
        answered({
          status: answer.statusCode ?? 0,
          retryAfter: Number(answer.headers["retry-after"] ?? 1),
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    asked.end(content);
  });
}

async function inParallel(count: number, atOnce: number, work: (nth: number) => Promise<void>): Promise<void> {
  let next = 1;
  const worker = async () => {
    while (next <= count) {
      const nth = next;
      next += 1;
      await work(nth);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
