import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Actor } from "#shared/inquiries/history.ts";
import { StoredFile } from "#shared/inquiries/model.ts";

const moment = z.iso.datetime();

export const Words = z.object({ ja: z.string(), en: z.string() });

/** Where an order stands; `states.ts` says which step leads where. */
export const RequestState = z.enum([
  "submitted",
  "checked",
  "planned",
  "approved",
  "scheduled",
  "running",
  "done",
  "failed",
  "rejected",
  "cancelled",
]);
export type RequestState = z.infer<typeof RequestState>;

/** Who ordered it, as they were signed in. */
const Orderer = z.object({
  role: z.enum(["user", "admin", "operator"]),
  objectId: z.guid(),
  name: z.string(),
  mail: z.email(),
});

/** One consent to a plan, bound to exactly what was seen. */
export const Approval = z.object({ by: Actor, objectId: z.guid(), at: moment, plan: z.string() });
export type Approval = z.infer<typeof Approval>;

/** What the requester has yet to be told, with what made it so. */
const Untold = z.object({ version: z.int(), news: z.string() });
export type Untold = z.infer<typeof Untold>;

/** An order of a customer's admin as it stands. What was ordered and what is planned are kept as documents of their own. */
export const ServiceRequest = z.object({
  id: idOf("request"),
  tenant: TenantId,
  type: z.string(),
  version: z.int().positive(),
  state: RequestState,
  stateSince: moment,
  orderedBy: Orderer,
  /** Of what or whom it is, in few words; one that was kept in one language is the same in both. */
  headline: z.union([Words, z.string().transform((text) => ({ ja: text, en: text }))]),
  note: z.string().optional(),
  /** What could not be seen at the door, since it is not known of the company. */
  notJudged: Words.optional(),
  /** How many orders there are: one, or the rows of a workbook. */
  orders: z.int().positive(),
  /** What it is about, so that two orders that contradict each other are noticed. */
  subjects: z.array(z.string()),
  receivedAt: moment,
  desiredOn: z.iso.date().optional(),
  /** The earliest day that the lead time allows, and the end of work on the day by which we aim to be done (C-05). */
  earliestOn: z.iso.date(),
  dueBy: moment,
  isBestEffort: z.boolean(),
  /** When it is to be carried out, once that is settled. */
  runAt: moment.optional(),
  /** Its thread in the company's history. */
  inquiry: idOf("inquiry"),
  /** By the system or by hand, and why by hand where the system could do it. */
  fulfilment: z.enum(["automatic", "by-hand"]).optional(),
  byHandReason: Words.optional(),
  plan: z
    .object({
      name: z.string(),
      hash: z.string(),
      steps: z.int(),
      /** How many plans were made before it, and the last of them. */
      edition: z.int().positive().optional(),
      previous: z.string().optional(),
      /** The steps that are not carried out, by the decision of our staff. */
      without: z.array(z.int().nonnegative()).optional(),
    })
    .optional(),
  approvals: z.array(Approval),
  /** Why it was rejected, cancelled or stopped. */
  reason: Words.optional(),
  /** The system has done its part, and the requester was told what they need for theirs. */
  isHandedOn: z.boolean().default(false),
  /** Steps are being taken back instead of carried out. */
  isRollingBack: z.boolean().default(false),
  untold: z.array(Untold),
  /** When the requester was told last that passwords were not opened in time. */
  lapseToldAt: moment.optional(),
});
export type ServiceRequest = z.infer<typeof ServiceRequest>;

/** An order is over when nothing will happen to it any more. */
export const isOver = ({ state }: Pick<ServiceRequest, "state">): boolean =>
  state === "done" || state === "rejected" || state === "cancelled";

/** One change of a plan: `input` is what its action takes, `calls` what Graph will be asked, the rest is for reading. */
export const PlannedStep = z.object({
  action: z.string(),
  input: z.unknown(),
  title: Words,
  before: Words,
  after: Words,
  calls: z.array(z.object({ method: z.string(), path: z.string(), body: z.unknown().optional() })),
  /** What was so before, by which it can be taken back. */
  seen: z.unknown(),
  canBeTakenBack: z.boolean(),
});
export type PlannedStep = z.infer<typeof PlannedStep>;

/** A task of a plan that people carry out; `evidence` has to be noted before it counts as done. */
export const Task = z.object({ title: Words, needsEvidence: z.boolean() });
export type Task = z.infer<typeof Task>;

/** What will be done, never changed once it is made. */
export const Plan = z.object({
  request: idOf("request"),
  madeAt: moment,
  steps: z.array(PlannedStep),
  tasks: z.array(Task),
});
export type Plan = z.infer<typeof Plan>;

/** One that waits was looked at, but nothing has been asked for it yet; one that was left out, was so by whoever approved. */
const StepState = z.enum(["waiting", "started", "done", "failed", "skipped", "left-out", "taken-back"]);

const passed: ReadonlySet<string | undefined> = new Set<z.infer<typeof StepState>>(["done", "skipped", "left-out"]);

/** Nothing is left to do of a step on the way to the end of its plan. */
export const isPassed = (state: z.infer<typeof StepState> | undefined): boolean => passed.has(state);

/** What was looked up, as it is told; `file` is swept at `until` unless it was claimed by then. */
export const KeptAnswer = z.object({
  found: Words,
  text: z.string(),
  file: StoredFile.optional(),
  until: moment,
});
export type KeptAnswer = z.infer<typeof KeptAnswer>;

/** A file that shows what people have done; its content is kept under its hash. */
const EvidenceFile = z.object({ name: z.string(), type: z.string(), bytes: z.int(), sha256: z.string() });
export type EvidenceFile = z.infer<typeof EvidenceFile>;

/** How far one step or task of a plan has come; one that has not begun has no row. */
export const StepProgress = z.object({
  request: idOf("request"),
  plan: z.string(),
  step: z.int().nonnegative(),
  state: StepState,
  at: moment,
  tries: z.int().default(0),
  /** Graph has taken what it was asked for; what is left is to see it. */
  isAsked: z.boolean().optional(),
  /** When it is looked at again, for which a message is on its way. */
  nextLookAt: moment.optional(),
  by: Actor.optional(),
  /** Why it was left out. */
  reason: z.string().optional(),
  evidence: z.string().optional(),
  files: z.array(EvidenceFile).optional(),
  /** Why it failed, and Graph's own code. */
  failure: z.object({ code: z.string(), words: Words }).optional(),
  /** What was read back after it. */
  proof: Words.optional(),
  /** What the requester needs for their own part, from what was read back. */
  tells: Words.optional(),
});
export type StepProgress = z.infer<typeof StepProgress>;

/** A new password on its way to an admin: it is sealed until it is opened, and gone after that. */
export const Handover = z.object({
  id: idOf("handover"),
  tenant: TenantId,
  request: idOf("request"),
  step: z.int().nonnegative(),
  forWhom: z.string(),
  /** Missing once it was opened, or its time is over. */
  sealed: z.string().optional(),
  madeAt: moment,
  opensUntil: moment,
  openedAt: moment.optional(),
  openedBy: Actor.optional(),
  /** When it was deleted because nobody had opened it in time. */
  lapsedAt: moment.optional(),
});
export type Handover = z.infer<typeof Handover>;
