import { createContext, use } from "react";

/** What every field of a form made from a schema may need beside its own value. */
export type SchemaFormSetting = {
  /** What is wrong, by pointer. */
  errors: ReadonlyMap<string, string>;
  /** Where a list to choose from is read. */
  choicesAt: (source: string) => string;
  /** What was chosen, by id, so that it can be shown again by its name. */
  names: Readonly<Record<string, string>>;
  named: (id: string, name: string) => void;
};

export const SchemaFormContext = createContext<SchemaFormSetting>({
  errors: new Map(),
  choicesAt: (source) => source,
  names: {},
  named: () => undefined,
});

export const useSchemaForm = (): SchemaFormSetting => use(SchemaFormContext);
