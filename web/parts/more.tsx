import { Button } from "@fluentui/react-components";
import { both, useWords } from "#web/words/language.ts";
import style from "./more.module.css";

const moreWords = both({ more: "さらに表示" }, { more: "Show more" });

/** The next page of a list. */
export function More({ hasMore, isReading, more }: { hasMore: boolean; isReading: boolean; more: () => void }) {
  const words = useWords(moreWords);
  if (!hasMore) return undefined;
  return (
    <div className={style["more"]}>
      <Button disabled={isReading} onClick={more}>
        {words.more}
      </Button>
    </div>
  );
}
