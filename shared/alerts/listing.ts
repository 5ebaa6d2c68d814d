import * as z from "zod";
import { inJapan, Temporal } from "#shared/base/time.ts";
import { CaseState, isActive } from "./case-states.ts";
import { AlertCase } from "./dedupe.ts";
import { Alert, rankOf, Severity } from "./model.ts";

/** A case as lists show it; `sourceState` is where the alert stands for whoever raised it. */
export const ListedAlert = Alert.pick({
  tenant: true,
  id: true,
  title: true,
  severity: true,
  source: true,
  categories: true,
  devices: true,
  people: true,
  incident: true,
  link: true,
  updatedAt: true,
})
  .extend({ sourceState: Alert.shape.state })
  .extend(
    AlertCase.pick({
      version: true,
      state: true,
      stateSince: true,
      detectedAt: true,
      suppressedUntil: true,
      toldAt: true,
      inquiry: true,
    }).shape,
  );
export type ListedAlert = z.infer<typeof ListedAlert>;

export const listedOf = ({ alert, ...rest }: AlertCase): ListedAlert =>
  ListedAlert.parse({ ...alert, ...rest, sourceState: alert.state });

/** A row of a list of all customers: the partition is the question that finds it there, the row its turn. */
export const Place = z.object({ partition: z.string(), row: z.string() });
export type Place = z.infer<typeof Place>;

/** What waits at any customer, the gravest first and the newest of those. */
const queuePartition = "open";

/** Everything of one month in Japan, by which rules can be tried. */
export const monthPartition = (month: string): string => `month|${month}`;

/** Where a case is to be found among those of all customers. */
export function placesOf({ alert, state, detectedAt }: AlertCase): Place[] {
  const turn = `${newestFirst(detectedAt)}|${alert.tenant}|${alert.id}`;
  const month = inJapan(Temporal.Instant.from(detectedAt)).toPlainDate().toPlainYearMonth().toString();
  const queued = { partition: queuePartition, row: `${rankOf(alert.severity)}|${turn}` };
  return [{ partition: monthPartition(month), row: turn }, ...(isActive(state) ? [queued] : [])];
}

/** The part of the queue that has one severity. */
export const queueRange = (severity: Severity | undefined) => ({
  partition: queuePartition,
  ...(severity && { from: `${rankOf(severity)}|`, before: `${rankOf(severity)}|~` }),
});

export const newestFirst = (moment: string): string =>
  String(9_999_999_999_999 - Temporal.Instant.from(moment).epochMilliseconds).padStart(13, "0");

/** What a list can be asked for. */
export const AlertFilter = z.strictObject({
  state: CaseState.optional(),
  severity: Severity.optional(),
  category: z.string().max(100).optional(),
  source: z.string().max(100).optional(),
});
export type AlertFilter = z.infer<typeof AlertFilter>;

export const matches = (item: ListedAlert, { state, severity, category, source }: AlertFilter): boolean =>
  (!state || item.state === state) &&
  (!severity || item.severity === severity) &&
  (!category || item.categories.some((one) => isSameWord(one, category))) &&
  (!source || isSameWord(item.source, source));

const isSameWord = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
