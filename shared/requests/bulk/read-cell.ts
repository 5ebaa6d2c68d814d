import { japanZone, Temporal } from "#shared/base/time.ts";
import { typedDay, typedMoment, typedNumber } from "#shared/base/typed-values.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { FilledCell } from "#shared/platform/read-form-workbook.ts";
import type { Column, Holds } from "./columns.ts";

type Read = { value: unknown } | { refused: Words };

/** What a filled-in cell says, as an order has it. */
export function readCell({ holds }: Pick<Column, "holds">, cell: FilledCell): Read {
  if (cell.is === "formula" || cell.is === "fault") return { refused: refusals[cell.is] };
  return holds.as === "choice" ? choiceIn(holds, cell) : readers[holds.as](cell);
}

type Plain = Exclude<FilledCell, { is: "formula" } | { is: "fault" }>;

/** Digits that Excel took for a number have lost the noughts before them; nobody can tell whether there were any. */
const textIn = (cell: Plain): Read =>
  cell.is === "text" ? { value: cell.text.replace(/\r\n?/g, "\n").trim() } : { refused: refusals.notText };

function numberIn(cell: Plain): Read {
  const value = cell.is === "number" ? cell.number : cell.is === "text" ? typedNumber(cell.text) : undefined;
  return value === undefined ? { refused: refusals.noNumber } : { value };
}

function dayIn(cell: Plain): Read {
  if (cell.is === "moment") {
    const { hour, minute, second } = cell.at;
    return hour + minute + second === 0
      ? { value: cell.at.toPlainDate().toString() }
      : { refused: refusals.dayWithTime };
  }
  const day = typedDay(wordsOf(cell));
  return day ? { value: day.toString() } : { refused: refusals.noDay };
}

/** Excel keeps a day without a time as its midnight, a day too early for most. */
function momentIn(cell: Plain): Read {
  if (cell.is === "moment")
    return cell.at.toPlainTime().equals(Temporal.PlainTime.from("00:00"))
      ? { refused: refusals.noTime }
      : { value: inIso(cell.at) };
  if (cell.is !== "text") return { refused: refusals.noMoment };
  const at = typedMoment(cell.text);
  if (at) return { value: inIso(at) };
  return { refused: typedDay(cell.text) ? refusals.noTime : refusals.noMoment };
}

const inIso = (at: Temporal.PlainDateTime): string =>
  at.toZonedDateTime(japanZone).toString({ timeZoneName: "never", smallestUnit: "second" });

function wordsOf(cell: Exclude<Plain, { is: "moment" }>): string {
  if (cell.is === "text") return cell.text;
  return String(cell.is === "number" ? cell.number : cell.truth);
}

const readers: Record<Exclude<Holds["as"], "choice">, (cell: Plain) => Read> = {
  text: textIn,
  number: numberIn,
  day: dayIn,
  moment: momentIn,
};

type Choices = Extract<Holds, { as: "choice" }>;

function choiceIn({ meaning, several }: Choices, cell: Plain): Read {
  if (cell.is === "moment") return { refused: refusals.notText };
  const words = wordsOf(cell);
  if (!several) return one(meaning, words);
  const read = partsOf(words, meaning).map((part) => one(meaning, part));
  const refused = read.find((one) => "refused" in one);
  return refused ?? { value: read.flatMap((one) => ("value" in one ? [one.value] : [])) };
}

/** Names stand on lines of their own or between "、", which may also be part of a name. */
const partsOf = (words: string, meaning: Choices["meaning"]): string[] =>
  words
    .split(/\r\n?|\n/)
    .flatMap((line) => (meaning(line).is === "nothing" ? line.split("、") : [line]))
    .filter((part) => part.trim() !== "");

function one(meaning: Choices["meaning"], words: string): Read {
  const meant = meaning(words);
  if (meant.is === "one") return { value: meant.value };
  const shown = words.trim().slice(0, 60);
  return { refused: meant.is === "several" ? ambiguous(shown, meant.labels) : unknown(shown) };
}

const unknown = (shown: string): Words => ({
  ja: `「${shown}」は一覧にありません。「一覧」シートの名前から選んでください。`,
  en: `“${shown}” is not in the list. Choose a name from the sheet Lists.`,
});

function ambiguous(shown: string, labels: readonly string[]): Words {
  const some = labels.slice(0, 5);
  return {
    ja: `「${shown}」は${labels.length}件あります。${some.map((label) => `「${label}」`).join("")}${labels.length > 5 ? "など" : ""}のように、かっこ書きまで入力してください。`,
    en: `There are ${labels.length} called “${shown}”. Give the name with what tells them apart, such as ${some.map((label) => `“${label}”`).join(", ")}.`,
  };
}

export const askDay: Words = {
  ja: "日付を 2026/12/1 のように入力してください。",
  en: "Give a day as 2026/12/1.",
};

export const askMoment: Words = {
  ja: "日付と時刻を 2026/12/1 18:00 のように入力してください。",
  en: "Give a day and a time as 2026/12/1 18:00.",
};

const refusals = {
  formula: {
    ja: "数式が入っています。「値のみ貼り付け」で値に置き換えてください。",
    en: "This is a formula. Paste its value instead.",
  },
  fault: { ja: "値を読み取れません。入力し直してください。", en: "This value cannot be read. Type it again." },
  notText: {
    ja: "文字ではなく数値や日付として入っています。先頭の0が欠けていないか確かめ、セルの書式を「文字列」にして入力し直してください。",
    en: "This is kept as a number or date. See that no leading zero is lost, format the cell as text and type it again.",
  },
  noNumber: { ja: "数字で入力してください。", en: "Give a number." },
  noDay: askDay,
  dayWithTime: { ja: "時刻は付けず、日付だけを入力してください。", en: "Give the day without a time." },
  noMoment: askMoment,
  noTime: {
    ja: "時刻がありません。2026/12/1 18:00 のように時刻まで入力してください。",
    en: "The time is missing. Give it as in 2026/12/1 18:00.",
  },
} as const satisfies Record<string, Words>;
