import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { ShownArchive } from "#shared/billing/books/archive/order-archive.ts";
import { ask } from "#web/api/client.ts";
import { readAgain, useRead } from "#web/api/queries.ts";
import { Entry, errorsOf } from "#web/parts/form-dialog.tsx";
import { Status } from "#web/parts/mark.tsx";
import { OpenDocument } from "#web/parts/open-document.tsx";
import { Empty, Message, Refusal } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { shortDay, shortMoment, size } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import style from "../money/money.module.css";
import { monthsFrom, thisMonth, today } from "../money/months.ts";
import { useWhile } from "../money/use-while.ts";
import { bookWords } from "./words.ts";

const path = "/operator/billing/books/archives";

/** Packs what was issued in a period, and opens what is packed. */
export function Archives() {
  const words = useWords(bookWords);
  const { archives } = useRead<{ archives: ShownArchive[] }>(path).value;
  useWhile(
    archives.some(({ state }) => state === "running"),
    () => readAgain(path),
  );
  const columns: Column<ShownArchive>[] = [
    {
      title: words.period,
      isHead: true,
      cell: ({ from, to }) => <span className="u">{words.range(shortDay(from), shortDay(to))}</span>,
    },
    { title: words.by, cell: ({ by, at }) => `${by.name} ${shortMoment(at)}` },
    { title: words.state, cell: (archive) => <State archive={archive} /> },
    {
      title: words.content,
      cell: ({ documents, files, bytes, sha256 }) =>
        documents !== undefined && files !== undefined && bytes !== undefined ? (
          <>
            {words.holds(documents, files, size(bytes))}
            <div className="small quiet">
              <code>{sha256}</code>
            </div>
          </>
        ) : (
          "—"
        ),
    },
    {
      title: words.file,
      cell: ({ archive, state, from, to }) =>
        state === "done" ? (
          <OpenDocument path={`${path}/${archive}/link`} format="zip" title={words.range(from, to)}>
            {words.download}
          </OpenDocument>
        ) : undefined,
    },
  ];
  return (
    <>
      <Order isPacking={archives.some(({ state }) => state === "running")} />
      <div className="card">
        {archives.length === 0 ? (
          <Empty title={words.noArchives}>{words.archiveLead}</Empty>
        ) : (
          <Table
            caption={words.archives}
            rows={archives}
            keyOf={({ archive }) => archive}
            columns={columns}
            isStacked
          />
        )}
      </div>
    </>
  );
}

function State({ archive: { state, progress, reason } }: { archive: ShownArchive }) {
  const words = useWords(bookWords);
  if (state === "done") return <Status kind="good">{words.done}</Status>;
  if (state === "failed")
    return (
      <>
        <Status kind="critical">{words.failed}</Status>
        <p className="small">{reason}</p>
      </>
    );
  return <Status kind="running">{progress ? words.progress(progress.done, progress.of) : words.running}</Status>;
}

function Order({ isPacking }: { isPacking: boolean }) {
  const words = useWords(bookWords);
  const [typed, setTyped] = useState({ from: `${monthsFrom(thisMonth(), -11)}-01`, to: today() });
  const [outcome, setOutcome] = useState<"packing" | { error: unknown }>();
  const errors = errorsOf(typeof outcome === "object" ? outcome.error : undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await ask(path, { method: "POST", body: typed });
      setOutcome("packing");
      await readAgain(path);
    } catch (error) {
      setOutcome({ error });
    }
  };
  return (
    <form className="card pad stack" noValidate onSubmit={(event) => void submit(event)}>
      <p className="quiet">{words.archiveLead}</p>
      <div className={style["fields"]}>
        <Entry
          field={{ name: "from", label: words.archiveFrom, type: "date", isPlain: true }}
          value={typed.from}
          error={errors["from"]}
          onChange={(from) => setTyped({ ...typed, from })}
        />
        <Entry
          field={{ name: "to", label: words.archiveTo, type: "date", isPlain: true }}
          value={typed.to}
          error={errors["to"]}
          onChange={(to) => setTyped({ ...typed, to })}
        />
      </div>
      <div className="row">
        <Button type="submit" appearance="primary">
          {words.pack}
        </Button>
      </div>
      {outcome === "packing" && isPacking && <Message kind="running">{words.packing}</Message>}
      {typeof outcome === "object" && Object.keys(errors).length === 0 && <Refusal error={outcome.error} />}
    </form>
  );
}
