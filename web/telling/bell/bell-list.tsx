import { Button } from "@fluentui/react-components";
import { Link } from "react-router";
import { ask } from "#web/api/client.ts";
import { useAction } from "#web/api/use-action.ts";
import { Mark, type MarkKind } from "#web/parts/mark.tsx";
import { Empty } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import style from "./bell.module.css";

/** What `GET /me/notices` answers, as far as it is shown. */
type Told = {
  id: string;
  label: string;
  at: string;
  isRead: boolean;
  tone: "plain" | "critical" | "decision";
  title: string;
  lead?: string;
  opens?: { text: string; href: string };
};
export type BellPage = { notices: Told[]; unread: number };

const listWords = both(
  {
    title: "通知",
    readAll: "すべて既読にする",
    empty: "通知はまだありません",
    unread: "未読",
    settings: "設定",
  },
  {
    title: "Notifications",
    readAll: "Mark all as read",
    empty: "There are no notifications yet",
    unread: "Unread",
    settings: "Settings",
  },
);

const marks: Record<Told["tone"], MarkKind> = { plain: "info", critical: "critical", decision: "decision" };

/** An address of this site as one of its pages, which opens without loading everything anew; any other as it is. */
function within(href: string): string {
  const { origin, pathname, search, hash } = new URL(href, location.href);
  return origin === location.origin ? `${pathname}${search}${hash}` : href;
}

type BellListProps = { page: BellPage | undefined; settings: string; close: () => void };

/** The newest notices; what is opened is read, and so is all of it by one button. */
export function BellList({ page, settings, close }: BellListProps) {
  const words = useWords(listWords);
  const language = useLanguage();
  const read = useAction(
    (body: { ids: string[] } | { until: string }) => ask("/me/notices/read", { method: "POST", body }),
    ["/me/notices"],
  );
  const [newest] = page?.notices ?? [];
  return (
    <>
      <div className="spread">
        <h2>{words.title}</h2>
        <div className="row">
          <Link className="small" to={settings} onClick={close}>
            {words.settings}
          </Link>
          {newest && (page?.unread ?? 0) > 0 && (
            <Button size="small" onClick={() => read.mutate({ until: newest.at })}>
              {words.readAll}
            </Button>
          )}
        </div>
      </div>
      {!newest && <Empty title={words.empty} />}
      <ul className={style["list"]}>
        {page?.notices.map(({ id, label, at, isRead, tone, title, lead, opens }) => (
          <li key={id} data-new={!isRead}>
            <p className="small quiet row">
              <Mark kind={marks[tone]} size={14} />
              <span>{label}</span>
              <span>{dayAndTime(at, language)}</span>
              {!isRead && <b>{words.unread}</b>}
            </p>
            <p>
              {opens ? (
                <Link
                  to={within(opens.href)}
                  onClick={() => {
                    read.mutate({ ids: [id] });
                    close();
                  }}
                >
                  {title}
                </Link>
              ) : (
                title
              )}
            </p>
            {lead !== undefined && <p className="small quiet">{lead}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
