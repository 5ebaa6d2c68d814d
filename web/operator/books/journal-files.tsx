import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { askFile } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { saveFile } from "#web/parts/download.tsx";
import { Message } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { bookWords } from "./words.ts";

const packages = { yayoi: "弥生会計", moneyforward: "マネーフォワード", freee: "freee" } as const;
type Package = keyof typeof packages;

/** The journal for each accounting package; a letter that its encoding lacks is named before it is replaced. */
export function JournalFiles({ month }: { month: string }) {
  const words = useWords(bookWords);
  const [refused, setRefused] = useState<{ layout: Package; error: unknown }>();
  const save = async (layout: Package, replace: boolean) => {
    try {
      saveFile(await askFile("/operator/billing/books/journal", { query: { month, layout, replace } }));
      setRefused(undefined);
    } catch (error) {
      setRefused({ layout, error });
    }
  };
  return (
    <>
      <div className="row">
        {(Object.keys(packages) as Package[]).map((layout) => (
          <Button key={layout} onClick={() => void save(layout, false)}>
            {words.save(packages[layout])}
          </Button>
        ))}
      </div>
      {refused &&
        (isRefused(refused.error, "invalid-input") ? (
          <Message
            kind="caution"
            action={<Button onClick={() => void save(refused.layout, true)}>{words.replaced}</Button>}
          >
            <b>{words.lacking}</b>
            <ul lang="ja">
              {refused.error.errors.map(({ detail }) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          </Message>
        ) : (
          <Message kind="critical">{words.refused}</Message>
        ))}
    </>
  );
}
