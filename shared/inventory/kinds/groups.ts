import * as z from "zod";
import { asFound, type Collector, pageOf } from "../collector.ts";
import { Text, yesNo } from "./values.ts";

/** A group of the customer's directory; who belongs to it is not kept (M365-04). */
export const Group = z.object({
  id: z.guid(),
  name: z.string(),
  mail: z.string().optional(),
  kind: z.enum(["microsoft365", "security", "distribution"]),
  /** Its members follow from a rule, so that nobody can add one. */
  isDynamic: z.boolean(),
  /** It comes from the company's own Active Directory and is changed there. */
  isSynchronised: z.boolean(),
  /** It can hold admin roles. */
  isRoleAssignable: z.boolean(),
});
export type Group = z.infer<typeof Group>;

/** https://learn.microsoft.com/graph/api/resources/group */
const Found = z
  .looseObject({
    id: z.guid(),
    displayName: Text,
    mail: Text,
    groupTypes: z.array(z.string()).nullish(),
    securityEnabled: z.boolean().nullish(),
    isAssignableToRole: z.boolean().nullish(),
    onPremisesSyncEnabled: z.boolean().nullish(),
  })
  .transform((group): Group => {
    const types = group.groupTypes ?? [];
    const plain = group.securityEnabled ? "security" : "distribution";
    return {
      id: group.id.toLowerCase(),
      name: group.displayName ?? group.id,
      mail: group.mail,
      kind: types.includes("Unified") ? "microsoft365" : plain,
      isDynamic: types.includes("DynamicMembership"),
      isSynchronised: group.onPremisesSyncEnabled === true,
      isRoleAssignable: group.isAssignableToRole === true,
    };
  });

const Figures = z.object({ groups: z.int() });

const $select = "id,displayName,mail,groupTypes,securityEnabled,isAssignableToRole,onPremisesSyncEnabled";

const kinds: Readonly<Record<Group["kind"], { ja: string; en: string }>> = {
  microsoft365: { ja: "Microsoft 365 グループ", en: "Microsoft 365 group" },
  security: { ja: "セキュリティ グループ", en: "Security group" },
  distribution: { ja: "配布リスト", en: "Distribution list" },
};

export const groups: Collector<Group, z.infer<typeof Figures>> = {
  title: { ja: "グループ", en: "Groups" },
  item: Group,
  read: pageOf("/groups", { $select, $top: 999 }, Found),
  combine: asFound,
  figures: { schema: Figures, of: (items) => ({ groups: items.length }) },
  columns: [
    { title: { ja: "名前", en: "Name" }, kind: "text", of: ({ name }) => name },
    { title: { ja: "種類", en: "Kind" }, kind: "text", of: ({ kind }, language) => kinds[kind][language] },
    { title: { ja: "メールアドレス", en: "Mail" }, kind: "text", of: ({ mail }) => mail },
    { title: { ja: "動的", en: "Dynamic" }, kind: "text", of: ({ isDynamic }, language) => yesNo(isDynamic, language) },
    {
      title: { ja: "同期", en: "Synchronised" },
      kind: "text",
      of: ({ isSynchronised }, language) => yesNo(isSynchronised, language),
    },
  ],
};
