import type { ShownInQueue } from "#shared/requests/queue.ts";
import { isWaiting } from "#shared/requests/waits-in.ts";
import { both } from "#web/words/language.ts";

export const requestViews = ["planned", "running", "failed", "all"] as const;
export type RequestView = (typeof requestViews)[number];

export const requestViewNames = both<Record<RequestView, string>>(
  { planned: "承認待ちの計画", running: "実行中・予約済み", failed: "失敗・一部完了", all: "すべてのご依頼" },
  { planned: "Plans to approve", running: "In progress", failed: "Stopped or part done", all: "All requests" },
);

export const requestViewOf = (wanted: string | null): RequestView =>
  requestViews.find((view) => view === wanted) ?? "planned";

/** Where a view is found. */
export const pathOfView = (view: RequestView): string =>
  view === "planned" ? "/operator/requests" : `/operator/requests?view=${view}`;

export const isInView = (request: ShownInQueue, view: RequestView): boolean =>
  view === "all" || isWaiting(request, view);
