import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { billedMonth, type SeatChange } from "#shared/requests/billing-effect.ts";

test.each<{ example: string; kind: SeatChange["kind"]; on: string; billed: object }>([
  { example: "E-52", kind: "adds", on: "2026-12-01", billed: { firstMonth: "2026-12" } },
  { example: "E-55", kind: "adds", on: "2026-11-10", billed: { firstMonth: "2026-12" } },
  { example: "E-56", kind: "ends", on: "2026-12-03", billed: { lastMonth: "2026-12" } },
])("$example: an account that $kind on $on is billed as $billed", ({ kind, on, billed }) =>
  expect(billedMonth({ kind, on: Temporal.PlainDate.from(on) })).toEqual(billed),
);
