import { Page } from "#web/parts/page.tsx";
import { both, useWords } from "#web/words/language.ts";

const homeWords = both({ title: "ホーム" }, { title: "Home" });

export function Home() {
  const words = useWords(homeWords);
  return (
    <Page title={words.title}>
      <div className="card pad" />
    </Page>
  );
}
