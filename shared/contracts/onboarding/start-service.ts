import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { idFrom, type TenantId } from "#shared/base/ids.ts";
import { changedSince, type FieldFault, refusal, type Said } from "#shared/base/problems.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { following } from "../follow.ts";
import type { Onboarding } from "./model.ts";
import { knownOf } from "./show-onboarding.ts";
import { missingForStart, refusedStart } from "./start-rules.ts";
import { writeHappened } from "./store.ts";

export const StartOrder = z.strictObject({
  startedOn: z.iso.date().optional().describe("The first day of the service; today when left out"),
});

type Needs = Pick<Platform, "bus" | "clock" | "log" | "tables">;

/** Decides on the day on which the service starts, once; the worker sends the notice that forms the contract (TERM-01). */
export async function startService(
  needs: Needs,
  tenant: TenantId,
  { startedOn }: z.infer<typeof StartOrder>,
  { person, version: seen }: { person: Person; version: number },
): Promise<NonNullable<Onboarding["notice"]>> {
  const { stored, known } = await knownOf(needs, tenant);
  if (known.onboarding.notice || known.versions.at(-1)?.startedOn !== undefined)
    throw refusal("wrong-state", noticeSent);
  if (seen !== (stored?.value.version ?? 0)) throw changedSince();
  const now = needs.clock.now();
  const today = japanDate(now);
  const day = startedOn === undefined ? today : Temporal.PlainDate.from(startedOn);
  const why = known.versions.length > 0 ? refusedStart(known.versions, today, day) : undefined;
  const errors: FieldFault[] = [
    ...missingForStart(known),
    ...(why === undefined ? [] : [{ pointer: "#/startedOn", detail: why }]),
  ];
  if (errors.length > 0) throw refusal("invalid-input", notReady, { errors });
  const at = now.toString();
  const by = actorOf(person);
  const notice = { startedOn: day.toString(), at, by, letter: idFrom("letter", "start-notice", tenant, at) };
  const happened = { at, by, happening: "start-noticed" as const, detail: notice.startedOn };
  await following(needs, { kind: "follow-onboarding", tenant, version: seen + 1 }, () =>
    writeHappened(needs, stored, { change: { notice }, happened }, tenant),
  );
  return notice;
}

const noticeSent: Said = { ja: "開始のお知らせは送信済みです。", en: "The start notice was sent already." };
const notReady: Said = {
  ja: "まだサービスを開始できません。足りないものをそろえてから、もう一度お試しください。",
  en: "The service cannot start yet.",
};
