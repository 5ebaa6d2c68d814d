import { Button } from "@fluentui/react-components";
import { Field, FieldGroup } from "#web/parts/field.tsx";
import { useWords } from "#web/words/language.ts";
import { noAdmin, type TypedAdmin } from "./typed-customer.ts";
import { registerWords } from "./words.ts";

type AdminFieldsProps = {
  admins: readonly TypedAdmin[];
  wrong: ReadonlyMap<string, string>;
  onChange: (admins: TypedAdmin[]) => void;
};

/** Who may act for the company, one at least. */
export function AdminFields({ admins, wrong, onChange }: AdminFieldsProps) {
  const words = useWords(registerWords);
  const change = (place: number, to: Partial<TypedAdmin>) =>
    onChange(admins.map((admin, at) => (at === place ? { ...admin, ...to } : admin)));
  const fields = [
    ["name", words.adminName, undefined],
    ["mail", words.mail, undefined],
    ["objectId", words.objectId, words.objectIdHelp],
  ] as const;
  return (
    <>
      {admins.map((admin, place) => (
        // Admins that are typed have nothing yet by which they are told apart.
        <FieldGroup key={place} label={words.admin(place + 1)} need="need">
          {fields.map(([field, label, help]) => (
            <Field
              key={field}
              id={`#/admins/${place}/${field}`}
              label={label}
              error={wrong.get(`#/admins/${place}/${field}`)}
              {...(help !== undefined && { help })}
            >
              {(control) => (
                <input
                  {...control}
                  type={field === "mail" ? "email" : "text"}
                  autoComplete="off"
                  value={admin[field]}
                  onChange={({ target }) => change(place, { [field]: target.value })}
                />
              )}
            </Field>
          ))}
          {admins.length > 1 && (
            <div>
              <Button onClick={() => onChange(admins.filter((_admin, at) => at !== place))}>
                {words.remove(place + 1)}
              </Button>
            </div>
          )}
        </FieldGroup>
      ))}
      {admins.length < 20 && (
        <div>
          <Button onClick={() => onChange([...admins, noAdmin])}>{words.more}</Button>
        </div>
      )}
    </>
  );
}
