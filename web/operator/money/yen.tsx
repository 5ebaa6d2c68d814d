import { signed, yen } from "#web/words/dates.ts";
import style from "./money.module.css";

/** An amount in a table; nothing is grey. */
export const Amount = ({ value, isStrong = false }: { value: number; isStrong?: boolean }) => {
  if (value === 0) return <span className={style["zero"]}>0</span>;
  return isStrong ? <b>{yen(value)}</b> : yen(value);
};

/** +¥412,060, −¥3,190, ±0 */
export const signedYen = (value: number): string => signed(value).replace(/^[+−]/, "$&¥");
