import type { WantedChange } from "#shared/inquiries/change-rules.ts";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { useWords } from "#web/words/language.ts";
import { Choose } from "../desk/choose.tsx";
import { AssigneeChooser } from "../inquiries/assignee-chooser.tsx";
import { MergeChooser } from "../inquiries/merge-chooser.tsx";
import { statesAfter } from "../inquiries/states-after.ts";
import { stateNames } from "../inquiries/words.ts";
import { queueWords } from "./words.ts";

export type Question = "assignee" | "state" | "merge";

type QuestionProps = {
  question: Question;
  rows: readonly ListedInquiry[];
  change: (those: readonly ListedInquiry[], wanted: WantedChange) => Promise<void>;
  close: () => void;
};

/** What is asked before all selected rows are changed. */
export function BulkQuestion({ question, rows, change, close }: QuestionProps) {
  const words = useWords(queueWords);
  const states = useWords(stateNames);
  const oldest = mergeTarget(rows);
  if (question === "assignee")
    return (
      <AssigneeChooser title={words.assign} choose={(assignee) => void change(rows, { assignee })} close={close} />
    );
  if (question === "state")
    return (
      <Choose
        title={words.change}
        options={statesAfter(rows.map(({ state }) => state)).map((value) => ({ value, name: states[value] }))}
        choose={(state) => void change(rows, { state })}
        close={close}
      />
    );
  if (!oldest) return undefined;
  if (rows.length === 1)
    return <MergeChooser thread={oldest} choose={(mergeInto) => void change(rows, { mergeInto })} close={close} />;
  const others = rows.filter(({ id }) => id !== oldest.id);
  return (
    <Choose
      title={words.merge}
      text={<p>{words.mergeInto(oldest.number)}</p>}
      options={[{ value: oldest.id, name: `${oldest.number} ${oldest.subject}` }]}
      choose={(mergeInto) => void change(others, { mergeInto })}
      close={close}
    />
  );
}

/** The oldest of inquiries of one company, into which the others can go. */
export function mergeTarget(rows: readonly ListedInquiry[]): ListedInquiry | undefined {
  const [first, ...rest] = rows.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  return rest.every(({ tenant }) => tenant === first?.tenant) ? first : undefined;
}
