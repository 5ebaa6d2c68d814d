import { expect, test } from "vitest";
import { isEntityId, isReplyUrl } from "#shared/requests/types/saml-fields.ts";

test.each`
  text                              | entityId | replyUrl | because
  ${"https://keihi.example/saml"}   | ${true}  | ${true}  | ${"it is an address"}
  ${"https://keihi.example"}        | ${true}  | ${true}  | ${"an address needs no path"}
  ${"https://keihi.example/?a=b"}   | ${true}  | ${true}  | ${"a query is part of an address"}
  ${"http://keihi.example/saml"}    | ${true}  | ${false} | ${"nobody is sent back without TLS"}
  ${"urn:example:keihi"}            | ${true}  | ${false} | ${"a name is no place"}
  ${"https://keihi.example/a#b"}    | ${true}  | ${false} | ${"nothing is sent back to a fragment"}
  ${"https://user@keihi.example/"}  | ${true}  | ${false} | ${"it hides where it leads"}
  ${"keihi.example"}                | ${false} | ${false} | ${"it has no scheme"}
  ${"https:///saml"}                | ${false} | ${false} | ${"it has no host"}
  ${"https://*.keihi.example/saml"} | ${false} | ${false} | ${"it stands for several"}
  ${"https://keihi.example/経費"}   | ${false} | ${false} | ${"it is not escaped"}
  ${"https://keihi.example/a b"}    | ${false} | ${false} | ${"it has a space"}
`("$text: as an identifier $entityId, as a reply address $replyUrl, since $because", ({ text, entityId, replyUrl }) => {
  expect([isEntityId(text), isReplyUrl(text)]).toEqual([entityId, replyUrl]);
});
