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

/** Takes somebody out of a group. */
export const removeMember = action<Membership, SeenMembership>({
  input: Membership,
  seen: SeenMembership,
  asks: [...looksAtMembership, "DELETE /groups/{group}/members/{member}/$ref", "POST /groups/{group}/members/$ref"],
  title: ({ name, groupName }) => ({
    ja: `${name} を「${groupName}」から外す`,
    en: `Take ${name} out of ${groupName}`,
  }),
  look: lookAtMembership,
  before: ({ isMember }) => membershipWords(isMember),
  after: () => membershipWords(false),
  isDone: ({ group, isThere, isMember }) => group.isThere && isThere && !isMember,
  obstacle: cannotChangeMembership,
  calls: (input, seen) => [removing(input, seen)],
  repeats: "safely",
  back: (_before, input, now) => (now.isMember ? [] : [adding(input, now)]),
  byHand: ({ name, groupName }) => [
    atGroup(groupName, { ja: `「メンバー」で ${name} を選び「削除」`, en: `Members: choose ${name}, then Remove` }),
  ],
});
