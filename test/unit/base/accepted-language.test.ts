import { expect, test } from "vitest";
import { acceptedLanguage } from "#shared/base/accepted-language.ts";

test.each`
  header                   | language     | because
  ${"en"}                  | ${"en"}      | ${"it is asked for"}
  ${"ja-JP,en;q=0.8"}      | ${"ja"}      | ${"the one before it is liked more"}
  ${"ja;q=0.5, EN-GB"}     | ${"en"}      | ${"what has no weight is liked most"}
  ${"fr, ja;q=0.8"}        | ${"ja"}      | ${"it is the first of ours"}
  ${"en;q=0, *"}           | ${undefined} | ${"a weight of nothing means never"}
  ${"*"}                   | ${undefined} | ${"a client that takes anything asks for nothing"}
  ${null}                  | ${undefined} | ${"nothing was sent"}
  ${"english, ja_JP, , ;"} | ${undefined} | ${"none of these is a language of ours"}
`("$header is read as $language, because $because", ({ header, language }) => {
  expect(acceptedLanguage(header)).toBe(language);
});
