/** What a test has a bank write of one deposit. */
export type Written = {
  day: string;
  amountYen: number;
  payer: string;
  inquiryNumber?: string;
  edi?: string;
  isCancellation?: boolean;
};

const number = (value: number | string, length: number) => String(value).padStart(length, "0");
const text = (value: string, length: number) => value.padEnd(length).slice(0, length);

/** `2026-11-05` as banks write it: year of Reiwa, month and day. */
const era = (day: string) => `${number(Number(day.slice(0, 4)) - 2018, 2)}${day.slice(5, 7)}${day.slice(8)}`;

/** The bytes of half-width kana and ASCII. */
export const asBytes = (written: string): Buffer =>
  Buffer.from(
    written.replace(/[\uff61-\uff9f]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0xff61 + 0xa1)),
    "latin1",
  );

type How = { format?: "A" | "B"; lineEnd?: string; account?: string; sum?: number };

/** A notice of transfers to the demo's own account. */
export function zenginFile(written: readonly Written[], { format = "A", lineEnd = "\r\n", account, sum }: How = {}) {
  const digits = format === "A" ? 10 : 12;
  const [first, last] = [written[0]?.day ?? "2026-11-01", written.at(-1)?.day ?? "2026-11-30"];
  const header = `1010${era(last)}${era(first)}${era(last)}9999${text("ｻﾝﾌﾟﾙ", 15)}001${text("ﾎﾝﾃﾝ", 15)}1${account ?? "1234567"}${text("ｶ)ﾐﾎﾝｼｽﾃﾑｽﾞ", 40)}`;
  const data = written.map(({ day, amountYen, payer, inquiryNumber = "", edi = "", isCancellation }) =>
    [
      "2",
      number(inquiryNumber, 6),
      era(day),
      era(day),
      number(amountYen, digits),
      number(0, digits),
      number(0, 10),
      text(payer, 48),
      text("ﾐﾎﾝ", 15),
      text("ｷﾀ", 15),
      isCancellation ? "1" : "0",
      text(edi, 20),
    ].join(""),
  );
  const [kept, cancelled] = [false, true].map((wanted) => written.filter((one) => !!one.isCancellation === wanted));
  const total = (of: readonly Written[] = []) => of.reduce((all, { amountYen }) => all + amountYen, 0);
  const trailer = `8${number(kept?.length ?? 0, 6)}${number(sum ?? total(kept), 12)}${number(cancelled?.length ?? 0, 6)}${number(total(cancelled), 12)}`;
  return asBytes([header, ...data, trailer, "9"].map((record) => `${text(record, 200)}${lineEnd}`).join(""));
}
