import { Button } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { both, useWords } from "#web/words/language.ts";
import { ActionDialog } from "./action-dialog.tsx";
import { Field } from "./field.tsx";
import { Refusal } from "./states.tsx";

const whyWords = both({ reason: "理由" }, { reason: "Reason" });

type AskWhyProps = {
  trigger: ReactElement;
  title: string;
  text?: string;
  /** What the button does. */
  action: string;
  run: (reason: string) => Promise<unknown>;
};

/** Asks for the reason before something is done that others will read of. */
export function AskWhy({ trigger, title, text, action, run }: AskWhyProps) {
  const words = useWords(whyWords);
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState<{ error: unknown }>();
  const submit = async () => {
    try {
      await run(reason.trim());
      setReason("");
      setRefused(undefined);
      setIsOpen(false);
    } catch (error) {
      setRefused({ error });
    }
  };
  return (
    <ActionDialog
      trigger={trigger}
      title={title}
      isOpen={isOpen}
      setIsOpen={setIsOpen}
      action={
        <Button appearance="primary" disabled={reason.trim() === ""} onClick={() => void submit()}>
          {action}
        </Button>
      }
    >
      {text !== undefined && <p>{text}</p>}
      <Field label={words.reason} need="need">
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {refused && <Refusal error={refused.error} />}
    </ActionDialog>
  );
}
