import { policyForGroup } from "./policy-for-group.ts";

export const compliancePolicy = policyForGroup({
  of: "compliance",
  basis: "DM-12",
  title: { ja: "コンプライアンスポリシーの適用", en: "Compliance policies" },
  purpose: {
    ja: "コンプライアンスポリシーをグループのPCに適用し、または適用をやめます。準拠しないPCからは、条件付きアクセスにより会社のデータを使えなくなることがあります。",
    en: "Applies a compliance policy to the PCs of a group, or stops applying it. Conditional access may then shut out PCs that do not comply.",
  },
});
