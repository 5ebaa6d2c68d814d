import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { ActionDialog } from "#web/parts/action-dialog.tsx";
import { useWords } from "#web/words/language.ts";
import { replyWords } from "./words.ts";

/** Removes a reply for everybody, once it was asked whether it is the one that is meant. */
export function RemoveReply({ title, remove }: { title: string; remove: () => void }) {
  const words = useWords(replyWords);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <ActionDialog
      trigger={<Button>{words.remove}</Button>}
      title={words.removeAsked(title)}
      isOpen={isOpen}
      setIsOpen={setIsOpen}
      action={
        <Button
          appearance="primary"
          onClick={() => {
            setIsOpen(false);
            remove();
          }}
        >
          {words.remove}
        </Button>
      }
    >
      <p>{words.removeText}</p>
    </ActionDialog>
  );
}
