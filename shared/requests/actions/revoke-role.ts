import { wordsOfRole } from "#shared/inventory/kinds/admin-roles.ts";
import { action } from "./action.ts";
import { atEntraUser } from "./clicks.ts";
import { noSuchAccount } from "./obstacles.ts";
import {
  granting,
  holdingWords,
  lookAtHolding,
  looksAtHolding,
  RoleHolding,
  revoking,
  SeenHolding,
} from "./role-holding.ts";

const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

/** Takes an admin role back, but never from the last who can administer the tenant (M365-05). */
export const revokeRole = action<RoleHolding, SeenHolding>({
  input: RoleHolding,
  seen: SeenHolding,
  asks: [
    ...looksAtHolding,
    "DELETE /roleManagement/directory/roleAssignments/{assignment}",
    "POST /roleManagement/directory/roleAssignments",
  ],
  title: ({ name, roleName }) => ({
    ja: `${name} から ${wordsOfRole(roleName).ja} を外す`,
    en: `Take ${roleName} back from ${name}`,
  }),
  look: lookAtHolding,
  before: ({ assignment }) => holdingWords(assignment !== undefined),
  after: () => holdingWords(false),
  isDone: ({ isThere, assignment }) => isThere && assignment === undefined,
  obstacle({ isThere, othersHoldIt }, { name, role }) {
    if (!isThere) return noSuchAccount(name);
    if (role !== globalAdministrator || othersHoldIt) return undefined;
    return {
      ja: `「${name}」は唯一のグローバル管理者です。先に別の方をグローバル管理者にしてください。`,
      en: `${name} is the only Global Administrator. Make somebody else one first.`,
    };
  },
  calls: (_input, { assignment }) => (assignment ? [revoking(assignment)] : []),
  repeats: "safely",
  back: (_before, input, { assignment }) => (assignment ? [] : [granting(input)]),
  byHand: ({ name, roleName }) => [
    atEntraUser(name, {
      ja: `「割り当てられたロール」で ${wordsOfRole(roleName).ja} を選び「割り当ての削除」`,
      en: `Assigned roles: choose ${roleName}, then Remove assignments`,
    }),
  ],
});
