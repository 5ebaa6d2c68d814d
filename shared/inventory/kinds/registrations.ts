import * as z from "zod";
import { asFound, type Collector, pageOf } from "../collector.ts";
import { either, Text, yesNo } from "./values.ts";

/** Whether an account has registered a second factor. */
export const Registration = z.object({
  id: z.guid(),
  userPrincipalName: z.string(),
  displayName: z.string().optional(),
  isAdmin: z.boolean(),
  isMfaRegistered: z.boolean(),
});
export type Registration = z.infer<typeof Registration>;

/** https://learn.microsoft.com/graph/api/resources/userregistrationdetails */
const Details = z
  .looseObject({
    id: z.guid(),
    userPrincipalName: z.string(),
    userDisplayName: Text,
    isAdmin: z.boolean().nullish(),
    isMfaRegistered: z.boolean().nullish(),
  })
  .transform(
    (user): Registration => ({
      id: user.id.toLowerCase(),
      userPrincipalName: user.userPrincipalName,
      displayName: user.userDisplayName,
      isAdmin: user.isAdmin ?? false,
      isMfaRegistered: user.isMfaRegistered ?? false,
    }),
  );

const Figures = z.object({ accounts: z.int(), withMfa: z.int(), adminsWithoutMfa: z.int() });

const registered = either({ ja: "登録済み", en: "Registered" }, { ja: "未登録", en: "Not registered" });

export const registrations: Collector<Registration, z.infer<typeof Figures>> = {
  title: { ja: "多要素認証の登録", en: "Multifactor registration" },
  item: Registration,
  read: pageOf("/reports/authenticationMethods/userRegistrationDetails", { $top: 999 }, Details),
  combine: asFound,
  figures: {
    schema: Figures,
    of: (items) => ({
      accounts: items.length,
      withMfa: items.filter(({ isMfaRegistered }) => isMfaRegistered).length,
      adminsWithoutMfa: items.filter(({ isAdmin, isMfaRegistered }) => isAdmin && !isMfaRegistered).length,
    }),
  },
  columns: [
    { title: { ja: "ユーザー名", en: "User name" }, kind: "text", of: ({ userPrincipalName }) => userPrincipalName },
    { title: { ja: "表示名", en: "Display name" }, kind: "text", of: ({ displayName }) => displayName },
    { title: { ja: "管理者", en: "Admin" }, kind: "text", of: ({ isAdmin }, language) => yesNo(isAdmin, language) },
    {
      title: { ja: "多要素認証", en: "MFA" },
      kind: "text",
      of: ({ isMfaRegistered }, language) => registered(isMfaRegistered, language),
    },
  ],
};
