import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitQuoted } from "#shared/inquiries/mail-in/split-quoted.ts";

const answer = "直りました。ありがとうございます。";

const quotations: [string, string][] = [
  [
    "Outlook in Japanese",
    "差出人: サポート <support@mihon-systems.example>\n送信日時: 2026年11月20日金曜日 10:24\n宛先: 例示 太郎 <user@sample-shoji.example>\n件名: Re: 印刷できません [#T-2026-000482]\n\n再起動をお試しください。",
  ],
  [
    "Outlook in English",
    "________________________________\nFrom: Support <support@mihon-systems.example>\nSent: Friday, November 20, 2026 10:24 AM\nTo: Taro\nSubject: Re: Printer\n\nPlease restart it.",
  ],
  [
    "Gmail in Japanese",
    "2026年11月20日(金) 10:24 サポート <support@mihon-systems.example>:\n\n> 再起動をお試しください。\n>\n> よろしくお願いいたします。",
  ],
  [
    "Gmail in English",
    "On Fri, Nov 20, 2026 at 10:24 AM Support <support@mihon-systems.example>\nwrote:\n\n> Please restart it.",
  ],
  ["an old mail program", "-----Original Message-----\nFrom: Support\nPlease restart it."],
  ["Thunderbird", "On 2026/11/20 10:24, サポート wrote:\n> 再起動をお試しください。"],
  ["a bare quotation", "> 再起動をお試しください。\n> よろしくお願いいたします。"],
];

describe("an answer", () => {
  test.each(quotations)("is parted from what it quotes: %s", (_program, quotation) => {
    expect(splitQuoted(`${answer}\n\n${quotation}`)).toEqual({ said: answer, quoted: quotation.trim() });
  });

  test("between quoted lines stays with them", () => {
    const between = "> 再起動しましたか。\nはい。\n> 用紙はありますか。\nあります。";

    expect(splitQuoted(between)).toEqual({ said: between });
  });

  test("that is nothing but a quotation is kept whole", () => {
    const forwarded = "-----転送されたメッセージ-----\n差出人: だれか\n当選しました。";

    expect(splitQuoted(forwarded)).toEqual({ said: forwarded });
  });

  test("may speak of a sender or of a date without being cut", () => {
    const plain =
      "差出人：経理部 のメールが届きません。\n2026年11月20日 10:24 に送ってもらいました。\n宛先は合っています。";

    expect(splitQuoted(plain)).toEqual({ said: plain });
  });
});

test("no word of a mail is lost", () => {
  const line = fc.constantFrom(
    "はい。",
    "",
    "> 引用",
    "----------",
    "-----Original Message-----",
    "差出人: a",
    "宛先: b",
    "件名: c",
    "On Fri, Nov 20, 2026 at 10:24 AM X <x@y.example> wrote:",
    "よろしく",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const { said, quoted = "" } = splitQuoted(lines.join("\n"));
      const words = (text: string) => text.split("\n").filter((one) => one.trim() !== "");

      expect([...words(said), ...words(quoted)]).toEqual(words(lines.join("\n")));
    }),
  );
});
