import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { asFound, type Collector, pageOf } from "../collector.ts";
import { instant, MomentOrNever } from "./values.ts";

/** One conditional access policy; `settings` is all of it, so that any change shows (DM-13). */
export const ConditionalAccessPolicy = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(["enabled", "disabled", "reportOnly", "unknown"]),
  modifiedAt: z.iso.datetime().optional(),
  settings: z.record(z.string(), z.unknown()),
});
export type ConditionalAccessPolicy = z.infer<typeof ConditionalAccessPolicy>;

const stateWords: Record<ConditionalAccessPolicy["state"], Words> = {
  enabled: { ja: "有効", en: "On" },
  disabled: { ja: "無効", en: "Off" },
  reportOnly: { ja: "レポート専用", en: "Report-only" },
  unknown: { ja: "不明", en: "Unknown" },
};

const states: Record<string, ConditionalAccessPolicy["state"]> = {
  enabled: "enabled",
  disabled: "disabled",
  enabledForReportingButNotEnforced: "reportOnly",
};

/** https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy */
const Policy = z
  .looseObject({
    id: z.string(),
    displayName: z.string(),
    state: z.string(),
    createdDateTime: MomentOrNever,
    modifiedDateTime: MomentOrNever,
    conditions: z.unknown(),
    grantControls: z.unknown(),
    sessionControls: z.unknown(),
  })
  .transform(
    (policy): ConditionalAccessPolicy => ({
      id: policy.id,
      name: policy.displayName,
      state: states[policy.state] ?? "unknown",
      modifiedAt: policy.modifiedDateTime ?? policy.createdDateTime,
      settings: {
        conditions: policy.conditions,
        grantControls: policy.grantControls,
        sessionControls: policy.sessionControls,
      },
    }),
  );

const Figures = z.object({ policies: z.int(), enabled: z.int() });

export const conditionalAccess: Collector<ConditionalAccessPolicy, z.infer<typeof Figures>> = {
  title: { ja: "条件付きアクセス", en: "Conditional access" },
  item: ConditionalAccessPolicy,
  read: pageOf("/identity/conditionalAccess/policies", {}, Policy),
  combine: asFound,
  figures: {
    schema: Figures,
    of: (items) => ({ policies: items.length, enabled: items.filter(({ state }) => state === "enabled").length }),
  },
  columns: [
    { title: { ja: "名前", en: "Name" }, kind: "text", of: ({ name }) => name },
    { title: { ja: "状態", en: "State" }, kind: "text", of: ({ state }, language) => stateWords[state][language] },
    { title: { ja: "最終変更", en: "Modified" }, kind: "instant", of: ({ modifiedAt }) => instant(modifiedAt) },
  ],
};
