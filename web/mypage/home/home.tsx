import { Guarded, Page } from "#web/parts/page.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { Decisions } from "./decisions.tsx";
import { Documents } from "./documents.tsx";
import { Environment } from "./environment.tsx";
import style from "./home.module.css";
import { News } from "./news.tsx";
import { Recent } from "./recent.tsx";
import { homeWords } from "./words.ts";

/** What an admin opens first: what waits for them, the newest documents, how the environment stands. */
export function Home() {
  const words = useWords(homeWords);
  const language = useLanguage();
  const now = dayAndTime(new Date().toISOString(), language);
  return (
    <Page title={words.title} actions={<span className="small quiet">{words.now(now)}</span>}>
      <Guarded rows={2}>
        <Decisions />
      </Guarded>
      <Guarded>
        <Documents />
      </Guarded>
      <h2 className={style["section"]}>{words.environment}</h2>
      <Environment />
      <div className={style["duo"]}>
        <Guarded>
          <Recent />
        </Guarded>
        <Guarded>
          <News />
        </Guarded>
      </div>
    </Page>
  );
}
