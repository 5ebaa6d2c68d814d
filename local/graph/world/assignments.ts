import type { World } from "./world.ts";

export type Target = { "@odata.type": string; groupId?: string };
/** For whom a policy holds since somebody said so; the id is the policy's. */
export type AssignedTargets = { id: string; targets: readonly Target[] };
export type Assignment = { id: string; target: Target };

const everyDevice: Target = { "@odata.type": "#microsoft.graph.allDevicesAssignmentTarget" };
const idsOfEverything: Readonly<Record<string, string>> = {
  allDevicesAssignmentTarget: "adadadad-808e-44e2-905a-0b7873a8a531",
  allLicensedUsersAssignmentTarget: "acacacac-9df4-4c7d-9d50-4ef0226f57a9",
};

/** The assignments of a policy: every policy holds for every device until somebody says otherwise. */
export function assignmentsOf({ assignments }: Pick<World, "assignments">, policyId: string): Assignment[] {
  const { targets } = assignments.find(({ id }) => id === policyId) ?? { targets: [everyDevice] };
  return targets.map((target) => {
    const type = target["@odata.type"].split(".").at(-1) ?? "";
    const id = `${policyId}_${target.groupId ?? idsOfEverything[type] ?? type}`;
    return { id, target: { ...target, "@odata.type": `#microsoft.graph.${type}` } };
  });
}
