import * as z from "zod";
import type { Changes } from "#shared/platform/platform.ts";

/** https://learn.microsoft.com/graph/api/resources/unifiedroleassignment */
const Assignment = z.looseObject({
  id: z.string(),
  roleDefinitionId: z.string(),
  principalId: z.string().toLowerCase(),
});
type Assignment = z.infer<typeof Assignment>;

/** Who holds which admin roles; the list wants to be asked for one account or one role. */
export async function readAssignments(graph: Changes, $filter: string): Promise<Assignment[]> {
  const found: Assignment[] = [];
  for await (const one of graph.list("/roleManagement/directory/roleAssignments", Assignment, { query: { $filter } }))
    found.push(one);
  return found;
}
