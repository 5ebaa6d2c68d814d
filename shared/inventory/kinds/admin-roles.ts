import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { answersOf } from "../batch-answers.ts";
import { asFound, type Collector } from "../collector.ts";
import { inWords } from "./values.ts";

/** The roles that can harm a company, by their template ids, which are the same in every tenant (M365-05). */
export const watchedRoles = {
  "62e90394-69f5-4237-9190-012177145e10": "Global Administrator",
  "e8611ab8-c189-46e8-94e1-60213ab1f814": "Privileged Role Administrator",
  "7be44c8a-adaf-4e2a-84d6-ab2649e08a13": "Privileged Authentication Administrator",
  "194ae4cb-b126-40b2-bd5b-6091b380977d": "Security Administrator",
  "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9": "Conditional Access Administrator",
  "29232cdf-9323-42fd-ade2-1d097af3e4de": "Exchange Administrator",
  "f28a1f50-f6e7-4571-818b-6a12f2af6b6c": "SharePoint Administrator",
  "69091246-20e8-4a56-aa4d-066075b2a7a8": "Teams Administrator",
  "3a2c62db-5318-420d-8d74-23affee5d9d5": "Intune Administrator",
  "fe930be7-5e62-47db-91af-98c3a49a38b1": "User Administrator",
  "729827e3-9c14-49f7-bb1b-9608f156bbb8": "Helpdesk Administrator",
  "c4e39bd9-1100-46d3-8c65-fb160da0071f": "Authentication Administrator",
  "966707d0-3269-4727-9be2-8c3a10f19b9d": "Password Administrator",
  "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3": "Application Administrator",
  "158c047a-c907-4556-b7ef-446551a6b5f7": "Cloud Application Administrator",
  "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2": "Hybrid Identity Administrator",
  "fdd7a751-b60b-444a-984c-02652fe8fa1c": "Groups Administrator",
  "b0f54661-2d74-4c50-afa3-1ec803f12efe": "Billing Administrator",
} as const;

type Role = (typeof watchedRoles)[keyof typeof watchedRoles];

const roleWords: Readonly<Record<Role, Words>> = {
  "Global Administrator": { ja: "グローバル管理者", en: "Global Administrator" },
  "Privileged Role Administrator": { ja: "特権ロール管理者", en: "Privileged Role Administrator" },
  "Privileged Authentication Administrator": { ja: "特権認証管理者", en: "Privileged Authentication Administrator" },
  "Security Administrator": { ja: "セキュリティ管理者", en: "Security Administrator" },
  "Conditional Access Administrator": { ja: "条件付きアクセス管理者", en: "Conditional Access Administrator" },
  "Exchange Administrator": { ja: "Exchange管理者", en: "Exchange Administrator" },
  "SharePoint Administrator": { ja: "SharePoint管理者", en: "SharePoint Administrator" },
  "Teams Administrator": { ja: "Teams管理者", en: "Teams Administrator" },
  "Intune Administrator": { ja: "Intune管理者", en: "Intune Administrator" },
  "User Administrator": { ja: "ユーザー管理者", en: "User Administrator" },
  "Helpdesk Administrator": { ja: "ヘルプデスク管理者", en: "Helpdesk Administrator" },
  "Authentication Administrator": { ja: "認証管理者", en: "Authentication Administrator" },
  "Password Administrator": { ja: "パスワード管理者", en: "Password Administrator" },
  "Application Administrator": { ja: "アプリケーション管理者", en: "Application Administrator" },
  "Cloud Application Administrator": { ja: "クラウドアプリケーション管理者", en: "Cloud Application Administrator" },
  "Hybrid Identity Administrator": { ja: "ハイブリッドID管理者", en: "Hybrid Identity Administrator" },
  "Groups Administrator": { ja: "グループ管理者", en: "Groups Administrator" },
  "Billing Administrator": { ja: "課金管理者", en: "Billing Administrator" },
};

const holders: Readonly<Record<string, Words>> = {
  user: { ja: "ユーザー", en: "User" },
  group: { ja: "グループ", en: "Group" },
  servicePrincipal: { ja: "アプリ", en: "App" },
};

/** Someone, or something, that holds a role. */
export const RoleHolder = z.object({
  id: z.string(),
  role: z.string(),
  principal: z.string(),
  principalName: z.string(),
  principalType: z.string(),
});
export type RoleHolder = z.infer<typeof RoleHolder>;

/** https://learn.microsoft.com/graph/api/resources/unifiedroleassignment */
const Assignments = z.looseObject({
  value: z.array(
    z.looseObject({
      id: z.string(),
      roleDefinitionId: z.string(),
      principalId: z.string(),
      principal: z.looseObject({ "@odata.type": z.string().default(""), displayName: z.string().nullish() }).nullish(),
    }),
  ),
});

const roleNames: Readonly<Record<string, string>> = watchedRoles;

/** What a role is called; the id of one that is not in the table. */
export const roleName = (id: string): string => roleNames[id] ?? id;

const named: Readonly<Record<string, Words>> = roleWords;

/** A role, by what Microsoft calls it in English, in the words of its admin centres. */
export const wordsOfRole = (name: string): Words => named[name] ?? { ja: name, en: name };

const assignmentsPath = "/roleManagement/directory/roleAssignments" as const;

const Figures = z.object({ holders: z.int(), globalAdmins: z.int() });

export const adminRoles: Collector<RoleHolder, z.infer<typeof Figures>> = {
  title: { ja: "管理者権限", en: "Admin roles" },
  item: RoleHolder,
  /** The list wants to be asked role by role, and all roles fit into one batch. */
  read: async ({ graph }) => {
    const parts = Object.keys(watchedRoles).map((id) => ({
      id,
      method: "GET" as const,
      path: assignmentsPath,
      query: { $filter: `roleDefinitionId eq '${id}'`, $expand: "principal" },
    }));
    const answers = answersOf(await graph.batch(parts), assignmentsPath, Assignments);
    return {
      found: [...answers.values()].flatMap(({ value }) =>
        value.map((assignment) => ({
          id: assignment.id,
          role: roleName(assignment.roleDefinitionId),
          principal: assignment.principalId,
          principalName: assignment.principal?.displayName ?? assignment.principalId,
          principalType: assignment.principal?.["@odata.type"].replace("#microsoft.graph.", "") ?? "",
        })),
      ),
    };
  },
  combine: asFound,
  figures: {
    schema: Figures,
    of: (items) => ({
      holders: new Set(items.map(({ principal }) => principal)).size,
      globalAdmins: items.filter(({ role }) => role === "Global Administrator").length,
    }),
  },
  columns: [
    { title: { ja: "権限", en: "Role" }, kind: "text", of: ({ role }, language) => inWords(role, roleWords, language) },
    { title: { ja: "保持者", en: "Holder" }, kind: "text", of: ({ principalName }) => principalName },
    {
      title: { ja: "種類", en: "Kind" },
      kind: "text",
      of: ({ principalType }, language) => inWords(principalType, holders, language),
    },
  ],
};
