import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { roleName, watchedRoles, wordsOfRole } from "#shared/inventory/kinds/admin-roles.ts";
import { requestType } from "../request-type.ts";
import { noted } from "./headline.ts";
import { personOf } from "./people.ts";
import { task } from "./task.ts";
import { dayWords } from "./when.ts";

type Role = keyof typeof watchedRoles;

// The keys of a table of labels are its values.
const roles = Object.fromEntries(
  Object.entries(watchedRoles).map(([role, name]) => [role, wordsOfRole(name)]),
) as Record<Role, Words>;

export const adminRole = requestType({
  basis: ["M365-05"],
  title: { ja: "管理者権限の付与・解除", en: "Grant or take back an admin role" },
  purpose: {
    ja: "Microsoft 365の管理者権限を付与または解除します。別の管理者の方の承認が必要です。期限を決めると、その日に当社で解除します。",
    en: "Grants an admin role or takes it back. Another admin of yours has to agree. With an end, we take it back on that day.",
  },
  area: "accounts",
  category: "admin-rights",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: ["other-admin", "operator"],
  fields: ({ account, oneOf, day, say }) =>
    z
      .strictObject({
        account: account({ ja: "対象のアカウント", en: "the account" }),
        role: oneOf({ ja: "管理者権限", en: "the role" }, roles),
        change: oneOf(
          { ja: "変更", en: "the change" },
          { grant: { ja: "付与する", en: "Grant" }, revoke: { ja: "解除する", en: "Take back" } },
        ),
        expiresOn: day({ ja: "解除する日（期限）", en: "the day on which it ends" }).optional(),
      })
      .refine(({ change, expiresOn }) => change === "grant" || expiresOn === undefined, {
        path: ["expiresOn"],
        error: say({ ja: "期限は付与のときだけ指定できます。", en: "Only what is granted has an end." }),
      }),
  subjects: ({ account, role }) => [`account:${account}`, `account:${account}/role:${role}`],
  headline: ({ account, role }, nameOf, language) => noted(nameOf(account), roles[role][language], language),
  fulfilment: {
    by: "system",
    changes: async ({ account, role, change }, known) => [
      {
        action: change === "grant" ? "grant-role" : "revoke-role",
        input: { ...(await personOf(known, account)), role, roleName: roleName(role) },
      },
    ],
    tasks: async ({ account, role, expiresOn }, known) =>
      expiresOn === undefined
        ? []
        : [
            task(
              `${dayWords(expiresOn).ja}に ${await known.nameOf(account)} の ${roles[role].ja} を解除する依頼を登録`,
              `Enter a request that takes ${roleName(role)} back from ${await known.nameOf(account)} on ${dayWords(expiresOn).en}`,
              true,
            ),
          ],
  },
});
