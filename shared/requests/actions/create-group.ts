import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { action } from "./action.ts";
import { groupsNamed } from "./read-group.ts";

export const groupKinds = {
  security: { ja: "セキュリティ グループ", en: "Security group" },
  microsoft365: { ja: "Microsoft 365 グループ（メール・Teams）", en: "Microsoft 365 group (mail and Teams)" },
} as const satisfies Record<string, Words>;

const Input = z.object({
  displayName: z.string(),
  mailNickname: z.string(),
  description: z.string().optional(),
  kind: z.enum(["security", "microsoft365"]),
  /** Graph takes up to twenty along with a new group. */
  members: z.array(z.guid()).max(20),
});
type Input = z.infer<typeof Input>;

const Seen = z.object({ hasSameName: z.boolean(), hasSameNickname: z.boolean() });

const kindsOf: Record<Input["kind"], object> = {
  security: { securityEnabled: true, mailEnabled: false, groupTypes: [] },
  microsoft365: { securityEnabled: false, mailEnabled: true, groupTypes: ["Unified"] },
};

/** Makes a group with its first members. */
export const createGroup = action<Input, z.infer<typeof Seen>>({
  input: Input,
  seen: Seen,
  asks: ["GET /groups", "POST /groups"],
  title: ({ displayName, kind }) => ({
    ja: `${groupKinds[kind].ja}「${displayName}」を作成`,
    en: `Make the group ${displayName} (${groupKinds[kind].en})`,
  }),
  async look(graph, { displayName, mailNickname }) {
    const found = await groupsNamed(graph, displayName);
    const nickname = mailNickname.toLowerCase();
    return {
      hasSameName: found.length > 0,
      hasSameNickname: found.some((group) => group.mailNickname?.toLowerCase() === nickname),
    };
  },
  before: ({ hasSameName }) =>
    hasSameName ? { ja: "同じ名前のグループあり", en: "The name is in use" } : { ja: "なし", en: "Not there" },
  after: ({ kind, members }) => ({
    ja: `${groupKinds[kind].ja}（メンバー ${members.length}名）`,
    en: `${groupKinds[kind].en} with ${members.length} members`,
  }),
  isDone: ({ hasSameNickname }, _input, since) => since !== undefined && hasSameNickname,
  obstacle: ({ hasSameName }, { displayName }) =>
    hasSameName
      ? {
          ja: `「${displayName}」という名前のグループがすでにあります。別の名前を指定してください。`,
          en: `There is a group ${displayName} already. Choose another name.`,
        }
      : undefined,
  calls: ({ displayName, mailNickname, description, kind, members }) => [
    {
      method: "POST",
      path: "/groups",
      body: {
        displayName,
        mailNickname,
        ...(description && { description }),
        ...kindsOf[kind],
        ...(members.length > 0 && {
          "members@odata.bind": members.map((id) => `https://graph.microsoft.com/v1.0/users/${id}`),
        }),
      },
    },
  ],
  repeats: "never",
  byHand: ({ displayName, kind }) => [
    {
      ja: `Microsoft Entra 管理センター ＞ グループ ＞ 「新しいグループ」で ${groupKinds[kind].ja}「${displayName}」を作成`,
      en: `Entra admin centre > Groups > New group: ${displayName} (${groupKinds[kind].en})`,
    },
  ],
});
