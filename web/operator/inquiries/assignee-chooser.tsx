import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { WantedChange } from "#shared/inquiries/change-rules.ts";
import { useMe } from "#web/app/for-role.tsx";
import { Field } from "#web/parts/field.tsx";
import { both, useWords } from "#web/words/language.ts";
import { Choose, type Option } from "../desk/choose.tsx";
import { useQueueRows } from "../queue/queue-rows.ts";

const assigneeWords = both(
  {
    me: (name: string) => `自分（${name}）`,
    nobody: "担当を外す",
    other: "ほかの人",
    name: "お名前",
    mail: "メールアドレス",
    assign: "この人に割り当てる",
  },
  {
    me: (name: string) => `Me (${name})`,
    nobody: "Nobody",
    other: "Somebody else",
    name: "Name",
    mail: "Mail address",
    assign: "Assign",
  },
);

export type Assignee = NonNullable<WantedChange["assignee"]> | null;
type AssigneeProps = { title: string; choose: (assignee: Assignee) => void; close: () => void };

/** Who looks after it: oneself first, then those who look after others. */
export function AssigneeChooser({ title, choose, close }: AssigneeProps) {
  const words = useWords(assigneeWords);
  const { name, mail: mine } = useMe();
  const { data: rows = [] } = useQueueRows();
  const others = new Map(
    rows.flatMap(({ assignee }) => (assignee && assignee.mail !== mine ? [[assignee.mail, assignee] as const] : [])),
  );
  const options: Option<Assignee>[] = [
    { value: "me", name: words.me(name) },
    ...[...others.values()].map((contact) => ({ value: contact, name: contact.name, detail: contact.mail })),
    { value: null, name: words.nobody },
  ];
  const [other, setOther] = useState({ name: "", mail: "" });
  const assign = (event: FormEvent) => {
    event.preventDefault();
    choose(other);
  };
  return (
    <Choose title={title} options={options} choose={choose} close={close}>
      <details>
        <summary>{words.other}</summary>
        <form onSubmit={assign}>
          {(["name", "mail"] as const).map((part) => (
            <Field key={part} label={words[part]}>
              {(control) => (
                <input
                  {...control}
                  required
                  type={part === "mail" ? "email" : "text"}
                  value={other[part]}
                  onChange={({ target }) => setOther({ ...other, [part]: target.value })}
                />
              )}
            </Field>
          ))}
          <Button type="submit">{words.assign}</Button>
        </form>
      </details>
    </Choose>
  );
}
