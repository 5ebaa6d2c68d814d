import { useState } from "react";
import type { WantedChange } from "#shared/inquiries/change-rules.ts";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";

/** What was wanted of an inquiry as it was at a version, when somebody else was first. */
export type Overtaken = { since: number; wanted: WantedChange };

/** Changes an inquiry as it is shown; when somebody else was first, it is read again, and both sides are told of. */
export function useChange({ id, version }: InquiryThread) {
  const [overtaken, setOvertaken] = useState<Overtaken>();
  const path = `/inquiries/${id}`;
  const changing = useAction(
    async (wanted: WantedChange) => {
      try {
        const changed = await ask<InquiryThread>(path, { method: "PATCH", body: wanted, version });
        setOvertaken(undefined);
        return changed;
      } catch (error) {
        if (isRefused(error, "stale-version")) {
          setOvertaken({ since: version, wanted });
          await readAgain(path);
        }
        throw error;
      }
    },
    ["/inquiries"],
  );
  return { overtaken, error: changing.error, isPending: changing.isPending, make: changing.mutate };
}

export type Change = ReturnType<typeof useChange>;
