import { Button } from "@fluentui/react-components";
import { ArrowUploadRegular, CameraRegular } from "@fluentui/react-icons";
import { type DragEvent, useRef, useState, useSyncExternalStore } from "react";
import { acceptedEndings } from "#shared/inquiries/file-rules.ts";
import { useWords } from "#web/words/language.ts";
import style from "./attachments.module.css";
import { FileRow } from "./file-row.tsx";
import type { Upload, Uploads } from "./uploads.ts";
import { attachmentWords } from "./words.ts";

/** A place to drop files, a button to choose them, and what has become of each. */
export function Attachments({ uploads, id }: { uploads: Uploads; id: string }) {
  const words = useWords(attachmentWords);
  const list = useSyncExternalStore(uploads.listen, uploads.list);
  const [isOver, setIsOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const counted = (wanted: Upload["state"]) => list.filter(({ state }) => state === wanted).length;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    uploads.add(event.dataTransfer.files);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <>
      {/* Dropping is the mouse's way only; the button beside it is everybody's. */}
      <div
        className={style["drop"]}
        data-over={isOver}
        onDragOver={over}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        role="presentation"
      >
        <span className={style["wide"]}>
          <ArrowUploadRegular fontSize={24} aria-hidden />
        </span>
        <span className={style["wide"]}>{words.drop}</span>
        <Button id={id} className={style["choose"] ?? ""} onClick={() => chooser.current?.click()}>
          <span className={style["wide"]}>{words.choose}</span>
          <span className={style["narrow"]}>
            <CameraRegular fontSize={20} aria-hidden />
            {words.chooseOnPhone}
          </span>
        </Button>
        <span className={`${style["wide"]} ${style["paste"]}`}>{words.paste}</span>
        <input
          ref={chooser}
          className="hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-hidden
          accept={["image/*", ...acceptedEndings].join(",")}
          onChange={({ target }) => {
            uploads.add(target.files ?? []);
            target.value = "";
          }}
        />
      </div>
      <ul className={style["files"]}>
        {list.map((upload) => (
          <FileRow
            key={upload.id}
            upload={upload}
            uploads={uploads}
            onRemoved={() => document.getElementById(id)?.focus()}
          />
        ))}
      </ul>
      <p className="hidden" role="status">
        {words.said(counted("ready"), counted("sending"), counted("refused"))}
      </p>
    </>
  );
}
