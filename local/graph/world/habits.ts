import type { GraphTenant } from "../model.ts";
import type { Person } from "./people.ts";
import { type Random, randomFor } from "./random.ts";

export const day = 86_400_000;
const japan = 9 * 3_600_000;

/** How many days ago a licensed person was last seen, by place among the users; `never` had no first day yet. */
const resting: Readonly<Record<number, number | "never">> = { 4: 45, 6: 120, 9: "never" };

/** Who signs in, and until when. */
export type Habit = { person: Person; lastSeenBy: number };

/** The habits of everybody who ever signs in. */
export function habitsOf(people: readonly Person[], since: number): Habit[] {
  return people.flatMap((person, place) => {
    const daysAway = resting[place] ?? 0;
    if (daysAway === "never" || !person.accountEnabled) return [];
    return [{ person, lastSeenBy: daysAway === 0 ? Number.POSITIVE_INFINITY : since - daysAway * day }];
  });
}

/** The instants at which somebody signed in on a day in Japan, oldest first. */
export function signInTimes(tenant: GraphTenant, { person, lastSeenBy }: Habit, dayNumber: number): number[] {
  const random = randomFor(tenant.id, tenant.seed, "sign-in", person.id, dayNumber);
  const weekday = (dayNumber + 4) % 7;
  const isOff = weekday === 0 || weekday === 6;
  if (!random.chance(isOff ? 0.06 : 0.92)) return [];
  const times = [8 + random.next() * 2, ...(random.chance(0.4) ? [13 + random.next() * 5] : [])];
  return times.map((hour) => instantIn(dayNumber, hour, random)).filter((at) => at <= lastSeenBy);
}

const instantIn = (dayNumber: number, hour: number, random: Random) =>
  dayNumber * day - japan + Math.floor(hour * 3600) * 1000 + random.int(0, 999);

export const dayNumberOf = (at: number): number => Math.floor((at + japan) / day);

/** When somebody last signed in before an instant; nothing within the weeks that are looked through means never. */
export function lastSignInAt(tenant: GraphTenant, habit: Habit, now: number): number | undefined {
  const newest = dayNumberOf(Math.min(now, habit.lastSeenBy));
  for (let number = newest; number > newest - 30; number -= 1) {
    const last = signInTimes(tenant, habit, number).findLast((at) => at <= now);
    if (last !== undefined) return last;
  }
  return undefined;
}
