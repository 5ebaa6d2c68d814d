import { Button } from "@fluentui/react-components";
import { Link, useParams, useSearchParams } from "react-router";
import type { ShownAccount } from "#shared/billing/payments/show-account.ts";
import { useRead } from "#web/api/queries.ts";
import { FactStrip } from "#web/parts/fact-strip.tsx";
import { FormDialog } from "#web/parts/form-dialog.tsx";
import { yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { AsOfDay } from "../money/as-of-day.tsx";
import { Back } from "../money/back.tsx";
import { MoneyPage } from "../money/money-page.tsx";
import { today } from "../money/months.ts";
import { moneyWords } from "../money/words.ts";
import { AccountRecord } from "./account-record.tsx";
import { changing } from "./change.ts";
import { AccountDocuments } from "./documents.tsx";
import { LiabilityCap } from "./liability-cap.tsx";
import { receivableWords } from "./words.ts";

/** A customer's account: what is open, what was paid and reminded, and all that happened. */
export function CustomerAccount() {
  const { tenantId = "" } = useParams();
  const words = useWords(receivableWords);
  return (
    <MoneyPage
      title={words.account}
      lead={<Back to="/operator/billing/receivables" name={words.title} />}
      actions={<AsOfDay label={words.asOf} />}
    >
      <Account tenant={tenantId} />
    </MoneyPage>
  );
}

function Account({ tenant }: { tenant: string }) {
  const words = useWords(receivableWords);
  const [wanted] = useSearchParams();
  const asOf = wanted.get("asOf") ?? undefined;
  const account = useRead<ShownAccount>(`/operator/tenants/${tenant}/receivables`, { asOf }).value;
  const { name } = useRead<{ name: string }>(`/operator/tenants/${tenant}`).value;
  const day = asOf ?? today();
  const sum = (of: (one: ShownAccount["documents"][number]) => boolean) =>
    account.documents.reduce((total, one) => total + (of(one) ? one.openYen : 0), 0);
  return (
    <div className="stack">
      <div className="spread">
        <h2>{name}</h2>
        <p className="row">
          <Link to={`/operator/billing/stops?tenant=${tenant}`}>{words.toStops}</Link>
          <Link to={`/operator/tenants/${tenant}`}>{words.toCustomer}</Link>
        </p>
      </div>
      <FactStrip
        facts={[
          { name: words.open, value: yen(sum(() => true)) },
          { name: words.late, value: yen(sum(({ payBy }) => payBy !== undefined && payBy < day)) },
          { name: words.credit, value: <Credit tenant={tenant} account={account} isNow={asOf === undefined} /> },
        ]}
      />
      <AccountDocuments tenant={tenant} account={account} day={day} isNow={asOf === undefined} />
      <AccountRecord tenant={tenant} account={account} isNow={asOf === undefined} />
      <LiabilityCap tenant={tenant} />
    </div>
  );
}

function Credit({ tenant, account, isNow }: { tenant: string; account: ShownAccount; isNow: boolean }) {
  const words = useWords(receivableWords);
  const money = useWords(moneyWords);
  const { creditYen } = account;
  return (
    <span className="row">
      {yen(creditYen)}
      {creditYen > 0 && isNow && (
        <FormDialog
          trigger={<Button size="small">{words.returnCredit}</Button>}
          title={words.returnCredit}
          text={words.returnText}
          action={words.returnCredit}
          start={{ yen: String(creditYen), on: today() }}
          fields={[
            { name: "yen", label: words.yen, type: "number" },
            { name: "on", label: words.on, type: "date" },
            { name: "reason", label: money.reason, type: "textarea" },
          ]}
          run={({ yen: amount, ...typed }) =>
            changing(tenant, account.version)({ change: "return-credit", yen: Number(amount), ...typed })
          }
        />
      )}
    </span>
  );
}
