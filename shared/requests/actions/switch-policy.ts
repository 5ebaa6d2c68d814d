import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { at } from "#shared/platform/graph-requests.ts";
import { action } from "./action.ts";
import { noSuchPolicy } from "./obstacles.ts";
import { unlessMissing } from "./read-user.ts";

/** In which states a conditional access policy can be, by Graph's own names. */
export const policyStates = {
  enabled: { ja: "有効", en: "On" },
  enabledForReportingButNotEnforced: { ja: "レポート専用", en: "Report-only" },
  disabled: { ja: "無効", en: "Off" },
} as const satisfies Record<string, Words>;

const State = z.enum(["enabled", "enabledForReportingButNotEnforced", "disabled"]);

const Input = z.object({ policy: z.guid(), name: z.string(), state: State });
type Input = z.infer<typeof Input>;

const Seen = z.object({ state: State.optional(), excludesSomebody: z.boolean() });
type Seen = z.infer<typeof Seen>;

const Names = z.array(z.string()).nullish();
/** https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy */
const Policy = z.looseObject({
  state: State,
  conditions: z
    .looseObject({ users: z.looseObject({ excludeUsers: Names, excludeGroups: Names }).nullish() })
    .nullish(),
});

/** What is enforced was tried in report-only first, and shuts out nobody who is needed in an emergency (DM-13). */
function obstacle({ state, excludesSomebody }: Seen, input: Input): Words | undefined {
  if (state === undefined) return noSuchPolicy(input.name);
  if (input.state !== "enabled") return undefined;
  if (state === "disabled")
    return {
      ja: `「${input.name}」は無効からいきなり有効にはできません。先にレポート専用にして、影響をご確認ください。`,
      en: `${input.name} cannot go from off to on at once. Have it report-only first, and see what it would do.`,
    };
  if (excludesSomebody) return undefined;
  return {
    ja: `「${input.name}」に緊急用アカウントの除外がありません。除外を設定してから有効にする必要があります。`,
    en: `${input.name} excludes no emergency account. It has to before it is enforced.`,
  };
}

/** Switches a conditional access policy on, off or to report-only. */
export const switchPolicy = action<Input, Seen>({
  input: Input,
  seen: Seen,
  asks: ["GET /identity/conditionalAccess/policies/{policy}", "PATCH /identity/conditionalAccess/policies/{policy}"],
  title: ({ name, state }) => ({
    ja: `条件付きアクセス「${name}」を${policyStates[state].ja}に変更`,
    en: `Switch the conditional access policy ${name} to ${policyStates[state].en}`,
  }),
  async look(graph, { policy }) {
    const found = await unlessMissing(
      graph.get(at("/identity/conditionalAccess/policies/{policy}", { policy }), Policy),
    );
    const { excludeUsers, excludeGroups } = found?.conditions?.users ?? {};
    return { state: found?.state, excludesSomebody: [...(excludeUsers ?? []), ...(excludeGroups ?? [])].length > 0 };
  },
  before: ({ state }) => (state ? policyStates[state] : { ja: "なし", en: "Not there" }),
  after: ({ state }) => policyStates[state],
  isDone: (seen, { state }) => seen.state === state,
  obstacle,
  calls: ({ policy, state }) => [
    { method: "PATCH", path: at("/identity/conditionalAccess/policies/{policy}", { policy }), body: { state } },
  ],
  repeats: "safely",
  back: ({ state }, { policy }) =>
    state
      ? [{ method: "PATCH", path: at("/identity/conditionalAccess/policies/{policy}", { policy }), body: { state } }]
      : [],
  byHand: ({ name, state }) => [
    {
      ja: `Microsoft Entra 管理センター ＞ 条件付きアクセス ＞ ポリシー ＞ ${name} ＞ 「ポリシーの有効化」を${policyStates[state].ja}に変更`,
      en: `Entra admin centre > Conditional Access > Policies > ${name} > Enable policy: ${policyStates[state].en}`,
    },
  ],
});
