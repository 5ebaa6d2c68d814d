import type { ShownType } from "#shared/requests/read-catalogue.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { useAction } from "#web/api/use-action.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { type Fields, type Schema, typed } from "#web/parts/schema-form-model.ts";
import type { Draft } from "./use-draft.ts";

type After = { sent: (id: string) => Promise<void>; refused: (errors: ReadonlyMap<string, string>) => void };

/** Sends an order; what is wrong with it comes back by the places of its fields. */
export function useSendOrder(type: ShownType, schema: Schema, { sent, refused }: After) {
  const path = `/tenants/${useTenant()}/requests`;
  return useAction(
    async (draft: Draft) => {
      refused(new Map());
      try {
        const body = formOf(type, schema, draft);
        const { id } = await ask<{ id: string }>(path, { method: "POST", body, key: draft.key });
        await sent(id);
      } catch (error) {
        if (isRefused(error)) refused(new Map(error.errors.map(({ pointer, detail }) => [pointer, detail])));
        throw error;
      }
    },
    [path],
  );
}

/** What is sent: all orders of one form have one day, that of the first. */
function formOf({ name, dayField }: ShownType, schema: Schema, { orders, desiredOn, isUrgent, note }: Draft) {
  const shared: Fields = dayField === undefined ? {} : { [dayField]: orders[0]?.[dayField] };
  const fields = Object.keys(schema.properties ?? {});
  return {
    type: name,
    orders: orders.map((order) =>
      typed(Object.fromEntries(fields.map((field) => [field, { ...order, ...shared }[field]]))),
    ),
    ...(desiredOn !== "" && dayField === undefined && { desiredOn }),
    isUrgent,
    ...(note.trim() !== "" && { note }),
  };
}
