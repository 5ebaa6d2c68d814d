import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { both, useWords } from "#web/words/language.ts";

const dialogWords = both({ close: "閉じる" }, { close: "Close" });

type ReadingDialogProps = { title: string; className?: string | undefined; close: () => void; children: ReactNode };

/** Shows something above the page that is read and closed again. */
export function ReadingDialog({ title, className, close, children }: ReadingDialogProps) {
  const words = useWords(dialogWords);
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface className={className ?? ""}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {words.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
