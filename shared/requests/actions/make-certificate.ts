import { at } from "#shared/platform/graph-requests.ts";
import { action } from "./action.ts";
import { App, appNotThereYet, idsOf } from "./app.ts";
import { atApp } from "./clicks.ts";
import { certificateWords, lookAtSigning, looksAtSigning, SeenSigning } from "./signing-certificate.ts";

/** Makes the certificate with which sign-ins are signed; it lives for three years, and goes with its application. */
export const makeCertificate = action<App, SeenSigning>({
  input: App,
  seen: SeenSigning,
  asks: [...looksAtSigning, "POST /servicePrincipals/{principal}/addTokenSigningCertificate"],
  title: ({ name }) => ({ ja: `「${name}」の署名証明書を作成`, en: `Make the signing certificate of ${name}` }),
  look: lookAtSigning,
  before: certificateWords,
  after: () => ({ ja: "3年間有効な証明書", en: "A certificate that is valid for three years" }),
  isDone: ({ certificate }) => certificate !== undefined,
  notYet: appNotThereYet,
  calls: (_input, seen) => [
    {
      method: "POST",
      path: at("/servicePrincipals/{principal}/addTokenSigningCertificate", idsOf(seen)),
      body: { displayName: "CN=Microsoft Azure Federated SSO Certificate" },
    },
  ],
  repeats: "never",
  byHand: ({ name }) => [
    atApp(name, {
      ja: "「シングル サインオン」＞「SAML 証明書」で署名証明書の有効期限を確認（なければ「新しい証明書」で作成）",
      en: "Single sign-on > SAML certificates: see when the signing certificate ends, or make a new one",
    }),
  ],
});
