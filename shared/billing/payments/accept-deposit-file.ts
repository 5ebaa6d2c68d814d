import { createHash } from "node:crypto";
import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { invalidField, refusal, type Said } from "#shared/base/problems.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { IncomingFile } from "#shared/platform/request-body.ts";
import { Month } from "../model.ts";
import { readDepositFile } from "./files/read-deposit-file.ts";
import type { TakeDeposits } from "./take-deposits.ts";

export const mostBytes = 5 * 1_048_576;

type Taken = { name: string; bytes: Uint8Array };

/** The bytes of a bank's file as they come, no more of them than one may have. */
export async function takeFile({ name, content }: IncomingFile): Promise<Taken> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > mostBytes) throw refusal("too-large", tooLarge);
    chunks.push(chunk);
  }
  return { name, bytes: Buffer.concat(chunks) };
}

const File = z.custom<Taken>((value) => typeof value === "object" && value !== null && "bytes" in value);

export const DepositFileForm = z.strictObject({
  file: z.tuple([File], "Send one file of the bank."),
  /** Of which month it is, so that no other one is taken by mistake. */
  month: Month,
});
export type DepositFileForm = z.infer<typeof DepositFileForm>;

export const AcceptedFile = z.object({ deposits: z.int(), cancellations: z.int(), totalYen: z.int() });
export type AcceptedFile = z.infer<typeof AcceptedFile>;

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "settings">;

/** Takes a bank's file as a whole or not at all; the same file again is the same work. */
export async function acceptDepositFile(needs: Needs, person: Person, form: DepositFileForm): Promise<AcceptedFile> {
  const { month } = form;
  const [{ name, bytes }] = form.file;
  const { bank } = needs.settings.issuer;
  const read = await readDepositFile(bytes, { bank, month });
  if (read.length === 0) throw empty();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const blob = `deposit-files/${month}/${sha256}`;
  await needs.blobs.putOnce("invoices", blob, bytes, "application/octet-stream");
  const work: TakeDeposits = {
    kind: "take-deposits",
    blob,
    fileName: name.slice(0, 200),
    month,
    bank,
    by: actorOf(person),
    at: needs.clock.now().toString(),
  };
  await needs.bus.send("documents", { id: `take-deposits:${sha256}`, body: work });
  const kept = read.filter(({ isCancellation }) => !isCancellation);
  return {
    deposits: kept.length,
    cancellations: read.length - kept.length,
    totalYen: kept.reduce((sum, { amountYen }) => sum + amountYen, 0),
  };
}

const tooLarge: Said = {
  ja: "5 MBを超えています。期間を分けて、5 MBまでのファイルを送ってください。",
  en: "A bank's file may have 5 MB.",
};

const empty = () =>
  invalidField("#/file", {
    ja: "このファイルには入金がありません。ファイルを確かめて送り直してください。",
    en: "There is no deposit in this file.",
  });
