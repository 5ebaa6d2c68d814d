import { Button } from "@fluentui/react-components";
import type { AlertRule } from "#shared/alerts/rules.ts";
import { isRefused } from "#web/api/problem.ts";
import { Page } from "#web/parts/page.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { HealthRulePreview } from "./health-preview.tsx";
import { HealthRules } from "./health-rules.tsx";
import { NewerRules } from "./newer-rules.tsx";
import { PastRules } from "./past-rules.tsx";
import { RuleForm } from "./rule-form.tsx";
import { movesOf } from "./rule-moves.tsx";
import { RulePreview } from "./rule-preview.tsx";
import { ruleWords } from "./rule-words.ts";
import { useRuleBook } from "./use-rule-book.ts";

/**
 * By which rules alerts and Microsoft's incidents are told: of each kind the first that fits decides. They are tried on last
 * month before they hold.
 */
export function AlertRules() {
  const words = useWords(ruleWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <Book />
    </Page>
  );
}

function Book() {
  const words = useWords(ruleWords);
  const language = useLanguage();
  const { book, rules, tried, outcome, isChanged, change, tryOut, save, takeTheirs } = useRuleBook();
  const setAlerts = (alerts: readonly AlertRule[]) => change({ alerts: [...alerts] });
  const added: AlertRule = { name: words.newName, match: {}, route: { tell: "monthly-report", inquiry: false } };
  return (
    <div className="stack">
      <div className="spread">
        <p className="small quiet">
          {book.by && book.at
            ? words.writtenBy(book.by.name, dayAndTime(book.at, language), book.version)
            : words.first}
        </p>
        <Button onClick={() => setAlerts([added, ...rules.alerts])}>{words.add}</Button>
      </div>
      {rules.alerts.map((rule, at) => (
        // A rule is known by its place among the others.
        <RuleForm key={at} place={at} rule={rule} {...movesOf(rules.alerts, at, setAlerts)} />
      ))}
      <HealthRules rules={rules.serviceHealth} set={(some) => change({ serviceHealth: [...some] })} />
      {outcome === "saved" && <Message kind="good">{words.saved}</Message>}
      {typeof outcome === "object" &&
        (isRefused(outcome.error, "stale-version") ? (
          <NewerRules book={book} take={takeTheirs} />
        ) : (
          <Refusal error={outcome.error} />
        ))}
      <div className="row">
        <Button onClick={() => void tryOut()}>{words.tryOut}</Button>
        <Button appearance="primary" disabled={!isChanged} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
      {tried && <RulePreview preview={tried.alerts} />}
      {tried && <HealthRulePreview preview={tried.serviceHealth} />}
      <PastRules take={change} />
    </div>
  );
}
