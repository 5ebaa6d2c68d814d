import type { CommentRule } from "./comments/comment-rule.ts";
import { contractComments } from "./comments/contract-comments.ts";
import { devicesComments } from "./comments/devices-comments.ts";
import { protectionComments } from "./comments/protection-comments.ts";
import { storageComments } from "./comments/storage-comments.ts";
import type { Drawn } from "./drawn.ts";
import type { Facts } from "./facts.ts";
import { type Comment, SectionName } from "./model.ts";

/** Only what the customer has to do something about is commented on; what went wrong on our side a person writes. */
export const commentRules: Record<SectionName, readonly CommentRule[]> = {
  contract: contractComments,
  devices: devicesComments,
  protection: protectionComments,
  storage: storageComments,
  support: [],
};

const joint = { ja: "", en: " " };

/** One comment for each section that needs one, drafted by all its rules that find something. */
export const draftComments = (drawn: Drawn, { tenant, providerName, today }: Facts): Comment[] =>
  SectionName.options.flatMap((section) => {
    const found = commentRules[section].flatMap(({ name, draft }) => {
      const drafted = draft(drawn, tenant.language);
      return drafted ? [{ name, ...drafted }] : [];
    });
    if (found.length === 0) return [];
    return [
      {
        section,
        text: found.map(({ text }) => text).join(joint[tenant.language]),
        rule: {
          name: found.map(({ name }) => name).join(", "),
          figures: Object.fromEntries(found.flatMap(({ figures }) => Object.entries(figures))),
        },
        by: providerName,
        on: today,
      },
    ];
  });
