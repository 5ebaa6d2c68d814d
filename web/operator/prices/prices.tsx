import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Link } from "react-router";
import type { PriceBook, PriceVersion } from "#shared/billing/price-book.ts";
import { ask } from "#web/api/client.ts";
import { readAgain, useRead } from "#web/api/queries.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { type MarkKind, Status } from "#web/parts/mark.tsx";
import { Message } from "#web/parts/states.tsx";
import { fullDay, shortDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { MoneyPage } from "../money/money-page.tsx";
import { today } from "../money/months.ts";
import { NewVersion } from "./new-version.tsx";
import { bookPath } from "./price-form.ts";
import { PriceTable } from "./price-table.tsx";
import style from "./prices.module.css";
import { priceWords } from "./words.ts";

/** Every version of the prices, the last to begin first, with what each changes, and a new one (BIL-01, BIL-12). */
export function PriceBookPage() {
  const words = useWords(priceWords);
  return (
    <MoneyPage title={words.title} lead={words.lead}>
      <Versions />
    </MoneyPage>
  );
}

function Versions() {
  const words = useWords(priceWords);
  const { value: book, version } = useRead<PriceBook>(bookPath);
  const [isPosted, setIsPosted] = useState(false);
  const now = inForce(book, today());
  const versions = book.versions.toSorted(
    (a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom) || b.version - a.version,
  );
  return (
    <div className="stack">
      {now && <NewVersion key={book.changes} from={now} expected={version ?? 0} onPosted={() => setIsPosted(true)} />}
      {isPosted && <Message kind="good">{words.posted}</Message>}
      {versions.map((one) => (
        <Version
          key={one.version}
          one={one}
          before={inForce(book, dayBefore(one.effectiveFrom))}
          now={now}
          book={book}
        />
      ))}
    </div>
  );
}

/** The version that holds on a day. */
const inForce = ({ versions }: PriceBook, day: string): PriceVersion | undefined =>
  versions
    .filter(({ effectiveFrom, withdrawn }) => effectiveFrom <= day && !withdrawn)
    .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))[0];

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

type Standing = "isInForce" | "isToCome" | "isPast" | "isWithdrawn";
const marks: Record<Standing, MarkKind> = {
  isInForce: "good",
  isToCome: "info",
  isPast: "waiting",
  isWithdrawn: "waiting",
};

type VersionProps = {
  one: PriceVersion;
  before: PriceVersion | undefined;
  now: PriceVersion | undefined;
  book: PriceBook;
};

function Version({ one, before, now, book }: VersionProps) {
  const words = useWords(priceWords);
  const language = useLanguage();
  const { version, effectiveFrom, notice, reason, by, postedOn, withdrawn } = one;
  const standing: Standing = withdrawn
    ? "isWithdrawn"
    : one === now
      ? "isInForce"
      : effectiveFrom > today()
        ? "isToCome"
        : "isPast";
  return (
    <section className="card pad stack">
      <div className="spread">
        <h2>
          {words.version(version)}{" "}
          <span className={style["from"]}>
            {before ? words.from(fullDay(effectiveFrom, language)) : words.fromStart}
          </span>
        </h2>
        <Status kind={marks[standing]}>{words[standing]}</Status>
      </div>
      <PriceTable one={one} before={before} />
      <dl className="facts">
        <dt>{words.reason}</dt>
        <dd>{reason}</dd>
        {notice && (
          <>
            <dt>{words.notice}</dt>
            <dd>
              <Link to={`/operator/content/notice/${notice}`}>{notice}</Link>　{words.told} {shortDay(postedOn)}
            </dd>
            <dt>{words.by}</dt>
            <dd>{by.name}</dd>
          </>
        )}
      </dl>
      {withdrawn && <p className="small quiet">{words.withdrawnBy(withdrawn.by.name, withdrawn.reason)}</p>}
      {standing === "isToCome" && (
        <div className="row">
          <AskWhy
            trigger={<Button>{words.withdraw}</Button>}
            title={`${words.withdraw} ${words.version(version)}`}
            text={words.withdrawText}
            action={words.withdraw}
            run={async (why) => {
              const body = { reason: why };
              await ask(`${bookPath}/${version}/withdrawal`, { method: "POST", version: book.changes, body });
              await readAgain(bookPath);
            }}
          />
        </div>
      )}
    </section>
  );
}
