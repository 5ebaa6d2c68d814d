import * as fc from "fast-check";
import { expect, test } from "vitest";
import { depthsOf } from "#local/servicebus/broker/depths.ts";
import { newQueue, type Queue } from "#local/servicebus/broker/model.ts";
import { take } from "#local/servicebus/broker/receive.ts";
import { replay, snapshot } from "#local/servicebus/broker/record.ts";
import { acceptSession } from "#local/servicebus/broker/sessions.ts";
import { tick } from "#local/servicebus/broker/tick.ts";
import { live, story, throughJson } from "./world.ts";

const allIds = ({ main, dead }: Queue): string[] =>
  [...main.messages.values(), ...dead.messages.values()].map(({ id }) => id);

test("a message is in exactly one place until it is done with: none is lost, none is doubled", () => {
  fc.assert(
    fc.property(fc.boolean(), story, (withSessions, steps) => {
      live(withSessions, steps, ({ queue, sent, done }) => {
        const expected = [...sent].filter((id) => !done.has(id));
        expect(allIds(queue).toSorted()).toEqual(expected.toSorted());
      });
    }),
  );
});

test("a message is in one pair of hands at most, and a session is too", () => {
  fc.assert(
    fc.property(fc.boolean(), story, (withSessions, steps) => {
      live(withSessions, steps, ({ queue: { main } }) => {
        const held = [...main.locks.values()];
        expect(new Set(held.map(({ sequence }) => sequence))).toEqual(main.locked);
        expect(held.length).toBe(main.locked.size);
        if (!withSessions) return;
        for (const { sequence, holder } of held)
          expect(main.sessions.get(main.messages.get(sequence)?.session ?? "")?.lock?.holder).toBe(holder);
      });
    }),
  );
});

test("whatever is ready and free can be taken: no message is forgotten in a corner", () => {
  fc.assert(
    fc.property(fc.boolean(), story, (withSessions, steps) => {
      const { queue, now } = live(withSessions, steps, () => undefined);
      for (const later of [now, now + 60, now + 120]) tick(queue, later);
      const at = now + 120;

      for (let count = 0; depthsOf(queue).active > 0 && count < 200; count += 1) {
        const accepted = withSessions ? acceptSession(queue.main, at, `late${count}`, undefined) : undefined;
        const session = typeof accepted === "object" ? accepted.session : undefined;
        const token = undefined;
        while (take(queue.main, at, { holder: `late${count}`, session, token }));
      }

      expect(depthsOf(queue)).toMatchObject({ active: 0, locked: 0 });
    }),
  );
});

test("the journal brings back what was there, and so does its short form", () => {
  fc.assert(
    fc.property(fc.boolean(), story, (withSessions, steps) => {
      const { queue, journal } = live(withSessions, steps, () => undefined);
      const fromJournal = newQueue("q", queue.main.rules);
      const fromSnapshot = newQueue("q", queue.main.rules);

      replay(fromJournal, journal);
      replay(fromSnapshot, throughJson([...snapshot(fromJournal)]));

      expect([...snapshot(fromJournal)]).toEqual([...snapshot(queue)].map((change) => throughJson([change])[0]));
      expect([...snapshot(fromSnapshot)]).toEqual([...snapshot(fromJournal)]);
    }),
  );
});
