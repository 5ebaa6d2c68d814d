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
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./bulk.module.css";
import { bulkWords } from "./bulk-words.ts";

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
