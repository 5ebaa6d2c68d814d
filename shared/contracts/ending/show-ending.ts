import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { TenantId } from "#shared/base/ids.ts";
import { changedSince, nothingHere, refusal, type Said } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { japanDate } from "#shared/base/time.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { ContractVersion } from "../model.ts";
import { contractVersions } from "../store.ts";
import { endingMessage } from "./follow-ending.ts";
import { Certified, Ending, Erased } from "./model.ts";
import { OpenWork, openWork, seenOf } from "./open-work.ts";
import { DataKind, erasedOn, readableUntil, retention } from "./retention.ts";
import { certifiedOf, erasedOf, findEnding, keepEnding } from "./store.ts";

type Needs = Pick<Platform, "bus" | "clock" | "tables">;

const words = z.object({ ja: z.string(), en: z.string() });

export const EndingPage = z.object({
  ending: ContractVersion.shape.ending.unwrap(),
  isStopped: z.boolean(),
  readableUntil: z.iso.date(),
  open: OpenWork,
  /** What to confirm with. */
  seen: z.string(),
  confirmed: Ending.shape.confirmed,
  exported: Ending.shape.exported,
  erasures: z.array(
    z.object({
      kind: DataKind,
      holds: words,
      why: words,
      basis: words,
      dueOn: z.iso.date(),
      certified: Certified.omit({ tenant: true }).optional(),
      places: z.array(Erased.pick({ place: true, pass: true, rows: true, files: true, sha256: true, at: true })),
    }),
  ),
});

/** The newest end that was agreed on, whenever it is. */
async function endOf(needs: Needs, tenant: TenantId) {
  await findCustomer(needs, tenant);
  const ending = (await contractVersions(needs, tenant)).at(-1)?.ending;
  if (!ending) throw nothingHere();
  return ending;
}

/** How an end stands: what is open, what was handed over, and what is erased when and by which rule. */
export async function showEnding(needs: Needs, tenant: TenantId): Promise<z.infer<typeof EndingPage>> {
  const ending = await endOf(needs, tenant);
  const { on } = ending;
  const [stored, open, erased, certified] = await Promise.all([
    findEnding(needs, tenant, on),
    openWork(needs, tenant, on),
    erasedOf(needs, tenant, on),
    certifiedOf(needs, tenant, on),
  ]);
  return {
    ending,
    isStopped: stored?.value.stoppedAt !== undefined,
    readableUntil: readableUntil(on),
    open,
    seen: seenOf(open),
    confirmed: stored?.value.confirmed,
    exported: stored?.value.exported,
    erasures: DataKind.options.map((kind) => {
      const { holds, why, basis } = retention[kind];
      return {
        kind,
        holds,
        why,
        basis,
        dueOn: erasedOn(kind, on),
        certified: certified.find((one) => one.kind === kind),
        places: erased.filter((one) => one.kind === kind),
      };
    }),
  };
}

export const Confirmation = z.strictObject({
  seen: z.string().max(64),
  note: z
    .string()
    .trim()
    .min(1, says({ ja: "未完了のものをどう扱うかを入力してください。", en: "Say what becomes of what is open." }))
    .max(1000),
});

/** Confirms that what is open may be left: only after that anything is erased. It is done once, for what was seen. */
export async function confirmEnding(
  needs: Needs,
  tenant: TenantId,
  { seen, note }: z.infer<typeof Confirmation>,
  person: Person,
): Promise<NonNullable<Ending["confirmed"]>> {
  const { on: endedOn } = await endOf(needs, tenant);
  const today = japanDate(needs.clock.now()).toString();
  const stored = await findEnding(needs, tenant, endedOn);
  if (!stored?.value.exported) throw refusal("wrong-state", notHandedOver);
  if (stored.value.confirmed) throw refusal("wrong-state", confirmedBefore);
  if (seenOf(await openWork(needs, tenant, endedOn)) !== seen) throw changedSince();
  const confirmed = { at: needs.clock.now().toString(), by: actorOf(person), seen, note };
  if ((await keepEnding(needs, { ...stored.value, confirmed }, stored.etag)) === "conflict") throw changedSince();
  await needs.bus.send("documents", endingMessage(tenant, today, "confirmed"));
  return confirmed;
}

const notHandedOver: Said = {
  ja: "契約がまだ終了していないか、データの引き渡しが終わっていません。引き渡しのあとで確認してください。",
  en: "The contract has not ended, or its data is still being handed over.",
};
const confirmedBefore: Said = { ja: "この終了は確認済みです。", en: "This end was confirmed already." };
