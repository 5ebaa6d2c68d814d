import { type ClipboardEvent, useState } from "react";
import { useWords } from "#web/words/language.ts";
import { openUploads, type ReadyFile, type Uploads } from "./uploads.ts";
import { attachmentWords } from "./words.ts";

/** The files of a form, begun with those that were kept; pictures that are pasted anywhere in it are taken as well. */
export function useUploads(kept: readonly ReadyFile[], keep: (files: readonly ReadyFile[]) => void) {
  const words = useWords(attachmentWords);
  const [uploads] = useState<Uploads>(() => openUploads(kept, keep));
  const onPaste = ({ clipboardData }: ClipboardEvent) =>
    uploads.add([...clipboardData.files].map((file) => named(file, words.pasted)));
  return { uploads, onPaste };
}

/** A picture from the clipboard is always called `image.png`; it is told apart by when it was pasted. */
function named(file: File, name: string): File {
  if (file.name !== "image.png") return file;
  const at = new Date().toLocaleString("sv").replace(/\D/g, "");
  return new File([file], `${name}_${at}.png`, { type: file.type });
}
