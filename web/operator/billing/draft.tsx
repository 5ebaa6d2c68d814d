import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useParams } from "react-router";
import type { DraftDecision } from "#shared/billing/month/decide-draft.ts";
import type { DraftDetail } from "#shared/billing/month/draft-detail.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain, useRead } from "#web/api/queries.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { FileFrame } from "#web/parts/file-frame.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { count, monthOf, shortDay, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "../reports/report.module.css";
import { AddLine } from "./add-line.tsx";
import { billingWords, stateNames } from "./words.ts";

/** One customer's invoice before it is issued: its paper, its lines, who is charged, and what can be decided. */
export function InvoiceDraft() {
  const { tenantId = "", month = "" } = useParams();
  const words = useWords(billingWords);
  const language = useLanguage();
  return (
    <Page title={`${words.breakdown} ${monthOf(month, language)}`}>
      <Detail path={`/operator/billing/months/${month}/drafts/${tenantId}`} />
    </Page>
  );
}

export type Decide = (decision: DraftDecision | Record<string, unknown>) => Promise<void>;

function Detail({ path }: { path: string }) {
  const words = useWords(billingWords);
  const { value: draft, version } = useRead<DraftDetail>(path);
  const [refused, setRefused] = useState<{ error: unknown }>();
  const decide: Decide = async (body) => {
    try {
      await ask(`${path}/decisions`, { method: "POST", body, ...(version !== undefined && { version }) });
      setRefused(undefined);
    } catch (error) {
      setRefused({ error });
      throw error;
    } finally {
      await readAgain("/operator/billing");
    }
  };
  return (
    <div className={style["sides"]}>
      <section aria-label={words.pdf}>
        <Guarded>
          <FileFrame path={`${path}/pdf`} query={{ version }} title={words.pdf} />
        </Guarded>
      </section>
      <div className="stack">
        <Decisions draft={draft} decide={decide} />
        {refused &&
          (isRefused(refused.error, "stale-version") ? (
            <Message kind="caution">{words.changed}</Message>
          ) : (
            <Refusal error={refused.error} />
          ))}
        <Lines draft={draft} />
        {draft.state !== "issued" && <AddLine decide={decide} />}
        <Accounts draft={draft} />
        <History draft={draft} />
      </div>
    </div>
  );
}

function Decisions({ draft, decide }: { draft: DraftDetail; decide: Decide }) {
  const words = useWords(billingWords);
  const names = useWords(stateNames);
  const language = useLanguage();
  const { state, findings, name, onHold } = draft;
  return (
    <section className="card pad stack">
      <div className="spread">
        <h2>{name}</h2>
        <Status kind={state === "check" ? "decision" : state === "ready" || state === "issued" ? "good" : "waiting"}>
          {names[state]}
        </Status>
      </div>
      {onHold && <Message kind="decision">{`${onHold.by.name}：${onHold.reason}`}</Message>}
      {findings.map(({ code, words: told }) => (
        <p key={code}>{told[language]}</p>
      ))}
      {state !== "issued" && (
        <div className="row">
          {state === "check" && (
            <Button appearance="primary" onClick={() => void decide({ decision: "confirm" }).catch(() => undefined)}>
              {words.confirm}
            </Button>
          )}
          <AskWhy
            trigger={<Button>{onHold ? words.release : words.hold}</Button>}
            title={onHold ? words.release : words.hold}
            text={words.reasonFor}
            action={onHold ? words.release : words.hold}
            run={(reason) => decide({ decision: onHold ? "release" : "hold", reason })}
          />
          <Button onClick={() => void decide({ decision: "draft-anew" }).catch(() => undefined)}>{words.anew}</Button>
        </div>
      )}
    </section>
  );
}

function Lines({ draft: { lines, totalYen, taxYen } }: { draft: DraftDetail }) {
  const words = useWords(billingWords);
  return (
    <section className="card pad">
      <h2>{words.lines}</h2>
      <Table
        caption={words.lines}
        rows={lines}
        keyOf={({ title, amountYen, detail }) => `${title} ${detail} ${amountYen}`}
        columns={[
          { title: words.item, isHead: true, cell: ({ title }) => title },
          { title: words.quantity, isNumber: true, cell: ({ quantity, unit }) => `${count(quantity)}${unit}` },
          { title: words.unitPrice, isNumber: true, cell: ({ unitYen }) => count(unitYen) },
          { title: words.amount, isNumber: true, cell: ({ amountYen }) => count(amountYen) },
        ]}
      />
      <p className="spread">
        <span className="quiet">
          {words.tax} {count(taxYen)}
        </span>
        <b>
          {words.billed} {count(totalYen)}
        </b>
      </p>
    </section>
  );
}

function Accounts({ draft: { accounts, added, removed, notCharged } }: { draft: DraftDetail }) {
  const words = useWords(billingWords);
  const language = useLanguage();
  const lists = [
    { title: words.added(added.length), people: added },
    { title: words.removed(removed.length), people: removed },
    { title: words.accounts(accounts.length), people: accounts },
  ];
  return (
    <section className="card pad">
      {lists.map(({ title, people }) => (
        <details key={title}>
          <summary>{title}</summary>
          <Table
            caption={title}
            rows={people}
            keyOf={({ account }) => account}
            columns={[
              { title: words.account, isHead: true, cell: ({ displayName }) => displayName },
              { title: words.since, isNumber: true, cell: ({ since }) => shortDay(since) },
            ]}
          />
        </details>
      ))}
      <details>
        <summary>{words.notCharged(notCharged.length)}</summary>
        <Table
          caption={words.notCharged(notCharged.length)}
          rows={notCharged}
          keyOf={({ account }) => account}
          columns={[
            { title: words.account, isHead: true, cell: ({ displayName }) => displayName },
            { title: words.why, cell: ({ why }) => why[language] },
          ]}
        />
      </details>
    </section>
  );
}

function History({ draft: { decisions } }: { draft: DraftDetail }) {
  const words = useWords(billingWords);
  if (decisions.length === 0) return undefined;
  return (
    <section className="card pad">
      <h2>{words.decisions}</h2>
      <ol className={style["history"]}>
        {decisions.toReversed().map(({ decision, by, at, detail }) => (
          <li key={`${at} ${decision}`}>
            <span className="small quiet">{shortMoment(at)}</span> {by.name}｜{decision}
            <p className="small quiet">{detail}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
