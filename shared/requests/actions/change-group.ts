import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { at } from "#shared/platform/graph-requests.ts";
import { action } from "./action.ts";
import { atGroup } from "./clicks.ts";
import { Group, groupObstacle, readGroup } from "./read-group.ts";

const Input = z.object({
  group: z.guid().toLowerCase(),
  name: z.string(),
  displayName: z.string().optional(),
  description: z.string().optional(),
});
type Input = z.infer<typeof Input>;

type Values = { displayName?: string | undefined; description?: string | undefined };

/** Only what is to be changed, as it is in one or the other. */
const words = ({ displayName, description }: Input, now: Values): Words => {
  const lines = [
    ...(displayName === undefined ? [] : [{ ja: `名前：${now.displayName}`, en: `Name: ${now.displayName}` }]),
    ...(description === undefined
      ? []
      : [{ ja: `説明：${now.description ?? "（なし）"}`, en: `Description: ${now.description ?? "(none)"}` }]),
  ];
  return { ja: lines.map(({ ja }) => ja).join("、"), en: lines.map(({ en }) => en).join(", ") };
};

/** Changes name or description of a group. */
export const changeGroup = action<Input, Group>({
  input: Input,
  seen: Group,
  asks: ["GET /groups/{group}", "PATCH /groups/{group}"],
  title: ({ name }) => ({ ja: `グループ「${name}」の登録内容を変更`, en: `Change the group ${name}` }),
  look: (graph, { group }) => readGroup(graph, group),
  before: (seen, input) => words(input, seen),
  after: (input) => words(input, input),
  isDone: (seen, { displayName = seen.displayName, description = seen.description }) =>
    seen.isThere && seen.displayName === displayName && seen.description === description,
  obstacle: (seen, { name }) => groupObstacle(seen, name),
  calls: ({ group, displayName, description }) => [
    { method: "PATCH", path: at("/groups/{group}", { group }), body: { displayName, description } },
  ],
  repeats: "safely",
  back: (before, { group, displayName, description }) => [
    {
      method: "PATCH",
      path: at("/groups/{group}", { group }),
      body: {
        ...(displayName !== undefined && { displayName: before.displayName }),
        ...(description !== undefined && { description: before.description ?? null }),
      },
    },
  ],
  byHand(input) {
    const { ja, en } = words(input, input);
    return [atGroup(input.name, { ja: `「プロパティ」で変更（${ja}）`, en: `Properties (${en})` })];
  },
});
