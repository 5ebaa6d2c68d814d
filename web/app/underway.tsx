import { useNavigation } from "react-router";
import { stateWords } from "#web/parts/states-words.ts";
import { useSecondsWaited } from "#web/parts/use-seconds-waited.ts";
import { useWords } from "#web/words/language.ts";
import style from "./underway.module.css";

/** Says that the next page is on its way, when its scripts take longer than a second. */
export const Underway = () => (useNavigation().state === "loading" ? <Line /> : undefined);

function Line() {
  const words = useWords(stateWords);
  const waited = useSecondsWaited();
  return (
    <p className={style["line"]} role="status">
      {waited >= 1 && words.loading}
    </p>
  );
}
