import { expect, test } from "vitest";
import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { type Ask, askIn } from "#shared/requests/ask.ts";

const title: Words = { ja: "ユーザー名", en: "the user name" };
const id = "7b3e2f34-9a51-4c5e-8a7d-2f9c5f0e6b11";

/** What a field says about a value, in one language. */
const said = (field: (ask: Ask) => z.core.$ZodType, language: keyof Words, value: unknown): string | undefined =>
  z.safeParse(field(askIn(language)), value).error?.issues[0]?.message;

const text = (ask: Ask) => ask.text(title, 5);
const account = (ask: Ask) => ask.account(title);
const some = (ask: Ask) => ask.some(ask.group(title), title, 2);
const userName = (ask: Ask) => ask.userName(title);
const nickname = (ask: Ask) => ask.nickname(title);
const count = (ask: Ask) => ask.count(title, 1, 9);
const oneOf = (ask: Ask) => ask.oneOf(title, { on: { ja: "有効", en: "On" }, off: { ja: "無効", en: "Off" } });

test.each`
  field                              | value                     | ja                                | en
  ${text}                            | ${undefined}              | ${"ユーザー名を入力してください"} | ${"Give the user name"}
  ${text}                            | ${"  "}                   | ${"ユーザー名を入力してください"} | ${"Give the user name"}
  ${text}                            | ${"123456"}               | ${"5文字以内"}                    | ${"at most 5 characters"}
  ${text}                            | ${"a\nb"}                 | ${"改行"}                         | ${"line breaks"}
  ${(ask: Ask) => ask.lines(title)}  | ${""}                     | ${"ユーザー名を入力してください"} | ${"Give the user name"}
  ${account}                         | ${"taro"}                 | ${"ユーザー名を選んでください"}   | ${"Choose the user name"}
  ${some}                            | ${[id, id]}               | ${"重複"}                         | ${"twice"}
  ${some}                            | ${undefined}              | ${"ユーザー名を選んでください"}   | ${"Choose the user name"}
  ${userName}                        | ${"山田@mihon.example"}   | ${"半角英数字"}                   | ${"with its domain"}
  ${userName}                        | ${"taro"}                 | ${"半角英数字"}                   | ${"with its domain"}
  ${userName}                        | ${"taro+x@mihon.example"} | ${"半角英数字"}                   | ${"with its domain"}
  ${nickname}                        | ${"営業部"}               | ${"半角の英数字"}                 | ${"letters, digits"}
  ${count}                           | ${10}                     | ${"1〜9の整数"}                   | ${"from 1 to 9"}
  ${count}                           | ${1.5}                    | ${"1〜9の整数"}                   | ${"from 1 to 9"}
  ${(ask: Ask) => ask.mail(title)}   | ${"taro@"}                | ${"メールアドレスの形式"}         | ${"mail address"}
  ${(ask: Ask) => ask.day(title)}    | ${"2026-11-31"}           | ${"2026-11-27 のように"}          | ${"as 2026-11-27"}
  ${(ask: Ask) => ask.moment(title)} | ${"2026-11-27"}           | ${"T18:00:00+09:00 のように"}     | ${"T18:00:00+09:00"}
  ${(ask: Ask) => ask.yes(title)}    | ${"yes"}                  | ${"ユーザー名を選んでください"}   | ${"Choose the user name"}
  ${oneOf}                           | ${"maybe"}                | ${"ユーザー名を選んでください"}   | ${"Choose the user name"}
`("$value is refused in both languages: $ja", ({ field, value, ja, en }) => {
  expect(said(field, "ja", value)).toContain(ja);
  expect(said(field, "en", value)).toContain(en);
});

test.each`
  field       | given                            | taken
  ${text}     | ${" abc "}                       | ${"abc"}
  ${account}  | ${id.toUpperCase()}              | ${id}
  ${userName} | ${" Taro.Yamada@Mihon.Example "} | ${"taro.yamada@mihon.example"}
  ${nickname} | ${"Sales-East"}                  | ${"sales-east"}
  ${count}    | ${9}                             | ${9}
  ${oneOf}    | ${"on"}                          | ${"on"}
`("$given is taken as $taken", ({ field, given, taken }) => {
  expect(field(askIn("ja")).parse(given)).toEqual(taken);
});

test("a form says what a field is called, what it is chosen from and what each value means", () => {
  const form = (ask: Ask) => z.toJSONSchema(z.strictObject({ who: account(ask), state: oneOf(ask) }), { io: "input" });

  expect(form(askIn("ja"))).toMatchObject({
    properties: {
      who: { title: "ユーザー名", "x-choices": "accounts" },
      state: { enum: ["on", "off"], "x-labels": { on: "有効", off: "無効" } },
    },
    required: ["who", "state"],
    additionalProperties: false,
  });
  expect(form(askIn("en"))).toMatchObject({ properties: { state: { "x-labels": { on: "On", off: "Off" } } } });
});
