import type { Words } from "#shared/calendar/model.ts";
import type { StoredFile } from "#shared/inquiries/model.ts";
import { claim, expectClaim } from "#shared/inquiries/uploads.ts";
import type { GraphError } from "#shared/platform/graph-error.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { knownOf } from "./known.ts";
import type { KeptAnswer, PlannedStep, ServiceRequest } from "./model.ts";
import { findAnswer, keepAnswer } from "./order-documents.ts";
import type { Answer, Asking, Lookup } from "./request-type.ts";
import { finish, guarded, type StepEnd, type Turn } from "./step-end.ts";

type Needs = Pick<Platform, "blobs" | "clock" | "graph" | "newId" | "settings" | "tables">;

/** As what a plan keeps a step that looks something up. */
const lookUp = "look-up";

export const isLookup = ({ action }: Pick<PlannedStep, "action">): boolean => action === lookUp;

export const lookupStep = (title: Words): PlannedStep => ({
  action: lookUp,
  input: {},
  title,
  before: { ja: "まだ調べていません", en: "Not looked up yet" },
  after: { ja: "結果をお知らせします", en: "Answered" },
  calls: [],
  seen: {},
  canBeTakenBack: false,
});

export async function askingOf(needs: Asking["needs"], { tenant, orderedBy }: ServiceRequest): Promise<Asking> {
  const { language } = await findCustomer(needs, tenant);
  return { needs, tenant, orderedBy, known: knownOf(needs, tenant), language };
}

/** Under which name the answer of a step is kept. */
export const answerName = (plan: string, step: number): string => `${plan}-answer-${step}`;

/** Looks up what a step is to find out and lays its answer down; what was laid down before is not looked up again. */
export const runLookup = (needs: Needs, turn: Turn, lookup: Lookup<unknown>, fields: unknown): Promise<StepEnd> =>
  guarded(needs, turn, refusedBy, async () => {
    const { value: request } = turn.current;
    const name = answerName(turn.plan, turn.number);
    const answer =
      (await findAnswer(needs, request, name)) ??
      (await layDown(needs, request, name, await lookup.look(fields, await askingOf(needs, request))));
    if (answer.file) await claim(needs, { blob: answer.file.blob, until: answer.until });
    return finish(needs, turn, answer.found);
  });

/** Long enough for whatever holds a worker up between laying a file down and claiming it. */
const swept = { hours: 24 * 7 };

/** A file of which no answer speaks, because a worker died or another one was first, is swept. */
async function layDown(needs: Needs, request: ServiceRequest, name: string, answer: Answer): Promise<KeptAnswer> {
  const { found, text, file } = answer;
  const until = needs.clock.now().add(swept).toString();
  const stored = file && (await store(needs, file, until));
  return keepAnswer(needs, request, name, { found, text, until, ...(stored && { file: stored }) });
}

async function store(needs: Needs, file: NonNullable<Answer["file"]>, until: string): Promise<StoredFile> {
  const { name, type, content } = file;
  const blob = needs.newId("upload");
  await expectClaim(needs, { blob, until });
  await needs.blobs.putOnce("attachments", blob, content, type);
  return { name, type, bytes: content.length, blob };
}

const refusedBy = ({ code, status }: GraphError): Words => ({
  ja: `Microsoft 365 で調べられませんでした（${status} ${code}）。管理センターで調べて回答し、この手順を飛ばしてください。`,
  en: `It could not be looked up in Microsoft 365 (${status} ${code}). Look it up in the admin centre, answer, and skip the step.`,
});
