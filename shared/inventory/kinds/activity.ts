import * as z from "zod";
import { asFound, type Collector, pageOf } from "../collector.ts";
import { instant, MomentOrNever } from "./values.ts";

/** When an account was last used, by a person or on their behalf; needs Entra ID P1. */
export const AccountActivity = z.object({
  id: z.guid(),
  userPrincipalName: z.string(),
  createdAt: z.iso.datetime().optional(),
  lastSignInAt: z.iso.datetime().optional(),
});
export type AccountActivity = z.infer<typeof AccountActivity>;

/** https://learn.microsoft.com/graph/api/resources/signinactivity */
const User = z
  .looseObject({
    id: z.guid(),
    userPrincipalName: z.string(),
    createdDateTime: MomentOrNever,
    signInActivity: z
      .looseObject({ lastSignInDateTime: MomentOrNever, lastNonInteractiveSignInDateTime: MomentOrNever })
      .nullish(),
  })
  .transform((user): AccountActivity => {
    const { lastSignInDateTime, lastNonInteractiveSignInDateTime } = user.signInActivity ?? {};
    const lastSignInAt = [lastSignInDateTime, lastNonInteractiveSignInDateTime]
      .filter((at) => at !== undefined)
      .toSorted()
      .at(-1);
    return {
      id: user.id.toLowerCase(),
      userPrincipalName: user.userPrincipalName,
      createdAt: user.createdDateTime,
      ...(lastSignInAt !== undefined && { lastSignInAt }),
    };
  });

const Figures = z.object({ accounts: z.int(), neverUsed: z.int() });

const query = { $select: "id,userPrincipalName,createdDateTime,signInActivity", $top: 500 };

export const activity: Collector<AccountActivity, z.infer<typeof Figures>> = {
  title: { ja: "最終サインイン", en: "Last sign-ins" },
  item: AccountActivity,
  read: pageOf("/users", query, User),
  combine: asFound,
  figures: {
    schema: Figures,
    of: (items) => ({
      accounts: items.length,
      neverUsed: items.filter(({ lastSignInAt }) => lastSignInAt === undefined).length,
    }),
  },
  columns: [
    { title: { ja: "ユーザー名", en: "User name" }, kind: "text", of: ({ userPrincipalName }) => userPrincipalName },
    {
      title: { ja: "最終サインイン", en: "Last sign-in" },
      kind: "instant",
      of: ({ lastSignInAt }) => instant(lastSignInAt),
    },
    { title: { ja: "作成日時", en: "Created" }, kind: "instant", of: ({ createdAt }) => instant(createdAt) },
  ],
};
