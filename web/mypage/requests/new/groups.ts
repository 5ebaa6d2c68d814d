import type { Words } from "#shared/calendar/model.ts";

/** What can be ordered, under the words by which people look for it; what is in none of these is under the last. */
const groups: readonly { key: string; title: Words; types: readonly string[] }[] = [
  {
    key: "people",
    title: { ja: "入社・退職・異動", en: "Joining, leaving, moving" },
    types: ["joiner", "leaver", "mover"],
  },
  {
    key: "accounts",
    title: { ja: "アカウント", en: "Accounts" },
    types: ["account-create", "account-change", "account-block", "account-password", "account-delete", "admin-role"],
  },
  {
    key: "groups",
    title: { ja: "グループ・メール", en: "Groups and mail" },
    types: ["group-create", "group-change", "group-members", "group-delete", "mail-trace", "mailbox-recovery"],
  },
  {
    key: "devices",
    title: { ja: "端末", en: "Devices" },
    types: [
      "device-wipe",
      "device-retire",
      "device-record",
      "external-device-control",
      "device-function-control",
      "bitlocker",
      "compliance-policy",
      "remote-support",
    ],
  },
  {
    key: "licences",
    title: { ja: "ライセンス・契約数", en: "Licences" },
    types: ["licence-assign", "licence-return"],
  },
  {
    key: "apps",
    title: { ja: "アプリ・サインイン", en: "Apps and sign-in" },
    types: ["app-control", "sso", "conditional-access", "policy-parameters"],
  },
  {
    key: "option",
    title: { ja: "オプション", en: "Option" },
    types: [
      "option-unlock",
      "option-permissions",
      "option-pc-record",
      "option-operation-logs",
      "option-external-device",
      "option-approved-devices",
      "option-remote-lock",
      "option-question",
    ],
  },
  {
    key: "others",
    title: { ja: "調査・容量・その他", en: "Logs, storage, anything else" },
    types: ["log-extract", "site-quota", "other"],
  },
];

/** The types in their groups; nothing that is offered is left out. */
export function grouped<Type extends { name: string }>(
  types: readonly Type[],
): { key: string; title: Words; types: Type[] }[] {
  const known = new Set(groups.flatMap((group) => group.types));
  return groups
    .map(({ key, title, types: names }, place) => ({
      key,
      title,
      types: [
        ...names.flatMap((name) => types.find((type) => type.name === name) ?? []),
        ...(place === groups.length - 1 ? types.filter(({ name }) => !known.has(name)) : []),
      ],
    }))
    .filter((group) => group.types.length > 0);
}
