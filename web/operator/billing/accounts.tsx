import type { DraftDetail } from "#shared/billing/month/draft-detail.ts";
import { Table } from "#web/parts/table.tsx";
import { shortDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./billing.module.css";
import { billingWords } from "./words.ts";

/** Who is charged, who was not last month, who is no more, and why others are not. */
export function Accounts({ draft: { accounts, added, removed, notCharged } }: { draft: DraftDetail }) {
  const words = useWords(billingWords);
  const language = useLanguage();
  const lists = [
    { title: words.added(added.length), people: added },
    { title: words.removed(removed.length), people: removed },
    { title: words.accounts(accounts.length), people: accounts },
  ].filter(({ people }) => people.length > 0);
  return (
    <section className={`card pad ${style["folds"]}`}>
      <h2>{words.accountsTitle}</h2>
      {lists.map(({ title, people }) => (
        <details key={title}>
          <summary>{title}</summary>
          <Table
            caption={title}
            rows={people}
            keyOf={({ account }) => account}
            columns={[
              { title: words.account, isHead: true, cell: ({ displayName }) => displayName },
              { title: words.services, cell: ({ services }) => services.map((one) => words[one]).join(words.comma) },
              { title: words.since, isNumber: true, cell: ({ since }) => shortDay(since) },
            ]}
          />
        </details>
      ))}
      {notCharged.length > 0 && (
        <details>
          <summary>{words.notCharged(notCharged.length)}</summary>
          <Table
            caption={words.notCharged(notCharged.length)}
            rows={notCharged}
            keyOf={({ account }) => account}
            columns={[
              {
                title: words.account,
                isHead: true,
                cell: ({ displayName, userPrincipalName }) => displayName || userPrincipalName,
              },
              { title: words.why, cell: ({ why }) => why[language] },
            ]}
          />
        </details>
      )}
    </section>
  );
}
