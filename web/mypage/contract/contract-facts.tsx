import type { ContractVersion } from "#shared/contracts/model.ts";
import { Message } from "#web/parts/states.tsx";
import { count, fullDay, todayInJapan, yen } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./contract.module.css";
import { contractWords } from "./contract-words.ts";

export function ContractFacts({ contract }: { contract: ContractVersion }) {
  const words = useWords(contractWords);
  const language = useLanguage();
  const { party, counts, prices, payment, startedOn, ending, customerNumber, effectiveOn } = contract;
  const { due } = payment;
  const facts: (readonly [string, string | undefined])[] = [
    [words.number, customerNumber],
    [words.company, [party.name, party.department].filter(Boolean).join(" ")],
    [words.address, `〒${party.postalCode} ${party.address.join(" ")}`],
    [words.phone, party.phone],
    [words.corporateNumber, party.corporateNumber],
    [words.payerNames, party.payerNames.map((name) => name.normalize("NFKC")).join("、") || undefined],
    [words.started, startedOn === undefined ? words.notStarted : fullDay(startedOn, language)],
    [words.payment, due.kind === "day-of-next-month" ? words.due[due.kind](due.day) : words.due["end-of-next-month"]()],
  ];
  return (
    <section className="card pad" aria-labelledby="in-force">
      <h2 id="in-force">{effectiveOn > todayInJapan() ? words.from(fullDay(effectiveOn, language)) : words.inForce}</h2>
      {ending && <Message kind="caution">{`${words.ends}：${fullDay(ending.on, language)}`}</Message>}
      <dl className={style["figures"]}>
        {(["basic", "option"] as const).map((service) => (
          <div key={service}>
            <dt>{words.services[service]}</dt>
            <dd>
              <b>{count(counts[service])}</b>
              <span className="small quiet">{words.prices}</span>
              <span>{priceOf(prices, service) ?? words.listPrice}</span>
            </dd>
          </div>
        ))}
      </dl>
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name} className={style["fact"]}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

function priceOf(prices: ContractVersion["prices"], service: "basic" | "option"): string | undefined {
  const agreed = prices.find((price) => price.service === service);
  return agreed && yen(agreed.unitYen);
}
