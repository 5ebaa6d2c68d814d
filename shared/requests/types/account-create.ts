import * as z from "zod";
import { requestType } from "../request-type.ts";
import { refuseUserName } from "./checks.ts";
import { fullName, personFields } from "./person-fields.ts";

export const accountCreate = requestType({
  basis: ["M365-03"],
  title: { ja: "アカウントの作成", en: "Make an account" },
  purpose: {
    ja: "新しいアカウントを作成します。初期パスワードは、管理者の方が一度だけ開けるリンクでお渡しします。入社に合わせてまとめて準備するときは「入社」をご利用ください。",
    en: 'Makes an account. Its first password is handed over to an admin by a link that opens once. For somebody who joins the company, order "Joiner".',
  },
  area: "accounts",
  category: "hr",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: ["operator"],
  inBulk: true,
  fields: (ask) => z.strictObject(personFields(ask)),
  check: ({ userName }, known) => refuseUserName(known, "userName", userName),
  subjects: ({ userName }) => [`account-name/${userName}`],
  headline: (fields) => fullName(fields),
  fulfilment: {
    by: "system",
    changes: ({ userName, surname, givenName, displayName, department, jobTitle }) => [
      {
        action: "create-account",
        input: {
          userPrincipalName: userName,
          displayName: fullName({ surname, givenName, displayName }),
          surname,
          givenName,
          department,
          jobTitle,
          usageLocation: "JP",
        },
      },
    ],
  },
});
