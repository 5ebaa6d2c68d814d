import { inJapan, japanDate, type PlainDate, Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { ItemOf } from "#shared/inventory/collectors.ts";
import { coverageOf, type DayCoverage, readingDays } from "#shared/inventory/log-coverage.ts";
import { itemsOf, summariesUpTo } from "#shared/inventory/read-snapshots.ts";
import { sheetOf } from "#shared/inventory/snapshot-workbook.ts";
import { namesIn } from "#shared/platform/names.ts";
import { workbook } from "#shared/platform/workbook.ts";
import type { Answer, Asking } from "../request-type.ts";
import { excel } from "./excel.ts";
import { coverageSheet, extractText, type LogName, logs } from "./log-words.ts";

export type WantedLog = { log: LogName; from: string; until: string; account?: string | undefined };

/** So many entries one file holds: a worker makes it in seconds, and in memory that it has. */
const mostEntries = 20_000;

type Entry = ItemOf<"signIns" | "directoryAudits" | "intuneAudits">;
type Whose = { name: string; userName: string };

function daysOf({ from, until }: WantedLog): PlainDate[] {
  const first = Temporal.PlainDate.from(from);
  const { days } = first.until(Temporal.PlainDate.from(until));
  return Array.from({ length: days + 1 }, (_, index) => first.add({ days: index }));
}

async function summariesFor({ needs, tenant }: Asking, { log }: WantedLog) {
  const day = japanDate(needs.clock.now()).toString();
  return (await summariesUpTo(needs, { tenant, kind: logs[log].kind, day })).toReversed();
}

/** Whether the system has nothing at all of what is wanted, or cannot tell whose entries are wanted. */
export async function hasNothing(wanted: WantedLog, asking: Asking): Promise<boolean> {
  if (wanted.account !== undefined && !(await whoseOf(wanted, asking))) return true;
  return coverageOf(daysOf(wanted), await summariesFor(asking, wanted)).every(({ is }) => is === "missing");
}

async function whoseOf({ account }: WantedLog, { known }: Asking): Promise<Whose | undefined> {
  const found = (await known.items("accounts")).find(({ id }) => id.toLowerCase() === account);
  return found && { name: found.displayName, userName: found.userPrincipalName };
}

/** Whose entry it is: who signed in, who did something, or to whom it was done. */
function isAbout(entry: Entry, { name, userName }: Whose): boolean {
  const isSame = (one: string | undefined) => one?.toLowerCase() === userName.toLowerCase();
  if ("user" in entry) return isSame(entry.user);
  return isSame(entry.actor) || entry.targets.some((target) => isSame(target) || target === name);
}

type Collected = { entries: Entry[]; cutAt: string | undefined };

/** Reads day after day, so that no more than one of them is in memory beside what is taken out. */
async function collect(
  wanted: WantedLog,
  asking: Asking,
  { days, whose, most }: { days: readonly string[]; whose: Whose | undefined; most: number },
): Promise<Collected> {
  const { needs, tenant } = asking;
  const { kind } = logs[wanted.log];
  const found = new Map<string, Entry>();
  for (const day of days) {
    if (found.size > most) break;
    for (const entry of (await itemsOf(needs, { tenant, kind, day })) ?? []) {
      const on = dayOf(entry).toString();
      if (on >= wanted.from && on <= wanted.until && (!whose || isAbout(entry, whose))) found.set(entry.id, entry);
    }
  }
  const sorted = [...found.values()].toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const entries = sorted.slice(0, most);
  const cutAt = sorted.length > most ? entries.at(-1)?.at : undefined;
  return { entries, cutAt };
}

const dayOf = ({ at }: Entry): PlainDate => inJapan(Temporal.Instant.from(at)).toPlainDate();

/** A log of some days as a workbook that says how far each day could be collected (DM-06, DM-07). */
export async function extractLogs(wanted: WantedLog, asking: Asking, most = mostEntries): Promise<Answer> {
  const { language, needs } = asking;
  const { kind, title } = logs[wanted.log];
  const summaries = await summariesFor(asking, wanted);
  const whose = wanted.account === undefined ? undefined : await whoseOf(wanted, asking);
  const [from, until] = [Temporal.PlainDate.from(wanted.from), Temporal.PlainDate.from(wanted.until)];
  const { entries, cutAt } = await collect(wanted, asking, {
    days: readingDays(from, until, summaries),
    whose,
    most,
  });
  const days = withCut(coverageOf(daysOf(wanted), summaries), cutAt);
  const counts = countedBy(entries);
  const content = await workbook({
    title: title[language],
    author: namesIn(language, needs.settings).providerName,
    madeAt: needs.clock.now(),
    language,
    sheets: [sheetOf(kind, entries, language), coverageSheet(days, counts, language)],
  });
  const name = [title[language], wanted.from, wanted.until, ...(whose ? [whose.name] : [])].join("_");
  return {
    found: found(entries.length),
    text: extractText({ log: wanted.log, from, until, whose, entries: entries.length, cutAt, days }, language),
    file: excel(name, content),
  };
}

const found = (entries: number): Words => ({ ja: `${entries}件を抽出`, en: `${entries} extracted` });

/** From where a file was full on, days are not in it, whatever was collected of them. */
function withCut(days: readonly DayCoverage[], cutAt: string | undefined): DayCoverage[] {
  if (cutAt === undefined) return [...days];
  const last = japanDate(Temporal.Instant.from(cutAt));
  return days.map((one) => {
    const order = Temporal.PlainDate.compare(one.day, last);
    if (order < 0) return one;
    return { day: one.day, is: order === 0 ? "partial" : "missing", why: "cut" };
  });
}

function countedBy(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const day = dayOf(entry).toString();
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}
