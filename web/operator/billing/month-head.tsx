import { Button } from "@fluentui/react-components";
import type { MonthOverview } from "#shared/billing/month/month-overview.ts";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { Download } from "#web/parts/download.tsx";
import { day, dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./billing.module.css";
import { billingWords, stateNames } from "./words.ts";

/** As of when accounts are counted, by when the month has to be issued, and how old its drafts are. */
export function Lead({ overview: { countedOn, issueBy, businessDaysLeft, draftedAt } }: { overview: MonthOverview }) {
  const words = useWords(billingWords);
  const language = useLanguage();
  return (
    <div className={`spread ${style["lead"]}`}>
      <p>{words.lead(day(countedOn, language), day(issueBy, language), businessDaysLeft)}</p>
      {draftedAt && <p className="small quiet">{words.drafted(dayAndTime(draftedAt, language))}</p>}
    </div>
  );
}

type ToolsProps = { overview: MonthOverview; path: string; shown: number; draft: () => void };

/** Narrows a month's customers by their state; drafts them anew, and saves them as a workbook. */
export function Tools({ overview: { customers }, path, shown, draft }: ToolsProps) {
  const words = useWords(billingWords);
  const names = useWords(stateNames);
  const total = Object.values(customers).reduce((sum, some) => sum + some, 0);
  const states = ["check", "blocked", "none", "held", "ready", "issued"] as const;
  return (
    <div className={style["tools"]}>
      <ChoiceTabs
        label={words.filter}
        name="state"
        choices={[
          { value: undefined, name: words.all, count: total },
          ...states.map((state) => ({ value: state, name: names[state], count: customers[state] })),
        ]}
      />
      <div className="row">
        {shown > 0 && <span className="small quiet">{words.sorted(shown, total)}</span>}
        <Button size="small" onClick={draft}>
          {words.draft}
        </Button>
        <Download size="small" path={path} query={{ format: "xlsx" }}>
          {words.excel}
        </Download>
      </div>
    </div>
  );
}
