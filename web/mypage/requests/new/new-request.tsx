import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import type { Catalogue, ShownType } from "#shared/requests/read-catalogue.ts";
import { useRead } from "#web/api/queries.ts";
import { Mark } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { NoMatch } from "#web/parts/states.tsx";
import { both, type Language, useLanguage, useWords } from "#web/words/language.ts";
import { OrderStepper } from "../order/order-stepper.tsx";
import { orderSteps } from "../order/order-steps.ts";
import { grouped } from "./groups.ts";
import style from "./new-request.module.css";
import { typeWords } from "./type-words.ts";

const newWords = both(
  {
    title: "新しいご依頼",
    lead: "依頼の種類を選んでください。完了の予定日と承認する人は、選ぶ前にご覧いただけます。",
    search: "やりたいことで探す（例：退職、初期化、メールが届かない）",
    count: (count: number) => `${count}種類`,
    noMatch: "当てはまる種類はありません。「その他のご依頼」から自由にお書きいただけます。",
  },
  {
    title: "Order something",
    lead: "Choose what you need. How long it takes and who approves it stands beside it.",
    search: "Find what you want to do, such as a leaver, a lost PC, missing mail",
    count: (count: number) => `${count} kinds`,
    noMatch: "No kind fits. “Anything else” takes it in your own words.",
  },
);

/** Everything that can be ordered, grouped as people think of it. */
export function NewRequest() {
  const words = useWords(newWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <OrderStepper at={orderSteps[0]} />
      <Types />
    </Page>
  );
}

const plain = (text: string) => text.normalize("NFKC").trim().toLowerCase();

const fits = ({ title, purpose, name }: ShownType, q: string) =>
  plain(`${title.ja} ${title.en} ${purpose.ja} ${purpose.en} ${name}`).includes(plain(q));

function Types() {
  const words = useWords(newWords);
  const language = useLanguage();
  const { types } = useRead<Catalogue>("/request-types").value;
  const [search, setSearch] = useSearchParams();
  const [q, setQ] = useState(search.get("q") ?? "");
  const find = (text: string) => {
    setQ(text);
    setSearch(text === "" ? {} : { q: text }, { replace: true });
  };
  const found = types.filter((type) => fits(type, q));
  return (
    <>
      <div className={style["find"]}>
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={q}
          onChange={({ target }) => find(target.value)}
        />
        <p className="small quiet" role="status">
          {words.count(found.length)}
        </p>
      </div>
      {found.length === 0 && <NoMatch title={words.noMatch} clear={() => find("")} />}
      {grouped(found).map(({ key, title, types: inGroup }) => (
        <section key={key} className={style["group"]} aria-labelledby={`group-${key}`}>
          <h2 id={`group-${key}`}>{title[language]}</h2>
          <ul>
            {inGroup.map((type) => (
              <li key={type.name} className="card">
                <TypeCard type={type} language={language} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function TypeCard({ type, language }: { type: ShownType; language: Language }) {
  const said = useWords(typeWords);
  return (
    <Link className={style["type"] ?? ""} to={`/mypage/requests/new/${type.name}`}>
      <b>{type.title[language]}</b>
      <span className={`small ${style["purpose"]}`}>{type.purpose[language]}</span>
      <span className="small quiet">
        {said.lead(type.lead)}｜{said.approvals(type.approvals)}
      </span>
      {type.isFinal && (
        <span className={`small ${style["final"]}`}>
          <Mark kind="critical" size={14} />
          {said.isFinal}
        </span>
      )}
    </Link>
  );
}
