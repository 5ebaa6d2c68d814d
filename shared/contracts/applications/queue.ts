import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import type { Application } from "./model.ts";
import { findApplication, type Which } from "./store.ts";

type Needs = Pick<Platform, "tables">;

const Waiting = z.object({
  id: idOf("application"),
  tenant: TenantId,
  company: z.string(),
  kind: z.string(),
  revision: z.int(),
  receivedAt: z.iso.datetime(),
  desiredOn: z.iso.date(),
  dueOn: z.iso.date(),
});

/** What waits for our decision at every customer. */
const waiting: TableDefinition<z.infer<typeof Waiting>> = {
  name: "applicationQueue",
  schema: Waiting,
  key: ({ id }) => ({ partition: "open", row: id }),
};

/** Has an application stand in the operators' list for as long as it waits, whoever else sees to that at the same time. */
export async function place(needs: Needs, which: Which): Promise<void> {
  for (;;) {
    const before = await findApplication(needs, which);
    if (!before) return;
    await (before.value.state === "submitted" ? put(needs, before.value) : remove(needs, before.value));
    const now = await findApplication(needs, which);
    if (now?.value.version === before.value.version) return;
  }
}

async function put(needs: Needs, application: Application): Promise<void> {
  const { name } = await findCustomer(needs, application.tenant);
  const { kind, desiredOn } = application.content;
  await needs.tables.put(waiting, Waiting.parse({ ...application, company: name, kind, desiredOn }));
}

const remove = ({ tables }: Needs, { id }: Application) => tables.remove(waiting, { partition: "open", row: id });

export const ApplicationQueue = z.object({ applications: z.array(Waiting.extend({ isOverdue: z.boolean() })) });

/** What waits, by the day on which it is due; what is past it stands out (TERM-04, TERM-05, TERM-06). */
export async function readApplicationQueue({
  clock,
  tables,
}: Pick<Platform, "clock" | "tables">): Promise<z.infer<typeof ApplicationQueue>> {
  const today = japanDate(clock.now()).toString();
  const found: z.infer<typeof Waiting>[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(waiting, { partition: "open", ...(cursor && { cursor }) });
    found.push(...page.rows);
    cursor = page.cursor;
  } while (cursor);
  return {
    applications: found
      .toSorted((one, other) => (one.dueOn + one.id < other.dueOn + other.id ? -1 : 1))
      .map((one) => ({ ...one, isOverdue: one.dueOn < today })),
  };
}
