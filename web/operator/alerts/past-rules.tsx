import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { RuleBook } from "#shared/alerts/rule-book.ts";
import type { Rules } from "#shared/alerts/rules.ts";
import { useReading } from "#web/api/queries.ts";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { ruleWords } from "./rule-words.ts";
import { RulesInWords } from "./rules-in-words.tsx";

/** The rules as they were written, the newest first; any of them can be taken up again. */
export function PastRules({ take }: { take: (rules: Rules) => void }) {
  const words = useWords(ruleWords);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const read = useReading<{ versions: RuleBook[] }>(isOpen ? "/operator/alert-rules/versions" : undefined);
  const versions = read.data?.value.versions;
  return (
    <details className="card pad" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{words.versions}</summary>
      {versions?.length === 0 && <p className="quiet">{words.first}</p>}
      <ol className="stack">
        {versions?.map(({ version, by, at = "", rules }) => (
          <li key={version}>
            <div className="spread">
              <b>{words.writtenBy(by?.name ?? "", dayAndTime(at, language), version)}</b>
              <Button size="small" onClick={() => take(rules)}>
                {words.takeUp(version)}
              </Button>
            </div>
            <div className="small quiet">
              <RulesInWords rules={rules} />
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
