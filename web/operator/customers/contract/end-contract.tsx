import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { EndingOrder } from "#shared/contracts/write-contract.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";
import { ActionDialog } from "#web/parts/action-dialog.tsx";
import { Field, FieldGroup } from "#web/parts/field.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import style from "../forms.module.css";
import { customerContractWords } from "./words.ts";

type Typed = { kind: EndingOrder["kind"]; code: string; on: string; reason: string };
const untyped: Typed = { kind: "provider-notice", code: "", on: "", reason: "" };

/** Ends a contract from our side: how, by which day, and why. */
export function EndContract({ tenant, version }: { tenant: string; version: number }) {
  const words = useWords(customerContractWords);
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState(untyped);
  const { kind, code, on, reason } = typed;
  const path = `/tenants/${tenant}/contract`;
  const end = useAction(async () => {
    const order = { kind, on, reason: reason.trim(), ...(kind === "immediate" && { code }) };
    await ask(`/operator${path}/ending`, { method: "POST", body: order, version });
    setIsOpen(false);
  }, [path, `/operator/tenants/${tenant}`]);
  const wrong = isRefused(end.error)
    ? end.error.errors.find(({ pointer }) => pointer.startsWith("#/on"))?.detail
    : undefined;
  const isReady = on !== "" && reason.trim() !== "" && (kind !== "immediate" || code !== "");
  const set = (change: Partial<Typed>) => setTyped({ ...typed, ...change });
  return (
    <ActionDialog
      trigger={<Button>{words.end}</Button>}
      title={words.end}
      isOpen={isOpen}
      setIsOpen={setIsOpen}
      action={
        <Button
          appearance="primary"
          disabledFocusable={!isReady || end.isPending}
          onClick={() => isReady && end.mutate(undefined)}
        >
          {words.confirm}
        </Button>
      }
    >
      <Message kind="critical">{words.endText}</Message>
      <FieldGroup label={words.kind} need="need">
        <div className={style["choices"]}>
          {(Object.keys(words.kinds) as Typed["kind"][]).map((one) => (
            <label key={one}>
              <input type="radio" name="kind" checked={kind === one} onChange={() => set({ kind: one })} />{" "}
              {words.kinds[one]}
            </label>
          ))}
        </div>
      </FieldGroup>
      {kind === "immediate" && (
        <Field label={words.code} need="need">
          {(control) => (
            <select {...control} value={code} onChange={({ target }) => set({ code: target.value })}>
              <option value="" />
              {Object.entries(words.codes).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={words.on} need="need" error={wrong}>
        {(control) => (
          <input {...control} type="date" value={on} onChange={({ target }) => set({ on: target.value })} />
        )}
      </Field>
      <Field label={words.reason} need="need" help={words.reasonHelp}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={({ target }) => set({ reason: target.value })}
          />
        )}
      </Field>
      {isRefused(end.error, "stale-version") ? (
        <Message kind="caution">{words.changed}</Message>
      ) : (
        end.isError && wrong === undefined && <Refusal error={end.error} retry={() => void readAgain(path)} />
      )}
    </ActionDialog>
  );
}
