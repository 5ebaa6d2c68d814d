import type { Rules } from "#shared/alerts/rules.ts";
import { useWords } from "#web/words/language.ts";
import { ruleWords } from "./rule-words.ts";
import { useHealthRoute, useRule } from "./use-route.ts";

/** All rules as they stand in one version, each in a line. */
export function RulesInWords({ rules: { alerts, serviceHealth } }: { rules: Rules }) {
  const words = useWords(ruleWords);
  const said = useRule();
  const saidOfHealth = useHealthRoute();
  return (
    <>
      <ol>
        {alerts.map((rule, place) => (
          <li key={`${place} ${rule.name}`}>{`${place + 1}. ${said(rule)}`}</li>
        ))}
      </ol>
      <p>{words.health}</p>
      <ol>
        {serviceHealth.map(({ name, route }, place) => (
          <li key={`${place} ${name}`}>{`${place + 1}. ${saidOfHealth(name, route)}`}</li>
        ))}
      </ol>
    </>
  );
}
