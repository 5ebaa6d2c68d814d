import { day, dayAndTime, time } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import { hours, hoursAt } from "./business-time.ts";
import style from "./desk.module.css";
import { useNow } from "./use-now.ts";

const clockWords = both(
  {
    open: "営業時間内",
    break: (left: string) => `休憩まで ${left}`,
    close: (left: string) => `終業まで ${left}`,
    closed: "営業時間外",
    pause: "休憩中",
    opens: (at: string) => `${at}から`,
  },
  {
    open: "Open",
    break: (left: string) => `break in ${left}`,
    close: (left: string) => `closes in ${left}`,
    closed: "Closed",
    pause: "Break",
    opens: (at: string) => `opens ${at}`,
  },
);

/** The time in Japan, and whether we are at work. */
export function Clock() {
  const words = useWords(clockWords);
  const language = useLanguage();
  const now = useNow();
  const is = hoursAt(now);
  const today = day(now.toString(), language);
  const said = () => {
    if (is.state === "open") return `${words.open}　${words[is.until](hours(is.minutes))}`;
    const opensAt = is.opensAt.toString();
    if (is.state === "break") return `${words.pause}　${words.opens(time(opensAt))}`;
    return `${words.closed}　${words.opens(day(opensAt, language) === today ? time(opensAt) : dayAndTime(opensAt, language))}`;
  };
  return (
    <p className={style["clock"]}>
      <span className="u">{today}</span> <b className="u">{time(now.toString())}</b>
      <span className={style["hours"]}>{said()}</span>
    </p>
  );
}
