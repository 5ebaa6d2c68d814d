import { useSearchParams } from "react-router";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { useMonth } from "../books/use-month.ts";
import { CustomerChoice } from "../desk/customer-choice.tsx";
import { MonthPick } from "../money/month-pick.tsx";
import { Counted } from "./counted.tsx";
import style from "./figures.module.css";
import { MonthFigures } from "./month-figures.tsx";
import { figureWords } from "./words.ts";

/** Whether a customer's inquiries were answered as promised, by month, with those that were counted (QUAL-04). */
export function Figures() {
  const words = useWords(figureWords);
  const [wanted, want] = useSearchParams();
  const tenant = wanted.get("tenant") ?? "";
  const [month, pick] = useMonth("month");
  const choose = (id: string) => {
    const next = new URLSearchParams(wanted);
    next.set("tenant", id);
    next.delete("show");
    want(next);
  };
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack">
        <div className={style["asked"]}>
          <CustomerChoice tenant={tenant} choose={choose} />
          {tenant !== "" && <MonthPick month={month} onPick={pick} />}
        </div>
        {tenant === "" ? (
          <div className="card">
            <Empty title={words.choose}>{words.chooseWhy}</Empty>
          </div>
        ) : (
          <>
            <Guarded key={tenant}>
              <MonthFigures tenant={tenant} month={month} />
            </Guarded>
            <Guarded key={`${tenant} counted`}>
              <Counted tenant={tenant} month={month} />
            </Guarded>
          </>
        )}
      </div>
    </Page>
  );
}
