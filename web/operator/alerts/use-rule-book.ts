import { useState } from "react";
import type { Preview } from "#shared/alerts/preview-rules.ts";
import type { RuleBook } from "#shared/alerts/rule-book.ts";
import type { Rules } from "#shared/alerts/rules.ts";
import type { HealthPreview } from "#shared/alerts/service-health/preview-health.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain, useRead } from "#web/api/queries.ts";

const path = "/operator/alert-rules";

export type Tried = { alerts: Preview; serviceHealth: HealthPreview };

/** The rules that hold and those that are being written, which can be tried on last month and saved. */
export function useRuleBook() {
  const { value: book, version = 0 } = useRead<RuleBook>(path);
  const [rules, setRules] = useState<Rules>(book.rules);
  const [tried, setTried] = useState<Tried>();
  const [outcome, setOutcome] = useState<"saved" | { error: unknown }>();
  const attempt = async (run: () => Promise<void>) => {
    try {
      setOutcome(undefined);
      await run();
    } catch (error) {
      if (isRefused(error, "stale-version")) await readAgain(path);
      setOutcome({ error });
    }
  };
  const tryOn = async <T>(door: string, body: Partial<Rules>) => ask<T>(`${path}/${door}`, { method: "POST", body });
  return {
    book,
    rules,
    tried,
    outcome,
    isChanged: JSON.stringify(rules) !== JSON.stringify(book.rules),
    /** Takes over what one rule says; what is wrong stands at its field until it is tried or saved again. */
    change: (part: Partial<Rules>) => setRules({ ...rules, ...part }),
    /** Takes over which rules there are, in which order; what was wrong is no longer at its place. */
    arrange: (part: Partial<Rules>) => {
      setRules({ ...rules, ...part });
      setOutcome(undefined);
    },
    tryOut: () =>
      attempt(async () => {
        const [alerts, serviceHealth] = await Promise.all([
          tryOn<Preview>("preview", { alerts: rules.alerts }),
          tryOn<HealthPreview>("service-health-preview", { serviceHealth: rules.serviceHealth }),
        ]);
        setTried({ alerts, serviceHealth });
      }),
    save: () =>
      attempt(async () => {
        await ask(path, { method: "PUT", body: rules, version });
        await readAgain(path);
        setOutcome("saved");
      }),
    takeTheirs: () => {
      setRules(book.rules);
      setOutcome(undefined);
    },
  };
}
