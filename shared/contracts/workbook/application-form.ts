import type { TenantId } from "#shared/base/ids.ts";
import { fullDate } from "#shared/base/japanese-dates.ts";
import { japanDate } from "#shared/base/time.ts";
import { namesIn } from "#shared/platform/names.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type SheetCell, sheetForm } from "#shared/platform/sheet-form.ts";
import type { FormColumn } from "#shared/platform/workbook/form-columns.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import type { Admin, Tenant } from "#shared/tenants/model.ts";
import { statementNames, statements } from "../applications/consents.ts";
import { mostSeats } from "../applications/form.ts";
import { applicationKinds } from "../applications/kinds.ts";
import { contractOn } from "../contract-on.ts";
import type { ContractVersion } from "../model.ts";
import { contractVersions } from "../store.ts";
import { accountPlaces, adminRows, firstAdminRow, firstConsentRow, type Input, inputs } from "./layout.ts";
import { agree, formSheet, hints, labels, sections, serviceChoices, yes } from "./words.ts";

type Language = Tenant["language"];
type Filled = { company?: Tenant | undefined; contract?: ContractVersion | undefined };

/** Names the form to whoever reads it back; another edition of a statement makes another form. */
export const markOf = (language: Language): string =>
  ["application", "1", language, ...statementNames.map((name) => statements[name].edition)].join(":");

type Needs = Pick<Platform, "clock" | "settings" | "tables">;

/** The application form as an Excel workbook: a company's own with what we know of it, or an empty one (ADM-04). */
export async function applicationFormFile(
  needs: Needs,
  tenant?: TenantId,
): Promise<{ name: string; content: Uint8Array }> {
  const madeAt = needs.clock.now();
  const today = japanDate(madeAt);
  const company = tenant && (await findCustomer(needs, tenant));
  const contract = tenant && contractOn(await contractVersions(needs, tenant), today.toString());
  const language = company?.language ?? "ja";
  const title = { ja: "サービス申込書", en: "Service application" }[language];
  const { providerName, serviceName } = namesIn(language, needs.settings);
  const madeOn = { ja: `作成日　${fullDate(today)}`, en: `Made on ${fullDate(today, "en")}` }[language];
  const content = await sheetForm({
    title,
    author: providerName,
    madeAt,
    mark: markOf(language),
    sheet: formSheet[language],
    widths: [13, 14, 14, 11, 13, 14, 14, 11],
    heights: { 1: 34, 2: 24, 3: 30, 20: 17, 45: 44, 46: 26 },
    cells: [
      { at: "A1", to: "H1", look: "title", value: title },
      {
        at: "A2",
        to: "E2",
        look: "addressee",
        value: { ja: `${providerName}　御中`, en: `To ${providerName}` }[language],
      },
      { at: "F2", to: "H2", look: "note", value: [madeOn, contract?.customerNumber].filter(Boolean).join("　") },
      { at: "A3", to: "H3", look: "note", value: intro[language](serviceName) },
      ...Object.entries(sections).map(
        ([row, words]): SheetCell => ({ at: `A${row}`, to: `H${row}`, look: "section", value: words[language] }),
      ),
      ...fixedCells(language, contract),
      ...inputs.map((input) => inputCell(input, language, { company, contract })),
      { at: "A46", to: "H46", look: "note", value: closing[language] },
    ],
  });
  return { name: `${title}${company ? `_${company.name}` : ""}.xlsx`, content };
}

const intro = {
  ja: (service: string) =>
    `「${service}」を下記のとおり申し込みます。水色のセルにご記入のうえ、マイページの「ご契約」から、このままの形式（.xlsx）でお送りください。`,
  en: (service: string) =>
    `We apply for “${service}” as follows. Fill in the blue cells and send this workbook in My Page under Contract.`,
};

const closing = {
  ja: "※ ご希望日の5営業日前までにお申し込みください。全サービスの解約は、解約月の最終営業日の2週間前までにお申し込みいただくと、その月の末日で終了します。当社からの開始のお知らせをもって契約成立となります。",
  en: "Apply five business days before the desired day. To end the contract with a month, apply two weeks before its last business day. A contract is made when we send the start notice.",
};

const fixed = (at: string, value: string | number, to?: string): SheetCell => ({
  at,
  ...(to !== undefined && { to }),
  look: typeof value === "number" ? "number" : "fixed",
  value,
});

function fixedCells(language: Language, contract: ContractVersion | undefined): SheetCell[] {
  const label = (at: string, ja: string, en: string, to?: string): SheetCell => ({
    at,
    ...(to !== undefined && { to }),
    look: "label",
    value: { ja, en }[language],
  });
  const services = {
    ja: { basic: ["基本サービス", "1アカウントごと・月額"], option: ["オプション", "基本サービスに追加"] },
    en: { basic: ["Basic service", "per account and month"], option: ["Option", "beside the basic service"] },
  }[language];
  return [
    ...inputs.flatMap((input) => labelCell(input, language)),
    label("A16", "サービス", "Service"),
    label("B16", "単位", "Unit", "D16"),
    label("E16", "現在", "Now"),
    label("F16", "お申し込み後の契約数", "Count applied for", "H16"),
    ...(["basic", "option"] as const).flatMap((service, index) => [
      fixed(`A${17 + index}`, services[service][0] ?? ""),
      fixed(`B${17 + index}`, services[service][1] ?? "", `D${17 + index}`),
      fixed(`E${17 + index}`, contract?.counts[service] ?? "―"),
    ]),
    ...["A", "E"].flatMap((column) => [label(`${column}20`, "No.", "No.")]),
    label("B20", "ログインID（ユーザー名）", "Login id", "C20"),
    label("D20", "オプション", "Option"),
    label("F20", "ログインID（ユーザー名）", "Login id", "G20"),
    label("H20", "オプション", "Option"),
    ...accountPlaces.map(({ number, no, row }) => fixed(`${no}${row}`, number)),
    label("A32", "No.", "No."),
    label("B32", "氏名", "Name", "D32"),
    label("E32", "ログインID（ユーザー名）", "Login id", "H32"),
    ...Array.from({ length: adminRows }, (_, index) => fixed(`A${firstAdminRow + index}`, index + 1)),
    ...statementNames.map((name, index) => {
      const { title, edition } = statements[name];
      const words = { ja: `${title.ja}（${edition}版）`, en: `${title.en} (edition ${edition})` };
      return fixed(`A${firstConsentRow + index}`, words[language], `G${firstConsentRow + index}`);
    }),
  ];
}

/** What an input is called stands in the cell before it. */
function labelCell({ at, pointer }: Input, language: Language): SheetCell[] {
  const words = labels[pointer];
  if (!words) return [];
  const column = String.fromCharCode(at.charCodeAt(0) - 1);
  return [{ at: `${column}${at.slice(1)}`, look: "label", value: words[language] }];
}

function inputCell(input: Input, language: Language, filled: Filled): SheetCell {
  const { at, to, pointer } = input;
  const title = labels[pointer]?.[language] ?? "";
  const choices = choicesOf(input, language);
  const holds: FormColumn = {
    title,
    kind: input.as === "number" || input.as === "day" ? input.as : "text",
    isRequired: false,
    hint: hints[pointer]?.[language] ?? "",
    refusal:
      refusals[choices ? "choice" : input.as === "number" ? "number" : input.as === "day" ? "day" : "text"][language],
    ...(choices && { choices: { names: choices, others: "refused" } }),
    ...(input.as === "number" && { least: 0, most: mostSeats }),
    ...(input.as === "text" && { most: pointer === "#/note" ? 2000 : 113 }),
  };
  return { at, ...(to !== undefined && { to }), look: "input", value: knownValue(pointer, filled), holds };
}

function choicesOf({ as, pointer }: Input, language: Language): string[] | undefined {
  if (as === "kind") return Object.values(applicationKinds).map(({ title }) => title[language]);
  if (as === "service") return Object.values(serviceChoices).map((words) => words[language]);
  if (as === "yes") return [(pointer.startsWith("#/consents") ? agree : yes)[language]];
  return undefined;
}

const refusals = {
  choice: { ja: "一覧から選んでください。", en: "Choose it from the list." },
  number: { ja: "整数で入力してください。", en: "Give a whole number." },
  day: { ja: "日付を 2026/12/1 のように入力してください。", en: "Give a day as 2026/12/1." },
  text: { ja: "文字数が多すぎます。", en: "This is too long." },
} as const;

/** What we know of a company already stands in its form. */
function knownValue(pointer: string, { company, contract }: Filled): string | number | undefined {
  const [part, field = "", index] = pointer.slice(2).split("/");
  if (part === "admins") return adminValue(company?.admins[Number(field)], index);
  if (!contract) return pointer === "#/party/name" ? company?.name : undefined;
  const { party, counts } = contract;
  if (part === "counts") return field === "basic" ? counts.basic : counts.option;
  if (part !== "party") return undefined;
  const { address, payerNames, ...single } = party;
  if (field === "address") return address[Number(index)];
  return field === "payerNames"
    ? payerNames[Number(index)]
    : Object.entries(single).find(([name]) => name === field)?.[1];
}

const adminValue = (admin: Admin | undefined, field: string | undefined) =>
  field === "name" ? admin?.name : admin?.mail;
