import { invalidInput, type Said } from "#shared/base/problems.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";

/** Whether readers see an entry. What was withdrawn is kept, and can come back. */
export type Publication =
  | { state: "draft" | "withdrawn" }
  | { state: "scheduled"; publishAt: string }
  | { state: "published"; publishedAt: string };

/** Where an entry stands after an operator has written it; what is out stays out until it is withdrawn. */
export function decidePublication(
  before: Publication | undefined,
  publishAt: string | undefined,
  now: Instant,
): Publication {
  if (before?.state === "published") {
    if (publishAt !== undefined && publishAt !== "now" && publishAt !== before.publishedAt)
      throw refused({
        ja: "すでに公開しています。公開日時は変えられません。",
        en: "It is out already: its time stays as it is.",
      });
    return { state: "published", publishedAt: before.publishedAt };
  }
  if (publishAt === undefined) return { state: "draft" };
  if (publishAt === "now") return { state: "published", publishedAt: now.toString() };
  if (Temporal.Instant.compare(publishAt, now) <= 0)
    throw refused({
      ja: "公開日時が過ぎています。すぐに公開するときは now と入力してください。",
      en: "This time is past. To publish at once, give now.",
    });
  return { state: "scheduled", publishAt };
}

const refused = (detail: Said) => invalidInput([{ pointer: "#/publishAt", detail }]);
