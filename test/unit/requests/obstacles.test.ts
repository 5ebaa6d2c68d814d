import { expect, test } from "vitest";
import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import { type ActionName, actionOf } from "#shared/requests/actions/actions.ts";
import { isSince } from "#shared/requests/actions/since.ts";

const id = "7b3e2f34-9a51-4c5e-8a7d-2f9c5f0e6b11";
const person = { user: id, name: "山田 太郎" };
const account = { isThere: true, isSynchronised: false, roles: [], isAllowed: true, values: {}, nameIsTaken: false };
const licence = { isThere: true, isAssigned: false, hasLocation: true, isOwned: true, isFree: true };
const product = { ...person, sku: id, product: "Business Premium" };
const group = {
  isThere: true,
  displayName: "営業部",
  isDynamic: false,
  isMailList: false,
  isRoleAssignable: false,
  isSynchronised: false,
};
const inGroup = (changed: object) => ({
  group: { ...group, ...changed },
  isThere: true,
  memberId: id,
  isMember: false,
});
const membership = { ...person, group: id, groupName: "営業部" };
const mailbox = { ...person, locale: "ja-JP", timeZone: "Tokyo Standard Time" };
const holding = { ...person, role: "62e90394-69f5-4237-9190-012177145e10", roleName: "Global Administrator" };
const held = { skuId: id, disabledPlans: [], isInherited: true };
const excluded = { "@odata.type": "#microsoft.graph.exclusionGroupAssignmentTarget", groupId: id };
const assigned = { kind: "configuration", policy: id, policyName: "USB制限", group: id, groupName: "営業部" };
const enabling = { policy: id, name: "MFA必須", state: "enabled" };

const asked = (name: ActionName, seen: object, input: object) => {
  const action = actionOf(name);
  if (!action) throw new Error(`There is no action ${name}.`);
  const parsed = [z.parse(action.seen, seen), z.parse(action.input, input)] as const;
  return { obstacle: action.obstacle?.(...parsed)?.ja, notYet: action.notYet?.(...parsed, undefined)?.ja };
};

test.each`
  action                    | seen                                                                                | input                                                               | obstacle
  ${"set-sign-in"}          | ${{ ...account, isThere: false }}                                                   | ${{ ...person, isAllowed: false }}                                  | ${"見つかりません"}
  ${"set-sign-in"}          | ${{ ...account, roles: ["User Administrator"] }}                                    | ${{ ...person, isAllowed: false }}                                  | ${"管理者権限（ユーザー管理者）"}
  ${"set-sign-in"}          | ${{ ...account, isSynchronised: true }}                                             | ${{ ...person, isAllowed: false }}                                  | ${"Active Directory から同期"}
  ${"change-account"}       | ${{ ...account, nameIsTaken: true }}                                                | ${{ ...person, changes: { userPrincipalName: "a@mihon.example" } }} | ${"別の方が使っています"}
  ${"change-account"}       | ${{ ...account, roles: ["User Administrator"] }}                                    | ${{ ...person, changes: { mobilePhone: "1" } }}                     | ${"管理者権限（"}
  ${"change-account"}       | ${{ ...account, roles: ["User Administrator"] }}                                    | ${{ ...person, changes: { department: "営業部" } }}                 | ${undefined}
  ${"change-account"}       | ${{ ...account, isSynchronised: true }}                                             | ${{ ...person, changes: { usageLocation: "JP" } }}                  | ${undefined}
  ${"assign-licence"}       | ${{ ...licence, isFree: false }}                                                    | ${product}                                                          | ${"空きがありません"}
  ${"assign-licence"}       | ${{ ...licence, isOwned: false, isFree: false }}                                    | ${product}                                                          | ${"契約されていません"}
  ${"assign-licence"}       | ${{ ...licence, isThere: false }}                                                   | ${product}                                                          | ${"見つかりません"}
  ${"assign-licence"}       | ${{ ...licence, isThere: false }}                                                   | ${{ ...product, isNew: true }}                                      | ${undefined}
  ${"assign-licence"}       | ${{ ...licence, other: held }}                                                      | ${product}                                                          | ${"グループを通じて"}
  ${"remove-licence"}       | ${{ isThere: true, held }}                                                          | ${product}                                                          | ${"グループを通じて"}
  ${"set-service-plan"}     | ${{ isThere: true, isAssigned: true, isInherited: false, plans: [], disabled: [] }} | ${{ ...product, app: "teams", isOn: true }}                         | ${"Teams は含まれていません"}
  ${"add-member"}           | ${inGroup({ isDynamic: true })}                                                     | ${membership}                                                       | ${"条件で自動的に"}
  ${"add-member"}           | ${inGroup({ isSynchronised: true })}                                                | ${membership}                                                       | ${"Active Directory から同期"}
  ${"remove-member"}        | ${inGroup({ isRoleAssignable: true })}                                              | ${membership}                                                       | ${"管理者権限が割り当てられる"}
  ${"remove-member"}        | ${inGroup({ isMailList: true })}                                                    | ${membership}                                                       | ${"配布リスト"}
  ${"delete-group"}         | ${{ ...group, isThere: false }}                                                     | ${{ group: id, name: "営業部" }}                                    | ${"見つかりません"}
  ${"set-mailbox-language"} | ${{ hasMailbox: false }}                                                            | ${mailbox}                                                          | ${"メールボックスがありません"}
  ${"revoke-role"}          | ${{ isThere: true, assignment: "1", othersHoldIt: false }}                          | ${holding}                                                          | ${"唯一のグローバル管理者"}
  ${"revoke-role"}          | ${{ isThere: true, assignment: "1", othersHoldIt: true }}                           | ${holding}                                                          | ${undefined}
  ${"wipe-device"}          | ${{ isThere: false, results: [] }}                                                  | ${{ device: id, name: "PC1" }}                                      | ${"登録されていません"}
  ${"assign-policy"}        | ${{ isThere: true, targets: [excluded] }}                                           | ${{ ...assigned, isAssigned: true }}                                | ${"除外グループ"}
  ${"switch-policy"}        | ${{ state: "disabled", excludesSomebody: true }}                                    | ${enabling}                                                         | ${"先にレポート専用"}
  ${"switch-policy"}        | ${{ state: "enabledForReportingButNotEnforced", excludesSomebody: false }}          | ${enabling}                                                         | ${"緊急用アカウントの除外"}
  ${"switch-policy"}        | ${{ state: "enabledForReportingButNotEnforced", excludesSomebody: true }}           | ${enabling}                                                         | ${undefined}
`("$action: what was seen stands in the way: $obstacle", ({ action, seen, input, obstacle }) => {
  const found = asked(action, seen, input).obstacle;

  if (obstacle === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(obstacle);
});

test("what the same order makes is waited for instead of being missed", () => {
  const newcomer = { isNew: true };

  expect(asked("add-member", { ...inGroup({}), isThere: false }, { ...membership, ...newcomer })).toEqual({
    obstacle: undefined,
    notYet: expect.stringContaining("待っています"),
  });
  expect(asked("set-mailbox-language", { hasMailbox: false }, { ...mailbox, ...newcomer })).toEqual({
    obstacle: undefined,
    notYet: expect.stringContaining("メールボックスができる"),
  });
});

test("Graph's whole seconds count as after a step that began within the second", () => {
  const since = Temporal.Instant.from("2026-11-27T00:00:00.900Z");

  expect(isSince("2026-11-27T00:00:00Z", since)).toBe(true);
  expect(isSince("2026-11-26T23:59:59Z", since)).toBe(false);
  expect(isSince(undefined, since)).toBe(false);
  expect(isSince("2026-11-27T00:00:00Z", undefined)).toBe(false);
});
