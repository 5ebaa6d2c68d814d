import { Link } from "react-router";
import type { WantedChange } from "#shared/inquiries/change-rules.ts";
import type { CannedReply } from "#shared/inquiries/replies/model.ts";
import { useReading } from "#web/api/queries.ts";
import { useWords } from "#web/words/language.ts";
import { Choose, type Option } from "../desk/choose.tsx";
import { useCustomers } from "../desk/customers.ts";
import { AssigneeChooser } from "./assignee-chooser.tsx";
import { composerWords } from "./composer-words.ts";
import { keepDraft, useDraft } from "./draft.ts";
import { MergeChooser } from "./merge-chooser.tsx";
import { statesAfter } from "./states-after.ts";
import style from "./thread.module.css";
import { filled, type Thread } from "./thread.ts";
import { categoryNames, fieldNames, priorityNames, stateNames } from "./words.ts";

export type Question = "assignee" | "state" | "priority" | "category" | "merge" | "reply";

type AskingProps = {
  question: Question;
  thread: Thread;
  change: (wanted: WantedChange) => Promise<void>;
  close: () => void;
  /** The words of a canned reply stand in the field. */
  insert: () => void;
};

const optionsOf = <Value extends string>(names: Record<Value, string>): Option<Value>[] =>
  (Object.entries(names) as [Value, string][]).map(([value, name]) => ({ value, name }));

/** What a key or a button asks before it changes something. */
export function Asking({ question, thread, change, close, insert }: AskingProps) {
  const fields = useWords(fieldNames);
  const states = useWords(stateNames);
  const priorities = useWords(priorityNames);
  const categories = useWords(categoryNames);
  const then = (wanted: WantedChange) => {
    close();
    void change(wanted);
  };
  const title = fields[question] ?? "";
  if (question === "assignee")
    return <AssigneeChooser title={title} choose={(assignee) => then({ assignee })} close={close} />;
  if (question === "merge")
    return <MergeChooser thread={thread} choose={(mergeInto) => then({ mergeInto })} close={close} />;
  if (question === "reply") return <ReplyChooser thread={thread} close={close} insert={insert} />;
  if (question === "state")
    return (
      <Choose
        title={title}
        options={statesAfter([thread.state]).map((value) => ({ value, name: states[value] }))}
        choose={(state) => then({ state })}
        close={close}
      />
    );
  return question === "priority" ? (
    <Choose title={title} options={optionsOf(priorities)} choose={(priority) => then({ priority })} close={close} />
  ) : (
    <Choose title={title} options={optionsOf(categories)} choose={(category) => then({ category })} close={close} />
  );
}

function ReplyChooser({ thread, close, insert }: Pick<AskingProps, "thread" | "close" | "insert">) {
  const words = useWords(composerWords);
  const customer = useCustomers().find(({ tenant }) => tenant === thread.tenant);
  const read = useReading<{ replies: CannedReply[] }>("/operator/replies");
  const isTheirs = ({ language }: CannedReply) => language === (customer?.language ?? "ja");
  const all = read.data?.value.replies ?? [];
  const replies = [...all.filter(isTheirs), ...all.filter((reply) => !isTheirs(reply))];
  const [draft] = useDraft(thread.id);
  const choose = (reply: CannedReply) => {
    const before = draft.reply.trim() === "" ? "" : `${draft.reply}\n`;
    const text = before + filled(reply, thread, customer?.name);
    keepDraft(thread.id, { ...draft, reply: text, changes: reply.changes });
    close();
    insert();
  };
  return (
    <Choose
      title={words.chooseReply}
      options={replies.map((reply) => ({
        value: reply,
        name: isTheirs(reply) ? reply.title : `${reply.title}（${words.languages[reply.language]}）`,
        detail: firstLines(reply.text),
      }))}
      choose={choose}
      close={close}
    >
      <p className="small">
        {read.isSuccess && replies.length === 0 && words.noReplies}{" "}
        <Link className={style["away"] ?? ""} to="/operator/replies">
          {words.write}
        </Link>
      </p>
    </Choose>
  );
}

/** What a reply is about, past the greeting that they all begin with. */
const firstLines = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.includes("{{"))
    .join(" ")
    .slice(0, 60);
