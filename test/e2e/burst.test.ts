import { expect, test } from "vitest";
import { burst } from "#test/support/burst.ts";
import { useService } from "#test/support/service.ts";

const running = useService();

test("a burst of inquiries is taken whole: none lost, none doubled, numbered without a gap, each in its order", async () => {
  const outcome = await burst(running.service, {
    inquiries: 12,
    twiceEvery: 4,
    repliesEvery: 6,
    atOnce: 12,
    withMails: true,
  });

  expect(outcome).toMatchObject({
    accepted: 12,
    isNumberedGapless: true,
    ordered: 0,
    acknowledgements: 12,
    notices: 12,
    inOrder: 2,
  });
}, 180_000);
