import { useQuery } from "@tanstack/react-query";
import type { OperatorWork } from "#shared/workload/operator-work.ts";
import { reading } from "#web/api/queries.ts";

/** How much waits for our people, counted anew every minute. */
export const useWork = (): OperatorWork | undefined =>
  useQuery({ ...reading<OperatorWork>("/operator/work"), refetchInterval: 60_000 }).data?.value;
