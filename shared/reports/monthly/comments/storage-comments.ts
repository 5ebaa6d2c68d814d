import { count } from "../../figures.ts";
import { commentRule, some } from "./comment-rule.ts";

export const storageComments = [
  commentRule({
    name: "mailboxes-near-limit",
    find: ({ storage: { mailboxes, thresholds } }) =>
      mailboxes && mailboxes.nearLimit.length > 0
        ? { fullMailboxes: mailboxes.nearLimit.length, mailboxPercent: thresholds.warning }
        : undefined,
    ja: ({ fullMailboxes, mailboxPercent }) =>
      `メールボックスの使用量が上限の${mailboxPercent}%以上の方が${count(fullMailboxes)}名いらっしゃいます。上限に達すると送受信ができなくなりますので、不要なメールの整理をご案内ください。`,
    en: ({ fullMailboxes, mailboxPercent }) =>
      `${some(fullMailboxes, "mailbox holds", "mailboxes hold")} ${mailboxPercent}% of the limit or more. A full one neither sends nor receives; please ask their owners to remove mail that is not needed.`,
  }),
  commentRule({
    name: "drives-near-limit",
    find: ({ storage: { oneDrive, thresholds } }) =>
      oneDrive && oneDrive.nearLimit.length > 0
        ? { fullDrives: oneDrive.nearLimit.length, drivePercent: thresholds.warning }
        : undefined,
    ja: ({ fullDrives, drivePercent }) =>
      `OneDriveの使用量が上限の${drivePercent}%以上の方が${count(fullDrives)}名いらっしゃいます。不要なファイルの整理をご案内ください。`,
    en: ({ fullDrives, drivePercent }) =>
      `${some(fullDrives, "OneDrive holds", "OneDrives hold")} ${drivePercent}% of the limit or more. Please ask their owners to remove files that are not needed.`,
  }),
];
