import { ReadingDialog } from "#web/parts/reading-dialog.tsx";
import { useWords } from "#web/words/language.ts";
import style from "./desk.module.css";
import { keyGroups, keyLists, keyWords } from "./key-list.ts";
import { turnKeys, useKeysOn } from "./keys.ts";

/** Every key, and the switch for those without Ctrl. */
export function KeyHelp({ close }: { close: () => void }) {
  const words = useWords(keyWords);
  const keys = useWords(keyLists);
  const isOn = useKeysOn();
  return (
    <ReadingDialog title={words.title} className={style["help"]} close={close}>
      <label className={style["check"]}>
        <input type="checkbox" checked={isOn} onChange={({ target }) => turnKeys(target.checked)} />
        {words.single}
      </label>
      <p className="small quiet">{words.singleHelp}</p>
      <div className={style["groups"]}>
        {keyGroups.map((group) => (
          <section key={group}>
            <h3>{words[group]}</h3>
            <dl className={style["keys"]}>
              {keys[group].map(([key, does]) => (
                <Line key={key} keys={key} does={does} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </ReadingDialog>
  );
}

const Line = ({ keys, does }: { keys: string; does: string }) => (
  <>
    <dt>
      <KeyCaps keys={keys} />
    </dt>
    <dd>{does}</dd>
  </>
);

export const KeyCaps = ({ keys }: { keys: string }) => keys.split(" ").map((key) => <kbd key={key}>{key}</kbd>);
