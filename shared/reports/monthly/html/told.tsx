import { Settled } from "#shared/look/settled.tsx";
import type { MonthlyReport } from "../model.ts";
import { partWords } from "../words/part-words.ts";

type Told = { cause: string; countermeasure?: string; prevention: string };

/** Why something happened, what was done about it and what is done against the next time, in our people's words. */
export function Told({ told, language }: { told: Told | undefined; language: MonthlyReport["language"] }) {
  const { told: words, labelled } = partWords[language];
  const texts =
    told &&
    ([
      ["cause", told.cause],
      ["countermeasure", told.countermeasure],
      ["prevention", told.prevention],
    ] as const);
  return texts?.map(
    ([name, text]) =>
      text !== undefined && (
        <span className="sub" key={name}>
          <Settled>{labelled(words[name], text)}</Settled>
        </span>
      ),
  );
}
