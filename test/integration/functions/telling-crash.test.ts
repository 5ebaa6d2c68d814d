import { afterAll, beforeAll, expect, test } from "vitest";
import { companies } from "#local/demo.ts";
import { type Id, idAt, idFrom, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { keepAnnouncement } from "#shared/notifications/telling/announcements.ts";
import { triesInARow } from "#shared/notifications/telling/attempts.ts";
import { pageOfBell } from "#shared/notifications/telling/bell.ts";
import { noteBounced, pageOfBounced } from "#shared/notifications/telling/bounces.ts";
import { deliver } from "#shared/notifications/telling/deliver.ts";
import { beginDelivery, type Delivery, deliveriesOf, findDelivery } from "#shared/notifications/telling/deliveries.ts";
import { expandAnnouncement } from "#shared/notifications/telling/expand.ts";
import type { Channel } from "#shared/notifications/telling/kinds.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { saveSettings } from "#shared/notifications/telling/settings.ts";
import { keepTeamsChannel, teamsChannelOf } from "#shared/notifications/telling/teams-channel.ts";
import type { Clock, Platform } from "#shared/platform/platform.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";

let parts: MemoryParts;

const tenant = TenantId.parse(companies[0]?.id);
const workflow = "/workflows/crash";

beforeAll(async () => {
  parts = await startMemoryParts();
  parts.platform.log = { ...parts.platform.log, info: () => undefined };
  const value = { address: `${parts.teams.url}${workflow}`, mutedKinds: [], quietHours: null };
  await keepTeamsChannel(
    parts.platform,
    tenant,
    { version: 0 },
    { value, changedBy: "試験", changedAt: noon.now().toString() },
  );
});
afterAll(() => parts.stop());

const at = (moment: string): Clock => ({ now: () => Temporal.Instant.from(moment) });
const noon = at("2026-11-20T03:30:00Z");
const night = at("2026-11-20T15:30:00Z");

let serial = 0;
const nextSerial = () => String((serial += 1));

/** An announcement of its own to a person of its own. */
function announcement(): Announcement & { person: string } {
  const person = `reader${nextSerial()}@sample-shoji.example`;
  return {
    id: idFrom("notification", "crash", person),
    audience: { to: "people", tenant, people: [{ mail: person }] },
    kind: "service-restored",
    at: "2026-11-20T01:24:00Z",
    title: { ja: `保守のお知らせ ${person}`, en: `Maintenance ${person}` },
    facts: [{ label: { ja: "日時", en: "When" }, value: "12/5" }],
    person,
  };
}

const expand = (platform: Platform, announcement: Announcement) =>
  expandAnnouncement({ ...platform, clock: noon }, { kind: "tell", announcement });

type Made = { person: string; delivery: Delivery };

/** A delivery of a new announcement, not yet made. */
async function waitingBy(channel: Channel): Promise<Made> {
  const { person, ...told } = announcement();
  await keepAnnouncement(parts.platform, told);
  const delivery: Delivery = {
    id: idAt("delivery", Temporal.Instant.from(told.at), told.id),
    announcement: told.id,
    kind: told.kind,
    tenant,
    channel,
    reader: person,
    address: person,
    language: "ja",
    state: "waiting",
    at: told.at,
    attempts: 0,
    triesLeft: triesInARow,
    unheard: 0,
  };
  await beginDelivery(parts.platform, delivery);
  return { person, delivery };
}

const make = (platform: Platform, { delivery: { id } }: Made) => deliver(platform, { kind: "deliver", delivery: id });

const stateOf = async (id: Id<"delivery">) => (await findDelivery(parts.platform, id))?.value.state;

/** What has come into the queue, as far as it mentions a text. */
const queued = (text: string): string[] =>
  parts.bus
    .sent("notify")
    .map(({ body }) => JSON.stringify(body))
    .filter((body) => body.includes(text));

function expectSameEnd({ undisturbed, outcomes }: Awaited<ReturnType<typeof surviveEveryCrash>>, points: number) {
  for (const { at, when, effect, outcome } of outcomes)
    expect({ at, when, effect, outcome }).toEqual({ at, when, effect, outcome: undisturbed });
  expect(outcomes.length).toBeGreaterThanOrEqual(points);
}

const people = () => parts.graph.mail();

test("an announcement becomes one delivery for each reader and channel, each with one message", async () => {
  const result = await surviveEveryCrash(parts.platform, {
    prepare: async () => announcement(),
    work: (mortal, told) => expand(mortal, told),
    observe: async ({ id }) => {
      const { rows } = await deliveriesOf(parts.platform, id, { take: 100 });
      const messages = queued('"deliver"');
      return {
        ways: rows.map(({ channel, state }) => `${channel} ${state}`).toSorted(),
        messages: rows.map((row) => messages.filter((body) => body.includes(row.id)).length),
      };
    },
  });

  expectSameEnd(result, 14);
  expect(result.undisturbed).toEqual({
    ways: ["bell waiting", "mail waiting"],
    messages: [1, 1],
  });
});

test("one mail is sent and recorded", async () => {
  const result = await surviveEveryCrash(
    { ...parts.platform, clock: noon },
    {
      prepare: () => waitingBy("mail"),
      work: make,
      observe: async ({ person, delivery }) => ({
        mails: people().filter(({ to }) => to[0]?.address === person).length,
        state: await stateOf(delivery.id),
      }),
    },
  );

  expectSameEnd(result, 20);
  expect(result.undisturbed).toEqual({ mails: 1, state: "sent" });
});

test("one notice is hung into the bell", async () => {
  const result = await surviveEveryCrash(
    { ...parts.platform, clock: night },
    {
      prepare: () => waitingBy("bell"),
      work: make,
      observe: async ({ person, delivery }) => {
        const bell = { tenant, reader: person };
        const { rows } = await pageOfBell(parts.platform, { bell, person: bell }, { take: 10 });
        return { notices: rows.length, state: await stateOf(delivery.id) };
      },
    },
  );

  expectSameEnd(result, 10);
  expect(result.undisturbed).toEqual({ notices: 1, state: "sent" });
});

test("a card is posted, and once more only where nobody knows how the first try ended", async () => {
  const result = await surviveEveryCrash(
    { ...parts.platform, clock: noon },
    {
      prepare: () => waitingBy("teams"),
      work: make,
      observe: async ({ person, delivery }) => ({
        posts: parts.teams.posted().filter(({ message }) => JSON.stringify(message).includes(person)).length,
        state: await stateOf(delivery.id),
      }),
    },
  );

  expect(result.undisturbed).toEqual({ posts: 1, state: "accepted" });
  const posted = (outcome: unknown, posts: number) => expect(outcome).toEqual({ posts, state: "accepted" });
  let isPosted = false;
  let isOnRecord = false;
  for (const { when, effect, outcome } of result.outcomes) {
    if (effect === "teams.post" && when === "after") isPosted = true;
    posted(outcome, isPosted && !isOnRecord ? 2 : 1);
    if (isPosted && effect === "tables.replace" && when === "before") isOnRecord = true;
  }
  expect(isOnRecord).toBe(true);
});

test("what comes in quiet hours is put off once, until they end", async () => {
  const quietHours = { kind: "hours" as const, from: "22:00", to: "07:00", weekdays: [1, 2, 3, 4, 5, 6, 7] };

  const result = await surviveEveryCrash(
    { ...parts.platform, clock: night },
    {
      prepare: async () => {
        const made = await waitingBy("mail");
        await saveSettings(parts.platform, { tenant, reader: made.person }, { kinds: {}, quietHours }, 0);
        return made;
      },
      work: make,
      observe: async ({ person, delivery }) => ({
        mails: people().filter(({ to }) => to[0]?.address === person).length,
        notBefore: (await findDelivery(parts.platform, delivery.id))?.value.notBefore,
        messages: queued(delivery.id).length,
      }),
    },
  );

  expectSameEnd(result, 10);
  expect(result.undisturbed).toEqual({ mails: 0, notBefore: "2026-11-20T22:00:00Z", messages: 1 });
});

test("a mail that came back is noted once", async () => {
  const result = await surviveEveryCrash(parts.platform, {
    prepare: () => waitingBy("mail"),
    work: (mortal, { delivery }) => noteBounced({ ...mortal, clock: noon }, delivery.id),
    observe: async ({ person, delivery }) => {
      const { rows } = await pageOfBounced(parts.platform, { least: 1, take: 100 });
      const bounced = rows.find(({ address }) => address === person);
      return { mails: bounced?.deliveries.length, state: await stateOf(delivery.id) };
    },
  });

  expectSameEnd(result, 8);
  expect(result.undisturbed).toEqual({ mails: 1, state: "bounced" });
});

test("two who begin the same settings at once do not overwrite each other", async () => {
  const channel = await teamsChannelOf(parts.platform, tenant);

  await expect(
    keepTeamsChannel(
      parts.platform,
      tenant,
      { version: 0 },
      {
        value: channel.value,
        changedBy: "試験",
        changedAt: noon.now().toString(),
      },
    ),
  ).rejects.toMatchObject({ code: "stale-version" });
});
