import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import { requestType } from "../request-type.ts";
import { readyBefore } from "../run-times.ts";
import { refuseUserName } from "./checks.ts";
import { memberships } from "./people.ts";
import { fullName, personFields } from "./person-fields.ts";
import { task } from "./task.ts";

export const joiner = requestType({
  basis: ["ADM-08"],
  title: { ja: "入社・採用", en: "Joiner" },
  purpose: {
    ja: "入社する方のアカウント、ライセンス、グループ、上司、メールの言語とタイムゾーンをまとめて準備します。入社日の前の営業日までに整え、初期パスワードは管理者の方が一度だけ開けるリンクでお渡しします。",
    en: "Makes ready what somebody who joins needs: account, licence, groups, manager, mailbox language and time zone. It is ready on the business day before; the first password comes by a link that opens once.",
  },
  area: "accounts",
  category: "hr",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 5 },
  approvals: ["operator"],
  inBulk: true,
  fields: (ask) =>
    z.strictObject({
      joiningOn: ask.day({ ja: "入社日", en: "the day of joining" }),
      ...personFields(ask),
      kana: ask.text({ ja: "フリガナ", en: "the reading of the name" }, 128).optional(),
      licence: ask.licence({ ja: "ライセンス", en: "the licence" }),
      groups: ask
        .some(ask.group({ ja: "グループ", en: "a group" }), { ja: "所属するグループ", en: "the groups" }, 20)
        .default([]),
      manager: ask.account({ ja: "上司", en: "the manager" }).optional(),
    }),
  check: ({ userName }, known) => refuseUserName(known, "userName", userName),
  takes: ({ userName, licence }) => [{ field: "licence", licence, holder: userName }],
  subjects: ({ userName, groups }) => [`account-name/${userName}`, ...groups.map((group) => `group:${group}`)],
  headline: (fields) => fullName(fields),
  day: ({ joiningOn }) => Temporal.PlainDate.from(joiningOn),
  runAt: ({ joiningOn }) => readyBefore(joiningOn),
  seats: ({ joiningOn, userName }) => ({ kind: "adds", whom: userName, on: Temporal.PlainDate.from(joiningOn) }),
  fulfilment: {
    by: "system",
    async changes({ userName, surname, givenName, displayName, department, jobTitle, ...fields }, known) {
      const name = fullName({ surname, givenName, displayName });
      const person = { user: userName, name, isNew: true };
      return [
        {
          action: "create-account",
          input: {
            userPrincipalName: userName,
            displayName: name,
            surname,
            givenName,
            department,
            jobTitle,
            usageLocation: "JP",
          },
        },
        {
          action: "assign-licence",
          input: { ...person, sku: fields.licence, product: await known.nameOf(fields.licence) },
        },
        ...(await memberships(known, "add-member", [person], fields.groups)),
        ...(fields.manager
          ? [
              {
                action: "set-manager" as const,
                input: { ...person, manager: fields.manager, managerName: await known.nameOf(fields.manager) },
              },
            ]
          : []),
        { action: "set-mailbox-language", input: { ...person, locale: "ja-JP", timeZone: "Tokyo Standard Time" } },
      ];
    },
    tasks: ({ kana, userName }) =>
      kana === undefined
        ? []
        : [
            task(
              `Exchange Online PowerShell で Set-User -Identity ${userName} -PhoneticDisplayName "${kana}" を実行し、フリガナを登録`,
              `Exchange Online PowerShell: Set-User -Identity ${userName} -PhoneticDisplayName "${kana}"`,
            ),
          ],
  },
});
