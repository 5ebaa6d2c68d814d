import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import type { Changes } from "#shared/platform/platform.ts";
import { action, type Call } from "./action.ts";
import { noSuchPolicy } from "./obstacles.ts";
import { unlessMissing } from "./read-user.ts";

const Input = z.object({
  kind: z.enum(["configuration", "compliance"]),
  policy: z.guid(),
  policyName: z.string(),
  group: z.guid().toLowerCase(),
  groupName: z.string(),
  isAssigned: z.boolean(),
});
type Input = z.infer<typeof Input>;

/** To whom a policy applies; whatever else stands in a target is handed back as it came. */
const Target = z.looseObject({
  "@odata.type": z.string(),
  groupId: z.string().toLowerCase().nullish(),
});
type Target = z.infer<typeof Target>;

const Seen = z.object({ isThere: z.boolean(), targets: z.array(Target) });
type Seen = z.infer<typeof Seen>;

const Assignment = z.looseObject({ target: Target });

/** What each kind is called, and where. */
const kinds = {
  configuration: {
    assignment: "#microsoft.graph.deviceConfigurationAssignment",
    place: { ja: "構成", en: "Configuration" },
    read: (policy: string) => at("/deviceManagement/deviceConfigurations/{policy}/assignments", { policy }),
    assign: (policy: string) => at("/deviceManagement/deviceConfigurations/{policy}/assign", { policy }),
  },
  compliance: {
    assignment: "#microsoft.graph.deviceCompliancePolicyAssignment",
    place: { ja: "コンプライアンス", en: "Compliance" },
    read: (policy: string) => at("/deviceManagement/deviceCompliancePolicies/{policy}/assignments", { policy }),
    assign: (policy: string) => at("/deviceManagement/deviceCompliancePolicies/{policy}/assign", { policy }),
  },
} as const;

const included = "#microsoft.graph.groupAssignmentTarget";
const excluded = "#microsoft.graph.exclusionGroupAssignmentTarget";

const targetOf = ({ targets }: Seen, group: string, type: string): Target | undefined =>
  targets.find((target) => target["@odata.type"] === type && target.groupId === group);

/** The list is replaced as a whole, so all other targets go along. */
function settingTo(isAssigned: boolean, { kind, policy, group }: Input, { targets }: Seen): Call {
  const others = targets.filter((target) => target["@odata.type"] !== included || target.groupId !== group);
  const wanted = isAssigned ? [...others, { "@odata.type": included, groupId: group }] : others;
  const assignments = wanted.map((target) => ({ "@odata.type": kinds[kind].assignment, target }));
  return { method: "POST", path: kinds[kind].assign(policy), body: { assignments } };
}

const words = (isAssigned: boolean) =>
  isAssigned ? { ja: "適用対象", en: "It applies" } : { ja: "適用対象外", en: "It does not apply" };

async function targetsOf(graph: Changes, { kind, policy }: Input): Promise<Target[]> {
  const targets: Target[] = [];
  for await (const { target } of graph.list(kinds[kind].read(policy), Assignment)) targets.push(target);
  return targets;
}

async function look(graph: Changes, input: Input): Promise<Seen> {
  const targets = await unlessMissing(targetsOf(graph, input));
  return { isThere: targets !== undefined, targets: targets ?? [] };
}

/** Has a policy of Intune apply to a group, or not any more. */
export const assignPolicy = action<Input, Seen>({
  input: Input,
  seen: Seen,
  asks: [
    "GET /deviceManagement/deviceConfigurations/{policy}/assignments",
    "POST /deviceManagement/deviceConfigurations/{policy}/assign",
    "GET /deviceManagement/deviceCompliancePolicies/{policy}/assignments",
    "POST /deviceManagement/deviceCompliancePolicies/{policy}/assign",
  ],
  title: ({ policyName, groupName, isAssigned }) => ({
    ja: `「${policyName}」を「${groupName}」に${isAssigned ? "適用" : "適用しない"}`,
    en: isAssigned ? `Apply ${policyName} to ${groupName}` : `Stop applying ${policyName} to ${groupName}`,
  }),
  look,
  before: (seen, { group }) => words(targetOf(seen, group, included) !== undefined),
  after: ({ isAssigned }) => words(isAssigned),
  isDone: (seen, { group, isAssigned }) =>
    seen.isThere && (targetOf(seen, group, included) !== undefined) === isAssigned,
  obstacle(seen, { policyName, group, groupName, isAssigned }) {
    if (!seen.isThere) return noSuchPolicy(policyName);
    if (!isAssigned || !targetOf(seen, group, excluded)) return undefined;
    return {
      ja: `「${groupName}」は「${policyName}」の除外グループに設定されています。先に除外を外す必要があります。`,
      en: `${groupName} is excluded from ${policyName}. That has to be undone first.`,
    };
  },
  calls: (input, seen) => [settingTo(input.isAssigned, input, seen)],
  repeats: "safely",
  back: (_before, input, now) => [settingTo(!input.isAssigned, input, now)],
  byHand: ({ kind, policyName, groupName, isAssigned }) => [
    {
      ja: `Microsoft Intune 管理センター ＞ デバイス ＞ ${kinds[kind].place.ja} ＞ ${policyName} ＞ 「割り当て」で「${groupName}」を${isAssigned ? "追加" : "削除"}`,
      en: `Intune admin centre > Devices > ${kinds[kind].place.en} > ${policyName} > Assignments: ${isAssigned ? "add" : "remove"} ${groupName}`,
    },
  ],
});
