import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutPeople } from "#shared/inquiries/without-people.ts";

const names = ["例示 太郎", "応対 涼", "Hanako Mihon"];

test.each`
  text                                                      | told
  ${"例示 太郎 様\n設定を直しました。"}                     | ${"設定を直しました。"}
  ${"例示様のPCと太郎さんのPCです。"}                       | ${"（お名前）様のPCと（お名前）さんのPCです。"}
  ${"例示太郎のPC、次は例示の画面です。"}                   | ${"（お名前）のPC、次は例示の画面です。"}
  ${"担当は応対　涼、hanako mihonです。"}                   | ${"担当は（お名前）、（お名前）です。"}
  ${"taro.reiji+a@sub.sample-shoji.exampleへ。"}            | ${"（メールアドレス）へ。"}
  ${"電話は03-1234-5678か０９０－１２３４－５６７８です。"} | ${"電話は（電話番号）か（電話番号）です。"}
  ${"+81 90 1234 5678 または 0120(000)000"}                 | ${"（電話番号） または （電話番号）"}
  ${"エラー0x80070035、2026-11-20、192.168.0.1"}            | ${"エラー0x80070035、2026-11-20、192.168.0.1"}
`("'$text' tells everyone '$told'", ({ text, told }) => {
  expect(withoutPeople(text, names)).toBe(told);
});

test("no name and no address survives, wherever it stands", () => {
  const person = fc.constantFrom(...names, "taro@sample-shoji.example", "03-1234-5678");
  fc.assert(
    fc.property(
      fc.array(fc.oneof(person, fc.constantFrom("、", "\n", " です。", "PC")), { maxLength: 12 }),
      (parts) => {
        const told = withoutPeople(parts.join("、"), names);

        for (const secret of [...names, "sample-shoji", "1234"]) expect(told).not.toContain(secret);
      },
    ),
  );
});
