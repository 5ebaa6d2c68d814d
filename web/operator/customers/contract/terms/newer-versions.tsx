import { contractOn } from "#shared/contracts/contract-on.ts";
import type { ContractVersion } from "#shared/contracts/model.ts";
import { Message } from "#web/parts/states.tsx";
import { fullDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { TermChanges } from "./term-changes.tsx";
import { typedOf } from "./typed-terms.ts";
import { termsWords } from "./words.ts";

type NewerVersionsProps = {
  versions: readonly ContractVersion[];
  /** The newest version when the typing began. */
  seen: number;
};

/** What somebody else has written meanwhile, and what it changes. */
export function NewerVersions({ versions, seen }: NewerVersionsProps) {
  const words = useWords(termsWords);
  const language = useLanguage();
  const newer = versions.filter(({ version }) => version > seen).toReversed();
  if (newer.length === 0) return undefined;
  return (
    <div className="stack">
      {newer.map((one) => {
        const before = contractOn(
          versions.filter(({ version }) => version < one.version),
          one.effectiveOn,
        );
        return (
          <section key={one.version} className="card">
            <div className="pad">
              <Message kind="caution">
                <b>{words.newer(one.recordedBy.name, one.version)}</b>
                <p>{`${words.from(fullDay(one.effectiveOn, language))}${words.colon}${one.reason}`}</p>
                <p className="small">{words.newerText}</p>
              </Message>
            </div>
            <TermChanges
              caption={words.changesOf(one.version)}
              before={before && typedOf(before)}
              after={typedOf(one)}
            />
          </section>
        );
      })}
    </div>
  );
}
