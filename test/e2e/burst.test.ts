import { expect, test } from "vitest";
import { burst } from "#test/support/burst.ts";
import { useService } from "#test/support/service.ts";

const running = useService();

test("a burst of inquiries is taken whole: none lost, none doubled, numbered without a gap, each in its order", async () => {
  const outcome = await burst(running.service, { inquiries: 24, twiceEvery: 6, repliesEvery: 12, atOnce: 24 });

  expect(outcome).toMatchObject({
    accepted: 24,
    isNumberedGapless: true,
    acknowledgements: 24,
    notices: 24,
    inOrder: 2,
  });
});
