import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { Message } from "#web/parts/states.tsx";
import { both, useWords } from "#web/words/language.ts";
import style from "./offline.module.css";

const offlineWords = both(
  "オフラインです。表示は最後に読み込んだ内容です。つながると自動で読み直します。",
  "You are offline. You see what was read last; it is read again when the connection is back.",
);

const listen = (tell: () => void) => onlineManager.subscribe(tell);

/** Says that there is no network, as long as there is none. */
export function Offline() {
  const isOnline = useSyncExternalStore(listen, () => onlineManager.isOnline());
  const words = useWords(offlineWords);
  if (isOnline) return undefined;
  return (
    <div className={style["offline"]}>
      <Message kind="caution">{words}</Message>
    </div>
  );
}
