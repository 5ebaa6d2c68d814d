import type { AlertRule } from "#shared/alerts/rules.ts";
import { useWords } from "#web/words/language.ts";
import { ruleWords } from "./rule-words.ts";

/** Says what a rule does with an alert. */
export function useRoute(): (name: string, route: AlertRule["route"]) => string {
  const words = useWords(ruleWords);
  return (name, { tell, inquiry, suppressDays }) =>
    [
      `${name}${words.colon}${words.tells[tell]}`,
      inquiry && words.withInquiry,
      suppressDays !== undefined && words.suppressed(suppressDays),
    ]
      .filter(Boolean)
      .join(words.comma);
}
