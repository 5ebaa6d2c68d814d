import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { AlertRule } from "#shared/alerts/rules.ts";
import { isRefused } from "#web/api/problem.ts";
import { ErrorList } from "#web/parts/error-list.tsx";
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
import { fieldsOf, mistakesOf, wrongRules } from "./wrong-rules.ts";

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
  const { book, rules, tried, outcome, isChanged, change, arrange, tryOut, save, takeTheirs } = useRuleBook();
  const error = typeof outcome === "object" ? outcome.error : undefined;
  const wrong = useMemo(() => (isRefused(error) ? wrongRules(error.errors, words) : []), [error, words]);
  const mistakes = useMemo(() => mistakesOf(wrong, words), [wrong, words]);
  const added: AlertRule = { name: words.newName, match: {}, route: { tell: "monthly-report", inquiry: false } };
  return (
    <div className="stack">
      <div className="spread">
        <p className="small quiet">
          {book.by && book.at
            ? words.writtenBy(book.by.name, dayAndTime(book.at, language), book.version)
            : words.first}
        </p>
        <Button onClick={() => arrange({ alerts: [added, ...rules.alerts] })}>{words.add}</Button>
      </div>
      {rules.alerts.map((rule, at) => (
        // A rule is known by its place among the others.
        <RuleForm
          key={at}
          place={at}
          rule={rule}
          fieldAt={fieldsOf(wrong, "alerts", at)}
          {...movesOf(rules.alerts, at, {
            change: (alerts) => change({ alerts: [...alerts] }),
            arrange: (alerts) => arrange({ alerts: [...alerts] }),
          })}
        />
      ))}
      <HealthRules
        rules={rules.serviceHealth}
        fieldsAt={(place) => fieldsOf(wrong, "serviceHealth", place)}
        change={(some) => change({ serviceHealth: [...some] })}
        arrange={(some) => arrange({ serviceHealth: [...some] })}
      />
      {outcome === "saved" && <Message kind="good">{words.saved}</Message>}
      <ErrorList mistakes={mistakes} />
      {error !== undefined &&
        mistakes.length === 0 &&
        (isRefused(error, "stale-version") ? <NewerRules book={book} take={takeTheirs} /> : <Refusal error={error} />)}
      <div className="row">
        <Button onClick={() => void tryOut()}>{words.tryOut}</Button>
        <Button appearance="primary" disabled={!isChanged} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
      {tried && <RulePreview preview={tried.alerts} />}
      {tried && <HealthRulePreview preview={tried.serviceHealth} />}
      <PastRules take={arrange} />
    </div>
  );
}
