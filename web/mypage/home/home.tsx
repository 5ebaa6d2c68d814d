import { Guarded, Page } from "#web/parts/page.tsx";
import { PhonePanel } from "#web/support/panels/panels.tsx";
import { fullDay, time } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import { Activity } from "./activity.tsx";
import { DecisionList } from "./decision-list.tsx";
import { Environment } from "./environment.tsx";
import { environmentWords } from "./environment-words.ts";
import style from "./home.module.css";
import { NewestInvoice, NewestReport } from "./newest-documents.tsx";
import { News } from "./news.tsx";

const homeWords = both(
  { title: "ホーム", now: (at: string) => `${at} 現在` },
  { title: "Home", now: (at: string) => `as of ${at}` },
);

/** What needs a decision, what was sent, how the environment stands, what goes on: each part loads by itself. */
export function Home() {
  const words = useWords(homeWords);
  const { title } = useWords(environmentWords);
  const language = useLanguage();
  const now = new Date().toISOString();
  return (
    <Page
      title={words.title}
      actions={<p className="small quiet">{words.now(`${fullDay(now, language)} ${time(now)}`)}</p>}
    >
      <Guarded rows={2}>
        <DecisionList />
      </Guarded>
      <div className={style["duo"]}>
        <Guarded>
          <NewestReport />
        </Guarded>
        <Guarded>
          <NewestInvoice />
        </Guarded>
      </div>
      <h2 className={style["section"]}>{title}</h2>
      <Guarded>
        <Environment />
      </Guarded>
      <div className={`${style["duo"]} ${style["low"]}`}>
        <Guarded>
          <Activity />
        </Guarded>
        <div className="stack">
          <Guarded rows={3}>
            <News />
          </Guarded>
          <PhonePanel />
        </div>
      </div>
    </Page>
  );
}
