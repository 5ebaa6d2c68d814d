import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";

/** What can be changed of an account, and what people call it. */
const accountProperties = {
  displayName: { ja: "表示名", en: "Display name" },
  surname: { ja: "姓", en: "Surname" },
  givenName: { ja: "名", en: "Given name" },
  department: { ja: "部署", en: "Department" },
  jobTitle: { ja: "役職", en: "Job title" },
  officeLocation: { ja: "勤務地", en: "Office" },
  mobilePhone: { ja: "携帯電話", en: "Mobile phone" },
  usageLocation: { ja: "使用場所", en: "Usage location" },
  userPrincipalName: { ja: "ユーザー名", en: "User name" },
} as const satisfies Record<string, Words>;

export type AccountProperty = keyof typeof accountProperties;

// The keys of the table are its rows' names.
const names = Object.keys(accountProperties) as [AccountProperty, ...AccountProperty[]];

const text = z.string().optional();

/** Some of an account's properties; what is left out stays as it is. */
export const AccountChanges = z.object({
  displayName: text,
  surname: text,
  givenName: text,
  department: text,
  jobTitle: text,
  officeLocation: text,
  mobilePhone: text,
  usageLocation: text,
  userPrincipalName: text,
} satisfies Record<AccountProperty, typeof text>);
export type AccountChanges = z.infer<typeof AccountChanges>;

/** Which properties are to be changed. */
export const changedIn = (changes: AccountChanges): AccountProperty[] =>
  names.filter((property) => changes[property] !== undefined);

/** Some properties with their values, such as 「部署：営業部、役職：課長」. */
export const inWords = (values: AccountChanges, properties: readonly AccountProperty[]): Words => ({
  ja: properties.map((one) => `${accountProperties[one].ja}：${values[one] || "（なし）"}`).join("、"),
  en: properties.map((one) => `${accountProperties[one].en}: ${values[one] || "(none)"}`).join(", "),
});
