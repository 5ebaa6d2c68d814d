import { useEffect, useState } from "react";
import { type Fields, type Schema, startOf } from "#web/parts/schema-form-model.ts";

/** An order that is being written; it is sent under its key, so that it is taken once however often it is sent. */
export type Draft = {
  key: string;
  orders: readonly Fields[];
  desiredOn: string;
  isUrgent: boolean;
  note: string;
  /** What was chosen, by id. */
  names: Readonly<Record<string, string>>;
};

const begun = (schema: Schema): Draft => ({
  key: crypto.randomUUID(),
  orders: [startOf(schema)],
  desiredOn: "",
  isUrgent: false,
  note: "",
  names: {},
});

/** The draft of an order, kept in this tab until it is sent or thrown away. */
export function useDraft(name: string, schema: Schema) {
  const kept = `order ${name}`;
  const [draft, setDraft] = useState<Draft>(() => {
    const found = sessionStorage.getItem(kept);
    return found === null ? begun(schema) : (JSON.parse(found) as Draft);
  });
  useEffect(() => sessionStorage.setItem(kept, JSON.stringify(draft)), [kept, draft]);
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    named: (id: string, of: string) => setDraft((before) => ({ ...before, names: { ...before.names, [id]: of } })),
    /** After it was sent nothing of it is kept. */
    forget: () => sessionStorage.removeItem(kept),
    startAnew: () => setDraft(begun(schema)),
  };
}
