import type { FieldError } from "#shared/base/problems.ts";
import { type PlainDate, Temporal } from "#shared/base/time.ts";
import type { DayCalendar, Words } from "#shared/calendar/model.ts";
import { type Account, isActive } from "#shared/inventory/kinds/accounts.ts";
import type { Admin } from "#shared/tenants/model.ts";
import type { ContractVersion, LoginId } from "../model.ts";
import { hasOptionOn, isManagedOn } from "../seat-periods.ts";
import { statementNames, statements } from "./consents.ts";
import { cancellationDay, refusedDay } from "./desired-day.ts";
import type { ApplicationForm } from "./form.ts";
import { applicationKinds } from "./kinds.ts";
import type { ApplicationKind, Content } from "./model.ts";

/** What is known of a company when it applies for something. */
export type Known = {
  /** Who may act for the company by now. */
  admins: readonly Admin[];
  calendar: DayCalendar;
  today: PlainDate;
  language: "ja" | "en";
  /** What holds today, or is agreed for a later day. */
  contract: ContractVersion | undefined;
  /** What it has applied for and nobody has decided on. */
  open: readonly Content[];
  /** Its directory as it was read last. */
  accounts: readonly Account[];
  registered: readonly LoginId[];
};

type FormOf<Kind extends ApplicationKind> = Extract<ApplicationForm, { kind: Kind }>;
type Checks = {
  [Kind in ApplicationKind]: (form: FormOf<Kind>, known: Known, refuse: Refuse) => Omit<Content, "kind" | "note">;
};
type Refuse = (pointer: string, words: Words) => void;

/** What is applied for, in the light of what is known of the company: as it will be kept, or all that speaks against it. */
export function checkApplication(form: ApplicationForm, known: Known): { content: Content } | { errors: FieldError[] } {
  const errors: FieldError[] = [];
  const refuse: Refuse = (pointer, words) => errors.push({ pointer: `#/${pointer}`, detail: words[known.language] });
  refuseKind(form, known, refuse);
  // Each kind's check takes the form of that kind.
  const check = checks[form.kind] as (form: ApplicationForm, known: Known, refuse: Refuse) => object;
  const found = check(form, known, refuse);
  if (errors.length > 0) return { errors };
  const { note } = form;
  return { content: { kind: form.kind, ...found, ...(note !== undefined && { note }) } as Content };
}

/** Whether the company can apply for this at all: with a contract or without one, and beside what is open. */
function refuseKind(form: ApplicationForm, { contract, open, today }: Known, refuse: Refuse): void {
  const isOver = contract?.ending !== undefined && contract.ending.on < today.toString();
  if (form.kind === "new-contract" && contract && !isOver) refuse("kind", words.hasContract);
  if (form.kind !== "new-contract" && (!contract || isOver)) refuse("kind", words.noContract);
  if (form.kind === "cancellation" && contract?.ending && !isOver) refuse("kind", words.endsAlready);
  const other = open.find(({ kind }) => applicationKinds[form.kind].standsAgainst.includes(kind));
  if (other) refuse("kind", words.open(applicationKinds[other.kind].title));
}

function refuseDay({ kind, desiredOn }: { kind: ApplicationKind; desiredOn: string }, known: Known, refuse: Refuse) {
  const { calendar, today, contract } = known;
  const day = Temporal.PlainDate.from(desiredOn);
  const refused = refusedDay(calendar, today, day, applicationKinds[kind].leadDays);
  if (refused) refuse("desiredOn", refused);
  const end = kind === "new-contract" ? undefined : contract?.ending?.on;
  if (end !== undefined && end >= today.toString() && desiredOn > end) refuse("desiredOn", words.afterEnd(end));
}

const checks: Checks = {
  "new-contract"(form, known, refuse) {
    refuseDay(form, known, refuse);
    return {
      desiredOn: form.desiredOn,
      party: form.party,
      counts: form.counts,
      accounts: namedAccounts(form, known, refuse),
      admins: namedAdmins(form, known, refuse),
      consents: consented,
    };
  },
  services(form, known, refuse) {
    refuseDay(form, known, refuse);
    const accounts = namedAccounts(form, known, refuse);
    const { basic, option } = known.contract?.counts ?? { basic: 0, option: 0 };
    if (form.counts.basic === basic && form.counts.option === option && accounts.length === 0)
      refuse("counts", words.asItIs);
    return { desiredOn: form.desiredOn, counts: form.counts, accounts, consents: consented };
  },
  company(form, known, refuse) {
    refuseDay(form, known, refuse);
    if (JSON.stringify(sorted(form.party)) === JSON.stringify(sorted(known.contract?.party ?? {})))
      refuse("party", words.asItIs);
    return { desiredOn: form.desiredOn, party: form.party };
  },
  admins(form, known, refuse) {
    refuseDay(form, known, refuse);
    return { desiredOn: form.desiredOn, admins: namedAdmins(form, known, refuse) };
  },
  cancellation(form, { calendar, today }, refuse) {
    const day = cancellationDay(calendar, today, form.month);
    if ("endsOn" in day) return { desiredOn: day.endsOn.toString() };
    refuse("month", day.refused);
    return { desiredOn: today.toString() };
  },
  "account-cancellation"(form, known, refuse) {
    refuseDay(form, known, refuse);
    const { service, desiredOn } = form;
    const isThere = service === "basic" ? isManagedOn : hasOptionOn;
    const asked = new Set(
      known.open.flatMap((one) =>
        one.kind === "account-cancellation" ? one.accounts.map(({ account }) => account) : [],
      ),
    );
    const accounts = form.accounts.flatMap(({ login }, index) => {
      const one = known.registered.find((it) => isThere(it, desiredOn) && it.userPrincipalName.toLowerCase() === login);
      if (!one) refuse(`accounts/${index}/login`, words.notManaged(service));
      if (one && asked.has(one.account)) refuse(`accounts/${index}/login`, words.askedAlready);
      return one ? [{ account: one.account, userPrincipalName: one.userPrincipalName }] : [];
    });
    refuseTwice(
      form.accounts.map(({ login }) => login),
      "accounts",
      refuse,
    );
    return { desiredOn, service, accounts };
  },
};

const consented = statementNames.map((to) => ({ to, edition: statements[to].edition }));

const sorted = (party: object) =>
  Object.fromEntries(Object.entries(party).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** A target account is enabled and licensed, which its company sees to before it applies (ENV-02, ENV-03, TERM-04). */
function namedAccounts(form: Pick<FormOf<"services">, "accounts" | "counts">, { accounts }: Known, refuse: Refuse) {
  refuseTwice(
    form.accounts.map(({ login }) => login),
    "accounts",
    refuse,
  );
  const withOption = form.accounts.filter(({ option }) => option).length;
  if (form.accounts.length > form.counts.basic) refuse("accounts", words.moreThanCounted(form.counts.basic));
  if (withOption > form.counts.option) refuse("accounts", words.moreOptionsThanCounted(form.counts.option));
  return form.accounts.flatMap(({ login, option }, index) => {
    const found = accountOf(accounts, login);
    if (!found) refuse(`accounts/${index}/login`, words.unknownLogin);
    else if (!isActive(found)) refuse(`accounts/${index}/login`, words.notActive);
    return found ? [{ account: found.id, userPrincipalName: found.userPrincipalName, option }] : [];
  });
}

/** Of a company whose directory nobody may read yet, those are known who were registered with it. */
function namedAdmins(form: Pick<FormOf<"admins">, "admins">, { accounts, admins }: Known, refuse: Refuse): Admin[] {
  refuseTwice(
    form.admins.map(({ mail }) => mail),
    "admins",
    refuse,
    "mail",
  );
  return form.admins.flatMap(({ name, mail }, index) => {
    const registered = admins.find((one) => one.mail.toLowerCase() === mail);
    if (registered && accounts.length === 0) return [{ ...registered, name, mail }];
    const found = accountOf(accounts, mail);
    if (!found || found.isGuest) refuse(`admins/${index}/mail`, words.unknownLogin);
    else if (!found.isEnabled) refuse(`admins/${index}/mail`, words.cannotSignIn);
    return found ? [{ objectId: found.id, name, mail }] : [];
  });
}

const accountOf = (accounts: readonly Account[], login: string) =>
  accounts.find(({ userPrincipalName, mail }) => [userPrincipalName, mail].some((one) => one?.toLowerCase() === login));

function refuseTwice(logins: readonly string[], list: string, refuse: Refuse, field = "login"): void {
  for (const [index, login] of logins.entries())
    if (logins.indexOf(login) < index) refuse(`${list}/${index}/${field}`, words.twice);
}

const words = {
  hasContract: {
    ja: "すでにご契約があります。変更は「サービス・契約数の変更」などからお申し込みください。",
    en: "There is a contract already. Apply for a change of it instead.",
  },
  noContract: {
    ja: "有効なご契約がありません。「新規お申し込み」からお申し込みください。",
    en: "There is no contract in force. Apply for a new one.",
  },
  endsAlready: { ja: "解約の手続きはすでに受け付けています。", en: "The contract is to end already." },
  open: ({ ja, en }: Words): Words => ({
    ja: `受付済みのお申し込み「${ja}」が手続き中です。結果をお知らせしてからお申し込みください。`,
    en: `An application is open: ${en}. Wait for its answer first.`,
  }),
  afterEnd: (end: string): Words => ({
    ja: `ご契約は${end}で終了します。それまでの日付を入力してください。`,
    en: `The contract ends on ${end}. Give a day up to then.`,
  }),
  asItIs: { ja: "現在の内容と同じです。", en: "This is as it is already." },
  unknownLogin: {
    ja: "このアカウントが見つかりません。Microsoft 365 に登録されているユーザー名を入力してください。",
    en: "There is no such account. Give its user name in Microsoft 365.",
  },
  notActive: {
    ja: "サインインが許可され、ライセンスが割り当てられている必要があります。ご準備のうえお申し込みください。",
    en: "The account has to be allowed to sign in and have a licence. Make it ready first.",
  },
  cannotSignIn: {
    ja: "サインインが許可されていないアカウントは、管理者に指定できません。",
    en: "Who cannot sign in cannot be an admin.",
  },
  notManaged: (service: "basic" | "option"): Words =>
    service === "basic"
      ? { ja: "ご希望日の時点で対象のアカウントではありません。", en: "This account is not managed on that day." }
      : { ja: "ご希望日の時点でオプションがありません。", en: "This account has no option on that day." },
  askedAlready: {
    ja: "このアカウントの解約は、すでにお申し込みいただいています。",
    en: "The cancellation of this account was applied for already.",
  },
  twice: { ja: "同じアカウントが重複しています。", en: "This one is named twice." },
  moreThanCounted: (counted: number): Words => ({
    ja: `基本サービスの契約数（${counted}）より多いアカウントが入力されています。`,
    en: `More accounts are named than are applied for (${counted}).`,
  }),
  moreOptionsThanCounted: (counted: number): Words => ({
    ja: `オプションの契約数（${counted}）より多いアカウントにオプションが付いています。`,
    en: `More accounts are named with the option than are applied for (${counted}).`,
  }),
} as const;
