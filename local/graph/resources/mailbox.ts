import { GraphError } from "../errors.ts";
import { mailFolderId } from "../mail/identifiers.ts";
import { type FolderName, folders } from "../mail/model.ts";
import type { Call } from "../route.ts";
import { type Mailbox, personOf } from "../simulation.ts";
import { hasMailbox } from "../world/services.ts";

const denied = "ErrorAccessDenied";
const readWrite = "Mail.ReadWrite";

/** What the routes of a mailbox ask for. */
export const mailRights = {
  basic: { allow: ["Mail.ReadBasic.All", "Mail.Read", readWrite], denied },
  read: { allow: ["Mail.Read", readWrite], denied },
  write: { allow: [readWrite], denied },
  send: { allow: ["Mail.Send"], denied },
} as const;

/** What the routes of its settings and rules ask for. */
export const settingsRights = {
  read: { app: "changing", allow: ["MailboxSettings.Read", "MailboxSettings.ReadWrite"], denied },
  write: { app: "changing", allow: ["MailboxSettings.ReadWrite"], denied },
} as const;

/** The mailbox that a path names, by object id or address; nobody has one without a licence for it. */
export function mailboxOf({ world, params }: Call): Mailbox {
  const person = personOf(world, params.mailbox ?? "");
  if (!person) throw new GraphError("ErrorInvalidUser", `The requested user '${params.mailbox}' is invalid.`);
  if (hasMailbox(person)) return { world, person };
  const message = "The mailbox is either inactive, soft-deleted, or is hosted on-premise.";
  throw new GraphError("MailboxNotEnabledForRESTAPI", message);
}

/** A folder by its well-known name or its id. */
export function folderNamed({ person }: Mailbox, idOrName: string): FolderName {
  const names = Object.keys(folders).filter((name): name is FolderName => name in folders);
  const found = names.find((name) => name === idOrName.toLowerCase() || mailFolderId(person.id, name) === idOrName);
  if (found) return found;
  throw new GraphError("ErrorItemNotFound", "The specified folder could not be found in the store.");
}
