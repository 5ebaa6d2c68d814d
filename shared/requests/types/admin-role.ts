import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { roleName, type watchedRoles } from "#shared/inventory/kinds/admin-roles.ts";
import { requestType } from "../request-type.ts";
import { personOf } from "./people.ts";
import { task } from "./task.ts";

type Role = keyof typeof watchedRoles;

const inJapanese: Record<Role, string> = {
  "62e90394-69f5-4237-9190-012177145e10": "グローバル管理者",
  "e8611ab8-c189-46e8-94e1-60213ab1f814": "特権ロール管理者",
  "7be44c8a-adaf-4e2a-84d6-ab2649e08a13": "特権認証管理者",
  "194ae4cb-b126-40b2-bd5b-6091b380977d": "セキュリティ管理者",
  "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9": "条件付きアクセス管理者",
  "29232cdf-9323-42fd-ade2-1d097af3e4de": "Exchange 管理者",
  "f28a1f50-f6e7-4571-818b-6a12f2af6b6c": "SharePoint 管理者",
  "69091246-20e8-4a56-aa4d-066075b2a7a8": "Teams 管理者",
  "3a2c62db-5318-420d-8d74-23affee5d9d5": "Intune 管理者",
  "fe930be7-5e62-47db-91af-98c3a49a38b1": "ユーザー管理者",
  "729827e3-9c14-49f7-bb1b-9608f156bbb8": "ヘルプデスク管理者",
  "c4e39bd9-1100-46d3-8c65-fb160da0071f": "認証管理者",
  "966707d0-3269-4727-9be2-8c3a10f19b9d": "パスワード管理者",
  "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3": "アプリケーション管理者",
  "158c047a-c907-4556-b7ef-446551a6b5f7": "クラウド アプリケーション管理者",
  "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2": "ハイブリッド ID の管理者",
  "fdd7a751-b60b-444a-984c-02652fe8fa1c": "グループ管理者",
  "b0f54661-2d74-4c50-afa3-1ec803f12efe": "課金管理者",
};

// The keys of a table of labels are its values.
const roles = Object.fromEntries(
  Object.entries(inJapanese).map(([role, ja]) => [role, { ja, en: roleName(role) }]),
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
  headline: ({ account, role }, nameOf) => `${nameOf(account)}（${roles[role].ja}）`,
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
              `${expiresOn} に ${await known.nameOf(account)} の ${roles[role].ja} を解除する依頼を登録`,
              `Enter a request that takes ${roleName(role)} back from ${await known.nameOf(account)} on ${expiresOn}`,
              true,
            ),
          ],
  },
});
