import * as z from "zod";
import { requestType } from "../request-type.ts";
import { noted } from "./headline.ts";
import { task, tellCustomer } from "./task.ts";

const changes = {
  issue: { ja: "発行", en: "issue" },
  change: { ja: "変更", en: "change" },
  delete: { ja: "削除", en: "delete" },
};

const permissions = { view: { ja: "閲覧", en: "view" }, operate: { ja: "操作", en: "operate" } };

export const optionPermissions = requestType({
  basis: ["OPT-02"],
  title: { ja: "管理コンソールの権限", en: "Permissions of the console" },
  purpose: {
    ja: "オプションの管理コンソールの閲覧・操作権限を発行、変更、削除します。",
    en: "Issues, changes or deletes permissions to view or operate the option's console.",
  },
  area: "option",
  category: "admin-rights",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: [],
  fields: ({ account, oneOf }) =>
    z.strictObject({
      account: account({ ja: "対象の方", en: "who it is for" }),
      change: oneOf({ ja: "変更", en: "the change" }, changes),
      permission: oneOf({ ja: "権限", en: "the permission" }, permissions),
    }),
  subjects: ({ account }) => [`account:${account}`, `account:${account}/console`],
  headline: ({ account, change }, nameOf, language) => noted(nameOf(account), changes[change][language], language),
  fulfilment: {
    by: "people",
    async tasks({ account, change, permission }, known) {
      const name = await known.nameOf(account);
      return [
        task(
          `オプションの管理コンソールで ${name} の${permissions[permission].ja}権限を${changes[change].ja}`,
          `In the option's console: ${changes[change].en} the permission to ${permissions[permission].en} for ${name}`,
          true,
        ),
        tellCustomer,
      ];
    },
  },
});
