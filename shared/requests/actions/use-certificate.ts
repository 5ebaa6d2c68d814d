import { at } from "#shared/platform/graph-requests.ts";
import { action } from "./action.ts";
import { App, appNotThereYet, idsOf } from "./app.ts";
import { atApp } from "./clicks.ts";
import { isPreferred, lookAtSigning, looksAtSigning, SeenSigning } from "./signing-certificate.ts";

/** Has an application sign with the certificate that was made for it. */
export const useCertificate = action<App, SeenSigning>({
  input: App,
  seen: SeenSigning,
  asks: [...looksAtSigning, "PATCH /servicePrincipals/{principal}"],
  title: ({ name }) => ({ ja: `「${name}」の署名証明書を有効化`, en: `Put the signing certificate of ${name} to use` }),
  look: lookAtSigning,
  before: (seen) =>
    isPreferred(seen)
      ? { ja: `使用中（拇印 ${seen.preferred}）`, en: `In use (thumbprint ${seen.preferred})` }
      : { ja: "未使用", en: "Not in use" },
  after: () => ({ ja: "使用中", en: "In use" }),
  isDone: isPreferred,
  notYet: (seen, input) =>
    appNotThereYet(seen, input) ??
    (seen.certificate
      ? undefined
      : { ja: "署名証明書ができるのを待っています。", en: "Waiting for the signing certificate." }),
  calls: (_input, seen) => [
    {
      method: "PATCH",
      path: at("/servicePrincipals/{principal}", idsOf(seen)),
      body: { preferredTokenSigningKeyThumbprint: seen.certificate?.thumbprint ?? "new" },
    },
  ],
  repeats: "safely",
  back: (_before, _input, now) =>
    now.principal
      ? [
          {
            method: "PATCH",
            path: at("/servicePrincipals/{principal}", idsOf(now)),
            body: { preferredTokenSigningKeyThumbprint: null },
          },
        ]
      : [],
  byHand: ({ name }) => [
    atApp(name, {
      ja: "「シングル サインオン」＞「SAML 証明書」で証明書が「アクティブ」であることを確認し、「アプリのフェデレーション メタデータ URL」「ログイン URL」「Microsoft Entra 識別子」をお客様に回答",
      en: "Single sign-on > SAML certificates: see that the certificate is active, and tell the customer the app federation metadata URL, the login URL and the Microsoft Entra identifier",
    }),
  ],
});
