import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoIssuer } from "#local/demo.ts";
import { Temporal } from "#shared/base/time.ts";
import { placeNames } from "#shared/contracts/ending/place-names.ts";
import { places } from "#shared/contracts/ending/places.ts";
import { DataKind, dueKinds, erasedOn, readableUntil } from "#shared/contracts/ending/retention.ts";
import { letterHtml } from "#shared/contracts/letters/letter-html.tsx";
import { linkOf, stateOf } from "#shared/contracts/onboarding/consent-state.ts";
import type { Verified } from "#shared/contracts/onboarding/model.ts";
import { startNotice } from "#shared/contracts/onboarding/start-notice.ts";
import { type Known, missingForStart, refusedStart } from "#shared/contracts/onboarding/start-rules.ts";
import { stepsOf } from "#shared/contracts/onboarding/steps.ts";
import { unbegun } from "#shared/contracts/onboarding/store.ts";
import { withoutPermission } from "#shared/contracts/onboarding/without-permission.ts";
import { neededPermissions } from "#shared/platform/graph-requests.ts";
import { loginId, tenant, version } from "./samples.ts";

const settings = {
  issuer: { ...demoIssuer, nameEn: "Mihon Systems Co., Ltd." },
  service: { name: "サービス", providerName: "みほん", siteUrl: "https://x.example", emergencyPhone: "0" },
  inEnglish: { serviceName: "Workplace Service", providerName: "Mihon Systems Co., Ltd." },
};
const noticeOf = (startedOn: string, language: "ja" | "en") =>
  startNotice({
    customer: { name: "サンプル", language, admins: [] },
    notice: {
      startedOn,
      at: "2026-11-20T01:00:00Z",
      by: { role: "operator", name: "応対 涼" },
      letter: "ltr_00000000000000000000000000",
    },
    contract: version({ startedOn }),
    loginIds: [loginId(1)],
    settings,
  });

const { startedOn: _started, ...notStarted } = version();
const key = new Uint8Array(32).fill(7);
const verified: Verified = {
  at: "2026-11-20T01:00:00Z",
  ofVersion: 2,
  isConsented: true,
  missing: [],
  company: { name: "株式会社サンプル商事", domains: ["sample-shoji.example"] },
};
const ready: Known = {
  versions: [notStarted],
  onboarding: {
    ...unbegun(tenant),
    consents: { watching: { askedAt: verified.at, givenAt: verified.at, verified }, changing: {} },
  },
  admins: 1,
  coverage: new Map([
    ["accounts", "complete"],
    ["licences", "partial"],
  ]),
};
const withVerified = (change: Partial<Verified>): Known => ({
  ...ready,
  onboarding: {
    ...ready.onboarding,
    consents: { ...ready.onboarding.consents, watching: { verified: { ...verified, ...change } } },
  },
});

describe("a start (TERM-01)", () => {
  test.each([
    { known: ready, missing: [] },
    { known: { ...ready, versions: [] }, missing: ["#/contract"] },
    { known: { ...ready, admins: 0 }, missing: ["#/admins"] },
    { known: { ...ready, onboarding: unbegun(tenant) }, missing: ["#/consents/watching"] },
    { known: { ...ready, coverage: new Map() }, missing: ["#/inventory/accounts", "#/inventory/licences"] },
    { known: withVerified({ missing: ["SecurityAlert.Read.All"] }), missing: [] },
    { known: withVerified({ missing: ["User.Read.All"] }), missing: ["#/permissions/User.Read.All"] },
    { known: withVerified({ isConsented: false }), missing: ["#/consents/watching"] },
  ] as const)("needs $missing", ({ known, missing }) => {
    expect(missingForStart(known).map(({ pointer }) => pointer)).toEqual(missing);
    expect(stepsOf(known).find(({ state }) => state === "due")?.step === "started").toBe(missing.length === 0);
  });

  test.each`
    startedOn       | why             | because
    ${"2026-11-20"} | ${undefined}    | ${"the notice's own day is the default"}
    ${"2026-11-19"} | ${/past/}       | ${"nothing starts backwards"}
    ${"2027-06-01"} | ${/six months/} | ${"nobody plans so far ahead"}
  `("on $startedOn: $because", ({ startedOn, why }) => {
    const today = Temporal.PlainDate.from("2026-11-20");
    const refused = refusedStart([notStarted], today, Temporal.PlainDate.from(startedOn));
    expect(refused?.en).toEqual(why && expect.stringMatching(why));
  });

  test.each`
    startedOn       | chargedFrom              | due
    ${"2026-12-01"} | ${"2026年12月1日（火）"} | ${"2027年1月29日（金）"}
    ${"2026-11-20"} | ${"2026年12月1日（火）"} | ${"2027年1月29日（金）"}
    ${"2026-12-02"} | ${"2027年1月1日（金）"}  | ${"2027年2月26日（金）"}
  `("on $startedOn is charged from $chargedFrom (BIL-04)", ({ startedOn, chargedFrom, due }) => {
    const letter = noticeOf(startedOn, "ja");

    expect(letter.facts[1]?.value).toContain(chargedFrom);
    expect(letter.facts[4]?.value).toContain(due);
    expect(JSON.stringify(letter)).not.toContain("ｶ");
    expect(letter.tables[0]?.rows).toEqual([[loginId(1).userPrincipalName, ""]]);
  });

  test("in English it is signed by the provider's English name, with the registered one below", () => {
    const html = { ja: letterHtml(noticeOf("2026-12-01", "ja")), en: letterHtml(noticeOf("2026-12-01", "en")) };

    expect(html.ja).toContain(`<p class="co">${demoIssuer.name}</p>`);
    expect(html.ja).not.toContain("Mihon Systems");
    expect(html.en).toContain(`<p class="co">Mihon Systems Co., Ltd.</p><p>${demoIssuer.name}</p>`);
    expect(html.en).toContain("Your use of Workplace Service starts on");
  });
});

test("only what we have signed names a link, and of it nothing can be changed", () => {
  const state = stateOf(key, { tenant, nonce: "n".repeat(32) });

  expect(linkOf(key, state)).toEqual({ tenant, nonce: "n".repeat(32) });
  fc.assert(
    fc.property(fc.nat(state.length - 1), fc.constantFrom("a", "Z", "0", "9", "-", "_", "."), (at, sign) => {
      const forged = state.slice(0, at) + sign + state.slice(at + 1);
      return forged.toLowerCase() === state.toLowerCase() || linkOf(key, forged) === undefined;
    }),
  );
  expect(linkOf(new Uint8Array(32), state)).toBeUndefined();
});

test("every permission that a customer grants says what does not work without it; those for our own mailbox it does not", () => {
  expect([...neededPermissions("watching").keys()].filter((name) => /^(Mail|WindowsUpdates)\./.test(name))).toEqual([]);
  for (const app of ["watching", "changing"] as const)
    expect(Object.keys(withoutPermission[app]).toSorted()).toEqual([...neededPermissions(app).keys()].toSorted());
});

describe("what is kept of a former customer", () => {
  test.each`
    kind          | basis        | erasedOn
    ${"personal"} | ${"TERM-15"} | ${"2027-06-30"}
    ${"secret"}   | ${"TERM-14"} | ${"2030-04-01"}
    ${"books"}    | ${"tax law"} | ${"2037-04-01"}
  `("$kind: after an end on 2027-03-31 it is erased on $erasedOn ($basis)", ({ kind, erasedOn: on }) => {
    expect(erasedOn(DataKind.parse(kind), "2027-03-31")).toBe(on);
    const before = Temporal.PlainDate.from(on).subtract({ days: 1 }).toString();
    expect(dueKinds("2027-03-31", on)).toContain(kind);
    expect(dueKinds("2027-03-31", before)).not.toContain(kind);
  });

  test("can be read until what is personal goes", () => {
    expect(readableUntil("2027-03-31")).toBe("2027-06-30");
  });

  /** What is nobody's, or has to stay: why it is not erased with a customer. */
  const stays: Readonly<Record<string, string>> = {
    alertRules: "rules of ours",
    applicationQueue: "ids of applications that wait",
    arrivals: "senders as hashes, for some hours",
    bookArchives: "archives of the books, which hold all customers",
    bouncedAddresses: "addresses that take no mail, whoever's they are",
    cannedReplies: "replies of ours",
    content: "articles of ours",
    deadLetterReasons: "why messages were given up",
    deposits: "what our bank has told us",
    documentNumbers: "series of numbers without gaps",
    endings: "how contracts were wound up, which has to be shown",
    faqVotes: "votes without names",
    floodVerdicts: "senders as hashes",
    inquiryNumbers: "numbers of inquiries",
    inquiryWatches: "how far our own watchers are",
    mailboxWatches: "our own mailbox",
    priceBook: "prices of ours",
    receivedMails: "hashes of mails",
    sentMails: "hashes of mails",
    serviceIncidents: "outages of Microsoft 365",
    tenantDirectory: "goes last, with the customer itself",
    tenants: "goes last, with the customer itself",
    unclaimedUploads: "files that nobody has attached within a day",
    windowsBuilds: "builds of Windows",
  };

  test("lies at places that are known: every table is one of them or says why it stays", () => {
    const tables = JSON.parse(readFileSync(new URL("../../../infra/tables.json", import.meta.url), "utf8")) as string[];
    const erased = new Set(DataKind.options.flatMap((kind) => places[kind].map(({ table }) => table)));

    expect(tables.filter((table) => !erased.has(table) && !(table in stays))).toEqual([]);
    expect([...erased].filter((table) => !tables.includes(table))).toEqual([]);
  });

  test("is named in the certificate in its reader's words", () => {
    const known = new Set(DataKind.options.flatMap((kind) => places[kind].map(({ name, table }) => name ?? table)));

    expect(Object.keys(placeNames).toSorted()).toEqual([...known].toSorted());
  });
});
