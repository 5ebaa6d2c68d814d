import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { Mark } from "#web/parts/mark.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { type Deadline, inHours } from "./deadline.ts";
import style from "./queue.module.css";
import { queueWords } from "./words.ts";

/** Business time left in words and as a bar, which does not rely on its colour. */
export function DeadlineClock({ inquiry: { dueBy }, deadline }: { inquiry: ListedInquiry; deadline: Deadline }) {
  const words = useWords(queueWords);
  const { is, minutes, share } = deadline;
  const said = {
    running: words.left(inHours(minutes)),
    near: words.left(inHours(minutes)),
    late: words.over(inHours(minutes)),
    paused: words.paused,
  }[is];
  return (
    <div className={style["clock"]} data-is={is}>
      <p>
        {is === "late" && <Mark kind="critical" size={13} />}
        <b>{said}</b>
        <small>{dueBy && shortMoment(dueBy)}</small>
      </p>
      <span className={style["track"]} aria-hidden="true">
        <i style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
    </div>
  );
}
