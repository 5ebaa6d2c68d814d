import { Temporal } from "#shared/base/time.ts";
import type { Month } from "./model.ts";

export const monthBefore = (month: Month): Month =>
  Temporal.PlainYearMonth.from(month).subtract({ months: 1 }).toString();

export const monthAfter = (month: Month): Month => Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString();
