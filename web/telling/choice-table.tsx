import type { Words } from "#shared/calendar/model.ts";
import type { Kind } from "#shared/notifications/telling/kinds.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./settings.module.css";
import { tellingWords } from "./words.ts";

type ChoiceTableProps<Choice, Way> = {
  choices: readonly Choice[];
  ways: readonly { way: Way; name: string }[];
  /** `must` cannot be switched off. */
  isOn: (choice: Choice, way: Way) => boolean | "must";
  choose: (kind: Kind, way: Way, is: boolean) => void;
};

/** Each kind of news with the ways on which it comes. */
export function ChoiceTable<Choice extends { kind: Kind; label: Words }, Way extends string>({
  choices,
  ways,
  isOn,
  choose,
}: ChoiceTableProps<Choice, Way>) {
  const words = useWords(tellingWords);
  const language = useLanguage();
  const cell = (choice: Choice, { way, name }: { way: Way; name: string }) => {
    const is = isOn(choice, way);
    if (is === "must") return <span className="small">{words.must}</span>;
    return (
      <input
        type="checkbox"
        aria-label={`${choice.label[language]} ${name}`}
        checked={is}
        onChange={({ target }) => choose(choice.kind, way, target.checked)}
      />
    );
  };
  return (
    <div className={style["inside"]}>
      <table className={style["table"]}>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            {ways.map(({ way, name }) => (
              <th key={way} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {choices.map((choice) => (
            <tr key={choice.kind}>
              <th scope="row">{choice.label[language]}</th>
              {ways.map((one) => (
                <td key={one.way}>{cell(choice, one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
