import type { ShownRequest } from "#shared/requests/show-request.ts";

export const filters = ["all", "open", "waiting", "done", "ended"] as const;
export type Filter = (typeof filters)[number];

type State = ShownRequest["state"];

const states: Readonly<Record<Filter, readonly State[] | undefined>> = {
  all: undefined,
  open: ["submitted", "checked", "planned", "approved", "scheduled", "running", "failed"],
  waiting: ["planned"],
  done: ["done"],
  ended: ["rejected", "cancelled"],
};

export const isAmong = ({ state }: Pick<ShownRequest, "state">, filter: Filter): boolean =>
  states[filter]?.includes(state) ?? true;
