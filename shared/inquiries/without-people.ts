const digit = "[0-9０-９]";
const gap = "[-－‐−ー()（）\\s]?";
const phone = new RegExp(
  `(?<![\\w０-９-])(?:[+＋]81|[0０])${gap}${digit}{1,4}${gap}${digit}{1,4}${gap}${digit}{3,4}(?!${digit})`,
  "g",
);
const mail = /[\w.!#$%&'*+/=?^`{|}~-]+[@＠][\w-]+(?:\.[\w-]+)+/g;
const title = "(?:様|さん|さま|氏|殿)";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A name as it may be written: with or without its space, and either part of it before a title. */
function writings(name: string): RegExp[] {
  const parts = name.trim().split(/\s+/u).filter(Boolean).map(escaped);
  if (parts.length === 0) return [];
  const whole = new RegExp(parts.join("\\s*"), "giu");
  return [whole, ...parts.map((part) => new RegExp(`${part}(?=\\s*${title})`, "giu"))];
}

const onlyAddressed = new RegExp(`^（お名前）\\s*${title}?[、,]?$`, "u");

/** A text for everyone to read: without mail addresses, telephone numbers and these people's names. */
export function withoutPeople(text: string, names: readonly string[]): string {
  const plain = names
    .toSorted((a, b) => b.length - a.length)
    .flatMap(writings)
    .reduce(
      (told, name) => told.replace(name, "（お名前）"),
      text.replace(mail, "（メールアドレス）").replace(phone, "（電話番号）"),
    );
  const lines = plain.split("\n").filter((line) => !onlyAddressed.test(line.trim()));
  return lines.join("\n").trim();
}
