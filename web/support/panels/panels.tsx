import { CallRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { AnswerTimes } from "#shared/inquiries/answer-times.ts";
import { useReading } from "#web/api/queries.ts";
import { Settled } from "#web/parts/settled.tsx";
import type { WebConfig } from "#web/session/web-config.ts";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./panels.module.css";
import { panelWords } from "./words.ts";

const useTimes = () => useReading<AnswerTimes>("/answer-times").data?.value;

/** What happens after sending: by when we answer, and which days do not count. */
export function NextSteps() {
  const words = useWords(panelWords);
  const language = useLanguage();
  const times = useTimes();
  const title = useId();
  return (
    <section className={`card ${style["panel"]}`} aria-labelledby={title}>
      <h2 id={title}>{words.next}</h2>
      <ol className={style["steps"]}>
        <li>
          <b>{words.atOnce}</b>
          <p>{words.number}</p>
        </li>
        <li className={style["key"]}>
          <b>
            <Settled>{times ? words.by(dayAndTime(times.firstReplyBy, language)) : words.withinDays}</Settled>
          </b>
          <p>
            <Settled>
              {[words.firstReply, ...(times?.closedWords[language] ?? [])].join(language === "ja" ? "" : " ")}
            </Settled>
          </p>
        </li>
        <li>
          <b>{words.until}</b>
          <p>{words.goOn}</p>
        </li>
      </ol>
    </section>
  );
}

/** For those whose PC is what is broken (SUP-06). */
export function PhonePanel() {
  const words = useWords(panelWords);
  const hours = useHours();
  const phone = useReading<WebConfig>("/web-config").data?.value.emergencyPhone;
  const title = useId();
  if (phone === undefined) return undefined;
  return (
    <section className={`card ${style["panel"]}`} aria-labelledby={title}>
      <h2 id={title} className={style["phone"]}>
        <CallRegular fontSize={20} aria-hidden />
        {words.phone}
      </h2>
      <a className={style["number"]} href={`tel:${phone.replace(/[^\d+]/g, "")}`}>
        {phone}
      </a>
      <p className={style["small"]}>
        <Settled>{words.phoneHelp(hours)}</Settled>
      </p>
    </section>
  );
}

export function HoursPanel() {
  const words = useWords(panelWords);
  const hours = useHours();
  const title = useId();
  return (
    <section className={`card ${style["panel"]}`} aria-labelledby={title}>
      <h2 id={title}>{words.hours}</h2>
      <dl className={style["hours"]}>
        <dt>{words.byForm}</dt>
        <dd>{words.always}</dd>
        <dt>{words.answers}</dt>
        <dd>{words.onDays(hours)}</dd>
        <dt>{words.closed}</dt>
        <dd>{words.closedDays}</dd>
      </dl>
    </section>
  );
}

/** 9:30〜12:00、13:00〜17:30, as the calendar has it. */
function useHours(): string {
  const words = useWords(panelWords);
  return (useTimes()?.hours ?? [])
    .map(({ from, to }) => `${from.replace(/^0/, "")}${words.to}${to.replace(/^0/, "")}`)
    .join(words.and);
}
