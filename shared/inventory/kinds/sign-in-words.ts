import type { Words } from "#shared/calendar/model.ts";

/** Why sign-ins fail most often, which Microsoft writes in English only; the rest stays as it is: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export const signInFailures: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries({
    "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.":
      "条件付きアクセスのポリシーで止められました。",
    "Authentication failed during strong authentication request.": "多要素認証が完了しませんでした。",
    "Error validating credentials due to invalid username or password.": "ユーザー名またはパスワードが違います。",
    "Strong Authentication is required.": "多要素認証が必要です。",
    "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.":
      "パスワードの間違いが続いたため、アカウントがロックされています。",
    "The password is expired.": "パスワードの有効期限が切れています。",
    "The user account is disabled.": "アカウントが無効です。",
  }).map(([en, ja]) => [en, { ja, en }]),
);
