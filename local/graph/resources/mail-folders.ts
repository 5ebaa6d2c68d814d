import type { MailFolder } from "@microsoft/microsoft-graph-types";
import { mailFolderId } from "../mail/identifiers.ts";
import { type FolderName, folders } from "../mail/model.ts";
import { messagesOf } from "../mail/post-office.ts";
import { type Call, collection, entity, type Route } from "../route.ts";
import type { Mailbox } from "../simulation.ts";
import { folderNamed, mailboxOf, mailRights } from "./mailbox.ts";

export const mailFolderRoutes: readonly Route[] = [
  {
    on: "GET /users/{mailbox}/mailFolders",
    ...mailRights.basic,
    run(call) {
      const mailbox = mailboxOf(call);
      const names = Object.keys(folders).map((name) => folderNamed(mailbox, name));
      const rows = names.map((name) => folderView(call, mailbox, name));
      return collection(call, `users('${mailbox.person.id}')/mailFolders`, rows, {
        page: 10,
        most: 1000,
        paging: "skip",
      });
    },
  },
  {
    on: "GET /users/{mailbox}/mailFolders/{folder}",
    ...mailRights.basic,
    run(call) {
      const mailbox = mailboxOf(call);
      const folder = folderView(call, mailbox, folderNamed(mailbox, call.params.folder ?? ""));
      return entity(call, `users('${mailbox.person.id}')/mailFolders`, folder);
    },
  },
];

function folderView({ simulation }: Call, mailbox: Mailbox, name: FolderName): MailFolder & { id: string } {
  const messages = messagesOf(simulation, mailbox).filter((message) => message.folder === name);
  return {
    id: mailFolderId(mailbox.person.id, name),
    displayName: folders[name],
    parentFolderId: mailFolderId(mailbox.person.id, "msgfolderroot"),
    childFolderCount: 0,
    unreadItemCount: messages.filter((message) => message.content.isRead === false).length,
    totalItemCount: messages.length,
    isHidden: false,
  };
}
