import { Combobox, Option } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useReading } from "#web/api/queries.ts";
import { useWords } from "#web/words/language.ts";
import { Chosen } from "./chosen.tsx";
import type { ControlProps } from "./field.tsx";
import style from "./schema-form.module.css";
import { useSchemaForm } from "./schema-form-context.ts";
import { schemaFormWords } from "./schema-form-words.ts";
import { typeSpaces } from "./type-spaces.ts";
import { useSettled } from "./use-settled.ts";

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
  const place = useRef<HTMLDivElement>(null);
  // Where the field goes or comes back under the fingers, the focus goes on to what takes its place.
  const focusOn = (what: string) => setTimeout(() => place.current?.querySelector<HTMLElement>(what)?.focus());
  const left = choices.filter(({ id }) => !chosen.includes(id));
  const said = reading.isError ? words.unread : reading.isPending ? words.searching : words.found(total);

  const choose = (id: string | undefined) => {
    const one = choices.find((choice) => choice.id === id);
    if (!one) return;
    named(one.id, one.name);
    onChange(most === 1 ? [one.id] : [...chosen, one.id]);
    setText("");
    if (chosen.length + 1 >= most) focusOn("button");
  };

  return (
    <div ref={place} className={style["picker"]} onKeyDownCapture={typeSpaces}>
      <Chosen
        ids={chosen}
        nameOf={(id) => names[id] ?? id}
        remove={(id) => {
          onChange(chosen.filter((one) => one !== id));
          focusOn("input");
        }}
      />
      {chosen.length < most && (
        <Combobox
          {...control}
          input={{ className: style["input"] ?? "" }}
          className={style["combobox"] ?? ""}
          expandIcon={{ "aria-label": words.open, tabIndex: -1 }}
          freeform
          autoComplete="off"
          placeholder={words.search}
          value={text}
          selectedOptions={[]}
          open={isOpen}
          onOpenChange={(_event, { open }) => {
            setIsOpen(open);
            if (!open) setText("");
          }}
          onChange={({ target }) => {
            setText(target.value);
            // What an input method types comes without the keys by which the list would open by itself.
            setIsOpen(true);
          }}
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
      <span className="hidden" role="status">
        {isOpen ? said : ""}
      </span>
    </div>
  );
}
