import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useParams } from "react-router";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";
import { useContract } from "#web/mypage/contract/use-contract.ts";
import { Field } from "#web/parts/field.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { todayInJapan } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import style from "../forms.module.css";
import { onboardingWords } from "./words.ts";

/** Names the first day and sends the notice that forms the contract. */
export function Start({ path, version }: { path: string; version: number }) {
  const words = useWords(onboardingWords);
  const { tenantId = "" } = useParams();
  const { contract } = useContract(tenantId);
  const [typed, setDay] = useState<string>();
  const day = typed ?? earliest(contract?.effectiveOn);
  const start = useAction(
    () => ask(`${path}/start`, { method: "POST", body: { startedOn: day }, version }),
    [path, "/operator/tenants"],
  );
  const errors = isRefused(start.error) ? start.error.errors : [];
  const wrong = errors.find(({ pointer }) => pointer === "#/startedOn")?.detail;
  return (
    <section className="card pad stack" aria-labelledby="start">
      <h2 id="start">{words.start}</h2>
      <p>{words.startHelp}</p>
      <div className={style["narrow"]}>
        <Field label={words.startedOn} need="need" error={wrong}>
          {(control) => <input {...control} type="date" value={day} onChange={({ target }) => setDay(target.value)} />}
        </Field>
      </div>
      {isRefused(start.error, "stale-version") ? (
        <Message kind="caution">{words.changed}</Message>
      ) : (
        start.isError && wrong === undefined && <Refusal error={start.error} retry={() => void readAgain(path)} />
      )}
      <div>
        <Button
          appearance="primary"
          disabledFocusable={start.isPending || day === ""}
          onClick={() => start.mutate(undefined)}
        >
          {words.send}
        </Button>
      </div>
    </section>
  );
}

/** Today, or the day from which the contract holds when that is to come. */
function earliest(contractFrom = ""): string {
  const today = todayInJapan();
  return contractFrom > today ? contractFrom : today;
}
