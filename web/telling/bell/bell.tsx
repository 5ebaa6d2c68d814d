import { Alert20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useId, useRef } from "react";
import { reading } from "#web/api/queries.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import style from "./bell.module.css";
import { BellList, type BellPage } from "./bell-list.tsx";

const bellWords = both(
  { name: (unread: number) => (unread === 0 ? "通知" : `通知（未読${unread}件）`) },
  { name: (unread: number) => (unread === 0 ? "Notifications" : `Notifications, ${unread} unread`) },
);

/** What one was told, behind a bell that says how much of it is new, counted anew every minute. */
export function Bell({ settings }: { settings: string }) {
  const words = useWords(bellWords);
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const page = useQuery({ ...reading<BellPage>("/me/notices", { take: 20 }, useLanguage()), refetchInterval: 60_000 })
    .data?.value;
  const unread = page?.unread ?? 0;
  return (
    <>
      <button type="button" className={style["bell"]} popoverTarget={id}>
        <Alert20Regular aria-hidden="true" />
        {unread > 0 && <b aria-hidden="true">{unread}</b>}
        <span className="hidden">{words.name(unread)}</span>
      </button>
      <div ref={panel} id={id} popover="auto" className={style["panel"]}>
        <BellList page={page} settings={settings} close={() => panel.current?.hidePopover()} />
      </div>
    </>
  );
}
