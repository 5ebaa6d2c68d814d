import type { RequestDetail } from "#shared/requests/show-request.ts";
import { type Step, Stepper } from "#web/parts/stepper.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { detailWords } from "./detail-words.ts";

/** At which stage of its way each state is; one that ended early has no stage. */
const stageOf: Partial<Record<RequestDetail["state"], number>> = {
  submitted: 1,
  checked: 1,
  planned: 2,
  approved: 3,
  scheduled: 3,
  running: 4,
  failed: 4,
  done: 6,
};

/** The way of an order from its receipt to its end. */
export function Progress({ request }: { request: RequestDetail }) {
  const words = useWords(detailWords);
  const at = stageOf[request.state];
  if (at === undefined) return undefined;
  const { approvals, missingApprovals } = request;
  const details = [
    shortMoment(request.receivedAt),
    undefined,
    request.state === "planned"
      ? words.consents(approvals.length, approvals.length + missingApprovals.length)
      : undefined,
    request.runAt !== undefined ? shortMoment(request.runAt) : undefined,
    undefined,
    shortMoment(request.state === "done" ? request.stateSince : request.dueBy),
  ];
  const steps = words.stages.map((name, place): Step => ({ name, detail: details[place] }));
  return <Stepper label={words.progress} steps={steps} at={at} />;
}
