import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import {
  AcceptedFile,
  acceptDepositFile,
  DepositFileForm,
  mostBytes,
  takeFile,
} from "#shared/billing/payments/accept-deposit-file.ts";
import { DepositDecision, decideDeposit } from "#shared/billing/payments/decide-deposit.ts";
import { Deposit } from "#shared/billing/payments/deposit.ts";
import { DepositDetail, DepositPage, depositDetail, listDeposits } from "#shared/billing/payments/list-deposits.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { everyTenant } from "#shared/tenants/store.ts";
import { versionHeaders, versionSeen } from "./conditions.ts";
import { personOf } from "./person.ts";

const ofDeposit = z.object({ depositId: idOf("deposit") });
const mostBesideFile = 65_536;

export const uploadDepositFile = endpoint({
  on: "POST /operator/billing/deposit-files",
  allow: "operator",
  summary:
    "Takes a bank's file of a month's deposits (Zengin or csv) as a whole or not at all; what is wrong is named by line and field, and the same deposits again change nothing",
  body: DepositFileForm,
  reads: { kinds: ["form"], maxBytes: mostBytes + mostBesideFile, file: (_platform, file) => takeFile(file) },
  answer: { 202: AcceptedFile },
  run: ({ platform, caller, body }) => acceptDepositFile(platform, personOf(caller), body),
  respond: (accepted) => ({ status: 202, jsonBody: accepted }),
});

export const readDeposits = endpoint({
  on: "GET /operator/billing/deposits",
  allow: "operator",
  summary:
    "Deposits that wait for somebody, or all of them, the newest first; open ones with what they may be meant for",
  query: z.strictObject({
    which: z.enum(["unfinished", "all"]).default("unfinished"),
    cursor: z.string().optional(),
    take: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: { 200: DepositPage },
  run: ({ platform, query: { which, ...page } }) => listDeposits(platform, which, page, everyTenant(platform)),
  respond: (page) => ({ headers: { "cache-control": "no-store" }, jsonBody: page }),
});

export const readDeposit = endpoint({
  on: "GET /operator/billing/deposits/{depositId}",
  allow: "operator",
  summary: "One deposit, what it may be meant for, and all that was decided of it",
  params: ofDeposit,
  answer: { 200: DepositDetail },
  run: ({ platform, params: { depositId } }) => depositDetail(platform, depositId, everyTenant(platform)),
  respond: (deposit) => ({ headers: versionHeaders(deposit.version), jsonBody: deposit }),
});

export const decideOnDeposit = endpoint({
  on: "POST /operator/billing/deposits/{depositId}/decisions",
  allow: "operator",
  summary:
    "Confirms what was suggested, assigns a deposit otherwise, undoes that, sets it aside or notes its return; If-Match says which version was seen",
  params: ofDeposit,
  body: DepositDecision,
  answer: { 202: Deposit },
  run: ({ platform, caller, params: { depositId }, body, request }) =>
    decideDeposit(platform, depositId, body, {
      person: personOf(caller),
      version: versionSeen(request),
      tenants: everyTenant(platform),
    }),
  respond: (deposit) => ({ status: 202, headers: versionHeaders(deposit.version), jsonBody: deposit }),
});
