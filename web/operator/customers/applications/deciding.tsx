import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Application } from "#shared/contracts/applications/model.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { useContract } from "#web/mypage/contract/use-contract.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { Field, FieldGroup } from "#web/parts/field.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import style from "../forms.module.css";
import { decideWords } from "./words.ts";

type DecidingProps = { path: string; application: Application };

/** Accepts an application with the terms that only we can add, or returns it with what is to be mended. */
export function Deciding({ path, application }: DecidingProps) {
  const words = useWords(decideWords);
  const { tenant, version, content } = application;
  const had = useContract(tenant).contract?.customerNumber;
  const [number, setNumber] = useState("");
  const [prices, setPrices] = useState({ basic: "", option: "" });
  const [refused, setRefused] = useState<{ error: unknown }>();
  const hasTerms = content.kind === "new-contract" || content.kind === "services";
  const decide = async (body: object) => {
    try {
      await ask(`/operator${path}/decisions`, { method: "POST", body, version });
      setRefused(undefined);
    } catch (error) {
      setRefused({ error });
      throw error;
    } finally {
      await readAgain(path, `/tenants/${tenant}`, `/operator/tenants/${tenant}`, "/operator/applications");
    }
  };
  const agreed = (["basic", "option"] as const).flatMap((service) =>
    prices[service].trim() === "" ? [] : [{ service, unitYen: Number(prices[service]) }],
  );
  const accept = () =>
    decide({
      decision: "accept",
      ...(number.trim() !== "" && { customerNumber: number.trim() }),
      ...(agreed.length > 0 && { prices: agreed }),
    }).catch(() => undefined);
  const errors = isRefused(refused?.error) ? refused.error.errors : [];
  const wrong = (at: string) => errors.find(({ pointer }) => pointer.startsWith(at))?.detail;
  return (
    <section className="card pad stack" aria-labelledby="decide">
      <h2 id="decide">{words.decide}</h2>
      <p>{words.acceptHelp}</p>
      {refused &&
        (isRefused(refused.error, "stale-version") ? (
          <Message kind="caution">{words.changed}</Message>
        ) : (
          errors.length === 0 && <Refusal error={refused.error} />
        ))}
      {hasTerms && (
        <div className={style["narrow"]}>
          <Field
            label={words.number}
            need={content.kind === "new-contract" && had === undefined ? "need" : "may"}
            help={words.numberHelp}
            error={wrong("#/customerNumber")}
          >
            {(control) => (
              <input
                {...control}
                value={number}
                placeholder={had}
                autoComplete="off"
                onChange={({ target }) => setNumber(target.value)}
              />
            )}
          </Field>
          <FieldGroup label={words.prices} need="may" help={words.pricesHelp} error={wrong("#/prices")}>
            <div className="row">
              {(["basic", "option"] as const).map((service) => (
                <label key={service}>
                  {words.services[service]}{" "}
                  <input
                    type="number"
                    min={0}
                    value={prices[service]}
                    onChange={({ target }) => setPrices({ ...prices, [service]: target.value })}
                  />
                </label>
              ))}
            </div>
          </FieldGroup>
        </div>
      )}
      <div className="row">
        <Button appearance="primary" onClick={() => void accept()}>
          {words.accept}
        </Button>
        <AskWhy
          trigger={<Button>{words.sendBack}</Button>}
          title={words.sendBack}
          text={words.sendBackText}
          action={words.sendBack}
          run={(reason) => decide({ decision: "return", reasons: linesOf(reason).map((detail) => ({ detail })) })}
        />
      </div>
    </section>
  );
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
