import type { Person } from "#shared/base/caller.ts";
import { changedSince, nothingHere, refusal } from "#shared/base/problems.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { following, ofApplication } from "../follow.ts";
import type { Application } from "./model.ts";
import { findApplication, type Which, writeDecided } from "./store.ts";

type Needs = Pick<Platform, "bus" | "clock" | "log" | "tables">;

/** Takes an application back that nobody has decided on; what was decided is changed by another application. */
export async function withdrawApplication(
  needs: Needs,
  which: Which,
  { person, version: seen }: { person: Person; version: number },
): Promise<Application> {
  const before = await findApplication(needs, which);
  if (!before) throw nothingHere();
  const { value } = before;
  if (value.version !== seen) throw changedSince();
  if (value.state !== "submitted") throw refusal("wrong-state", tooLate);
  const at = needs.clock.now().toString();
  const { returned: _, ...application } = value;
  const after: Application = { ...application, version: value.version + 1, state: "withdrawn", stateSince: at };
  const { id, tenant, version } = after;
  const event = { id, tenant, version, at, by: actorOf(person), happening: "withdrawn" as const };
  await following(needs, ofApplication(tenant, id, version), async () => {
    if ((await writeDecided(needs, { before, after, event })) === "conflict") throw changedSince();
  });
  return after;
}

const tooLate = {
  ja: "このお申し込みは、すでに手続きが済んでいるため取り下げられません。",
  en: "This application was decided on or withdrawn already.",
};
