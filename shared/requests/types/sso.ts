import * as z from "zod";
import { requestType } from "../request-type.ts";

export const sso = requestType({
  basis: ["M365-06"],
  title: { ja: "シングルサインオンの設定", en: "Single sign-on" },
  purpose: {
    ja: "お使いのクラウドサービスに、Microsoft 365 のアカウントでサインインできるようにします。クラウドサービス側の設定は、サービス提供元の手順に沿ってお客様で行ってください。",
    en: "Lets people sign in to a cloud service with their Microsoft 365 accounts. Settings on the service's own side are yours to make.",
  },
  area: "policies",
  category: "software",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: [],
  fields: ({ text, lines, some, group }) =>
    z.strictObject({
      service: text({ ja: "サービス名", en: "the service's name" }),
      entityId: text({ ja: "識別子（エンティティID）", en: "the entity id" }, 300),
      replyUrl: text({ ja: "応答URL（ACS URL）", en: "the reply address" }, 300),
      groups: some(group({ ja: "利用するグループ", en: "groups" }), {
        ja: "利用するグループ",
        en: "the groups that use it",
      }),
      remarks: lines({ ja: "補足", en: "remarks" }).optional(),
    }),
  subjects: ({ entityId }) => [`sso:${entityId}`],
  headline: ({ service }) => service,
  fulfilment: {
    by: "people",
    tasks: ({ service, entityId, replyUrl }) => [
      {
        title: {
          ja: `Microsoft Entra 管理センター ＞ エンタープライズ アプリケーションに「${service}」を追加し、SAML を設定（識別子 ${entityId}、応答URL ${replyUrl}）`,
          en: `Entra admin centre > Enterprise applications: add ${service} and set up SAML (identifier ${entityId}, reply URL ${replyUrl})`,
        },
        needsEvidence: true,
      },
      {
        title: { ja: "利用するグループを割り当て", en: "Assign the groups that use it" },
        needsEvidence: false,
      },
      {
        title: {
          ja: "メタデータをお客様にお渡しし、サインインできることを確認",
          en: "Hand the metadata over and see that sign-in works",
        },
        needsEvidence: true,
      },
    ],
  },
});
