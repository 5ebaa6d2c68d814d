import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { both, useWords } from "#web/words/language.ts";
import { Choose } from "../desk/choose.tsx";
import type { Thread } from "./thread.ts";
import { useFound } from "./use-found.ts";

const mergeWords = both(
  {
    title: (number: string) => `${number}を統合する先`,
    text: "統合すると、このお問い合わせは完了になり、続きは統合先で行います。14日以内なら元に戻せます。",
    unknown: "お客様を決めてから統合できます。",
  },
  {
    title: (number: string) => `Merge ${number} into`,
    text: "A merged inquiry is closed and goes on where it was merged into. It can be taken back for 14 days.",
    unknown: "It can be merged once its customer is known.",
  },
);

type MergeProps = {
  thread: Pick<Thread, "id" | "number" | "tenant">;
  choose: (target: ListedInquiry["id"]) => void;
  close: () => void;
};

/** An older inquiry of the same company, into which this one goes. */
export function MergeChooser({ thread: { number, tenant, id }, choose, close }: MergeProps) {
  const words = useWords(mergeWords);
  const found = useFound(tenant, (one) => one.id !== id && one.mergedInto === null && one.number < number);
  return (
    <Choose
      title={words.title(number)}
      text={<p>{tenant === undefined ? words.unknown : words.text}</p>}
      {...(tenant === undefined ? { options: [] } : found)}
      choose={(target) => choose(target.id)}
      close={close}
    />
  );
}
