import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { useSearchParams } from "react-router";
import { isoDay } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import style from "./day-chooser.module.css";
import { inventoryWords } from "./words.ts";

/** Which day is shown stands in the address; without one it is the newest. */
export function DayChooser() {
  const words = useWords(inventoryWords);
  const id = useId();
  const [params, setParams] = useSearchParams();
  const day = params.get("day") ?? "";
  const choose = (wanted: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (wanted) next.set("day", wanted);
      else next.delete("day");
      return next;
    });
  return (
    <div className="row">
      <label htmlFor={id} className="small quiet">
        {words.day}
      </label>
      <input
        id={id}
        className={style["day"]}
        type="date"
        value={day}
        {...keptDays(new Date())}
        onChange={({ target }) => choose(target.value)}
      />
      {day && <Button onClick={() => choose("")}>{words.newest}</Button>}
    </div>
  );
}

/** So many days back it is promised that what was read can be looked up. */
const daysKept = 400;

const keptDays = (now: Date) => ({
  min: isoDay(now.getTime() - daysKept * 86_400_000),
  max: isoDay(now),
});
