import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useWords } from "#web/words/language.ts";
import style from "./money.module.css";
import { monthsFrom } from "./months.ts";
import { moneyWords } from "./words.ts";

type MonthPickProps = { month: string; label?: string; onPick: (month: string) => void };

/** Goes to a month, or to the one beside it. */
export function MonthPick({ month, label, onPick }: MonthPickProps) {
  const words = useWords(moneyWords);
  const named = (what: string) => [label, what].filter(Boolean).join(" ");
  return (
    <div className={style["month"]}>
      {label && <span className="small quiet">{label}</span>}
      <Button
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={named(words.before)}
        onClick={() => onPick(monthsFrom(month, -1))}
      />
      <input
        type="month"
        aria-label={label ?? words.month}
        value={month}
        onChange={({ target }) => target.value !== "" && onPick(target.value)}
      />
      <Button
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={named(words.after)}
        onClick={() => onPick(monthsFrom(month, 1))}
      />
    </div>
  );
}
