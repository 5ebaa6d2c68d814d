import type { Person } from "#shared/base/caller.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type FoundPerson, findPerson } from "#shared/tenants/find-person.ts";
import type { Speaker } from "../add-message.ts";
import type { HeldReason } from "../held.ts";
import { actorOf } from "../history.ts";
import type { Inquiry } from "../model.ts";
import { maySee } from "../visibility.ts";
import type { IncomingMail } from "./incoming-mail.ts";
import { isForged } from "./mail-kind.ts";

type Needs = Pick<Platform, "graph" | "log" | "settings" | "tables">;
type Mail = Pick<IncomingMail, "from" | "headers">;

/** Who has sent a mail, or why its sender cannot be trusted. */
export type Sender = { found: FoundPerson; distrust?: HeldReason };

/** Finds out who has sent a mail. A forged one is looked up all the same, so that an operator sees whom it points to. */
export async function senderOf(needs: Needs, mail: Mail): Promise<Sender> {
  const found = await findPerson(needs, mail.from.address);
  if (isForged(mail)) return { found, distrust: "not-authenticated" };
  const ownDomain = needs.settings.supportMailbox.split("@")[1]?.toLowerCase();
  return mail.from.address.endsWith(`@${ownDomain}`) ? { found, distrust: "own-staff" } : { found };
}

/** As whom the sender speaks in an inquiry that the mail answers; nobody when it is none of their business. */
export function speakerIn(
  inquiry: Inquiry,
  mail: Mail,
  { found, distrust }: Sender,
  isReferred: boolean,
): Speaker | undefined {
  if (distrust) return undefined;
  if (found.kind === "person" && maySee(found.person, inquiry)) return personSpeaks(found.person);
  return isReferred && isReader(inquiry, mail.from.address) ? readerSpeaks(mail) : undefined;
}

const isReader = ({ requester, watchers }: Inquiry, address: string) =>
  [requester.mail, ...watchers.map(({ mail }) => mail)].some((reader) => reader?.toLowerCase() === address);

const personSpeaks = (person: Person): Speaker => ({
  by: actorOf(person),
  requester: { name: person.name, mail: person.mail, objectId: person.objectId },
  channel: "mail",
  maySee: (inquiry) => maySee(person, inquiry),
});

/** Who has got our mail may answer it, also from an address that no company knows. */
const readerSpeaks = ({ from: { name, address } }: Mail): Speaker => ({
  by: { role: "visitor", name },
  requester: { name, mail: address },
  channel: "mail",
  maySee: (inquiry) => isReader(inquiry, address),
});
