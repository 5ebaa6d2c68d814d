import type { Person } from "#shared/base/caller.ts";
import { invalidField, refusal } from "#shared/base/problems.ts";
import type { Words } from "#shared/calendar/model.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import type { Of } from "./decision.ts";
import { keepEvidence } from "./evidence.ts";
import type { ServiceRequest, StepProgress } from "./model.ts";
import { record, type Told } from "./record.ts";
import { stepsOf } from "./steps-of.ts";

type Needs = Pick<Platform, "blobs" | "clock" | "settings" | "tables">;
type Current = Stored<ServiceRequest>;

/** Ends a task of people, with what they have noted and the files that show it; the files are kept before that. */
export async function finishTask(
  needs: Needs,
  current: Current,
  person: Person,
  { task, evidence, files: sent = [] }: Of<"task-done">,
): Promise<Current> {
  const { name, plan, progress } = await stepsOf(needs, current);
  const wanted = plan.tasks[task];
  const step = plan.steps.length + task;
  if (!wanted) throw invalidField("#/task", noTask);
  if (progress.get(step)?.state === "done") throw refusal("wrong-state", doneBefore);
  if (wanted.needsEvidence && !evidence && sent.length === 0) throw invalidField("#/evidence", noEvidence);
  const files = await keepEvidence(needs, person, current.value, sent);
  const by = actorOf(person);
  const done: StepProgress = {
    request: current.value.id,
    plan: name,
    step,
    state: "done",
    at: needs.clock.now().toString(),
    tries: 0,
    by,
    ...(evidence && { evidence }),
    ...(files.length > 0 && { files }),
  };
  const told: Told = {
    by,
    happening: "step-done",
    step,
    plan: name,
    detail: evidence ?? wanted.title.ja,
    ...(files.length > 0 && { files: files.map(({ name: file, sha256 }) => ({ name: file, sha256 })) }),
  };
  return record(needs, current, {}, told, { steps: [done] });
}

const noTask: Words = { ja: "この作業はありません。", en: "There is no such task." };
const doneBefore: Words = { ja: "この作業はすでに完了しています。", en: "This task is done already." };
const noEvidence: Words = {
  ja: "この作業は、行ったことの記録を入力するか、画面などのファイルを添付してください。",
  en: "Note what was done, or attach a file that shows it.",
};
