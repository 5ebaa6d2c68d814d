import { changedSince, refusal, type Said, tooBusy } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { contractOn } from "./contract-on.ts";
import { ContractVersion, type Terms } from "./model.ts";
import { addVersions, contractVersions } from "./store.ts";

/** What is agreed anew from a day on, and who wrote it down why. */
export type Amendment = Pick<
  ContractVersion,
  "tenant" | "effectiveOn" | "recordedAt" | "recordedBy" | "reason" | "application"
> & { change: Partial<Terms> };

/**
 * The versions that say what was agreed anew: one from its day on, and one for each later day from which something else was
 * agreed already. What such a day has changed itself stays as it was agreed for that day.
 */
export function amended(versions: readonly ContractVersion[], { change, ...stamp }: Amendment): ContractVersion[] {
  const later = laterDays(versions, stamp.effectiveOn);
  let before = contractOn(versions, stamp.effectiveOn);
  let carried: Partial<Terms> = change;
  const next = [versionWith(before, { ...stamp, ...carried })];
  for (const day of later) {
    const agreed = contractOn(versions, day);
    carried = unchangedOf(carried, before, agreed);
    if (Object.keys(carried).length === 0) break;
    next.push(versionWith(agreed, { ...stamp, ...carried, effectiveOn: day }));
    before = agreed;
  }
  const newest = Math.max(0, ...versions.map(({ version }) => version));
  return next.map((version, index) => ({ ...version, version: newest + 1 + index }));
}

/** The days after one from which, as it is known now, something else holds. */
const laterDays = (versions: readonly ContractVersion[], day: string): string[] =>
  [...new Set(versions.map(({ effectiveOn }) => effectiveOn))]
    .filter((one) => one > day && contractOn(versions, one)?.effectiveOn === one)
    .toSorted();

function unchangedOf(carried: Partial<Terms>, before: Partial<Terms> | undefined, after: Partial<Terms> | undefined) {
  const keys = Object.keys(carried) as (keyof Terms)[];
  const kept = keys.filter((key) => JSON.stringify(before?.[key]) === JSON.stringify(after?.[key]));
  return Object.fromEntries(kept.map((key) => [key, carried[key]])) as Partial<Terms>;
}

/** A version stands by itself: of the one before it, only the terms go on. */
function versionWith(before: ContractVersion | undefined, said: Omit<Amendment, "change"> & Partial<Terms>) {
  const { application: _application, ...terms } = before ?? {};
  const version = ContractVersion.safeParse({ ...terms, ...said, version: 1 });
  if (!version.success) throw refusal("wrong-state", noContract);
  return version.data;
}

type Needs = Pick<Platform, "tables">;
const tries = 10;

/**
 * Writes an amendment down. Of one application that is done once; of one who has `seen` a version it is refused when there
 * is a newer one.
 */
export async function amendContract(needs: Needs, amendment: Amendment, seen?: number): Promise<ContractVersion> {
  for (let tried = 0; tried < tries; tried += 1) {
    const versions = await contractVersions(needs, amendment.tenant);
    const done = versions.find(({ application }) => application !== undefined && application === amendment.application);
    if (done) return done;
    if (seen !== undefined && seen !== (versions.at(-1)?.version ?? 0)) throw changedSince();
    const next = amended(versions, amendment);
    const [first] = next;
    if (first && (await addVersions(needs, next)) === "done") return first;
  }
  throw tooBusy();
}

const noContract: Said = {
  ja: "変更する契約がまだありません。先に新規のお申し込みを承認してください。",
  en: "There is no contract yet that this could change.",
};
