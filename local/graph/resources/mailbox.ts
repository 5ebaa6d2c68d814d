import { GraphError } from "../errors.ts";
import { mailFolderId } from "../mail/identifiers.ts";
import { type FolderName, folders } from "../mail/model.ts";
import type { Call } from "../route.ts";
import { type Mailbox, personOf } from "../simulation.ts";

const denied = "ErrorAccessDenied";
const readWrite = "Mail.ReadWrite";

/** What the routes of a mailbox ask for. */
export const mailRights = {
  basic: { allow: ["Mail.ReadBasic.All", "Mail.Read", readWrite], denied },
  read: { allow: ["Mail.Read", readWrite], denied },
  write: { allow: [readWrite], denied },
  send: { allow: ["Mail.Send"], denied },
} as const;

/** The mailbox that a path names, by object id or address. */
export function mailboxOf({ world, params }: Call): Mailbox {
  const person = personOf(world, params.mailbox ?? "");
  if (person) return { world, person };
  throw new GraphError("ErrorInvalidUser", `The requested user '${params.mailbox}' is invalid.`);
}

/** A folder by its well-known name or its id. */
export function folderNamed({ person }: Mailbox, idOrName: string): FolderName {
  const names = Object.keys(folders).filter((name): name is FolderName => name in folders);
  const found = names.find((name) => name === idOrName.toLowerCase() || mailFolderId(person.id, name) === idOrName);
  if (found) return found;
  throw new GraphError("ErrorItemNotFound", "The specified folder could not be found in the store.");
}
