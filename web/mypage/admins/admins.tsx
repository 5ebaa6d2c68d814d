import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain, useRead } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";
import { useMe, useTenant } from "#web/app/for-role.tsx";
import { Field } from "#web/parts/field.tsx";
import { Page } from "#web/parts/page.tsx";
import { ChoicePicker } from "#web/parts/schema-form-choice.tsx";
import { SchemaFormContext } from "#web/parts/schema-form-context.ts";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { type Admin, type AdminChange, AdminChanges } from "./admin-changes.tsx";
import { adminWords } from "./admin-words.ts";
import style from "./admins.module.css";

type View = { version: number; admins: Admin[]; changes: AdminChange[] };

/** Who may act for the company: added from its own people, removed down to one, who always stays. */
export function Admins() {
  const words = useWords(adminWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <List />
    </Page>
  );
}

function List() {
  const words = useWords(adminWords);
  const me = useMe();
  const tenant = useTenant();
  const path = `/tenants/${tenant}/admins`;
  const { admins, changes, version } = useRead<View>(path).value;
  const [chosen, setChosen] = useState<{ id: string; name: string }>();
  const [removing, setRemoving] = useState<string>();
  const change = useAction(
    async (objectIds: readonly string[]) => {
      const body = { admins: objectIds.map((objectId) => ({ objectId })) };
      await ask(path, { method: "PUT", body, version });
      setChosen(undefined);
      setRemoving(undefined);
    },
    [path],
  );
  const ids = admins.map(({ objectId }) => objectId);
  const isStale = isRefused(change.error, "stale-version");
  const errors = isRefused(change.error) ? change.error.errors : [];
  const setting = {
    errors: new Map<string, string>(),
    choicesAt: (source: string) => `/tenants/${tenant}/request-choices/${source}`,
    names: chosen ? { [chosen.id]: chosen.name } : {},
    named: (id: string, name: string) => setChosen({ id, name }),
  };
  return (
    <div className="stack">
      {isStale && (
        <Message kind="caution" action={<Button onClick={() => void readAgain(path)}>{words.readAgain}</Button>}>
          {words.stale}
        </Message>
      )}
      {change.isError && !isStale && errors.length === 0 && <Refusal error={change.error} />}
      <section className="card" aria-label={words.title}>
        <ul className={style["rows"]}>
          {admins.map(({ objectId, name, mail }) => (
            <li key={objectId}>
              <span>
                <b>{name}</b> <span className="small quiet">{mail}</span>
              </span>
              {admins.length === 1 ? (
                <span className="small quiet">{words.last}</span>
              ) : removing === objectId ? (
                <span className="row" role="group" aria-label={words.remove(name)}>
                  {mail.toLowerCase() === me.mail.toLowerCase() ? words.removeYourself : words.sure(name)}
                  <Button
                    appearance="primary"
                    disabledFocusable={change.isPending}
                    onClick={() => change.mutate(ids.filter((id) => id !== objectId))}
                  >
                    {words.yes}
                  </Button>
                  <Button onClick={() => setRemoving(undefined)}>{words.no}</Button>
                </span>
              ) : (
                <Button aria-label={words.remove(name)} onClick={() => setRemoving(objectId)}>
                  {words.removeShort}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="card pad">
        <SchemaFormContext value={setting}>
          <Field label={words.add} help={words.addHelp} error={errors[0]?.detail}>
            {(control) => (
              <ChoicePicker
                control={control}
                source="accounts"
                most={1}
                chosen={chosen ? [chosen.id] : []}
                onChange={(next) => next.length === 0 && setChosen(undefined)}
              />
            )}
          </Field>
        </SchemaFormContext>
        <Button
          appearance="primary"
          disabledFocusable={!chosen || change.isPending}
          onClick={() => chosen && change.mutate([...ids, chosen.id])}
        >
          {words.addNow}
        </Button>
      </section>
      <AdminChanges changes={changes} />
    </div>
  );
}
