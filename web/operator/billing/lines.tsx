import { Button } from "@fluentui/react-components";
import type { DraftDetail } from "#shared/billing/month/draft-detail.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { FormDialog } from "#web/parts/form-dialog.tsx";
import { Table } from "#web/parts/table.tsx";
import { count, yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { TaxTotals } from "../money/tax-totals.tsx";
import { moneyWords } from "../money/words.ts";
import type { Decide } from "./draft.tsx";
import { billingWords } from "./words.ts";

/** What the invoice charges, with the tax of each rate, and the lines that a person adds or takes out again. */
export function Lines({ draft, decide }: { draft: DraftDetail; decide: Decide }) {
  const words = useWords(billingWords);
  const { language, lines, extras, state } = draft;
  return (
    <section className="card pad">
      <div className="spread">
        <h2>{words.lines}</h2>
        {state !== "issued" && <AddLine draft={draft} decide={decide} />}
      </div>
      <Table
        caption={words.lines}
        rows={lines}
        keyOf={({ title, amountYen, detail }) => `${title} ${detail} ${amountYen}`}
        columns={[
          {
            title: words.item,
            isHead: true,
            cell: ({ title, detail }) => (
              <span lang={language}>
                {title}
                {detail && <div className="small quiet">{detail}</div>}
              </span>
            ),
          },
          {
            title: words.quantity,
            isNumber: true,
            cell: ({ quantity, unit }) => <span lang={language}>{`${count(quantity)} ${unit}`}</span>,
          },
          { title: words.unitPrice, isNumber: true, cell: ({ unitYen }) => yen(unitYen) },
          { title: words.rate, isNumber: true, cell: ({ taxPercent }) => words.percent(taxPercent) },
          { title: words.net, isNumber: true, cell: ({ amountYen }) => yen(amountYen) },
        ]}
      />
      <TaxTotals {...draft} />
      {extras.length > 0 && <Extras draft={draft} decide={decide} />}
    </section>
  );
}

function Extras({ draft: { extras, state }, decide }: { draft: DraftDetail; decide: Decide }) {
  const words = useWords(billingWords);
  return (
    <div className="stack">
      <h3>{words.extras}</h3>
      <ul>
        {extras.map(({ id, line, reason, by }) => (
          <li key={id} className="spread">
            <span>
              {line.title} {yen(line.amountYen)}
              <span className="small quiet">　{words.addedBy(reason, by.name)}</span>
            </span>
            {state !== "issued" && (
              <AskWhy
                trigger={<Button size="small">{words.drop}</Button>}
                title={words.dropTitle(line.title)}
                text={words.reasonFor}
                action={words.drop}
                run={(why) => decide({ decision: "drop-line", line: id, reason: why })}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A line that the contract does not give: something once, or an adjustment, each with its reason. */
function AddLine({ draft: { language }, decide }: { draft: DraftDetail; decide: Decide }) {
  const words = useWords(billingWords);
  const money = useWords(moneyWords);
  return (
    <FormDialog
      trigger={<Button size="small">{words.addLine}</Button>}
      title={words.addLine}
      text={words.addLineText}
      action={words.add}
      start={{ quantity: "1", unit: billingWords[language].set }}
      fields={[
        { name: "title", label: words.lineTitle },
        { name: "quantity", label: words.quantity, type: "number" },
        { name: "unit", label: words.unit },
        { name: "unitYen", label: words.lineAmount, type: "number", help: words.lineAmountHelp },
        { name: "reason", label: money.reason, type: "textarea" },
      ]}
      run={({ title, quantity, unit, unitYen, reason }) =>
        decide({
          decision: "add-line",
          item: Number(unitYen) < 0 ? "adjustment" : "one-off",
          title,
          quantity: Number(quantity),
          unit,
          unitYen: Number(unitYen),
          reason,
        })
      }
    />
  );
}
