import { PauseRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { timeUsed } from "#shared/inquiries/time-used.ts";
import { Mark } from "#web/parts/mark.tsx";
import { shortDay, time } from "#web/words/dates.ts";
import { both, useWords } from "#web/words/language.ts";
import { daysOf, hours, isInDays } from "../desk/business-time.ts";
import { useNow } from "../desk/use-now.ts";
import style from "./deadline.module.css";

const deadlineWords = both(
  {
    left: (time: string) => `残り ${time}`,
    over: (time: string) => `超過 ${time}`,
    days: (count: number) => `${count}営業日`,
    paused: "停止中",
    resumes: (time: string) => `再開後 ${time}`,
    today: (at: string) => `本日 ${at}`,
  },
  {
    left: (time: string) => `${time} left`,
    over: (time: string) => `${time} over`,
    days: (count: number) => `${count} bus. days`,
    paused: "Paused",
    resumes: (time: string) => `${time} once resumed`,
    today: (at: string) => `today ${at}`,
  },
);

/** How near a deadline is: late, hot past four fifths of its time, paused, or well. */
export type Standing = "over" | "hot" | "ok" | "stop";
type Timed = { receivedAt: string; dueBy?: string | undefined; callBackBy?: string | undefined };

export const standingOf = (share: number | undefined): Standing => {
  if (share === undefined) return "stop";
  if (share >= 1) return "over";
  return share >= 0.8 ? "hot" : "ok";
};

/** Business time left, when it ends, and a bar with ticks at a half and four fifths; `paused` is what is left then. Bare, beside the day itself. */
export function Deadline({ of, paused, isBare = false }: { of: Timed; paused?: number; isBare?: boolean }) {
  const words = useWords(deadlineWords);
  const now = useNow();
  const used = timeUsed(of, now);
  const standing = standingOf(used?.share);
  const inWords = (minutes: number) => (isInDays(minutes) ? words.days(daysOf(minutes)) : hours(minutes));
  if (!used)
    return (
      <Shown standing={standing} share={0} end={paused === undefined ? undefined : words.resumes(inWords(paused))}>
        <PauseRegular fontSize={16} aria-hidden />
        {words.paused}
      </Shown>
    );
  const endsAt = used.endsAt.toString();
  const isToday = shortDay(endsAt) === shortDay(now.toString());
  return (
    <Shown
      standing={standing}
      share={used.share}
      end={isBare ? undefined : isToday ? words.today(time(endsAt)) : `${shortDay(endsAt)} ${time(endsAt)}`}
    >
      {standing === "over" && <Mark kind="critical" size={13} />}
      {standing === "over" ? words.over(inWords(used.minutes)) : words.left(inWords(used.minutes))}
    </Shown>
  );
}

type ShownProps = { standing: Standing; share: number; end: string | undefined; children: ReactNode };

const Shown = ({ standing, share, end, children }: ShownProps) => (
  <div className={style["clock"]} data-is={standing}>
    <p>
      <b>{children}</b>
      <small>{end}</small>
    </p>
    <svg className={style["bar"]} viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="5" className={style["ground"]} />
      <rect width={Math.max(1, Math.round(share * 100))} height="5" className={style["used"]} />
      <path d="M50 0V5M80 0V5" className={style["ticks"]} />
    </svg>
  </div>
);
