import * as z from "zod";
import type { Id } from "#shared/base/ids.ts";
import { says } from "#shared/base/says.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { DeadLetter, Queue } from "./model.ts";
import { findOrRefuse } from "./resubmit.ts";
import { pageOfLetters } from "./store.ts";

type Needs = Pick<Platform, "tables">;

export const LetterQuery = z
  .strictObject({
    queue: Queue.optional(),
    state: z.enum(["waiting", "settled"]).default("waiting"),
    cursor: z.string().optional(),
    take: z.coerce.number().int().min(1).max(200).default(50),
  })
  .refine(({ queue, state }) => queue === undefined || state === "waiting", {
    path: ["queue"],
    ...says({
      ja: "処理済みの一覧は、すべてのキューをまとめて表示します。キューは指定しないでください。",
      en: "What is done with is listed for all queues together.",
    }),
  });

/** A letter as it is shown; whose it is stands in its gist. */
export const ShownLetter = DeadLetter.omit({ tenant: true });

export const LetterPage = z.object({ letters: z.array(ShownLetter), cursor: z.string().optional() });

/** One page of what waits for a decision, or was decided on, the newest first. */
export async function listLetters(needs: Needs, { state, ...page }: z.infer<typeof LetterQuery>) {
  const { letters, ...rest } = await pageOfLetters(needs, state, page);
  return LetterPage.parse({ letters, ...rest });
}

export const showLetter = async (needs: Needs, id: Id<"deadLetter">): Promise<DeadLetter> =>
  (await findOrRefuse(needs, id)).value;
