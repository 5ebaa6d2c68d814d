import type { Words } from "#shared/calendar/model.ts";
import { endedBy } from "./final-steps.ts";
import type { Plan, ServiceRequest } from "./model.ts";
import type { RequestType } from "./request-type.ts";

/** Something that was looked at before a plan is approved: whether it is well, and when that was seen. */
export type SeenCheck = { is: "good" | "caution" | "unknown"; words: Words; at: string };

type Request = Pick<ServiceRequest, "receivedAt" | "byHandReason" | "notJudged">;

const words = {
  granted: { ja: "変更に必要な権限がそろっている", en: "Every permission that it needs is granted" },
  reachable: { ja: "どの手順にも妨げはない", en: "Nothing stands in the way of any step" },
  unprotected: { ja: "保護された管理者ではない", en: "No protected admin is concerned" },
  alone: { ja: "同じ対象への矛盾する依頼はない", en: "No other request stands against it" },
  free: { ja: "必要なライセンスの空きがある", en: "There are free licences for it" },
  offline: {
    ja: "PCがオフラインの間は始まらない（オンラインになると実行）",
    en: "It does not begin while the PC is offline",
  },
} as const satisfies Record<string, Words>;

/** What the door and the planner have looked at, as it is told to who decides. */
export function seenChecks(
  { receivedAt, byHandReason, notJudged }: Request,
  { madeAt, steps }: Pick<Plan, "madeAt" | "steps">,
  { protectsAdmins, takes }: Pick<RequestType, "protectsAdmins" | "takes">,
): SeenCheck[] {
  const isAutomatic = steps.some(({ action }) => action !== "look-up");
  const waitsForDevice = steps.some((step) => step.action.endsWith("-device") && endedBy(step) !== undefined);
  const found: (SeenCheck | false | undefined)[] = [
    isAutomatic && { is: "good", words: words.granted, at: madeAt },
    byHandReason && { is: "caution", words: byHandReason, at: madeAt },
    isAutomatic && { is: "good", words: words.reachable, at: madeAt },
    protectsAdmins !== undefined && { is: "good", words: words.unprotected, at: receivedAt },
    takes !== undefined && !notJudged && { is: "good", words: words.free, at: receivedAt },
    { is: "good", words: words.alone, at: receivedAt },
    notJudged && { is: "unknown", words: notJudged, at: receivedAt },
    waitsForDevice && { is: "caution", words: words.offline, at: madeAt },
  ];
  return found.filter((check) => check !== undefined && check !== false);
}
