import { useSearchParams } from "react-router";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import type { SnapshotTable } from "#shared/inventory/show-table.ts";
import { useReading } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { AsOf } from "#web/parts/as-of.tsx";
import { DataTable } from "#web/parts/data-table/data-table.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty, Loading, Message, Refusal, Unread } from "#web/parts/states.tsx";
import { count, day } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { AreaTabs } from "./area-tabs.tsx";
import { DayChooser } from "./day-chooser.tsx";
import { Figures } from "./figures.tsx";
import { type Kind, kinds, lackOf } from "./kinds.ts";
import { markedCell } from "./marked-cell.tsx";
import { ReadNow } from "./read-now.tsx";
import { inventoryWords } from "./words.ts";

/** How many rows a browser is given at once. */
const mostRows = 10_000;

/** One kind of what was read at Microsoft 365, as of its newest reading or of an earlier day. */
export function InventoryPage({ kind: name }: { kind: SnapshotKind }) {
  const kind = kinds[name];
  const language = useLanguage();
  const [params] = useSearchParams();
  const asked = params.get("day") ?? undefined;
  const path = `/tenants/${useTenant()}/${kind.path}`;
  const { data, error, refetch } = useReading<SnapshotTable>(path, { format: "table", take: mostRows, day: asked });
  return (
    <Page
      title={kind.title[language]}
      actions={
        <>
          <DayChooser />
          <ReadNow kind={name} path={path} />
        </>
      }
    >
      <AreaTabs />
      {data ? (
        <Shown id={name} {...{ kind, path }} table={data.value} day={asked} />
      ) : error ? (
        <Refusal error={error} retry={() => void refetch()} />
      ) : (
        <Loading rows={8} />
      )}
    </Page>
  );
}

function NotRead({ isOfDay }: { isOfDay: boolean }) {
  const words = useWords(inventoryWords);
  return (
    <div className="card">
      <Empty title={isOfDay ? words.notThatDay : words.neverTitle}>
        {isOfDay ? words.notThatDayText : words.never}
      </Empty>
    </div>
  );
}

type ShownProps = { id: SnapshotKind; kind: Kind; path: string; table: SnapshotTable; day: string | undefined };

function Shown({ id, kind, path, table, day: asked }: ShownProps) {
  const words = useWords(inventoryWords);
  const language = useLanguage();
  const { attempt, shown, figures, columns, rows, total } = table;
  const name = kind.title[language];
  if (!attempt) return <NotRead isOfDay={asked !== undefined} />;
  const reason = attempt.reason?.[language] ?? "";
  if (!shown) return <Unread cause={reason} lastValue={words.lastValue} toDo={words.next} />;
  return (
    <div className="stack">
      <div>
        <AsOf at={shown.asOf ?? shown.readAt} coverage={shown.coverage} reason={shown.reason} />
        <Figures kind={id} figures={figures} day={asked} />
        {attempt.coverage === "none" && (
          <Message kind="unknown">{words.stale(reason, day(attempt.readAt, language))}</Message>
        )}
        {total > rows.length && <Message kind="caution">{words.first(count(rows.length), count(total))}</Message>}
      </div>
      {rows.length === 0 ? (
        <div className="card">
          <Empty title={words.emptyTitle(name)}>{words.emptyText}</Empty>
        </div>
      ) : (
        <DataTable
          {...{ id, name, columns }}
          rows={kind.log ? rows.toReversed() : rows}
          unit={kind.unit[language]}
          hidden={kind.hidden ?? []}
          cell={markedCell(columns)}
          files={{ path, query: { day: asked } }}
          lacks={lackOf(
            kind,
            columns.map(({ title }) => title.en),
            language,
          )}
        />
      )}
    </div>
  );
}
