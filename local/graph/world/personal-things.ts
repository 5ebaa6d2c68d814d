import type { MailboxSettings, MessageRule, Permission } from "@microsoft/microsoft-graph-types";
import type { Person } from "./people.ts";

/** Somebody who was deleted, and can be brought back for a while. */
export type DeletedPerson = Person & { deletedDateTime: string };

/** Whose manager somebody is; the id is the employee's. */
export type Management = { id: string; managerId: string };

/** What somebody has set for a mailbox; the id is the person's. */
export type OwnMailboxSettings = MailboxSettings & { id: string };

/** A rule of a mailbox; Graph shows it under the mailbox's person. */
export type OwnMessageRule = MessageRule & { id: string; personId: string };

/** With whom the files of somebody are shared; Graph shows it under the person's drive. */
export type DrivePermission = Permission & { id: string; personId: string };
