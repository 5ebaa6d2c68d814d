import { AttachRegular } from "@fluentui/react-icons";
import { ask } from "#web/api/client.ts";
import { useAction } from "#web/api/use-action.ts";
import { Wrong } from "#web/parts/field.tsx";
import { size } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import style from "./thread.module.css";
import { threadWords } from "./thread-words.ts";

type FileLinksProps = { inquiry: string; version: number; files: readonly { name: string; bytes: number }[] };

/** The files of one message; each is opened by a link that is made when it is wanted. */
export function FileLinks({ inquiry, version, files }: FileLinksProps) {
  const words = useWords(threadWords);
  const path = `/inquiries/${inquiry}/messages/${version}/attachments`;
  const opening = useAction(async (index: number) => {
    // A browser opens a window only at once, when the button is pressed.
    const tab = window.open("about:blank");
    try {
      const { url } = await ask<{ url: string }>(`${path}/${index}/link`, { method: "POST" });
      if (tab) tab.location.replace(url);
      else window.location.assign(url);
    } catch (error) {
      tab?.close();
      throw error;
    }
  }, []);
  if (files.length === 0) return undefined;
  return (
    <>
      <ul className={style["files"]} aria-label={words.files}>
        {files.map(({ name, bytes }, index) => (
          // A file has no name of its own: it is the one at its place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <button type="button" onClick={() => opening.mutate(index)}>
              <AttachRegular fontSize={18} aria-hidden />
              <span>{name}</span>
            </button>
            <span className="quiet u">{size(bytes)}</span>
          </li>
        ))}
      </ul>
      {opening.isError && <Wrong>{words.notOpened}</Wrong>}
    </>
  );
}
