import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import type { Kind } from "#shared/content/model.ts";
import type { Source } from "#shared/content/source.ts";
import { usePages } from "#web/api/pages.ts";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { Field } from "#web/parts/field.tsx";
import { Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { History } from "./history.tsx";
import { TipPlan } from "./tip-plan.tsx";
import { contentWords, entryMarks, entryStates, historyWords, kindNames } from "./words.ts";

type Entry = Pick<Source, "slug" | "version" | "state" | "title" | "updatedAt" | "publishAt">;

/** Everything that was written for readers, of one kind at a time. */
export function Entries() {
  const words = useWords(contentWords);
  const told = useWords(historyWords);
  const kinds = useWords(kindNames);
  const [wanted] = useSearchParams();
  const kind = (wanted.get("kind") ?? "notice") as Kind;
  return (
    <Page title={words.title}>
      <div className="stack">
        <div className="spread">
          <ChoiceTabs
            label={words.kind}
            name="kind"
            choices={Object.entries(kinds).map(([value, name]) => ({
              value: value === "notice" ? undefined : value,
              name,
            }))}
          />
          <ChoiceTabs
            label={told.show}
            name="show"
            choices={[
              { value: undefined, name: told.list },
              { value: "history", name: told.title },
            ]}
          />
        </div>
        {wanted.get("show") === "history" ? (
          <Guarded key={`${kind} history`}>
            <History kind={kind} />
          </Guarded>
        ) : (
          <>
            {kind === "tip" && (
              <Guarded>
                <TipPlan />
              </Guarded>
            )}
            <Create key={kind} kind={kind} />
            <Guarded key={`${kind} list`}>
              <List kind={kind} />
            </Guarded>
          </>
        )}
      </div>
    </Page>
  );
}

function Create({ kind }: { kind: Kind }) {
  const words = useWords(contentWords);
  const navigate = useNavigate();
  const [slug, setSlug] = useState("");
  const open = (event: FormEvent) => {
    event.preventDefault();
    void navigate(`/operator/content/${kind}/${slug}`);
  };
  return (
    <details className="card pad">
      <summary>{words.create}</summary>
      <form onSubmit={open}>
        <Field label={words.slug} help={words.slugHelp} need="need">
          {(control) => (
            <input
              {...control}
              required
              pattern="[a-z0-9][a-z0-9\-]{0,79}"
              value={slug}
              onChange={({ target }) => setSlug(target.value)}
            />
          )}
        </Field>
        <Button type="submit">{words.create}</Button>
      </form>
    </details>
  );
}

function List({ kind }: { kind: Kind }) {
  const words = useWords(contentWords);
  const states = useWords(entryStates);
  const language = useLanguage();
  const list = usePages<{ entries: Entry[]; cursor?: string }>(`/operator/content/${kind}`);
  const entries = list.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <Empty title={words.empty} />;
  return (
    <div className="card">
      <Table
        caption={words.title}
        rows={entries}
        keyOf={({ slug }) => slug}
        isStacked="titled"
        columns={[
          {
            title: words.entry,
            isHead: true,
            cell: ({ slug, title }) => (
              <>
                <Link to={`/operator/content/${kind}/${slug}`}>{title[language] ?? title.ja}</Link>
                <div className="small quiet">{slug}</div>
              </>
            ),
          },
          { title: words.state, cell: ({ state }) => <Status kind={entryMarks[state]}>{states[state]}</Status> },
          { title: words.updated, isNumber: true, cell: ({ updatedAt }) => shortMoment(updatedAt) },
        ]}
      />
      <More {...list} />
    </div>
  );
}
