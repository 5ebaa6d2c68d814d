import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import type { Catalogue, ShownType } from "#shared/requests/read-catalogue.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { useRead } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { NotFound } from "#web/app/not-found.tsx";
import { CellErrors } from "#web/parts/cell-errors.tsx";
import { Download } from "#web/parts/download.tsx";
import { Field } from "#web/parts/field.tsx";
import { WorkbookPick } from "#web/parts/file-pick.tsx";
import { Page } from "#web/parts/page.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import style from "./bulk.module.css";

const bulkWords = both(
  {
    title: (type: string) => `「${type}」をまとめて申し込む`,
    lead: "1行が1件です。すべての行が正しいときだけ受け付けます。1か所でも直すところがあれば、何も受け付けません。",
    one: "1件ずつ申し込む",
    first: "1. 様式をダウンロードする",
    firstHelp: "貴社のアカウントやライセンスを選べるようになっています。",
    download: "Excelの様式をダウンロードする",
    second: "2. 入力した様式を送る",
    file: "入力した様式（.xlsx）",
    day: "希望日",
    note: "備考",
    send: "この様式で申し込む",
    sending: "確認しています",
    pick: "入力した様式を選んでください。",
  },
  {
    title: (type: string) => `Order many: ${type}`,
    lead: "Each row is one order. All rows are taken together, and only when every one of them is right.",
    one: "Order one by one",
    first: "1. Download the form",
    firstHelp: "It offers your company's own accounts and licences.",
    download: "Download the Excel form",
    second: "2. Send it filled in",
    file: "The filled-in form (.xlsx)",
    day: "The day you wish",
    note: "Note",
    send: "Order what is in it",
    sending: "Checking",
    pick: "Choose the filled-in form.",
  },
);

/** Many orders of a type at once, by workbook. */
export function Bulk() {
  const { type: name } = useParams();
  const { types } = useRead<Catalogue>("/request-types").value;
  const type = types.find((one) => one.name === name && one.inBulk);
  return type ? <BulkForm type={type} /> : <NotFound />;
}

function BulkForm({ type }: { type: ShownType }) {
  const words = useWords(bulkWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const tenant = useTenant();
  const key = useRef(crypto.randomUUID());
  const [file, setFile] = useState<File>();
  const [desiredOn, setDesiredOn] = useState("");
  const [note, setNote] = useState("");
  const send = useAction(
    async (chosen: File) => {
      const body = new FormData();
      body.set("file", chosen);
      body.set("desiredOn", desiredOn);
      body.set("note", note);
      const path = `/tenants/${tenant}/requests/workbook`;
      const { id } = await ask<{ id: string }>(path, { method: "POST", body, key: key.current });
      await navigate(`/mypage/requests/${id}`, { replace: true });
    },
    [`/tenants/${tenant}/requests`],
  );
  const errors = isRefused(send.error) ? send.error.errors : [];
  return (
    <Page title={words.title(type.title[language])} lead={words.lead}>
      <div className="stack">
        <section className="card pad">
          <h2>{words.first}</h2>
          <p className="small quiet">{words.firstHelp}</p>
          <div className={style["download"]}>
            <Download path={`/tenants/${tenant}/request-types/${type.name}/workbook`}>{words.download}</Download>
          </div>
        </section>
        <form
          className="card pad"
          onSubmit={(event) => {
            event.preventDefault();
            if (file) send.mutate(file);
          }}
        >
          <h2 className={style["second"]}>{words.second}</h2>
          {errors.length > 0 && <CellErrors errors={errors} />}
          {send.isError && errors.length === 0 && <Refusal error={send.error} />}
          <WorkbookPick
            label={words.file}
            onPick={(picked) => {
              send.reset();
              setFile(picked);
            }}
          />
          {type.dayField === undefined && (
            <Field label={words.day} need="may">
              {(control) => (
                <input
                  {...control}
                  type="date"
                  value={desiredOn}
                  onChange={({ target }) => setDesiredOn(target.value)}
                />
              )}
            </Field>
          )}
          <Field label={words.note} need="may">
            {(control) => (
              <textarea
                {...control}
                rows={2}
                maxLength={2000}
                value={note}
                onChange={({ target }) => setNote(target.value)}
              />
            )}
          </Field>
          <div className="row">
            <Button type="submit" appearance="primary" disabledFocusable={!file || send.isPending}>
              {send.isPending ? words.sending : words.send}
            </Button>
            {!file && <span className="small quiet">{words.pick}</span>}
            <Link to={`/mypage/requests/new/${type.name}`}>{words.one}</Link>
          </div>
        </form>
      </div>
    </Page>
  );
}
