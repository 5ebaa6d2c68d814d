import * as z from "zod";
import { requestType } from "../request-type.ts";
import { noted } from "./headline.ts";
import { memberships, personOf } from "./people.ts";

export const groupMembers = requestType({
  basis: ["M365-04"],
  title: { ja: "グループのメンバー変更", en: "Change a group's members" },
  purpose: {
    ja: "グループにメンバーを追加し、またはグループから外します。条件で自動的にメンバーが決まるグループは対象外です。",
    en: "Adds members to a group and takes others out. Not for groups whose members follow from a rule.",
  },
  area: "accounts",
  category: "general",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: ["operator"],
  fields: ({ group, account, some, say }) =>
    z
      .strictObject({
        group: group({ ja: "対象のグループ", en: "the group" }),
        add: some(account({ ja: "追加する方", en: "whom to add" }), { ja: "追加する方", en: "whom to add" }).default(
          [],
        ),
        remove: some(account({ ja: "外す方", en: "whom to take out" }), {
          ja: "外す方",
          en: "whom to take out",
        }).default([]),
      })
      .refine(({ add, remove }) => add.length + remove.length > 0, {
        path: ["add"],
        error: say({ ja: "追加する方か外す方を選んでください。", en: "Choose whom to add or to take out." }),
      })
      .refine(({ add, remove }) => !add.some((one) => remove.includes(one)), {
        path: ["remove"],
        error: say({ ja: "追加と削除の両方に同じ方がいます。", en: "Somebody is to be both added and taken out." }),
      }),
  subjects: ({ group, add, remove }) => [
    `group:${group}`,
    ...[...add, ...remove].flatMap((account) => [`account:${account}`, `group:${group}/account:${account}`]),
  ],
  headline: ({ group, add, remove }, nameOf, language) =>
    noted(
      nameOf(group),
      { ja: `＋${add.length}／－${remove.length}`, en: `+${add.length}/−${remove.length}` }[language],
      language,
    ),
  fulfilment: {
    by: "system",
    async changes({ group, add, remove }, known) {
      const people = (ids: readonly string[]) => Promise.all(ids.map((id) => personOf(known, id)));
      return [
        ...(await memberships(known, "add-member", await people(add), [group])),
        ...(await memberships(known, "remove-member", await people(remove), [group])),
      ];
    },
  },
});
