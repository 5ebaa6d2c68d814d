import * as z from "zod";
import { type Problem, refusal } from "#shared/base/problems.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import type { Settings } from "./config.ts";
import type { Clock, TableDefinition, Tables } from "./platform.ts";
import { signatureOf } from "./signature.ts";

/** Who may send how much: so many in so many minutes, each of its tiers by itself. */
const tiers = {
  /** Signed out, by network address: a whole office may share one. */
  source: [
    { most: 20, minutes: 10 },
    { most: 60, minutes: 60 },
    { most: 200, minutes: 600 },
  ],
  /** By the address that an answer would go to, which may be a victim's. */
  address: [
    { most: 10, minutes: 10 },
    { most: 15, minutes: 30 },
    { most: 25, minutes: 60 },
    { most: 50, minutes: 180 },
    { most: 100, minutes: 600 },
  ],
  person: [
    { most: 60, minutes: 10 },
    { most: 200, minutes: 600 },
  ],
  /** By the number that a call comes from: a company whose network is down may call often. */
  caller: [
    { most: 10, minutes: 10 },
    { most: 30, minutes: 60 },
    { most: 100, minutes: 600 },
  ],
  /** Ten files make one inquiry. */
  upload: [
    { most: 100, minutes: 10 },
    { most: 400, minutes: 600 },
  ],
  vote: [{ most: 20, minutes: 10 }],
} as const satisfies Record<string, readonly { most: number; minutes: number }[]>;

export type SenderKind = keyof typeof tiers;

/**
 * Holds floods by what storage knows, so that it does not matter how many processes there are. Who is over a tier is
 * found where arrivals are worked on, and turned away at the door from a few seconds later on.
 */
export type FloodGuard = {
  /** A name for a sender that tells nobody who it is. */
  nameOf(kind: SenderKind, sender: string): string;
  /** Refuses with `too-many-requests` a sender that was found to flood us. */
  admit(name: string): Promise<void>;
  /** Counts an arrival, once for its id, and tells whether its sender is over a tier with it; asked again it says the same. */
  arrived(kind: SenderKind, name: string, id: string, at: Instant): Promise<"within" | "flood">;
  /** Counts and judges at the door what is done there and then; refuses with `too-many-requests`. */
  take(kind: SenderKind, name: string, id: string): Promise<void>;
};

const Arrival = z.object({ sender: z.string(), id: z.string(), at: z.iso.datetime(), isFlood: z.boolean() });
type Arrival = z.infer<typeof Arrival>;

const arrivals: TableDefinition<Arrival> = {
  name: "arrivals",
  schema: Arrival,
  key: ({ sender, id, at }) => ({ partition: sender, row: `${newestFirst(Temporal.Instant.from(at))}|${id}` }),
};

const newestFirst = (at: Instant) => String(9_999_999_999_999 - at.epochMilliseconds).padStart(13, "0");

const Verdict = z.object({ sender: z.string(), until: z.iso.datetime() });

const verdicts: TableDefinition<z.infer<typeof Verdict>> = {
  name: "floodVerdicts",
  schema: Verdict,
  key: ({ sender }) => ({ partition: "now", row: sender }),
};

type Needs = { tables: Tables; clock: Clock; settings: Pick<Settings, "linkKey"> };

/** How old the verdicts may be by which the door judges. */
const freshFor = { seconds: 3 };
const lastsMinutes = 10;
const mostRows = 1000;

export function createFloodGuard({ tables, clock, settings }: Needs): FloodGuard {
  let seen: { until: ReadonlyMap<string, Instant>; at: Instant } | undefined;

  /** Only a saving of reads: verdicts are the same for every process. */
  async function verdictsNow(now: Instant): Promise<ReadonlyMap<string, Instant>> {
    if (seen && Temporal.Instant.compare(seen.at.add(freshFor), now) > 0) return seen.until;
    seen = { until: seen?.until ?? new Map(), at: now };
    const { rows } = await tables.list(verdicts, { partition: "now", take: mostRows });
    const until = new Map(rows.map((row) => [row.sender, Temporal.Instant.from(row.until)]));
    seen = { until, at: now };
    await Promise.all(
      rows.filter((row) => isPast(row.until, now)).map((row) => tables.remove(verdicts, verdicts.key(row))),
    );
    return until;
  }

  async function admit(name: string): Promise<void> {
    const now = clock.now();
    const until = (await verdictsNow(now)).get(name);
    if (until && Temporal.Instant.compare(until, now) > 0) throw turnedAway(now.until(until).total("seconds"));
  }

  async function arrived(kind: SenderKind, sender: string, id: string, at: Instant): Promise<"within" | "flood"> {
    const arrival = { sender, id, at: at.toString(), isFlood: false };
    if ((await tables.insert(arrivals, arrival)) === "exists")
      return (await tables.get(arrivals, arrivals.key(arrival)))?.value.isFlood ? "flood" : "within";

    const longest = Math.max(...tiers[kind].map(({ minutes }) => minutes));
    const { rows } = await tables.list(arrivals, { partition: sender, take: mostRows });
    const past = rows.filter((row) => isPast(row.at, at.subtract({ minutes: longest })));
    await Promise.all(past.slice(0, 20).map((row) => tables.remove(arrivals, arrivals.key(row))));
    const others = rows.map((row) => Temporal.Instant.from(row.at));
    if (!isFlood(kind, others, at)) return "within";
    await tables.put(arrivals, { ...arrival, isFlood: true });
    await tables.put(verdicts, { sender, until: clock.now().add({ minutes: lastsMinutes }).toString() });
    return "flood";
  }

  return {
    nameOf: (kind, sender) => signatureOf(settings.linkKey, "sender", kind, sender.toLowerCase()),
    admit,
    arrived,
    async take(kind, name, id) {
      await admit(name);
      if ((await arrived(kind, name, id, clock.now())) === "flood") throw turnedAway(lastsMinutes * 60);
    },
  };
}

function turnedAway(retryAfterSeconds: number): Problem {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const said = {
    ja: `送信が続いたため、受け付けを止めています。${minutes}分ほど待ってから、もう一度お送りください。`,
    en: `Too much was sent in a short time. Wait about ${minutes} minutes and send it again.`,
  };
  return refusal("too-many-requests", said, { retryAfterSeconds });
}

const isPast = (moment: string, now: Instant) => Temporal.Instant.compare(Temporal.Instant.from(moment), now) <= 0;

/**
 * Whether more have arrived around `at` than a tier lets through. All that has been written down counts, also what is later:
 * of those that come together, the one that is written down last sees the others.
 */
const isFlood = (kind: SenderKind, arrivedAt: readonly Instant[], at: Instant): boolean =>
  tiers[kind].some(({ most, minutes }) => {
    const within = arrivedAt.filter((one) => Math.abs(one.until(at).total("minutes")) < minutes);
    return within.length > most;
  });
