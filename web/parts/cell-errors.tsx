import type { FieldError } from "#shared/base/problems.ts";
import { both, useWords } from "#web/words/language.ts";
import style from "./cell-errors.module.css";
import { Mark } from "./mark.tsx";

const cellWords = both(
  {
    title: (count: number) => `${count}か所を直してください。まだ何も受け付けていません。`,
    cell: "セル",
    what: "直していただきたいこと",
    whole: "様式全体",
  },
  {
    title: (count: number) =>
      `${count === 1 ? "One cell needs" : `${count} cells need`} to be mended. Nothing was taken yet.`,
    cell: "Cell",
    what: "What to mend",
    whole: "The form",
  },
);

/** What is wrong with a filled-in form, each cell by its address as Excel names it. */
export function CellErrors({ errors }: { errors: readonly FieldError[] }) {
  const words = useWords(cellWords);
  return (
    <div className={style["errors"]} role="alert">
      <p>
        <Mark kind="critical" />
        {words.title(errors.length)}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.cell}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ pointer, detail }) => (
            <tr key={`${pointer} ${detail}`}>
              <th scope="row">{/^#\/cells\/(.+)$/.exec(pointer)?.[1] ?? words.whole}</th>
              <td>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
