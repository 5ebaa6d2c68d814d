import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogue } from "#shared/requests/catalogue.ts";
import type { Lead } from "#shared/requests/lead-time.ts";
import type { RequestType } from "#shared/requests/request-type.ts";

const leads: Record<Lead["kind"], (days: number) => string> = {
  "after-order": (days) => `${days} after the order`,
  "before-date": (days) => `ordered ${days} before the day`,
  "after-date": (days) => `${days} after the day`,
};

const typesOf = Object.entries<RequestType>(catalogue);

const row = ([name, type]: [string, RequestType]) =>
  [
    `\`${name}\``,
    `${type.title.ja}<br>${type.title.en}`,
    type.basis.join(", "),
    leads[type.lead.kind](type.lead.days),
    fulfilmentOf(type),
    type.approvals.join(", ") || "nobody",
    type.inBulk ? "yes" : "",
  ].join(" | ");

function fulfilmentOf({ fulfilment }: RequestType): string {
  if (fulfilment.by === "people") return "manual";
  if (fulfilment.by === "lookup") return "looked up";
  return fulfilment.tasks ? "assisted" : "automatic";
}

/** `npx vitest run test/unit/requests/documentation.test.ts -u` writes the file anew. */
test("every type of request stands in the documentation as it is", async () => {
  const document = [
    "# What can be ordered",
    "",
    "Written from `shared/requests/catalogue.ts`. Lead times are in business days. Automatic ones are carried out by the",
    "system where the customer has granted the permissions for it, and by people with the exact clicks where not; assisted",
    "ones leave some tasks to people; looked-up ones are answered by the system within moments, in words and with a file,",
    "and by people where it may not or cannot look; manual ones are done by people, task by task. Whoever has ordered",
    "something never approves it, and two approvals are those of two people. `test/unit/requests/catalogue.test.ts` orders",
    "each of them, `test/integration/requests/actions.test.ts` carries each kind of change out, proves it and takes it back,",
    "`test/e2e/lookups.test.ts` has looked up what is looked up.",
    "",
    "| type | title | rows of the service | lead time | fulfilment | approved by | by workbook |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...typesOf.map((type) => `| ${row(type)} |`),
    "",
  ].join("\n");

  await expect(document).toMatchFileSnapshot("../../../docs/requests.md");
});

test.each(typesOf.map(([name]) => name))("the type %s has a file of its own", (name) => {
  expect(existsSync(new URL(`../../../shared/requests/types/${name}.ts`, import.meta.url))).toBe(true);
});
