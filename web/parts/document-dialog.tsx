import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { both, useWords } from "#web/words/language.ts";
import style from "./document-dialog.module.css";

const dialogWords = both(
  {
    newTab: "新しいタブで開く",
    close: "閉じる",
    lasts: "このリンクは15分間有効です。過ぎたときは、もう一度開いてください。",
  },
  {
    newTab: "Open in a new tab",
    close: "Close",
    lasts: "The link is good for 15 minutes. After that, open it once more.",
  },
);

/** A document shown in place by its signed link, which a new tab can open too. */
export function DocumentDialog({ title, url, close }: { title: string; url: string; close: () => void }) {
  const words = useWords(dialogWords);
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || close()}>
      <DialogSurface className={style["surface"] ?? ""}>
        <DialogBody className={style["body"] ?? ""}>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={style["content"] ?? ""}>
            <iframe className={style["frame"]} title={title} src={url} />
            <p className="small quiet">{words.lasts}</p>
          </DialogContent>
          <DialogActions>
            <Button as="a" href={url} target="_blank" rel="noreferrer">
              {words.newTab}
            </Button>
            <Button appearance="primary" onClick={close}>
              {words.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
