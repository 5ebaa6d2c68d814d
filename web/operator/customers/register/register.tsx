import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { Link, useNavigate } from "react-router";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { useAction } from "#web/api/use-action.ts";
import style from "#web/mypage/contract/contract.module.css";
import { Download } from "#web/parts/download.tsx";
import { ErrorList } from "#web/parts/error-list.tsx";
import { Field, FieldGroup } from "#web/parts/field.tsx";
import { Page } from "#web/parts/page.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { AdminFields } from "./admin-fields.tsx";
import { customerOf, type TypedCustomer, untyped, wrongIn } from "./typed-customer.ts";
import { registerWords } from "./words.ts";

/** Lets a company in whose application has come. */
export function Register() {
  const words = useWords(registerWords);
  const navigate = useNavigate();
  const [typed, setTyped] = useState(untyped);
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map());
  const register = useAction(async () => {
    try {
      const { id } = await ask<{ id: string }>("/operator/tenants", { method: "POST", body: customerOf(typed) });
      await navigate(`/operator/tenants/${id}/onboarding`);
    } catch (error) {
      if (isRefused(error)) setWrong(new Map(error.errors.map(({ pointer, detail }) => [pointer, detail])));
      throw error;
    }
  }, ["/operator/tenants"]);
  const set = (change: Partial<TypedCustomer>) => setTyped({ ...typed, ...change });
  const mistakes = useMemo(
    () => [...wrong].map(([pointer, error]) => ({ field: pointer, label: labelOf(pointer, words), error })),
    [wrong, words],
  );
  const submit = () => {
    const found = wrongIn(typed, words);
    setWrong(found);
    if (found.size === 0) register.mutate(undefined);
  };
  return (
    <Page
      title={words.title}
      lead={
        <>
          <p className="small">
            <Link to="/operator/tenants">{words.back}</Link>
          </p>
          <p>{words.lead}</p>
        </>
      }
      actions={<Download path="/application-form.xlsx">{words.emptyForm}</Download>}
    >
      <form
        className={`card pad stack ${style["form"]}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorList mistakes={mistakes} />
        {register.isError && wrong.size === 0 && <Refusal error={register.error} />}
        <Field id="#/name" label={words.name} need="need" error={wrong.get("#/name")}>
          {(control) => (
            <input
              {...control}
              value={typed.name}
              maxLength={100}
              onChange={({ target }) => set({ name: target.value })}
            />
          )}
        </Field>
        <Field id="#/id" label={words.tenant} need="need" help={words.tenantHelp} error={wrong.get("#/id")}>
          {(control) => (
            <input
              {...control}
              value={typed.id}
              autoComplete="off"
              spellCheck={false}
              onChange={({ target }) => set({ id: target.value })}
            />
          )}
        </Field>
        <FieldGroup label={words.language} need="need">
          <div className="row">
            {(["ja", "en"] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="language"
                  checked={typed.language === one}
                  onChange={() => set({ language: one })}
                />{" "}
                {words.languages[one]}
              </label>
            ))}
          </div>
        </FieldGroup>
        <AdminFields admins={typed.admins} wrong={wrong} onChange={(admins) => set({ admins })} />
        <Field id="#/phones" label={words.phones} need="may" help={words.phonesHelp} error={wrong.get("#/phones")}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              value={typed.phones}
              onChange={({ target }) => set({ phones: target.value })}
            />
          )}
        </Field>
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={register.isPending}>
            {words.submit}
          </Button>
        </div>
      </form>
    </Page>
  );
}

type Labels = Record<"name" | "tenant" | "phones" | "adminName" | "mail" | "objectId", string> & {
  admin: (place: number) => string;
};

/** What the field at a pointer is called. */
function labelOf(pointer: string, words: Labels): string {
  const [, part, place, field] = pointer.split("/");
  if (part === "id") return words.tenant;
  if (part === "phones") return words.phones;
  if (part !== "admins" || place === undefined) return words.name;
  const labels: Record<string, string> = { name: words.adminName, mail: words.mail, objectId: words.objectId };
  return `${words.admin(Number(place) + 1)} ${labels[field ?? ""] ?? ""}`;
}
