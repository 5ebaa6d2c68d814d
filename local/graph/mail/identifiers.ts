import { createHash, randomBytes } from "node:crypto";
import type { StoredMessage } from "./model.ts";

const tokenLength = 64;

/** What an id of a message is made from; URL-safe, as Graph's are. */
export const newToken = (): string => randomBytes((tokenLength / 4) * 3).toString("base64url");

/** The id that stays when a message moves to another folder. */
export const immutableId = (message: StoredMessage): string => `AAkALgAAAAAA${message.token}=`;

/** The id that changes when a message moves, which is what Graph gives to those who do not ask for the other. */
export const folderId = ({ token, moves }: StoredMessage): string => `AAMkAGE1YWJj${token}${letter(moves)}=`;

export const tokenOf = (id: string): string => id.slice(12, 12 + tokenLength);

const letter = (number: number) => String.fromCharCode(65 + (number % 26));

export const changeKey = ({ token, changes }: StoredMessage): string =>
  `CQAAABYAAAD${digest(token, String(changes)).slice(0, 29)}`;

export const conversationOf = (root: string): string => `AAQkAGE1YWJj${digest("conversation", root)}=`;

export const mailFolderId = (mailbox: string, folder: string): string =>
  `AAMkAGE1YWJjLgAAAAAA${digest("folder", mailbox, folder)}=`;

const digest = (...parts: readonly string[]) => createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
