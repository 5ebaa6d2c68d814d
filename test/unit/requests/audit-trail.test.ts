import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TenantId } from "#shared/base/ids.ts";
import { service } from "#shared/inquiries/history.ts";
import { type AuditEntry, firstBroken, nextEntry, type TrailEnd } from "#shared/requests/audit-trail.ts";

const tenant = TenantId.parse("11111111-1111-4111-8111-111111111111");

function trailOf(details: readonly string[]): { entries: AuditEntry[]; end: TrailEnd } {
  const entries: AuditEntry[] = [];
  let end: TrailEnd = { tenant, serial: 0, hash: "" };
  for (const detail of details) {
    const entry = nextEntry(end, {
      at: "2026-11-27T00:00:00Z",
      by: service,
      happening: "step-done",
      request: "req_01K0000000000000000000000",
      type: "account-block",
      state: "running",
      detail,
    });
    entries.push(entry);
    end = { tenant, serial: entry.serial, hash: entry.hash };
  }
  return { entries, end };
}

test("a trail is what was written as long as nobody has touched it", () =>
  fc.assert(
    fc.property(fc.array(fc.string()), (details) => {
      const { entries, end } = trailOf(details);

      expect(firstBroken(entries, end)).toBeUndefined();
    }),
  ));

test("whatever is changed, taken out, put in, swapped or cut off shows, at the first entry that it touches", () =>
  fc.assert(
    fc.property(
      fc.array(fc.string(), { minLength: 2 }),
      fc.nat(),
      fc.constantFrom("change", "take out", "put in", "swap", "cut off"),
      (details, where, how) => {
        const { entries, end } = trailOf(details);
        const at = where % (entries.length - 1);
        const [one, next] = entries.slice(at, at + 2);
        if (!one || !next) throw new Error("There are two entries.");
        const copies: Record<typeof how, AuditEntry[]> = {
          change: entries.with(at, { ...one, detail: `${one.detail}!` }),
          "take out": entries.toSpliced(at, 1),
          "put in": entries.toSpliced(at, 0, one),
          swap: entries.with(at, next).with(at + 1, one),
          "cut off": entries.slice(0, at + 1),
        };

        expect(firstBroken(copies[how], end)).toBe(how === "put in" || how === "cut off" ? at + 2 : at + 1);
      },
    ),
  ));
