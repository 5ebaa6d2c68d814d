import { Link, useSearchParams } from "react-router";
import type { DriftDay, DriftEntry } from "#shared/insights/drift-days.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { useRead } from "#web/api/queries.ts";
import { kinds } from "#web/mypage/inventory/kinds.ts";
import { Field } from "#web/parts/field.tsx";
import { type MarkKind, Status } from "#web/parts/mark.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty, Message } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { fullDay, todayInJapan } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./drift.module.css";
import { driftKinds, driftWords } from "./words.ts";

/** What has changed at the customers since the day before; the day stands in the address. */
export function Drift() {
  const words = useWords(driftWords);
  const [wanted, want] = useSearchParams();
  const day = wanted.get("day") ?? todayInJapan();
  return (
    <Page title={words.title} lead={words.lead}>
      <div className={style["day"]}>
        <Field label={words.day}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={day}
              max={todayInJapan()}
              onChange={({ target }) => target.value !== "" && want({ day: target.value })}
            />
          )}
        </Field>
      </div>
      <Guarded key={day}>
        <Changes day={day} />
      </Guarded>
    </Page>
  );
}

/** What people look into at once. */
const harmful = new Set<DriftEntry["kind"]>(["admin-added", "policy-removed", "policy-switched", "mfa-missing"]);
const markOf = (kind: DriftEntry["kind"]): MarkKind => (harmful.has(kind) ? "caution" : "info");

function Changes({ day }: { day: string }) {
  const words = useWords(driftWords);
  const names = useWords(driftKinds);
  const language = useLanguage();
  const { customers } = useRead<{ customers: DriftDay[] }>("/operator/drift", { day }).value;
  if (customers.length === 0)
    return (
      <div className="card">
        <Empty title={words.empty(fullDay(day, language))}>{words.emptyText}</Empty>
      </div>
    );
  const order = Object.keys(names);
  const nameOf = (kind: string) => kinds[kind as SnapshotKind]?.title[language] ?? kind;
  return (
    <div className="stack">
      {customers.map(({ tenant, company, entries, more, notCompared }) => (
        <section key={tenant} className="card" aria-labelledby={tenant}>
          <div className="pad spread">
            <h2 id={tenant}>
              <Link to={`/operator/tenants/${tenant}`}>{company}</Link>
            </h2>
            <span className="quiet">{words.changes(entries.length + more)}</span>
          </div>
          {notCompared.length > 0 && (
            <div className={style["gaps"]}>
              <Message kind="unknown">{words.notCompared(notCompared.map(nameOf).join("、"))}</Message>
            </div>
          )}
          {entries.length > 0 && (
            <Table
              caption={words.changesOf(company)}
              rows={entries.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))}
              keyOf={({ kind, what, from, to }) => [kind, what, from, to].join("|")}
              isStacked="titled"
              columns={[
                { title: words.kind, cell: ({ kind }) => <Status kind={markOf(kind)}>{names[kind]}</Status> },
                { title: words.what, isHead: true, cell: ({ what }) => what },
                { title: words.from, cell: ({ from }) => from ?? "—" },
                { title: words.to, cell: ({ to }) => to ?? "—" },
              ]}
            />
          )}
          {more > 0 && <p className="pad quiet">{words.more(more)}</p>}
        </section>
      ))}
    </div>
  );
}
