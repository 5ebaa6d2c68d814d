import { expect, test } from "vitest";
import * as z from "zod";
import { Problem, wordsIn } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { parsed } from "#shared/platform/problem-response.ts";

const Form = z
  .strictObject({
    name: z.string().min(1, says({ ja: "お名前を入力してください。", en: "Give your name." })),
    mail: z.email(says({ ja: "メールアドレスを入力してください。", en: "Give a mail address." })).optional(),
    impact: z.enum(["some", "none"], says({ ja: "影響を選んでください。", en: "Choose an impact." })).optional(),
    count: z.int().max(3).optional(),
    on: z.iso.date().optional(),
  })
  .refine(({ name }) => name !== "admin", {
    ...says({ ja: "使えない名前です。", en: "Not this one." }),
    path: ["name"],
  });

test.each`
  sent                          | ja                                                | en                                         | because
  ${{ name: "" }}               | ${"お名前を入力してください。"}                   | ${"Give your name."}                       | ${"a check has words of its own"}
  ${{}}                         | ${"この項目を入力してください。"}                 | ${"This is missing."}                      | ${"what is missing has plain words"}
  ${{ name: "a", mail: "b" }}   | ${"メールアドレスを入力してください。"}           | ${"Give a mail address."}                  | ${"a format has words of its own"}
  ${{ name: "a", impact: "b" }} | ${"影響を選んでください。"}                       | ${"Choose an impact."}                     | ${"a schema has words of its own"}
  ${{ name: "admin" }}          | ${"使えない名前です。"}                           | ${"Not this one."}                         | ${"a rule over fields has words of its own"}
  ${{ name: "a", count: 4 }}    | ${"3以内にしてください。"}                        | ${"Give 3 at most."}                       | ${"a bound has plain words"}
  ${{ name: "a", on: "1 May" }} | ${"日付を 2026-12-01 のように指定してください。"} | ${"Give a day as 2026-12-01."}             | ${"a day has plain words"}
  ${{ name: "a", other: true }} | ${"この項目はありません。取り除いてください。"}   | ${"There is no such field; leave it out."} | ${"an unknown field is named in both"}
`("$sent is refused in the caller's language: $because", ({ sent, ja, en }) => {
  expect(toldIn("ja", sent)).toEqual([ja]);
  expect(toldIn("en", sent)).toEqual([en]);
});

function toldIn(language: "ja" | "en", sent: unknown): string[] {
  try {
    parsed(Form, sent, language);
    return [];
  } catch (refused) {
    if (!(refused instanceof Problem)) throw refused;
    return refused.errors.map(({ detail }) => wordsIn(detail, language));
  }
}
