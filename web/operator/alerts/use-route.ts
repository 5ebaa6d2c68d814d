import type { AlertRule, HealthRule } from "#shared/alerts/rules.ts";
import { useWords } from "#web/words/language.ts";
import { ruleWords } from "./rule-words.ts";

/** Under which name what no rule speaks of is routed. */
const noRule = "(no rule)";

/** Says what a rule does with an alert. */
export function useRoute(): (name: string, route: AlertRule["route"]) => string {
  const words = useWords(ruleWords);
  return (name, { tell, inquiry, suppressDays }) =>
    [
      `${name === noRule ? words.noRule : name}${words.colon}${words.tells[tell]}`,
      inquiry && words.withInquiry,
      suppressDays !== undefined && words.suppressed(suppressDays),
    ]
      .filter(Boolean)
      .join(words.comma);
}

/** Says what a rule does with an incident of Microsoft's. */
export function useHealthRoute(): (name: string, route: HealthRule["route"]) => string {
  const words = useWords(ruleWords);
  return (name, { notice, tell }) =>
    `${name === noRule ? words.noRule : name}${words.colon}${words.notices[notice]}${words.comma}${tell ? words.told : words.notTold}`;
}
