import * as z from "zod";
import { requestType } from "../request-type.ts";
import { samlFields } from "./saml-fields.ts";
import { task } from "./task.ts";

export const sso = requestType({
  basis: ["M365-06"],
  title: { ja: "シングルサインオンの設定", en: "Single sign-on" },
  purpose: {
    ja: "お使いのクラウドサービスに、Microsoft 365 のアカウントでサインインできるようにします。設定が終わりましたら、クラウドサービス側の設定に必要な情報をお知らせします。クラウドサービス側の設定は、サービス提供元の手順に沿ってお客様で行ってください。",
    en: "Lets people sign in to a cloud service with their Microsoft 365 accounts. You are told what the service has to know; settings on the service's own side are yours to make.",
  },
  area: "policies",
  category: "software",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: ["operator"],
  fields: (ask) =>
    z.strictObject({
      service: ask.text({ ja: "サービス名", en: "the service's name" }),
      ...samlFields(ask),
      groups: ask
        .some(ask.group({ ja: "利用するグループ", en: "groups" }), {
          ja: "利用するグループ",
          en: "the groups that use it",
        })
        .min(1, ask.say({ ja: "利用するグループを1つ以上選んでください。", en: "Choose at least one group." })),
      remarks: ask.lines({ ja: "補足", en: "remarks" }).optional(),
    }),
  subjects: ({ entityId }) => [`sso:${entityId}`],
  headline: ({ service }) => service,
  fulfilment: {
    by: "system",
    async changes({ service, entityId, replyUrl, groups }, known, { id, tenant }) {
      const app = { name: service, order: id };
      const named = await Promise.all(groups.map(async (group) => ({ group, groupName: await known.nameOf(group) })));
      return [
        { action: "create-app", input: app },
        { action: "set-saml", input: { ...app, tenant, identifier: entityId, replyUrl } },
        { action: "make-certificate", input: app },
        { action: "use-certificate", input: app },
        ...named.map((group) => ({ action: "assign-app" as const, input: { ...app, ...group } })),
      ];
    },
    tasks: ({ service }) => [
      task(
        `クラウドサービス側の設定が済んだら、「${service}」にサインインできることをお客様と一緒に確認`,
        `Once the service's own side is set up, see together with the customer that sign-in to ${service} works`,
        true,
      ),
    ],
  },
});
