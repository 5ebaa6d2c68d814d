import { useState } from "react";
import type { WantedChange } from "#shared/inquiries/change-rules.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { rememberThread, type Thread } from "./thread.ts";

/** A change that came second: what was wanted, what was seen, and what is there now. */
export type Conflict = { wanted: WantedChange; seen: Thread; now: Thread };

export type Changing = {
  change: (wanted: WantedChange) => Promise<void>;
  conflict: Conflict | undefined;
  refused: { error: unknown } | undefined;
  drop: () => void;
};

export const patchInquiry = (id: string, wanted: WantedChange, version: number): Promise<Thread> =>
  ask<Thread>(`/inquiries/${id}`, { method: "PATCH", body: wanted, version });

/** Changes an inquiry as it was seen; whoever was first is not written over unasked. */
export function useChange(thread: Thread): Changing {
  const [conflict, setConflict] = useState<Conflict>();
  const [refused, setRefused] = useState<{ error: unknown }>();
  const drop = () => {
    setConflict(undefined);
    setRefused(undefined);
  };
  const change = async (wanted: WantedChange) => {
    try {
      rememberThread(await patchInquiry(thread.id, wanted, conflict?.now.version ?? thread.version));
      drop();
    } catch (error) {
      if (!isRefused(error, "stale-version")) setRefused({ error });
      else {
        const now = await ask<Thread>(`/inquiries/${thread.id}`, { query: { follow: "false" } });
        setConflict({ wanted, seen: thread, now });
      }
    }
    await readAgain(`/inquiries/${thread.id}`);
  };
  return { change, conflict, refused, drop };
}
