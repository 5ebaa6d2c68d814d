import type { Application, Content } from "#shared/contracts/applications/model.ts";
import type { Party } from "#shared/contracts/model.ts";
import { count, dayAndTime, fullDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { applicationWords } from "./application-words.ts";
import style from "./contract.module.css";
import { contractWords } from "./contract-words.ts";

/** What is applied for, in words. */
export function ApplicationContent({ application }: { application: Application }) {
  const words = useWords(applicationWords);
  const said = useWords(contractWords);
  const language = useLanguage();
  const { content, appliedBy, receivedAt, revision } = application;
  const facts: (readonly [string, readonly string[]])[] = [
    [words.appliedBy, [appliedBy.name]],
    [words.receivedAt, [dayAndTime(receivedAt, language)]],
    [words.desiredOn, [fullDay(content.desiredOn, language)]],
    ...(revision > 1 ? [[words.revision, [String(revision)]] as const] : []),
    ...partsOf(content),
    ...(content.note === undefined ? [] : [[words.note, [content.note]] as const]),
  ];

  function partsOf(of: Content): (readonly [string, readonly string[]])[] {
    const accounts = "accounts" in of ? of.accounts : [];
    return [
      ...("counts" in of
        ? [
            [
              words.counts,
              (["basic", "option"] as const).map((one) => `${said.services[one]} ${count(of.counts[one])}`),
            ] as const,
          ]
        : []),
      ...("service" in of ? [[words.service, [said.services[of.service]]] as const] : []),
      ...(accounts.length === 0
        ? []
        : [
            [
              words.accounts,
              accounts.map(
                (one) => one.userPrincipalName + ("option" in one && one.option === true ? words.withOption : ""),
              ),
            ] as const,
          ]),
      ...("party" in of ? [[words.company, linesOf(of.party)] as const] : []),
      ...("admins" in of ? [[words.admins, of.admins.map(({ name, mail }) => `${name}（${mail}）`)] as const] : []),
    ];
  }

  return (
    <section className="card pad">
      <dl className="facts">
        {facts.map(([name, lines]) => (
          <div key={name} className={style["fact"]}>
            <dt>{name}</dt>
            <dd>
              {lines.map((line) => (
                <div key={line}>{line}</div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A company as it stands on documents, and how it pays. */
const linesOf = ({ name, department, postalCode, address, phone, corporateNumber, payerNames }: Party): string[] => [
  [name, department].filter(Boolean).join(" "),
  `〒${postalCode} ${address.join(" ")}`,
  ...[phone, corporateNumber, ...payerNames.map((payer) => payer.normalize("NFKC"))].filter(
    (line) => line !== undefined,
  ),
];
