import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { type CaseState, transitions } from "#shared/alerts/case-states.ts";
import type { Findings } from "#shared/alerts/facts.ts";
import { Temporal } from "#shared/base/time.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { Field } from "#web/parts/field.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { alertWords } from "./words.ts";

type NextProps = { path: string; version: number | undefined; state: CaseState; findings: Findings | undefined };

const empty = { note: "", cause: "", countermeasure: "", prevention: "", days: "7" };
export const findingNames = ["cause", "countermeasure", "prevention"] as const;

/** What is done next with a case: only what its state allows, and closing it with the three things that are always said. */
export function NextStep({ path, version, state, findings }: NextProps) {
  const words = useWords(alertWords);
  const [changed, setChanged] = useState<Partial<typeof empty>>({});
  const typed = { ...empty, ...findings, ...changed };
  const [refused, setRefused] = useState<{ error: unknown }>();
  const may = transitions[state];
  const change = async (body: object) => {
    try {
      const note = typed.note.trim();
      await ask(path, {
        method: "PATCH",
        body: { ...body, ...(note !== "" && { note }) },
        ...(version !== undefined && { version }),
      });
      setChanged({});
      setRefused(undefined);
    } catch (error) {
      setRefused({ error });
    }
    await readAgain("/operator/alerts", "/operator/work");
  };
  const suppress = () => {
    const until = Temporal.Now.instant().add({ hours: 24 * Number(typed.days) });
    return change({ state: "suppressed", until: until.toString({ smallestUnit: "second" }) });
  };
  const resolve = () => {
    const { cause, countermeasure, prevention } = typed;
    return change({ state: "resolved", cause, countermeasure, prevention });
  };
  const errorOf = (name: string) =>
    isRefused(refused?.error) ? refused.error.errors.find(({ pointer }) => pointer === `#/${name}`)?.detail : undefined;
  const isTold = isRefused(refused?.error) && refused.error.errors.length > 0;
  const text = (name: "note" | (typeof findingNames)[number], label: string, need: "need" | "may") => (
    <Field key={name} label={label} need={need} error={errorOf(name)}>
      {(control) => (
        <textarea
          {...control}
          rows={2}
          maxLength={name === "note" ? 1000 : 4000}
          value={typed[name]}
          onChange={({ target }) => setChanged({ ...changed, [name]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <section className="card pad stack" aria-labelledby="next">
      <h2 id="next">{words.next}</h2>
      {refused &&
        !isTold &&
        (isRefused(refused.error, "stale-version") ? (
          <Message kind="caution">{words.changed}</Message>
        ) : (
          <Refusal error={refused.error} />
        ))}
      {text("note", words.note, "may")}
      <div className="row">
        {may.acknowledged && (
          <Button appearance="primary" onClick={() => void change({ state: "acknowledged" })}>
            {words.acknowledge}
          </Button>
        )}
        {may.reopened && <Button onClick={() => void change({ state: "reopened" })}>{words.reopen}</Button>}
      </div>
      {may.suppressed && (
        <details key={`suppress ${state}`}>
          <summary>{words.suppress}</summary>
          <Field label={words.days} error={errorOf("until")}>
            {(control) => (
              <input
                {...control}
                type="number"
                min={1}
                max={90}
                value={typed.days}
                onChange={({ target }) => setChanged({ ...changed, days: target.value })}
              />
            )}
          </Field>
          <Button onClick={() => void suppress()}>{words.suppress}</Button>
        </details>
      )}
      {may.resolved && (
        <details key={`resolve ${state}`} open={state === "acknowledged" || isTold}>
          <summary>{words.resolve}</summary>
          {findingNames.map((name) => text(name, words[name], "need"))}
          <Button appearance="primary" onClick={() => void resolve()}>
            {words.resolve}
          </Button>
        </details>
      )}
    </section>
  );
}
