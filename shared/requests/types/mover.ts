import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import type { Person } from "../actions/account.ts";
import { type Known, requestType, type Wanted } from "../request-type.ts";
import { onMorningOf } from "../run-times.ts";
import { memberships, personOf } from "./people.ts";

export const mover = requestType({
  basis: ["ADM-10"],
  title: { ja: "異動", en: "Mover" },
  purpose: {
    ja: "異動する方の部署・役職・上司・グループ・ライセンスを、発令日の朝（9:30）にまとめて変更します。変更する項目だけを入力してください。",
    en: "Changes department, title, manager, groups and licence of somebody who moves, at 9:30 on the day. Fill in only what changes.",
  },
  area: "accounts",
  category: "hr",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 5 },
  approvals: ["operator"],
  inBulk: true,
  fields: ({ account, day, text, some, group, licence, say }) =>
    z
      .strictObject({
        account: account({ ja: "異動する方", en: "who moves" }),
        effectiveOn: day({ ja: "発令日", en: "the day" }),
        department: text({ ja: "新しい部署", en: "the new department" }, 64).optional(),
        jobTitle: text({ ja: "新しい役職", en: "the new job title" }, 128).optional(),
        manager: account({ ja: "新しい上司", en: "the new manager" }).optional(),
        addTo: some(group({ ja: "グループ", en: "a group" }), {
          ja: "追加するグループ",
          en: "the groups to enter",
        }).default([]),
        removeFrom: some(group({ ja: "グループ", en: "a group" }), {
          ja: "外すグループ",
          en: "the groups to leave",
        }).default([]),
        addLicence: licence({ ja: "追加するライセンス", en: "the licence to add" }).optional(),
        removeLicence: licence({ ja: "外すライセンス", en: "the licence to take back" }).optional(),
      })
      .refine(({ addTo, removeFrom }) => !addTo.some((one) => removeFrom.includes(one)), {
        path: ["removeFrom"],
        error: say({ ja: "追加と削除の両方に同じグループがあります。", en: "A group is to be both entered and left." }),
      })
      .refine(
        ({ account: _account, effectiveOn: _effectiveOn, ...changes }) =>
          Object.values(changes).some((value) => value !== undefined && value.length > 0),
        {
          path: ["account"],
          error: say({ ja: "変更する項目を1つ以上入力してください。", en: "Fill in at least one thing to change." }),
        },
      )
      .refine(({ addLicence, removeLicence }) => addLicence === undefined || addLicence !== removeLicence, {
        path: ["removeLicence"],
        error: say({ ja: "追加するライセンスと同じです。", en: "This is the licence to add." }),
      }),
  takes: ({ account, addLicence }) =>
    addLicence ? [{ field: "addLicence", licence: addLicence, holder: account }] : [],
  subjects: ({ account, addTo, removeFrom, addLicence, removeLicence, ...fields }) => [
    `account:${account}`,
    ...(["department", "jobTitle", "manager"] as const)
      .filter((field) => fields[field] !== undefined)
      .map((field) => `account:${account}/${field}`),
    ...[...addTo, ...removeFrom].flatMap((group) => [`group:${group}`, `group:${group}/account:${account}`]),
    ...[addLicence, removeLicence].flatMap((sku) => (sku ? [`account:${account}/licence:${sku}`] : [])),
  ],
  headline: ({ account }, nameOf) => nameOf(account),
  day: ({ effectiveOn }) => Temporal.PlainDate.from(effectiveOn),
  runAt: ({ effectiveOn }) => onMorningOf(effectiveOn),
  fulfilment: {
    by: "system",
    async changes({ account, department, jobTitle, manager, addTo, removeFrom, addLicence, removeLicence }, known) {
      const person = await personOf(known, account);
      return [
        ...(department === undefined && jobTitle === undefined
          ? []
          : [{ action: "change-account" as const, input: { ...person, changes: { department, jobTitle } } }]),
        ...(manager
          ? [
              {
                action: "set-manager" as const,
                input: { ...person, manager, managerName: await known.nameOf(manager) },
              },
            ]
          : []),
        ...(await memberships(known, "add-member", [person], addTo)),
        ...(await memberships(known, "remove-member", [person], removeFrom)),
        ...(await licences(known, person, addLicence, removeLicence)),
      ];
    },
  },
});

/** One licence in place of another changes hands at once, so that the mailbox never stands without one. */
async function licences(known: Known, person: Person, added?: string, removed?: string): Promise<Wanted[]> {
  const product = async (sku: string) => ({ ...person, sku, product: await known.nameOf(sku) });
  if (added) return [{ action: "assign-licence", input: { ...(await product(added)), insteadOf: removed } }];
  return removed ? [{ action: "remove-licence", input: await product(removed) }] : [];
}
