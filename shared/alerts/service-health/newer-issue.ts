import type { ServiceIncident } from "./model.ts";

/** The newer of two states of an incident, whichever came first; of two of the same moment always the same one. */
export function newerIssue<T extends ServiceIncident>(kept: T, incoming: ServiceIncident): T | ServiceIncident {
  return orderOf(incoming) > orderOf(kept) ? incoming : kept;
}

const orderOf = ({
  id,
  service,
  title,
  classification,
  status,
  isOver,
  startedAt,
  endedAt,
  updatedAt,
}: ServiceIncident) =>
  JSON.stringify([updatedAt, isOver, endedAt ?? "", id, status, classification, service, title, startedAt]);
