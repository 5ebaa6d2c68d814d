import type { Person } from "#shared/base/caller.ts";
import type { Id } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { tenantOfAddress } from "#shared/tenants/domains.ts";
import type { Inquiry } from "./model.ts";
import { findInquiry, historyOf } from "./store.ts";
import { customerThread, type InquiryThread, supportThread } from "./thread.ts";
import { maySee } from "./visibility.ts";

type Needs = Pick<Platform, "clock" | "tables">;

type Read = { thread: InquiryThread } | { movedTo: Id<"inquiry"> };

/** The whole thread; a duplicate leads to the inquiry that it was merged into, unless its own history is asked for. */
export async function readThread(
  needs: Needs,
  person: Person,
  id: Id<"inquiry">,
  { follow }: { follow: boolean },
): Promise<Read | undefined> {
  const inquiry = (await findInquiry(needs, id))?.value;
  if (!inquiry || !maySee(person, inquiry)) return undefined;
  if (follow && inquiry.mergedInto !== null) {
    const target = await findInquiry(needs, inquiry.mergedInto);
    if (target && maySee(person, target.value)) return { movedTo: target.value.id };
  }
  return { thread: await threadFor(needs, person, inquiry) };
}

/** The thread as this person may read it. */
export async function threadFor(needs: Needs, person: Person, inquiry: Inquiry): Promise<InquiryThread> {
  const history = (await historyOf(needs, inquiry.id)).filter(({ version }) => version <= inquiry.version);
  if (person.role !== "operator") return customerThread(inquiry, history);
  const { mail } = inquiry.requester;
  const suggestedTenant = inquiry.tenant || mail === undefined ? undefined : await tenantOfAddress(needs, mail);
  return supportThread(inquiry, history, { now: needs.clock.now(), suggestedTenant });
}
