import type { Said } from "#shared/base/problems.ts";
import type { Account } from "#shared/inventory/kinds/accounts.ts";
import type { Admin } from "#shared/tenants/model.ts";

type Refused = { pointer: string; said: Said };
type AdminsAfter = { admins: Admin[] } | { refused: Refused[] };
type Directory = readonly Pick<
  Account,
  "id" | "displayName" | "mail" | "userPrincipalName" | "isEnabled" | "isGuest"
>[];

const twice: Said = { ja: "同じ方が2回選ばれています。", en: "The same person is named twice." };
const nobody: Said = {
  ja: "貴社のディレクトリに見つかりません。有効なアカウントの方を選んでください。",
  en: "There is no such account in the company's directory. Choose somebody whose account is enabled.",
};
const unread: Said = {
  ja: "ディレクトリをまだ読み取れていないため、追加できません。読み取りのあとでお試しください。",
  en: "The company's directory has not been read yet. Try again when it has.",
};

/**
 * Who acts for a company once these people do (TERM-03). Who already does stays as they are known; somebody new has to be an
 * enabled account of the company's own directory, by whose name and address they are known from then on.
 */
export function adminsAfter(
  before: readonly Admin[],
  wanted: readonly string[],
  directory: Directory | undefined,
): AdminsAfter {
  const refused: Refused[] = [];
  const admins = wanted.flatMap((objectId, index) => {
    const refuse = (said: Said) => {
      refused.push({ pointer: `#/admins/${index}/objectId`, said });
      return [];
    };
    if (wanted.indexOf(objectId) < index) return refuse(twice);
    const known = before.find((admin) => admin.objectId === objectId);
    if (known) return [known];
    if (!directory) return refuse(unread);
    const account = directory.find(({ id }) => id.toLowerCase() === objectId);
    if (!account?.isEnabled || account.isGuest) return refuse(nobody);
    return [{ objectId, name: account.displayName, mail: account.mail ?? account.userPrincipalName }];
  });
  return refused.length > 0 ? { refused } : { admins };
}
