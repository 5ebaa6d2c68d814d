import { Table } from "#web/parts/table.tsx";
import { count, yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import style from "./terms.module.css";
import { changedNames, linesOf, type TermName, type TypedTerms, termNames } from "./typed-terms.ts";
import { termsWords } from "./words.ts";

type TermChangesProps = {
  caption: string;
  /** Nothing where nothing was agreed before. */
  before: TypedTerms | undefined;
  after: TypedTerms;
};

/** What is otherwise in a version than in the one before it, term by term. */
export function TermChanges({ caption, before, after }: TermChangesProps) {
  const words = useWords(termsWords);
  const names = before ? changedNames(before, after) : termNames.filter((name) => after[name].trim() !== "");
  if (names.length === 0) return <p className={`quiet ${style["none"]}`}>{words.noChange}</p>;
  return (
    <Table
      caption={caption}
      rows={names}
      keyOf={(name) => name}
      isStacked="titled"
      columns={[
        { title: words.item, isHead: true, cell: (name) => words.fields[name] },
        {
          title: words.before,
          cell: (name) => <div className={style["before"]}>{before ? <Said {...{ name }} terms={before} /> : "—"}</div>,
        },
        {
          title: words.after,
          cell: (name) => (
            <div className={style["after"]}>
              <Said name={name} terms={after} />
            </div>
          ),
        },
      ]}
    />
  );
}

/** A term as it is read. */
function Said({ name, terms }: { name: TermName; terms: TypedTerms }) {
  const words = useWords(termsWords);
  const text = terms[name].trim();
  const number = Number(text);
  if (name === "basicPrice" || name === "optionPrice")
    return text === "" ? words.listPrice : Number.isNaN(number) ? text : yen(number);
  if (text === "") return words.none;
  if (name === "basic" || name === "option") return Number.isNaN(number) ? text : count(number);
  if (name === "dueKind") return Object.entries(words.dueKinds).find(([kind]) => kind === text)?.[1];
  if (name === "dayCount") return Object.entries(words.dayCounts).find(([kind]) => kind === text)?.[1];
  return linesOf(text).map((line) => <div key={line}>{line}</div>);
}
