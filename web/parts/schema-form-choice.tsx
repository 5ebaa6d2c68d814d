import { Combobox, Option } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useId, useState } from "react";
import { useReading } from "#web/api/queries.ts";
import { useWords } from "#web/words/language.ts";
import type { ControlProps } from "./field.tsx";
import style from "./schema-form.module.css";
import { useSchemaForm } from "./schema-form-context.ts";
import { schemaFormWords } from "./schema-form-words.ts";

type Choices = { total: number; choices: { id: string; name: string; detail?: string }[] };

type ChoicePickerProps = {
  control: ControlProps;
  source: string;
  most: number;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

const shown = 20;

/** Picks from what the company has, as its newest snapshot knows it: typed, moved through and chosen by keyboard too. */
export function ChoicePicker({ control, source, most, chosen, onChange }: ChoicePickerProps) {
  const words = useWords(schemaFormWords);
  const { choicesAt, names, named } = useSchemaForm();
  const [text, setText] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const query = useSettled(text);
  const reading = useReading<Choices>(isOpen ? choicesAt(source) : undefined, { q: query, take: shown });
  const { total = 0, choices = [] } = reading.data?.value ?? {};
  const count = useId();
  const left = choices.filter(({ id }) => !chosen.includes(id));
  const said = reading.isError ? words.unread : reading.isPending ? words.searching : words.found(total);

  const choose = (id: string | undefined) => {
    const one = choices.find((choice) => choice.id === id);
    if (!one) return;
    named(one.id, one.name);
    onChange(most === 1 ? [one.id] : [...chosen, one.id]);
    setText("");
  };

  return (
    <div className={style["picker"]}>
      {chosen.length > 0 && (
        <ul className={style["chosen"]}>
          {chosen.map((id) => (
            <li key={id}>
              {names[id] ?? id}
              <button
                type="button"
                aria-label={words.remove(names[id] ?? id)}
                onClick={() => onChange(chosen.filter((one) => one !== id))}
              >
                <DismissRegular aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length < most && (
        <Combobox
          {...control}
          input={{ className: style["input"] ?? "" }}
          className={style["combobox"] ?? ""}
          freeform
          autoComplete="off"
          placeholder={words.search}
          value={text}
          selectedOptions={[]}
          open={isOpen}
          onOpenChange={(_event, { open }) => setIsOpen(open)}
          onChange={({ target }) => setText(target.value)}
          onOptionSelect={(_event, { optionValue }) => choose(optionValue)}
        >
          {left.map(({ id, name, detail }) => (
            <Option key={id} value={id} text={name}>
              <span className={style["option"]}>
                <span>{name}</span>
                {detail !== undefined && <span className="small quiet">{detail}</span>}
              </span>
            </Option>
          ))}
          {left.length === 0 && (
            <Option key="none" value="" text="" disabled>
              {reading.isSuccess ? words.none : said}
            </Option>
          )}
          {total > choices.length && (
            <Option key="more" value="" text="" disabled>
              {words.many(total - choices.length)}
            </Option>
          )}
        </Combobox>
      )}
      <span id={count} className="hidden" role="status">
        {isOpen ? said : ""}
      </span>
    </div>
  );
}

/** What was typed, once the typing has paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
