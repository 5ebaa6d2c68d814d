import { useState } from "react";
import type { WantedChange } from "#shared/inquiries/change-rules.ts";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";

/** Changes an inquiry as it is shown; when somebody else was first, it is read again and `since` is what was seen before. */
export function useChange({ id, version }: InquiryThread) {
  const [since, setSince] = useState<number>();
  const path = `/inquiries/${id}`;
  const changing = useAction(
    async (wanted: WantedChange) => {
      try {
        const changed = await ask<InquiryThread>(path, { method: "PATCH", body: wanted, version });
        setSince(undefined);
        return changed;
      } catch (error) {
        if (isRefused(error, "stale-version")) {
          setSince(version);
          await readAgain(path);
        }
        throw error;
      }
    },
    ["/inquiries"],
  );
  return { since, error: changing.error, isPending: changing.isPending, make: changing.mutate };
}

export type Change = ReturnType<typeof useChange>;
