import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { both, useWords } from "#web/words/language.ts";
import { Field } from "./field.tsx";
import { Refusal } from "./states.tsx";

const whyWords = both({ reason: "理由", cancel: "やめる" }, { reason: "Reason", cancel: "Cancel" });

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
      setIsOpen(false);
    } catch (error) {
      setRefused({ error });
    }
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)}>
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className="stack">
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
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={reason.trim() === ""} onClick={() => void submit()}>
              {action}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{words.cancel}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
