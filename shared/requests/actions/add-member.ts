import { notThereYet } from "./account.ts";
import { action } from "./action.ts";
import { atGroup } from "./clicks.ts";
import {
  adding,
  cannotChangeMembership,
  lookAtMembership,
  looksAtMembership,
  Membership,
  membershipWords,
  removing,
  SeenMembership,
} from "./membership.ts";

/** Adds somebody to a group. */
export const addMember = action<Membership, SeenMembership>({
  input: Membership,
  seen: SeenMembership,
  asks: [...looksAtMembership, "POST /groups/{group}/members/$ref", "DELETE /groups/{group}/members/{member}/$ref"],
  title: ({ name, groupName }) => ({ ja: `${name} を「${groupName}」に追加`, en: `Add ${name} to ${groupName}` }),
  look: lookAtMembership,
  before: ({ isMember }) => membershipWords(isMember),
  after: () => membershipWords(true),
  isDone: ({ isMember }) => isMember,
  notYet: notThereYet,
  obstacle: cannotChangeMembership,
  calls: (input, seen) => [adding(input, seen)],
  repeats: "safely",
  back: (_before, input, now) => (now.isMember ? [removing(input, now)] : []),
  byHand: ({ name, groupName }) => [
    atGroup(groupName, {
      ja: `「メンバー」＞「メンバーの追加」で ${name} を追加`,
      en: `Members > Add members: ${name}`,
    }),
  ],
});
