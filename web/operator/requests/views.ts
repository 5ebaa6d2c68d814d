import type { Queued } from "#shared/requests/queue.ts";
import { both } from "#web/words/language.ts";

export const requestViews = ["planned", "running", "failed", "all"] as const;
type RequestView = (typeof requestViews)[number];

export const requestViewNames = both<Record<RequestView, string>>(
  { planned: "承認待ちの計画", running: "実行中・予約済み", failed: "失敗・一部完了", all: "すべてのご依頼" },
  { planned: "Plans to approve", running: "Running or scheduled", failed: "Stopped or part done", all: "All requests" },
);

const states: Record<Exclude<RequestView, "all">, readonly Queued["state"][]> = {
  planned: ["planned"],
  running: ["approved", "scheduled", "running"],
  failed: ["failed"],
};

export const requestViewOf = (wanted: string | null): RequestView =>
  requestViews.find((view) => view === wanted) ?? "planned";

export const isInView = ({ state }: Queued, view: RequestView): boolean =>
  view === "all" || states[view].includes(state);
