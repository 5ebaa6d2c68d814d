import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { contractOn } from "#shared/contracts/contract-on.ts";
import type { ContractVersion } from "#shared/contracts/model.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain, useRead } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";
import { type Versions, versionsAt } from "#web/mypage/contract/use-contract.ts";
import { ErrorList } from "#web/parts/error-list.tsx";
import { Page } from "#web/parts/page.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useKept } from "#web/parts/use-kept.ts";
import { fullDay, todayInJapan } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { NewerVersions } from "./newer-versions.tsx";
import { TermChanges } from "./term-changes.tsx";
import { fieldId, TermFields } from "./term-fields.tsx";
import style from "./terms.module.css";
import { changedNames, changeOf, type TypedTerms, typedOf } from "./typed-terms.ts";
import { termsWords } from "./words.ts";
import { nameAt, type WritingName, wrongIn } from "./wrong-terms.ts";

/** Only what was changed by hand: all else follows the contract, also when somebody changes it meanwhile. */
type Kept = { effectiveOn: string; reason: string; terms: Partial<TypedTerms> };

/** Writes the contract's next version by hand: from when, why, and what it changes, which is shown before it is kept. */
export function ContractTerms() {
  const { tenantId = "" } = useParams();
  const words = useWords(termsWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <Form tenant={tenantId} />
    </Page>
  );
}

function Form({ tenant }: { tenant: string }) {
  const words = useWords(termsWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const { versions } = useRead<Versions>(versionsAt(tenant)).value;
  const newest = versions[0]?.version ?? 0;
  const [seen] = useState(newest);
  const [kept, keep, drop] = useKept<Kept>(`contract terms ${tenant}`, begun);
  const [wrong, setWrong] = useState<ReadonlyMap<WritingName, string>>(new Map());
  const { effectiveOn, reason } = kept;
  const inForce = contractOn(versions, effectiveOn);
  const before = inForce && typedOf(inForce);
  const terms = { ...typedOf(inForce ?? versions.at(-1)), ...kept.terms };
  const later = laterDay(versions, effectiveOn);

  const save = useAction(async () => {
    const body = { effectiveOn, reason: reason.trim(), ...changeOf(before, terms) };
    try {
      await ask(`/operator/tenants/${tenant}/contract`, { method: "POST", body, version: newest });
    } catch (error) {
      if (isRefused(error, "stale-version")) await readAgain(versionsAt(tenant));
      if (isRefused(error)) setWrong(wrongBy(error.errors, terms));
      throw error;
    }
    drop();
    await navigate(`/operator/tenants/${tenant}/contract`);
  }, [`/tenants/${tenant}`, `/operator/tenants/${tenant}`]);
  const submit = () => {
    const found = wrongIn(before, { effectiveOn, reason, terms }, words.wrong);
    setWrong(found);
    if (found.size === 0) save.mutate(undefined);
  };
  const change = (name: WritingName, text: string) =>
    keep(name === "effectiveOn" || name === "reason" ? { [name]: text } : { terms: { ...kept.terms, [name]: text } });
  const mistakes = useMemo(
    () => [...wrong].map(([name, error]) => ({ field: fieldId(name), label: words.fields[name], error })),
    [wrong, words],
  );
  const isSame = before !== undefined && changedNames(before, terms).length === 0;
  const isStale = isRefused(save.error, "stale-version");
  return (
    <form
      className={`stack ${style["form"]}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSame) submit();
      }}
    >
      <ErrorList mistakes={mistakes} />
      {save.isError && !isStale && wrong.size === 0 && <Refusal error={save.error} />}
      <TermFields writing={{ effectiveOn, reason, terms }} wrong={wrong} onChange={change} />
      <NewerVersions versions={versions} seen={seen} />
      <section className="card">
        <div className="pad">
          <h2 id="changes">{words.changes}</h2>
          {later !== undefined && <Message kind="info">{words.later(fullDay(later, language))}</Message>}
        </div>
        <TermChanges caption={words.changes} before={before} after={terms} />
      </section>
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={isSame || save.isPending}>
          {save.isPending ? words.saving : words.save}
        </Button>
        <Button onClick={drop}>{words.discard}</Button>
        <span className="small quiet">{words.kept}</span>
      </div>
    </form>
  );
}

const begun = (): Kept => ({ effectiveOn: todayInJapan(), reason: "", terms: {} });

const wrongBy = (errors: readonly { pointer: string; detail: string }[], terms: TypedTerms) =>
  new Map(
    errors.flatMap(({ pointer, detail }) => {
      const name = nameAt(pointer, terms);
      return name ? [[name, detail] as const] : [];
    }),
  );

/** The next day after one from which something else is agreed already. */
const laterDay = (versions: readonly ContractVersion[], day: string): string | undefined =>
  versions
    .map(({ effectiveOn }) => effectiveOn)
    .filter((one) => one > day && contractOn(versions, one)?.effectiveOn === one)
    .toSorted()[0];
