import type { Ask } from "../ask.ts";

/** The lengths that Entra takes: https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation */
const longest = { entityId: 255, replyUrl: 256 };

/** An address as it is written down, without anything that would have to be escaped or that stands for several. */
const plain = /^[a-z][a-z0-9+.-]*:[!-)+-~]+$/i;

/** What Entra takes as an identifier: a URI, and one with a host where its scheme wants one. */
export const isEntityId = (text: string): boolean =>
  plain.test(text) && URL.canParse(text) && (!/^https?:/i.test(text) || /^https?:\/\/[^/]/i.test(text));

/** Where Entra sends people back to: by https only, to one exact place. */
export const isReplyUrl = (text: string): boolean =>
  plain.test(text) && /^https:\/\/[^/@#]+(?:[/?][^#]*)?$/i.test(text) && URL.canParse(text);

/** What a cloud service says of itself, for whoever sets up its sign-in by SAML; the hints say where it is found. */
export const samlFields = ({ text, say }: Ask) => ({
  entityId: text({ ja: "識別子（エンティティID）", en: "the entity id" }, longest.entityId, {
    ja: "サービス提供元の SAML 設定画面に「Entity ID」「SP Entity ID」「Audience」などと表示される値を、そのまま入力してください。",
    en: 'The service\'s SAML settings show it as "Entity ID", "SP Entity ID" or "Audience". Copy it as it is.',
  }).refine(
    isEntityId,
    say({
      ja: "識別子（エンティティID）は、https://saas.example.com/saml や urn:example:saas のようなURIの形式で、空白や「*」を含めずに入力してください。サービス提供元の値がこの形式でないときは、URI形式のエンティティIDが使えるかを提供元にお確かめください。",
      en: 'Give a URI without spaces or "*", such as https://saas.example.com/saml or urn:example:saas. If the service shows something else, ask its provider for an entity id that is a URI.',
    }),
  ),
  replyUrl: text({ ja: "応答URL（ACS URL）", en: "the reply address" }, longest.replyUrl, {
    ja: "サービス提供元の SAML 設定画面に「ACS URL」「Assertion Consumer Service URL」などと表示される値を、そのまま入力してください。",
    en: 'The service\'s SAML settings show it as "ACS URL" or "Assertion Consumer Service URL". Copy it as it is.',
  }).refine(
    isReplyUrl,
    say({
      ja: "応答URL（ACS URL）は https:// で始まるURLを、空白や「*」「#」を含めずに入力してください（例：https://saas.example.com/saml/acs）。",
      en: 'Give an address that begins with https://, without spaces, "*" or "#", such as https://saas.example.com/saml/acs.',
    }),
  ),
});
