import type { Source } from "#shared/content/source.ts";
import { useReading } from "#web/api/queries.ts";
import { Entry } from "#web/parts/form-dialog.tsx";
import { useLanguage, useWords } from "#web/words/language.ts";
import { moneyWords } from "../money/words.ts";
import { priceWords } from "./words.ts";

type Notices = { entries: Pick<Source, "slug" | "title" | "state">[] };

/** The notice by which customers were told of new prices. */
export function NoticePick({ value, onPick }: { value: string; onPick: (slug: string) => void }) {
  const words = useWords(priceWords);
  const money = useWords(moneyWords);
  const language = useLanguage();
  const notices = useReading<Notices>("/operator/content/notice").data?.value.entries ?? [];
  const options = notices
    .filter(({ state }) => state === "published")
    .map(({ slug, title }) => ({ value: slug, name: `${title[language] ?? title.ja}${money.bracketed(slug)}` }));
  return (
    <Entry
      field={{ name: "notice", label: words.notice, help: words.noticeHelp, options }}
      value={value}
      error={undefined}
      onChange={onPick}
    />
  );
}
