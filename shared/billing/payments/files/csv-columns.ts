/** What a column holds, by the names that banks give it in the head of their files. */
export const columnNames = {
  on: ["勘定日", "取引日", "お取引日", "入金日", "日付", "年月日", "お取り扱い日付"],
  valueOn: ["起算日"],
  amount: ["入金金額", "入金額", "お預り金額", "お預入れ額", "お預入額", "預り金額", "入金", "預入", "金額"],
  withdrawn: ["出金金額", "出金額", "お支払金額", "お引出し額", "お引出額", "支払金額", "出金", "支払"],
  /** Whether money came in, where one column has both. */
  direction: ["入払区分", "入出金区分", "取引区分"],
  payer: ["振込依頼人名", "依頼人名", "振込依頼人", "お取引内容", "取引内容", "摘要", "内容", "備考"],
  payerCode: ["振込依頼人コード", "依頼人コード"],
  inquiryNumber: ["照会番号", "取引番号", "取扱番号", "明細番号"],
  bank: ["仕向銀行名", "仕向銀行", "金融機関名"],
  branch: ["仕向支店名", "仕向店名", "支店名"],
  edi: ["EDI情報", "EDI"],
  accountNumber: ["口座番号"],
} as const satisfies Record<string, readonly string[]>;
export type ColumnName = keyof typeof columnNames;

export const needed = ["on", "amount", "payer"] as const satisfies readonly ColumnName[];

const kinds = Object.entries(columnNames);

const plain = (title: string) =>
  title
    .normalize("NFKC")
    .replace(/\s+|\(円\)/g, "")
    .toUpperCase();

/** Where each column stands, by the first of its names that a head has. */
export function columnsIn(head: readonly string[]): Partial<Record<ColumnName, number>> {
  const titles = head.map(plain);
  const places = kinds.map(([name, known]) => {
    const title = known.find((one) => titles.includes(one));
    return [name, title === undefined ? -1 : titles.indexOf(title)] as const;
  });
  return Object.fromEntries(places.filter(([, place]) => place >= 0));
}
