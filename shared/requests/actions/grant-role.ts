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

/** Gives somebody an admin role (M365-05). */
export const grantRole = action<RoleHolding, SeenHolding>({
  input: RoleHolding,
  seen: SeenHolding,
  asks: [
    ...looksAtHolding,
    "POST /roleManagement/directory/roleAssignments",
    "DELETE /roleManagement/directory/roleAssignments/{assignment}",
  ],
  title: ({ name, roleName }) => ({
    ja: `${name} に ${wordsOfRole(roleName).ja} を付与`,
    en: `Grant ${roleName} to ${name}`,
  }),
  look: lookAtHolding,
  before: ({ assignment }) => holdingWords(assignment !== undefined),
  after: () => holdingWords(true),
  isDone: ({ assignment }) => assignment !== undefined,
  obstacle: ({ isThere }, { name }) => (isThere ? undefined : noSuchAccount(name)),
  calls: (input) => [granting(input)],
  repeats: "safely",
  back: (_before, _input, { assignment }) => (assignment ? [revoking(assignment)] : []),
  byHand: ({ name, roleName }) => [
    atEntraUser(name, {
      ja: `「割り当てられたロール」＞「割り当ての追加」で ${wordsOfRole(roleName).ja} を追加`,
      en: `Assigned roles > Add assignments: ${roleName}`,
    }),
  ],
});
