import { useSearchParams } from "react-router";
import style from "./money.module.css";
import { today } from "./months.ts";

/** The day as of which something is shown, kept in the address; today is none. */
export function AsOfDay({ label, name = "asOf" }: { label: string; name?: string }) {
  const [wanted, want] = useSearchParams();
  const pick = (day: string) => {
    const next = new URLSearchParams(wanted);
    if (day === "" || day === today()) next.delete(name);
    else next.set(name, day);
    want(next);
  };
  return (
    <label className={style["month"]}>
      <span className="small quiet">{label}</span>
      <input
        type="date"
        value={wanted.get(name) ?? today()}
        max={today()}
        onChange={({ target }) => pick(target.value)}
      />
    </label>
  );
}
