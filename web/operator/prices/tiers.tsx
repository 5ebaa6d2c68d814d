import { Button } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { useWords } from "#web/words/language.ts";
import { type TypedTier, tiersOf } from "./price-form.ts";
import style from "./prices.module.css";
import { priceWords } from "./words.ts";

type TiersProps = { tiers: readonly TypedTier[]; onChange: (tiers: TypedTier[]) => void };

/** The prices of each service by how many accounts there are. */
export function Tiers({ tiers, onChange }: TiersProps) {
  const words = useWords(priceWords);
  return (["basic", "option"] as const).map((service) => {
    const own = tiersOf(tiers, service);
    const others = tiers.filter((tier) => tier.service !== service);
    const change = (at: number, part: Partial<TypedTier>) =>
      onChange([...others, ...own.map((tier, index) => (index === at ? { ...tier, ...part } : tier))]);
    const name = words.services[service];
    return (
      <fieldset key={service} className={style["lines"]}>
        <legend>{name}</legend>
        {own.map((tier, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tier has no name but its place.
          <div key={at} className={style["line"]}>
            {(["min", "max", "yen"] as const).map((part) => (
              <label key={part}>
                <span className="small quiet">{words[part]}</span>
                <input
                  type="number"
                  min={0}
                  aria-label={`${words.tier(name, at + 1)} ${words[part]}`}
                  value={tier[part]}
                  onChange={({ target }) => change(at, { [part]: target.value })}
                />
              </label>
            ))}
            {own.length > 1 && (
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={`${words.tier(name, at + 1)} ${words.remove}`}
                onClick={() => onChange([...others, ...own.filter((one) => one !== tier)])}
              />
            )}
          </div>
        ))}
        <div className="row">
          <Button
            size="small"
            onClick={() =>
              onChange([...tiers, { service, min: String(Number(own.at(-1)?.max ?? 0) + 1), max: "", yen: "" }])
            }
          >
            {words.addTier}
          </Button>
          <span className="small quiet">{words.maxHelp}</span>
        </div>
      </fieldset>
    );
  });
}
