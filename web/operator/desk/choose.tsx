import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Field } from "#web/parts/field.tsx";
import { both, useWords } from "#web/words/language.ts";
import style from "./desk.module.css";

const chooseWords = both(
  { cancel: "やめる", filter: "絞り込む", none: "当てはまるものはありません" },
  { cancel: "Cancel", filter: "Filter", none: "Nothing fits" },
);

export type Option<Value> = { value: Value; name: string; detail?: string | undefined };

/** Where the options are looked up by what is typed, instead of being narrowed here. */
export type Seeking = { label: string; text: string; type: (text: string) => void; isReading: boolean };

type ChooseProps<Value> = {
  title: string;
  text?: ReactNode;
  seeking?: Seeking;
  options: readonly Option<Value>[];
  choose: (value: Value) => void;
  close: () => void;
  children?: ReactNode;
};

const many = 8;

/** Asks for one of several; the arrows move, Enter chooses, Escape leaves. Many can be narrowed by typing; Enter takes the first left. */
export function Choose<Value>({ title, text, seeking, options, choose, close, children }: ChooseProps<Value>) {
  const words = useWords(chooseWords);
  const [typed, setTyped] = useState("");
  const narrowed = options.filter(({ name, detail = "" }) =>
    `${name} ${detail}`.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  const left = seeking ? options : narrowed;
  const field = seeking ?? { label: words.filter, text: typed, type: setTyped, isReading: false };
  const surface = useRef<HTMLDivElement>(null);
  const isReady = options.length > 0 || seeking !== undefined;
  useEffect(() => {
    if (isReady) surface.current?.querySelector<HTMLElement>("input, [data-choice]")?.focus();
  }, [isReady]);
  const chooseFirst = (event: KeyboardEvent) => {
    const [first] = left;
    if (event.key !== "Enter" || first === undefined || field.isReading || event.nativeEvent.isComposing) return;
    event.preventDefault();
    choose(first.value);
  };
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface onKeyDown={moveFocus}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <div ref={surface} className={style["asked"]}>
              {text}
              {(seeking || options.length > many) && (
                <Field label={field.label}>
                  {(control) => (
                    <input
                      {...control}
                      type="search"
                      value={field.text}
                      onChange={({ target }) => field.type(target.value)}
                      onKeyDown={chooseFirst}
                    />
                  )}
                </Field>
              )}
              <div className={style["choices"]} aria-busy={field.isReading}>
                {left.map(({ value, name, detail }) => (
                  <Button key={name} data-choice onClick={() => choose(value)}>
                    <span className={style["lines"]}>
                      {name}
                      {detail !== undefined && <span className="small quiet">{detail}</span>}
                    </span>
                  </Button>
                ))}
                {left.length === 0 && !field.isReading && children === undefined && (
                  <p className="quiet">{words.none}</p>
                )}
              </div>
            </div>
            {children}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const choices = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-choice]")];
  const at = choices.indexOf(document.activeElement as HTMLElement);
  choices.at((at + step + choices.length) % choices.length)?.focus();
}
