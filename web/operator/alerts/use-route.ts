import type { AlertRule, HealthRule } from "#shared/alerts/rules.ts";
import { useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { ruleWords } from "./rule-words.ts";
import { severityNames } from "./words.ts";

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

/** Says what an alert must be like for a rule; nothing of a rule that fits any. */
function useMatch(): (match: AlertRule["match"]) => string {
  const words = useWords(ruleWords);
  const severities = useWords(severityNames);
  const company = useCustomerName();
  return ({ severities: grades, categories, sources, hours, tenants }) =>
    [
      grades && `${words.severity}${words.colon}${grades.map((grade) => severities[grade]).join(words.listed)}`,
      categories?.join(words.listed),
      sources?.join(words.listed),
      typeof hours === "object" ? words.clock(hours.from, hours.to) : hours && words.hoursNames[hours],
      tenants?.map((tenant) => company(tenant) ?? tenant).join(words.listed),
    ]
      .filter(Boolean)
      .join(words.comma);
}

/** Says what a rule does, and when it fits. */
export function useRule(): (rule: AlertRule) => string {
  const words = useWords(ruleWords);
  const done = useRoute();
  const asked = useMatch();
  return ({ name, match, route }) => {
    const when = asked(match);
    return `${done(name, route)}${when && words.bracketed(when)}`;
  };
}

/** Says what a rule does with an incident of Microsoft's. */
export function useHealthRoute(): (name: string, route: HealthRule["route"]) => string {
  const words = useWords(ruleWords);
  return (name, { notice, tell }) =>
    `${name === noRule ? words.noRule : name}${words.colon}${words.notices[notice]}${words.comma}${tell ? words.told : words.notTold}`;
}
