import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import { action } from "./action.ts";
import { atGroup } from "./clicks.ts";
import { Group, groupObstacle, readGroup } from "./read-group.ts";

const Input = z.object({ group: z.guid().toLowerCase(), name: z.string() });
type Input = z.infer<typeof Input>;

/** Deletes a group; only some kinds can be restored, so it counts as gone. */
export const deleteGroup = action<Input, Group>({
  input: Input,
  seen: Group,
  asks: ["GET /groups/{group}", "DELETE /groups/{group}"],
  title: ({ name }) => ({ ja: `グループ「${name}」を削除`, en: `Delete the group ${name}` }),
  look: (graph, { group }) => readGroup(graph, group),
  before: ({ isThere }) => (isThere ? { ja: "使用中", en: "In use" } : { ja: "なし", en: "Not there" }),
  after: () => ({ ja: "削除済み", en: "Deleted" }),
  isDone: ({ isThere }) => !isThere,
  obstacle: (seen, { name }) => groupObstacle(seen, name),
  calls: ({ group }) => [{ method: "DELETE", path: at("/groups/{group}", { group }) }],
  repeats: "safely",
  byHand: ({ name }) => [atGroup(name, { ja: "「削除」", en: "Delete" })],
});
