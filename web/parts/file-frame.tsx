import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Asked, askFile } from "#web/api/client.ts";
import { both, useWords } from "#web/words/language.ts";
import style from "./file-frame.module.css";

const frameWords = both({ open: "新しいタブで開く", save: "保存する" }, { open: "Open in a new tab", save: "Save" });

type FileFrameProps = {
  path: string;
  query?: Asked["query"];
  title: string;
  /** What the file is made of, where that changes at the same address: it is read anew then. */
  edition?: number;
};

/** A PDF of the API shown in place, with the ways to open it by itself and to keep it. */
export function FileFrame({ path, query, title, edition }: FileFrameProps) {
  const words = useWords(frameWords);
  const { data: file } = useSuspenseQuery({
    queryKey: [path, query, "file", edition],
    queryFn: ({ signal }) => askFile(path, { ...(query && { query }), signal }),
  });
  const address = useObjectUrl(file);
  return (
    <figure className={style["frame"]}>
      <figcaption className="row">
        <a href={address} target="_blank" rel="noopener">
          {words.open}
        </a>
        <a href={address} download={file.name}>
          {words.save}
        </a>
      </figcaption>
      {address !== undefined && <iframe src={address} title={title} />}
    </figure>
  );
}

function useObjectUrl(file: File): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([file], { type: "application/pdf" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
