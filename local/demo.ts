import { createHash } from "node:crypto";
import type { Issuer } from "#shared/base/issuer.ts";
import type { GraphTenant } from "./graph/model.ts";

/** A name-based UUID, so that the demo's people and companies are the same on every machine. */
export const demoId = (name: string): string => {
  const hex = createHash("sha256").update(`demo:${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export type Company = {
  id: string;
  name: string;
  domain: string;
  people: number;
  seed: number;
  language: "ja" | "en";
  startedOn: string;
  admin: string;
  user: string;
  /** What is worth seeing in its Microsoft 365. */
  graph?: Pick<GraphTenant, "sharePoint" | "concealsNames" | "isWithdrawn" | "lacksChanges">;
  phones: readonly string[];
};

/** The provider itself; its support staff signs in here, and its mailbox sends the mails. */
export const provider = {
  id: demoId("provider"),
  name: "株式会社みほんシステムズ",
  nameEn: "Mihon Systems Co., Ltd.",
  domain: "mihon-systems.example",
};

/** As whom the provider issues documents; the postal code and the bank do not exist. */
export const demoIssuer: Issuer = {
  name: provider.name,
  postalCode: "000-0000",
  address: ["東京都見本区見本町1-2-3", "みほんビル8階"],
  mail: `billing@${provider.domain}`,
  registrationNumber: "T7123456789012",
  bank: {
    name: "サンプル銀行",
    code: "9999",
    branch: "本店営業部",
    branchCode: "001",
    kind: "普通",
    number: "1234567",
    holder: "カ）ミホンシステムズ",
  },
};

export const companies: readonly Company[] = [
  {
    id: demoId("sample"),
    name: "株式会社サンプル商事",
    domain: "sample-shoji.example",
    people: 54,
    seed: 11,
    language: "ja",
    startedOn: "2025-04-01",
    admin: "管理 一郎",
    user: "例示 太郎",
    graph: { sharePoint: "filling" },
    phones: ["+81300000000"],
  },
  {
    id: demoId("hinagata"),
    name: "ひながた設計事務所",
    domain: "hinagata-sekkei.example",
    people: 12,
    seed: 23,
    language: "ja",
    startedOn: "2026-10-30",
    admin: "見本 京子",
    user: "試作 健",
    graph: { concealsNames: true, lacksChanges: true },
    phones: [],
  },
  {
    id: demoId("mitate"),
    name: "見立ホールディングス株式会社",
    domain: "mitate-hd.example",
    people: 230,
    seed: 37,
    language: "en",
    startedOn: "2024-10-01",
    admin: "仮名 誠",
    user: "模擬 さくら",
    phones: [],
  },
];

/** A company that is no customer yet: it has to be registered, to apply, and to consent. */
export const prospect: Company = {
  id: demoId("wakaba"),
  name: "わかば製作所株式会社",
  domain: "wakaba-seisakusho.example",
  people: 18,
  seed: 41,
  language: "ja",
  startedOn: "2026-12-01",
  admin: "若葉 緑",
  user: "芽生 学",
  graph: { isWithdrawn: true, lacksChanges: true },
  phones: [],
};

export type DemoPerson = {
  name: string;
  userName: string;
  company: string;
  tenant: string;
  objectId: string;
  roles: readonly string[];
  part: string;
};

const person = (
  name: string,
  userName: string,
  at: { id: string; name: string },
  part: string,
  roles: readonly string[] = [],
): DemoPerson => ({
  name,
  userName,
  company: at.name,
  tenant: at.id,
  objectId: demoId(userName),
  roles,
  part,
});

const peopleOf = ({ id, name, domain, admin, user }: Company): DemoPerson[] => [
  person(admin, `admin@${domain}`, { id, name }, "管理者"),
  person(user, `user@${domain}`, { id, name }, "利用者"),
];

/** Everyone who can sign in here. */
export const people: readonly DemoPerson[] = [
  person("応対 涼", `operator@${provider.domain}`, provider, "サポート担当", ["Operator"]),
  person("受付 望", `operator2@${provider.domain}`, provider, "サポート担当", ["Operator"]),
  ...[...companies, prospect].flatMap(peopleOf),
];
