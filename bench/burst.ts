import { resolve } from "node:path";
import { startEmbedded } from "#local/embedded.ts";
import { freePorts } from "#local/ports.ts";
import { burst } from "#test/support/burst.ts";

/** One mailbox takes 10,000 requests in ten minutes, so the mails of a large burst take hours; `MAILS=no` leaves them waiting. */
const withMails = process.env["MAILS"] !== "no";
const inquiries = Number(process.env["COUNT"] ?? 10_000);

/** A burst of inquiries, until the last mail is out: none lost, none doubled, each in order. */
export async function benchBurst(): Promise<void> {
  const service = await startEmbedded({
    ports: await freePorts(),
    appFolder: resolve("."),
    timers: false,
    graphLimits: Infinity,
    ...(withMails ? {} : { functions: ["submitInquiry", "postMessage", "readInquiry", "workIntake", "workCollect"] }),
  });
  let mostBytes = 0;
  const watch = setInterval(() => {
    mostBytes = Math.max(mostBytes, process.memoryUsage().rss);
  }, 100);
  try {
    const { acceptedAfterMs, doneAfterMs, ...outcome } = await burst(service, {
      inquiries,
      twiceEvery: 10,
      repliesEvery: 50,
      atOnce: 32,
      withMails,
    });
    process.stdout.write(`burst of ${inquiries}: ${JSON.stringify(outcome)}\n`);
    process.stdout.write(
      `  accepted ${perSecond(acceptedAfterMs)}, done${withMails ? " with every mail" : ""} ${perSecond(doneAfterMs)}\n`,
    );
    process.stdout.write(`  at most ${(mostBytes / 1_048_576).toFixed(0)} MB with all that stands under it\n`);
  } finally {
    clearInterval(watch);
    await service.stop();
  }
}

const perSecond = (ms: number) => `${((inquiries / ms) * 1000).toFixed(0)}/s (${(ms / 1000).toFixed(1)} s)`;
