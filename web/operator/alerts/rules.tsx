import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Preview } from "#shared/alerts/preview-rules.ts";
import type { RuleBook } from "#shared/alerts/rule-book.ts";
import type { AlertRule } from "#shared/alerts/rules.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain, useRead } from "#web/api/queries.ts";
import { Page } from "#web/parts/page.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { HealthRules } from "./health-rules.tsx";
import { NewerRules } from "./newer-rules.tsx";
import { PastRules } from "./past-rules.tsx";
import { RuleForm } from "./rule-form.tsx";
import { RulePreview } from "./rule-preview.tsx";
import { ruleWords } from "./rule-words.ts";

/** By which rules alerts are told: the first that fits decides. They are tried on last month before they hold. */
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
  const { value: book, version = 0 } = useRead<RuleBook>("/operator/alert-rules");
  const [rules, setRules] = useState<readonly AlertRule[]>(book.rules.alerts);
  const [preview, setPreview] = useState<Preview>();
  const [outcome, setOutcome] = useState<"saved" | { error: unknown }>();
  const isChanged = JSON.stringify(rules) !== JSON.stringify(book.rules.alerts);
  const attempt = async (run: () => Promise<void>) => {
    try {
      setOutcome(undefined);
      await run();
    } catch (error) {
      setOutcome({ error });
      if (isRefused(error, "stale-version")) await readAgain("/operator/alert-rules");
    }
  };
  const tryOut = () =>
    attempt(async () => {
      setPreview(await ask<Preview>("/operator/alert-rules/preview", { method: "POST", body: { alerts: rules } }));
    });
  const save = () =>
    attempt(async () => {
      const body = { alerts: rules, serviceHealth: book.rules.serviceHealth };
      await ask("/operator/alert-rules", { method: "PUT", body, version });
      await readAgain("/operator/alert-rules");
      setOutcome("saved");
    });
  const set = (at: number, rule: AlertRule) => setRules(rules.with(at, rule));
  const up = (at: number) => setRules(rules.toSpliced(at, 1).toSpliced(at - 1, 0, ...rules.slice(at, at + 1)));
  return (
    <div className="stack">
      <p className="small quiet">
        {book.by && book.at ? words.writtenBy(book.by.name, dayAndTime(book.at, language), book.version) : words.first}
      </p>
      {rules.map((rule, at) => (
        <RuleForm
          // A rule is known by its place among the others.
          key={at}
          place={at}
          rule={rule}
          change={(next) => set(at, next)}
          {...(at > 0 && { up: () => up(at) })}
          remove={() => setRules(rules.toSpliced(at, 1))}
        />
      ))}
      {outcome === "saved" && <Message kind="good">{words.saved}</Message>}
      {typeof outcome === "object" &&
        (isRefused(outcome.error, "stale-version") ? (
          <NewerRules
            book={book}
            take={() => {
              setRules(book.rules.alerts);
              setOutcome(undefined);
            }}
          />
        ) : (
          <Refusal error={outcome.error} />
        ))}
      <div className="row">
        <Button
          onClick={() =>
            setRules([{ name: words.newName, match: {}, route: { tell: "monthly-report", inquiry: false } }, ...rules])
          }
        >
          {words.add}
        </Button>
        <Button onClick={() => void tryOut()}>{words.tryOut}</Button>
        <Button appearance="primary" disabled={!isChanged} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
      {preview && <RulePreview preview={preview} />}
      <PastRules take={setRules} />
      <HealthRules rules={book.rules.serviceHealth} />
    </div>
  );
}
