import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { HeldIntake } from "#shared/inquiries/held.ts";
import { ask } from "#web/api/client.ts";
import { readAgain, reading } from "#web/api/queries.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { Field } from "#web/parts/field.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useCustomers } from "../desk/customers.ts";
import { AddToInquiry } from "./add-to-inquiry.tsx";
import style from "./held.module.css";
import { heldWords } from "./words.ts";

/** The three things that can become of it. */
export function HeldDecisions({ held: { accepted, suggestedTenant, answers } }: { held: HeldIntake }) {
  const words = useWords(heldWords);
  const customers = useCustomers();
  const [tenant, setTenant] = useState<string>(suggestedTenant ?? "");
  const [refused, setRefused] = useState<{ error: unknown }>();
  const [isDecided, setIsDecided] = useState(false);
  const path = `/operator/held/${accepted.id}`;
  const decide = async (body: object) => {
    await ask(`${path}/decision`, { method: "POST", body });
    setIsDecided(true);
  };
  const tell = (decision: Promise<void>) =>
    decision.catch((error: unknown) => {
      setRefused({ error });
    });
  if (isDecided) return <Awaited path={path} />;
  return (
    <section className={`card pad ${style["decisions"]}`} aria-labelledby="decision">
      <h2 id="decision">{words.decision}</h2>
      {refused && <Refusal error={refused.error} />}
      <div>
        <h3>{words.open}</h3>
        <Field label={words.customer}>
          {(control) => (
            <select {...control} value={tenant} onChange={({ target }) => setTenant(target.value)}>
              <option value="">{words.unknown}</option>
              {customers.map((one) => (
                <option key={one.tenant} value={one.tenant}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button appearance="primary" onClick={() => void tell(decide({ kind: "open", tenant: tenant || null }))}>
          {words.openNow}
        </Button>
      </div>
      <div>
        <h3>{words.add}</h3>
        <AddToInquiry
          tenant={tenant || undefined}
          answers={answers}
          add={(inquiry) => void tell(decide({ kind: "add", inquiry }))}
        />
      </div>
      <div>
        <AskWhy
          trigger={<Button>{words.discard}</Button>}
          title={words.discard}
          text={words.discardHelp}
          action={words.discard}
          run={(reason) => decide({ kind: "discard", reason })}
        />
      </div>
    </section>
  );
}

/** A decision is carried out a moment later: what was held is read until it says so. */
function Awaited({ path }: { path: string }) {
  const words = useWords(heldWords);
  useQuery({ ...reading<HeldIntake>(path, {}, useLanguage()), refetchInterval: 1000 });
  useEffect(() => () => void readAgain("/operator/held", "/operator/work", "/operator/queue", "/inquiries/"), []);
  return <Message kind="running">{words.decided}</Message>;
}
