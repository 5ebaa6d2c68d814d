import { useSearchParams } from "react-router";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { Guarded } from "#web/parts/page.tsx";
import { useWords } from "#web/words/language.ts";
import { MoneyPage } from "../money/money-page.tsx";
import { Archives } from "./archives.tsx";
import { Journal } from "./journal.tsx";
import { Revenue } from "./revenue.tsx";
import { TieOut } from "./tie-out.tsx";
import { bookWords } from "./words.ts";

const parts = { journal: Journal, revenue: Revenue, "tie-out": TieOut, archives: Archives } as const;
const isPart = (text: string): text is keyof typeof parts => text in parts;

/** What goes to the books: the journal, revenue, whether all of it ties, and archives of what was issued. */
export function Books() {
  const words = useWords(bookWords);
  const [wanted] = useSearchParams();
  const part = wanted.get("part") ?? "journal";
  const Part = isPart(part) ? parts[part] : Journal;
  return (
    <MoneyPage title={words.title}>
      <div className="stack">
        <ChoiceTabs
          label={words.parts}
          name="part"
          choices={[
            { value: undefined, name: words.journal },
            { value: "revenue", name: words.revenue },
            { value: "tie-out", name: words.tieOut },
            { value: "archives", name: words.archives },
          ]}
        />
        <Guarded key={part}>
          <Part />
        </Guarded>
      </div>
    </MoneyPage>
  );
}
