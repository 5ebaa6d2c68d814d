import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { applicationKinds } from "#shared/contracts/applications/kinds.ts";
import type { Application, ApplicationKind } from "#shared/contracts/applications/model.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { useReading } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { NotFound } from "#web/app/not-found.tsx";
import { ErrorList } from "#web/parts/error-list.tsx";
import { Page } from "#web/parts/page.tsx";
import { SchemaForm } from "#web/parts/schema-form.tsx";
import { SchemaFormContext } from "#web/parts/schema-form-context.ts";
import { asLabel, type Fields, fieldId, missingIn, type Schema, startOf, typed } from "#web/parts/schema-form-model.ts";
import { Loading, Refusal } from "#web/parts/states.tsx";
import { useLanguage } from "#web/words/language.ts";
import { useBase } from "../../inventory/area-tabs.tsx";
import style from "../contract.module.css";
import { useContract } from "../use-contract.ts";
import { filledIn, isKind, knownFields } from "./application-kind.ts";
import { useApplyWords } from "./apply-words.ts";
import { ConsentFields } from "./consent-fields.tsx";
import { labelOf } from "./field-label.ts";

/** The application of one kind, empty, with what is known filled in, or as it was returned. */
export function ApplicationForm() {
  const { kind } = useParams();
  return isKind(kind) ? <Begun key={kind} kind={kind} /> : <NotFound />;
}

function Begun({ kind }: { kind: ApplicationKind }) {
  const words = useApplyWords();
  const language = useLanguage();
  const tenant = useTenant();
  const base = useBase();
  const [search] = useSearchParams();
  const revises = search.get("revises") ?? undefined;
  const schema = useQuery({
    queryKey: ["application form", kind, language],
    queryFn: async () => (await import("./form-schema.ts")).formSchema(kind, language, words.titles),
  }).data;
  const contract = useContract(tenant);
  const returned = useReading<Application>(
    revises === undefined ? undefined : `/tenants/${tenant}/applications/${revises}`,
  );
  const isReady = schema && !contract.isPending && (revises === undefined || !returned.isPending);
  return (
    <Page
      title={applicationKinds[kind].title[language]}
      lead={<Link to={`${base}/contract/apply`}>{words.choose}</Link>}
    >
      {isReady ? (
        <Filling
          kind={kind}
          schema={schema}
          revises={revises}
          start={{
            ...startOf(schema),
            ...(returned.data ? filledIn(returned.data.value) : knownFields(kind, contract.contract)),
            kind,
          }}
        />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

type FillingProps = { kind: ApplicationKind; schema: Schema; revises: string | undefined; start: Fields };

function Filling({ kind, schema, revises, start }: FillingProps) {
  const words = useApplyWords();
  const navigate = useNavigate();
  const base = useBase();
  const path = `/tenants/${useTenant()}/applications`;
  const kept = `application ${path} ${kind} ${revises ?? ""}`;
  const key = useRef(crypto.randomUUID());
  const [value, setValue] = useState<Fields>(() => JSON.parse(sessionStorage.getItem(kept) ?? "null") ?? start);
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => sessionStorage.setItem(kept, JSON.stringify(value)), [kept, value]);
  const asked = Object.keys(schema.properties ?? {}).filter((name) => !["kind", "consents", "note"].includes(name));
  const names = [...asked, "note"];
  const { needsConsent } = applicationKinds[kind];

  const send = useAction(async () => {
    const body = { ...(typed(value) as Fields), ...(revises !== undefined && { revises }) };
    try {
      const { id } = await ask<{ id: string }>(path, { method: "POST", body, key: key.current });
      sessionStorage.removeItem(kept);
      await navigate(`${base}/contract/applications/${id}`, { replace: true });
    } catch (error) {
      if (isRefused(error)) setErrors(new Map(error.errors.map(({ pointer, detail }) => [pointer, detail])));
      throw error;
    }
  }, [path]);
  const check = () => {
    const missing = missingIn(schema, value, "#", names);
    setErrors(new Map(missing.map((at) => [at, words.needed(labelOf(schema, at))])));
    if (missing.length === 0) send.mutate(undefined);
  };
  // It takes the focus whenever it is another list, and must not while somebody types.
  const mistakes = useMemo(
    () => [...errors].map(([at, error]) => ({ field: fieldId(at), label: asLabel(labelOf(schema, at)), error })),
    [errors, schema],
  );
  const setting = { errors, choicesAt: String, names: {}, named: () => undefined };
  return (
    <SchemaFormContext value={setting}>
      <form
        className={`card pad ${style["form"]}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <ErrorList mistakes={mistakes} />
        {send.isError && errors.size === 0 && <Refusal error={send.error} />}
        <SchemaForm schema={schema} value={value} at="#" only={names} onChange={setValue} />
        {needsConsent && (
          <ConsentFields
            error={[...errors].find(([at]) => at.startsWith("#/consents"))?.[1]}
            value={(value["consents"] ?? {}) as Fields}
            onChange={(consents) => setValue({ ...value, consents })}
          />
        )}
        <div className="row">
          <Button type="submit" appearance="primary" disabledFocusable={send.isPending}>
            {send.isPending ? words.sending : words.send}
          </Button>
          <span className="small quiet">{words.kept}</span>
        </div>
      </form>
    </SchemaFormContext>
  );
}
