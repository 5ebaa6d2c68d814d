import { expect, test } from "vitest";
import { newId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { findNumbered, reserveSerial } from "#shared/inquiries/numbering.ts";
import { createTables } from "#shared/platform/tables.ts";
import { withAzurite } from "#test/support/azurite.ts";

const storage = withAzurite();
const process = () => ({ tables: createTables({ storage: storage() }) });
const some = (count: number) => Array.from({ length: count }, () => newId("inquiry", Temporal.Now.instant()));

test("many processes number many inquiries at once, some of them twice, without a gap or a double", async () => {
  const processes = [process(), process(), process(), process()];
  const inquiries = some(200);
  const asked = [...inquiries, ...inquiries.slice(0, 40)];

  const serials = await Promise.all(
    asked.map((inquiry, index) => reserveSerial(processes[index % 4] ?? process(), 2026, inquiry)),
  );

  expect(serials.slice(200)).toEqual(serials.slice(0, 40));
  expect(serials.slice(0, 200).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_none, n) => n + 1));
  expect(await findNumbered(process(), `T-2026-${serials[7]}`)).toBe(inquiries[7]);
});

test("an inquiry that has its number keeps it beside others that get theirs", async () => {
  const one = process();
  const [first, second, third] = some(3) as [`inq_${string}`, `inq_${string}`, `inq_${string}`];
  const serial = await reserveSerial(one, 2027, first);

  const again = process();
  const serials = await Promise.all([second, first, third].map((inquiry) => reserveSerial(again, 2027, inquiry)));

  expect(serials.toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  expect(serials[1]).toBe(serial);
});
