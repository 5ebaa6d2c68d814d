import { statementNames, statements } from "#shared/contracts/applications/consents.ts";
import { FieldGroup } from "#web/parts/field.tsx";
import type { Fields } from "#web/parts/schema-form-model.ts";
import { fieldId } from "#web/parts/schema-form-model.ts";
import { useLanguage } from "#web/words/language.ts";
import style from "../contract.module.css";
import { useApplyWords } from "./apply-words.ts";

type ConsentFieldsProps = { value: Fields; error: string | undefined; onChange: (value: Fields) => void };

/** What is agreed to, each in the edition that is in force. */
export function ConsentFields({ value, error, onChange }: ConsentFieldsProps) {
  const words = useApplyWords();
  const language = useLanguage();
  return (
    <FieldGroup id={fieldId("#/consents")} label={words.titles.consents} need="need" error={error}>
      {statementNames.map((name) => {
        const { edition, title } = statements[name];
        return (
          <label key={name} className={style["check"]}>
            <input
              type="checkbox"
              checked={value[name] === edition}
              onChange={({ target }) => onChange({ ...value, [name]: target.checked ? edition : undefined })}
            />
            {words.consent(title[language], edition)}
          </label>
        );
      })}
    </FieldGroup>
  );
}
