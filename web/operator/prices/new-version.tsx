import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { PricePreview } from "#shared/billing/change-prices.ts";
import type { PriceVersion } from "#shared/billing/price-book.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { Entry } from "#web/parts/form-dialog.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { fullDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "../money/money.module.css";
import { monthsFrom, thisMonth } from "../money/months.ts";
import { NoticePick } from "./notice-pick.tsx";
import { Preview } from "./preview.tsx";
import { bookPath, pricesOf, type TypedPrices, typedFrom } from "./price-form.ts";
import { Tiers } from "./tiers.tsx";
import { priceWords } from "./words.ts";
import { Works } from "./works.tsx";

type NewVersionProps = { from: PriceVersion; expected: number; onPosted: () => void };

/** New prices from those that hold now: what they change is seen before they go into the book (BIL-12). */
export function NewVersion({ from, expected, onPosted }: NewVersionProps) {
  const words = useWords(priceWords);
  const language = useLanguage();
  const [typed, setTyped] = useState(() => typedFrom(from, `${monthsFrom(thisMonth(), 4)}-01`));
  const [preview, setPreview] = useState<PricePreview>();
  const [refused, setRefused] = useState<{ error: unknown }>();
  const change = (part: Partial<TypedPrices>) => {
    setTyped({ ...typed, ...part });
    setPreview(undefined);
  };
  const notice = typed.notice.trim() || undefined;
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
      setRefused(undefined);
    } catch (error) {
      setRefused({ error });
    }
  };
  const look = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const body = { ...pricesOf(typed), notice };
      setPreview(await ask<PricePreview>(`${bookPath}/preview`, { method: "POST", body }));
    });
  };
  const post = () =>
    void attempt(async () => {
      const body = { ...pricesOf(typed), notice, reason: typed.reason };
      await ask(bookPath, { method: "POST", version: expected, body });
      onPosted();
      await readAgain(bookPath);
    });
  const errors = isRefused(refused?.error) ? refused.error.errors : [];
  return (
    <details className="card pad">
      <summary>{words.make}</summary>
      <form className={`stack ${style["unfolded"]}`} noValidate onSubmit={look}>
        <div className={style["fields"]}>
          <Entry
            field={{ name: "effectiveFrom", label: words.effectiveFrom, type: "date" }}
            value={typed.effectiveFrom}
            error={errors.find(({ pointer }) => pointer === "#/effectiveFrom")?.detail}
            onChange={(effectiveFrom) => change({ effectiveFrom })}
          />
          <NoticePick value={typed.notice} onPick={(slug) => change({ notice: slug })} />
        </div>
        <Tiers tiers={typed.tiers} onChange={(tiers) => change({ tiers })} />
        <Works works={typed.works} onChange={(works) => change({ works })} />
        <Entry
          field={{ name: "reason", label: words.reason, type: "textarea" }}
          value={typed.reason}
          error={errors.find(({ pointer }) => pointer === "#/reason")?.detail}
          onChange={(reason) => setTyped({ ...typed, reason })}
        />
        {preview && <Preview preview={preview} />}
        {refused &&
          (errors.length > 0 ? <Preview preview={{ faults: [...errors] }} /> : <Refusal error={refused.error} />)}
        <div className="row">
          <Button type="submit">{words.preview}</Button>
          <Button
            appearance="primary"
            disabled={preview === undefined || preview.faults.length > 0 || typed.reason.trim() === ""}
            onClick={post}
          >
            {words.post}
          </Button>
        </div>
        {preview?.faults.length === 0 && (
          <Message kind="info">{words.postText(fullDay(typed.effectiveFrom, language))}</Message>
        )}
      </form>
    </details>
  );
}
