import { Button } from "@fluentui/react-components";
import { DismissRegular, DocumentErrorRegular, DocumentRegular, ImageRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { Wrong } from "#web/parts/field.tsx";
import { size } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./attachments.module.css";
import type { Upload, Uploads } from "./uploads.ts";
import { attachmentWords } from "./words.ts";

const picture = /\.(png|jpe?g|gif|webp|heic)$/i;

type FileRowProps = { upload: Upload; uploads: Uploads; onRemoved: () => void };

/** One file: how far it has got, or why it is not taken, and the way to take it away. */
export function FileRow({ upload, uploads, onRemoved }: FileRowProps) {
  const words = useWords(attachmentWords);
  const { id, name, bytes, state } = upload;
  const away = useRef<HTMLButtonElement>(null);
  // The button that was pressed goes away: the focus moves to one that stays.
  const again = () => {
    uploads.retry(upload);
    away.current?.focus();
  };
  const remove = () => {
    uploads.remove(id);
    onRemoved();
  };
  const Icon = state === "refused" ? DocumentErrorRegular : picture.test(name) ? ImageRegular : DocumentRegular;
  return (
    <li className={style["file"]} data-state={state}>
      <Icon fontSize={20} aria-hidden />
      <div className={style["about"]}>
        <p>
          <b>{name}</b> <span className="quiet u">{size(bytes)}</span>
        </p>
        {upload.state === "sending" && <progress value={upload.share} max={1} aria-label={words.sending(name)} />}
        {upload.state === "refused" && <Refused upload={upload} />}
        {upload.state === "refused" && upload.trouble === "cut-off" && (
          <p className={style["again"]}>
            <Button size="small" onClick={again}>
              {words.retry}
            </Button>
          </p>
        )}
      </div>
      <button
        type="button"
        className={style["away"]}
        aria-label={state === "sending" ? words.cancel(name) : words.remove(name)}
        ref={away}
        onClick={remove}
      >
        <DismissRegular fontSize={20} aria-hidden />
      </button>
    </li>
  );
}

/** The API says in Japanese what it has found within a file. */
function Refused({ upload }: { upload: Extract<Upload, { state: "refused" }> }) {
  const words = useWords(attachmentWords);
  const said = useLanguage() === "ja" ? upload.detail?.replace(`${upload.name}：`, "") : undefined;
  return <Wrong>{said ?? words.troubles[upload.trouble]}</Wrong>;
}
