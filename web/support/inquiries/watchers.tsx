import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { type FormEvent, useState } from "react";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { isRefused } from "#web/api/problem.ts";
import { Field, Wrong } from "#web/parts/field.tsx";
import { useWords } from "#web/words/language.ts";
import { actionWords } from "./action-words.ts";
import style from "./thread.module.css";
import type { Change } from "./use-change.ts";

type WatchersProps = { watchers: InquiryThread["watchers"]; change?: Change };

/** Who gets a copy of each answer; who asked decides about them. */
export function Watchers({ watchers, change }: WatchersProps) {
  const words = useWords(actionWords);
  const error = isRefused(change?.error)
    ? change.error.errors.find(({ pointer }) => pointer === "#/watchers")
    : undefined;
  return (
    <section className={style["watchers"]}>
      <h2>{words.watchers}</h2>
      {watchers.length === 0 && <p className="quiet">{words.nobody}</p>}
      <ul>
        {watchers.map(({ name, mail }) => (
          <li key={mail}>
            <span>
              {name} <span className="quiet">{mail}</span>
            </span>
            {change && (
              <button
                type="button"
                aria-label={words.remove(name)}
                onClick={() => change.make({ watchers: watchers.filter((one) => one.mail !== mail) })}
              >
                <DismissRegular fontSize={16} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      {error && <Wrong>{error.detail}</Wrong>}
      {change && (
        <details>
          <summary>{words.addOne}</summary>
          <AddWatcher key={watchers.length} watchers={watchers} change={change} />
        </details>
      )}
    </section>
  );
}

function AddWatcher({ watchers, change }: Required<WatchersProps>) {
  const words = useWords(actionWords);
  const [name, setName] = useState("");
  const [mail, setMail] = useState("");
  const add = (event: FormEvent) => {
    event.preventDefault();
    change.make({ watchers: [...watchers, { name: name.trim(), mail: mail.trim() }] });
  };
  return (
    <form onSubmit={add}>
      <p className="quiet small">{words.addHelp}</p>
      <Field label={words.name}>
        {(control) => (
          <input {...control} required maxLength={60} value={name} onChange={({ target }) => setName(target.value)} />
        )}
      </Field>
      <Field label={words.mail}>
        {(control) => (
          <input {...control} required type="email" value={mail} onChange={({ target }) => setMail(target.value)} />
        )}
      </Field>
      <Button type="submit" disabledFocusable={change.isPending}>
        {words.add}
      </Button>
    </form>
  );
}
