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
import type { ReactElement, ReactNode } from "react";
import { both, useWords } from "#web/words/language.ts";
import style from "./action-dialog.module.css";

const dialogWords = both({ cancel: "やめる" }, { cancel: "Cancel" });

type ActionDialogProps = {
  /** Opens it. */
  trigger: ReactElement;
  title: string;
  isOpen: boolean;
  setIsOpen: (isOpen: boolean) => void;
  /** The button that does it; missing where nothing can be done. */
  action: ReactNode;
  /** What the way out is called where it is not to leave something undone. */
  close?: string;
  children: ReactNode;
};

/** What is to be read or filled in before something is done, with a way out that changes nothing. */
export function ActionDialog({ trigger, title, isOpen, setIsOpen, action, close, children }: ActionDialogProps) {
  const words = useWords(dialogWords);
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)}>
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className="stack">{children}</DialogContent>
          <DialogActions className={style["actions"] ?? ""}>
            {action}
            <DialogTrigger disableButtonEnhancement>
              <Button>{close ?? words.cancel}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
