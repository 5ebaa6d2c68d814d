import type { Said } from "#shared/base/problems.ts";

/** What is said of a field of a bank's record that cannot be read or is not ours. */
export const wrongLetters: Said = {
  ja: "この項目に使えない文字があります。",
  en: "This field holds characters that it must not.",
};
export const otherKind = (kind: string): Said => ({
  ja: `読み取れるのは振込入金通知（01）だけです（種別${kind}）。`,
  en: `Only notices of transfers (01) are read, not kind ${kind}.`,
});
export const onlyJis: Said = {
  ja: "読み取れるのはJIS（0）だけです。銀行の設定を変えて、ダウンロードし直してください。",
  en: "Only JIS (0) is read. Have the bank send it so.",
};
export const otherBank = (ours: string, found: string): Said => ({
  ja: `当社の銀行（${ours}）ではありません（${found}）。`,
  en: `Our bank is ${ours}, not ${found}.`,
});
export const otherBranch = (ours: string, found: string): Said => ({
  ja: `当社の口座の支店（${ours}）ではありません（${found}）。`,
  en: `Our branch is ${ours}, not ${found}.`,
});
export const otherAccountKind = (ours: string): Said => ({
  ja: `当社の口座は${ours}預金です。`,
  en: `Our account is a ${ours} account.`,
});
export const notOurAccount: Said = { ja: "当社の口座番号ではありません。", en: "This is not our account." };
export const noDay = (written: string): Said => ({
  ja: `「${written}」は日付として読み取れません。令和の年・月・日を2桁ずつで書きます。`,
  en: `${written} is no day. It is written as year of Reiwa, month and day.`,
});
export const noAmount: Said = { ja: "金額が0円です。", en: "An amount is more than nothing." };
export const cancellationMark: Said = {
  ja: "取消のときは1、それ以外は0か空白にしてください。",
  en: "It is 1 for a cancellation, else 0 or empty.",
};
export const otherSum = (said: number, summed: number): Said => ({
  ja: `トレーラーの値（${said}）が、レコードの合計（${summed}）と合いません。`,
  en: `The trailer says ${said}, and the records above come to ${summed}.`,
});
