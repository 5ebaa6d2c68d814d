import { expect, test } from "vitest";
import { TenantId } from "#shared/base/ids.ts";
import type { Entry } from "#shared/inquiries/history.ts";
import { checkOwner } from "#shared/inquiries/owner-rules.ts";
import { anInquiry, entriesOf } from "./samples.ts";

const tenant = TenantId.parse("11111111-1111-4111-8111-111111111111");
const objectId = "22222222-2222-4222-8222-222222222222";
const { id, requester } = anInquiry();

const named = (version: number): Entry => ({
  inquiry: id,
  version,
  at: "2026-11-20T08:00:00Z",
  by: { role: "operator", name: "応対 涼" },
  changes: [{ field: "tenant", from: undefined, to: tenant }],
});
const [reply, note] = entriesOf([
  { at: "2026-11-20T17:00", reply: "public" },
  { at: "2026-11-20T17:05", reply: "internal" },
]);
if (!reply || !note) throw new Error("The history has two entries.");
const signedIn = { requester: { ...requester, objectId } };
const linked = { links: [{ inquiry: id, relation: "related" as const }] };

test.each`
  inquiry                    | history              | isOpen   | because
  ${{}}                      | ${[reply]}           | ${true}  | ${"nobody knows whose it is, whatever was said to its sender"}
  ${{ ...linked }}           | ${[]}                | ${false} | ${"its links would lead out of the company"}
  ${{ tenant }}              | ${[]}                | ${true}  | ${"an operator opened it for a customer, and nothing was said"}
  ${{ tenant, ...signedIn }} | ${[]}                | ${false} | ${"its sender has signed in"}
  ${{ tenant, ...signedIn }} | ${[named(2)]}        | ${true}  | ${"its sender was found where an operator had looked"}
  ${{ tenant }}              | ${[reply, named(3)]} | ${true}  | ${"the reply went out before a company was named"}
  ${{ tenant }}              | ${[named(1), note]}  | ${true}  | ${"a note is read by no customer"}
  ${{ tenant }}              | ${[named(1), reply]} | ${false} | ${"the company has an answer of its own"}
`("whose it is can be said: $isOpen, because $because", ({ inquiry, history, isOpen }) => {
  const check = () => checkOwner(anInquiry(inquiry), history);

  if (isOpen) expect(check).not.toThrow();
  else expect(check).toThrow();
});
