import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { at } from "#shared/platform/graph-requests.ts";
import { action } from "./action.ts";
import { App, appNotThereYet, idsOf, lookAtApp, looksAtApp, otherWithIdentifier, SeenApp } from "./app.ts";
import { atApp } from "./clicks.ts";

const Input = App.extend({ tenant: z.guid(), identifier: z.string(), replyUrl: z.string() });
type Input = z.infer<typeof Input>;

const Seen = SeenApp.extend({ heldBy: z.string().optional() });
type Seen = z.infer<typeof Seen>;

const words = (identifiers: readonly string[], replyUrls: readonly string[]): Words => ({
  ja: `識別子 ${identifiers.join("、")}、応答URL ${replyUrls.join("、")}`,
  en: `Identifier ${identifiers.join(", ")}, reply address ${replyUrls.join(", ")}`,
});

/** Where the company's people sign in, and what the service has to know of it. */
function addresses({ tenant, identifier }: Input, appId: string): Words {
  const login = `https://login.microsoftonline.com/${tenant}`;
  const metadata = `${login}/federationmetadata/2007-06/federationmetadata.xml?appid=${appId}`;
  const issuer = `https://sts.windows.net/${tenant}/`;
  return {
    ja: [
      "クラウドサービス側の設定には、次の情報をお使いください。",
      `メタデータURL：${metadata}`,
      `ログインURL：${login}/saml2`,
      `Microsoft Entra 識別子（発行者）：${issuer}`,
      `識別子（エンティティID）：${identifier}`,
    ].join("\n"),
    en: [
      "Set up the service's own side with these.",
      `Metadata URL: ${metadata}`,
      `Login URL: ${login}/saml2`,
      `Microsoft Entra identifier (issuer): ${issuer}`,
      `Identifier (entity id): ${identifier}`,
    ].join("\n"),
  };
}

/** Has an application sign in by SAML those to whom it is assigned (M365-06). */
export const setSaml = action<Input, Seen>({
  input: Input,
  seen: Seen,
  asks: [...looksAtApp, "PATCH /servicePrincipals/{principal}", "PATCH /applications/{application}"],
  title: ({ name }) => ({ ja: `「${name}」に SAML サインオンを設定`, en: `Set up SAML sign-on of ${name}` }),
  async look(graph, input) {
    const seen = await lookAtApp(graph, input);
    return { ...seen, heldBy: await otherWithIdentifier(graph, input.identifier, seen.application) };
  },
  before: ({ application }) =>
    application && application.identifiers.length > 0
      ? words(application.identifiers, application.replyUrls)
      : { ja: "設定なし", en: "Not set up" },
  after: ({ identifier, replyUrl }) => words([identifier], [replyUrl]),
  isDone: ({ application, principal }, { identifier, replyUrl }) =>
    principal?.mode === "saml" &&
    principal.needsAssignment &&
    application?.identifiers.join() === identifier &&
    application.replyUrls.join() === replyUrl,
  notYet: appNotThereYet,
  obstacle: ({ heldBy }, { identifier }) =>
    heldBy === undefined
      ? undefined
      : {
          ja: `識別子「${identifier}」は、すでにアプリ「${heldBy}」で使われています。識別子をお確かめのうえ、「${heldBy}」を置き換える場合は、そのむねを「その他のご依頼」でお申し付けください。`,
          en: `The identifier ${identifier} is in use by the application ${heldBy}. Check it; to have ${heldBy} replaced, order "Anything else".`,
        },
  // An address of somebody else's domain is taken as an identifier only where sign-on is by SAML, which comes first.
  calls: ({ identifier, replyUrl }, seen) => [
    {
      method: "PATCH",
      path: at("/servicePrincipals/{principal}", idsOf(seen)),
      body: { preferredSingleSignOnMode: "saml", appRoleAssignmentRequired: true },
    },
    {
      method: "PATCH",
      path: at("/applications/{application}", idsOf(seen)),
      body: { identifierUris: [identifier], web: { redirectUris: [replyUrl] } },
    },
  ],
  repeats: "safely",
  // What is deleted keeps its identifier for a while, so that it is given up first.
  back: (_before, _input, now) =>
    now.application
      ? [
          {
            method: "PATCH",
            path: at("/applications/{application}", idsOf(now)),
            body: { identifierUris: [], web: { redirectUris: [] } },
          },
        ]
      : [],
  tells: (input, { application }) => addresses(input, application?.appId ?? ""),
  byHand: ({ name, identifier, replyUrl }) => [
    atApp(name, {
      ja: `「シングル サインオン」＞ SAML ＞「基本的な SAML 構成」で識別子 ${identifier}、応答URL ${replyUrl} を設定し、「プロパティ」の「割り当てが必要ですか?」を「はい」に設定`,
      en: `Single sign-on > SAML > Basic SAML configuration: identifier ${identifier}, reply URL ${replyUrl}; then Properties > Assignment required: Yes`,
    }),
  ],
});
