import { Button } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { useWords } from "#web/words/language.ts";
import type { TypedWork } from "./price-form.ts";
import style from "./prices.module.css";
import { priceWords } from "./words.ts";

type WorksProps = { works: readonly TypedWork[]; onChange: (works: TypedWork[]) => void };

/** Work that is charged once, by its code. */
export function Works({ works, onChange }: WorksProps) {
  const words = useWords(priceWords);
  const labels = { code: words.code, ja: words.nameJa, en: words.nameEn, unit: words.unit, yen: words.yen };
  const change = (at: number, part: Partial<TypedWork>) =>
    onChange(works.map((work, index) => (index === at ? { ...work, ...part } : work)));
  return (
    <fieldset className={style["lines"]}>
      <legend>{words.works}</legend>
      {works.map((work, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: while it is typed, work has no name but its place.
        <div key={at} className={style["line"]}>
          {(["code", "ja", "en", "unit", "yen"] as const).map((part) => (
            <label key={part}>
              <span className="small quiet">{labels[part]}</span>
              <input
                type={part === "yen" ? "number" : "text"}
                aria-label={`${words.work(at + 1)} ${labels[part]}`}
                value={work[part]}
                onChange={({ target }) => change(at, { [part]: target.value })}
              />
            </label>
          ))}
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={`${words.work(at + 1)} ${words.remove}`}
            onClick={() => onChange(works.filter((one) => one !== work))}
          />
        </div>
      ))}
      <div className="row">
        <Button
          size="small"
          onClick={() => onChange([...works, { code: "", ja: "", en: "", unit: words.lot, yen: "" }])}
        >
          {words.addWork}
        </Button>
      </div>
    </fieldset>
  );
}
