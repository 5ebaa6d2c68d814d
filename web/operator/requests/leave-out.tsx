import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { RequestDetail } from "#shared/requests/show-request.ts";
import { ActionDialog } from "#web/parts/action-dialog.tsx";
import { Field, FieldGroup } from "#web/parts/field.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { useLanguage, useWords } from "#web/words/language.ts";
import { leaveOutWords } from "./leave-out-words.ts";
import style from "./plan.module.css";

type LeaveOutProps = { request: RequestDetail; approve: (steps: number[], reason: string) => Promise<void> };

/** Consents to a plan without some of its steps; what ends something for good is proposed first. */
export function LeaveOut({ request: { steps, approvals }, approve }: LeaveOutProps) {
  const words = useWords(leaveOutWords);
  const language = useLanguage();
  const offered = steps.flatMap(({ desk, title, progress }, number) =>
    desk?.canBeLeftOut && progress?.state !== "left-out" ? [{ number, title, isFinal: desk.ends !== undefined }] : [],
  );
  const proposed = offered.filter(({ isFinal }) => isFinal).map(({ number }) => number);
  const [chosen, setChosen] = useState<readonly number[]>(proposed);
  const [reason, setReason] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const [refused, setRefused] = useState<{ error: unknown }>();
  if (offered.length === 0) return undefined;
  const [only] = proposed;
  const name = only !== undefined && proposed.length === 1 ? words.withoutStep(only + 1) : words.withoutSome;
  const isReady = chosen.length > 0 && reason.trim() !== "";
  const submit = async () => {
    try {
      await approve(
        chosen.toSorted((a, b) => a - b),
        reason.trim(),
      );
      setIsOpen(false);
    } catch (error) {
      setRefused({ error });
    }
  };
  return (
    <ActionDialog
      trigger={<Button>{name}</Button>}
      title={name}
      isOpen={isOpen}
      setIsOpen={setIsOpen}
      action={
        <Button appearance="primary" disabledFocusable={!isReady} onClick={() => isReady && void submit()}>
          {words.approve}
        </Button>
      }
    >
      <p>{approvals.length > 0 ? words.askedAnew : words.told}</p>
      <FieldGroup label={words.which} need="need">
        <div className={style["steps"]}>
          {offered.map(({ number, title }) => (
            <Checkbox
              key={number}
              label={`${number + 1}. ${title[language]}`}
              checked={chosen.includes(number)}
              onChange={(_, { checked }) =>
                setChosen(checked === true ? [...chosen, number] : chosen.filter((one) => one !== number))
              }
            />
          ))}
        </div>
      </FieldGroup>
      <Field label={words.reason} need="need" help={words.reasonHelp}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={300}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      {refused && <Refusal error={refused.error} />}
    </ActionDialog>
  );
}
