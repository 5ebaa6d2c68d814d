import { recentMoment } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import style from "./as-of.module.css";
import { Mark } from "./mark.tsx";

const asOfWords = both(
  {
    at: (moment: string) => `${moment}時点`,
    all: "すべて取得",
    part: (reason: string) => `一部を取得${reason ? `：${reason}` : ""}`,
    none: (reason: string) => `取得できませんでした${reason ? `：${reason}` : ""}`,
  },
  {
    at: (moment: string) => `as of ${moment}`,
    all: "all of it was read",
    part: (reason: string) => `part of it was read${reason ? `: ${reason}` : ""}`,
    none: (reason: string) => `could not be read${reason ? `: ${reason}` : ""}`,
  },
);

export type Coverage = "complete" | "partial" | "none";

type AsOfProps = {
  at: string | undefined;
  coverage: Coverage;
  reason?: { ja: string; en: string } | undefined;
};

/** How old what is shown is, and how much of it could be read: beside every figure from Microsoft 365. */
export function AsOf({ at, coverage, reason }: AsOfProps) {
  const words = useWords(asOfWords);
  const language = useLanguage();
  const why = reason?.[language] ?? "";
  const said = { complete: words.all, partial: words.part(why), none: words.none(why) }[coverage];
  const mark = { complete: "good", partial: "caution", none: "unknown" } as const;
  return (
    <p className={`small quiet ${style["line"]}`}>
      <Mark kind={mark[coverage]} size={14} />
      <span>
        {at !== undefined && <span className="u">{words.at(recentMoment(at, language))}｜</span>}
        <span className={style["said"]}>{said}</span>
      </span>
    </p>
  );
}
