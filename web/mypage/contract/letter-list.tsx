import type { Letter } from "#shared/contracts/letters/model.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { OpenDocument } from "#web/parts/open-document.tsx";
import { Empty } from "#web/parts/states.tsx";
import { fullDay, size } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import style from "./contract.module.css";

const letterWords = both(
  {
    empty: "通知書・証明書はまだありません",
    emptyText: "開始通知書などをお送りすると、ここに届きます。",
    open: { pdf: "PDFを開く", json: "JSONを保存する", zip: "ZIPを保存する" },
  },
  {
    empty: "There are no letters yet",
    emptyText: "The start notice and others come here when we send them.",
    open: { pdf: "Open the PDF", json: "Save the JSON", zip: "Save the ZIP" },
  },
);

type Shown = Omit<Letter, "tenant">;

/** What was sent under the contract, the newest first: papers open in place, data is saved. */
export function LetterList({ most }: { most?: number }) {
  const words = useWords(letterWords);
  const language = useLanguage();
  const path = `/tenants/${useTenant()}/contract/letters`;
  const { letters } = useRead<{ letters: Shown[] }>(path).value;
  if (letters.length === 0)
    return (
      <div className="pad">
        <Empty title={words.empty}>{words.emptyText}</Empty>
      </div>
    );
  return (
    <ul className={style["rows"]}>
      {letters.slice(0, most).map((letter) => (
        <li key={letter.id}>
          <span>
            {letter.title}
            <span className="small quiet"> {fullDay(letter.createdAt, language)}</span>
          </span>
          <span className="row">
            {letter.files.map(({ format, bytes }) => (
              <OpenDocument key={format} path={`${path}/${letter.id}/link`} format={format} title={letter.title}>
                {`${words.open[format]} (${size(bytes)})`}
              </OpenDocument>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
