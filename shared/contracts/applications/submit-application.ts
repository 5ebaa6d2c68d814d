import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { type Id, idFrom, idOf, type TenantId } from "#shared/base/ids.ts";
import { changedSince, type FieldFault, nothingHere, refusal, type Said } from "#shared/base/problems.ts";
import { japanDate, type PlainDate, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import { newestItems } from "#shared/inventory/read-snapshots.ts";
import { plainWords } from "#shared/platform/plain-words.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { fieldErrors } from "#shared/platform/problem-response.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { following, ofApplication } from "../follow.ts";
import type { ContractVersion } from "../model.ts";
import { contractVersions, loginIdsOf } from "../store.ts";
import { checkApplication } from "./check-application.ts";
import { answerBy } from "./desired-day.ts";
import { applicationForm } from "./form.ts";
import { applicationKinds } from "./kinds.ts";
import type { Known } from "./known.ts";
import type { Application, Content } from "./model.ts";
import { findApplication, gateOf, madeUnder, openApplications, writeSent } from "./store.ts";

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "log" | "newId" | "tables">;
type Language = "ja" | "en";

export type Sent = {
  /** The application that was returned and comes again with this. */
  revises?: Id<"application"> | undefined;
  key?: string | undefined;
  /** In which language who applies reads refusals. */
  language: Language;
  /** What was sent, and how what is wrong with it is named where it came from. */
  read: () => Promise<{ form: unknown; placed: (error: FieldFault) => FieldFault }>;
};

/** An application as JSON: the form of its kind, and beside it which one it revises. */
export const ApplicationBody = z
  .looseObject({ kind: z.string(), revises: idOf("application").optional() })
  .meta({ anyOf: z.toJSONSchema(applicationForm("ja"), { io: "input", unrepresentable: "any" }).oneOf });

/** Takes an application in as it came as JSON. */
export const submitApplication = (
  needs: Needs,
  person: Person,
  tenant: TenantId,
  {
    body: { revises, ...form },
    ...told
  }: { body: z.infer<typeof ApplicationBody>; key: string | undefined; language: Language },
): Promise<Id<"application">> =>
  submit(needs, person, tenant, { revises, ...told, read: async () => ({ form, placed: (error) => error }) });

/** Takes an application in: all of it is right, or nothing is kept. The same key again gives the same application. */
export async function submit(
  needs: Needs,
  person: Person,
  tenant: TenantId,
  { revises, key, language, read }: Sent,
): Promise<Id<"application">> {
  const { admins } = await findCustomer(needs, tenant);
  const once = key === undefined ? undefined : idFrom("application", tenant, person.objectId, key);
  const before = once && (await madeUnder(needs, tenant, once));
  if (before) return before;

  const { form, placed } = await read();
  const gate = await gateOf(needs, tenant);
  const returned = revises && (await returnedOne(needs, { tenant, id: revises }));
  const today = japanDate(needs.clock.now());
  const parsed = applicationForm(language).safeParse(form, { error: plainWords(language) });
  const checked = parsed.success
    ? checkApplication(parsed.data, await knownOf(needs, tenant, { today, admins }))
    : { errors: fieldErrors(parsed.error) };
  if ("errors" in checked) throw refusal("invalid-input", mend, { errors: checked.errors.map(placed) });

  const id = revises ?? needs.newId("application");
  const after = applicationOf(returned?.value, {
    id,
    tenant,
    content: checked.content,
    person,
    today,
    now: needs.clock.now().toString(),
  });
  const { version, content, stateSince: at, appliedBy: by } = after;
  const event = { id, tenant, version, at, by, happening: "submitted" as const, content };
  await following(needs, ofApplication(tenant, id, version), async () => {
    const written = await writeSent(needs, { before: returned, after, event, gate, key: once });
    if (written === "conflict" && !(once && (await madeUnder(needs, tenant, once)))) throw changedSince();
  });
  return (once && (await madeUnder(needs, tenant, once))) ?? id;
}

async function returnedOne(needs: Needs, which: { tenant: TenantId; id: Id<"application"> }) {
  const found = await findApplication(needs, which);
  if (!found) throw nothingHere();
  if (found.value.state !== "returned")
    throw refusal("wrong-state", {
      ja: "もう一度送れるのは、差し戻されたお申し込みだけです。",
      en: "Only an application that was returned can be sent again.",
    });
  return found satisfies Stored<Application>;
}

type New = Pick<Application, "id" | "tenant" | "content"> & { person: Person; today: PlainDate; now: string };

function applicationOf(before: Application | undefined, { id, tenant, content, person, today, now }: New): Application {
  const { leadDays } = applicationKinds[content.kind];
  return {
    id,
    tenant,
    version: (before?.version ?? 0) + 1,
    revision: (before?.revision ?? 0) + 1,
    state: "submitted",
    stateSince: now,
    appliedBy: actorOf(person),
    receivedAt: now,
    dueOn: answerBy(japan, today, Temporal.PlainDate.from(content.desiredOn), leadDays).toString(),
    content,
  };
}

/** What a company's application is judged by. */
async function knownOf(
  needs: Needs,
  tenant: TenantId,
  { today, admins }: Pick<Known, "today" | "admins">,
): Promise<Known> {
  const [versions, open, { items }, registered] = await Promise.all([
    contractVersions(needs, tenant),
    openApplications(needs, tenant),
    newestItems(needs, tenant, "accounts"),
    loginIdsOf(needs, tenant),
  ]);
  const contract = latest(versions);
  const contents: Content[] = open.map(({ content }) => content);
  return { calendar: japan, today, contract, open: contents, accounts: items ?? [], admins, registered };
}

/** What was agreed for the furthest day, by which what is applied for is measured. */
const latest = (versions: readonly ContractVersion[]): ContractVersion | undefined => versions.at(-1);

const mend: Said = {
  ja: "受け付けていません。次のところを直して、もう一度お送りください。",
  en: "Nothing was applied for. Mend what is named here and send it again.",
};
