import * as z from "zod";
import { type Collector, pageOf } from "../collector.ts";
import { either, yesNo } from "./values.ts";

/** One account of the customer's directory; guests are listed too, and never billed. */
export const Account = z.object({
  id: z.guid(),
  userPrincipalName: z.string(),
  displayName: z.string(),
  mail: z.string().optional(),
  isEnabled: z.boolean(),
  isGuest: z.boolean(),
  skuIds: z.array(z.string()),
});
export type Account = z.infer<typeof Account>;

/** A change of an account: a delta brings what has changed, and of the rest of the account nothing. */
const Change = z
  .looseObject({
    id: z.guid(),
    userPrincipalName: z.string().nullish(),
    displayName: z.string().nullish(),
    mail: z.string().nullish(),
    accountEnabled: z.boolean().nullish(),
    userType: z.string().nullish(),
    assignedLicenses: z.array(z.looseObject({ skuId: z.guid() })).nullish(),
    "@removed": z.unknown().optional(),
  })
  .transform((user) => ({
    id: user.id.toLowerCase(),
    isRemoved: user["@removed"] !== undefined,
    ...(user.userPrincipalName != null && { userPrincipalName: user.userPrincipalName }),
    ...(user.displayName != null && { displayName: user.displayName }),
    ...(user.mail != null && { mail: user.mail }),
    ...(user.accountEnabled != null && { isEnabled: user.accountEnabled }),
    ...(user.userType != null && { isGuest: user.userType === "Guest" }),
    ...(user.assignedLicenses != null && { skuIds: user.assignedLicenses.map(({ skuId }) => skuId.toLowerCase()) }),
  }));
type Change = z.infer<typeof Change>;

/** Who may be billed: an account that is enabled and licensed (ENV-03); whether its login id is known, the contract says. */
export const isActive = ({ isEnabled, isGuest, skuIds }: Account): boolean =>
  isEnabled && !isGuest && skuIds.length > 0;

const AccountFigures = z.object({ accounts: z.int(), enabled: z.int(), guests: z.int(), active: z.int() });
type AccountFigures = z.infer<typeof AccountFigures>;

const query = { $select: "id,userPrincipalName,displayName,mail,accountEnabled,userType,assignedLicenses", $top: 999 };

const allowed = either({ ja: "許可", en: "Allowed" }, { ja: "ブロック", en: "Blocked" });

export const accounts: Collector<Account, AccountFigures, Change> = {
  title: { ja: "アカウント", en: "Accounts" },
  item: Account,
  read: pageOf("/users/delta", query, Change),
  combine(found, before = []) {
    const kept = new Map(before.map((account) => [account.id, account]));
    for (const { isRemoved, ...change } of found) {
      const account = {
        displayName: "",
        userPrincipalName: "",
        isEnabled: false,
        isGuest: false,
        skuIds: [],
        ...kept.get(change.id),
        ...change,
      };
      if (isRemoved) kept.delete(change.id);
      else kept.set(change.id, account);
    }
    return [...kept.values()].toSorted((a, b) => (a.userPrincipalName < b.userPrincipalName ? -1 : 1));
  },
  figures: {
    schema: AccountFigures,
    of: (items) => ({
      accounts: items.length,
      enabled: items.filter(({ isEnabled }) => isEnabled).length,
      guests: items.filter(({ isGuest }) => isGuest).length,
      active: items.filter(isActive).length,
    }),
  },
  columns: [
    { title: { ja: "ユーザー名", en: "User name" }, kind: "text", of: ({ userPrincipalName }) => userPrincipalName },
    { title: { ja: "表示名", en: "Display name" }, kind: "text", of: ({ displayName }) => displayName },
    { title: { ja: "メールアドレス", en: "Mail" }, kind: "text", of: ({ mail }) => mail },
    {
      title: { ja: "サインイン", en: "Sign-in" },
      kind: "text",
      of: ({ isEnabled }, language) => allowed(isEnabled, language),
    },
    { title: { ja: "ゲスト", en: "Guest" }, kind: "text", of: ({ isGuest }, language) => yesNo(isGuest, language) },
    { title: { ja: "ライセンス数", en: "Licences" }, kind: "integer", of: ({ skuIds }) => skuIds.length },
  ],
};
