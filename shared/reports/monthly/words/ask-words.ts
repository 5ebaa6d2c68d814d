import { some } from "../../sentences-en.ts";
import { wordsIn } from "../../wording.ts";
import type { Ask } from "../model.ts";
import { amount, dayOf, type Figures, shown } from "./figure-texts.ts";

/** What is asked for, as a heading; what it is about and what is to be decided; and its name in a list. */
type AskText = {
  title: (figures: Figures) => string;
  text: (figures: Figures) => string;
  short: (figures: Figures) => string;
};

const english = wordsIn("en");
/** The first by name, and how many more there are. */
const andMore = (
  name: Figures[string] | undefined,
  all: Figures[string] | undefined,
  language: "ja" | "en",
): string => {
  const more = amount(all) - 1;
  if (name === undefined) return "";
  return more > 0 ? { ja: `${name}ほか${more}`, en: `${name} and ${more} more` }[language] : `${name}`;
};

const yenJa = ({ yen }: Figures) => (amount(yen) > 0 ? `月${shown(yen)}円（税抜）にあたります。` : "");
const yenEn = ({ yen }: Figures) => (amount(yen) > 0 ? `, ¥${shown(yen)} a month before tax` : "");

const ja: Record<Ask["kind"], AskText> = {
  "out-of-support": {
    title: ({ pcs }) => `サポートが終了したWindowsのPCが${shown(pcs)}台あります`,
    text: () =>
      "更新できるPCは作業日を、入れ替えが必要なPCは機種と時期をお決めください。このままではセキュリティの更新が届きません。",
    short: () => "サポートが終了したWindows",
  },
  "late-updates": {
    title: ({ pcs }) => `品質更新が遅れているPCが${shown(pcs)}台あります`,
    text: () => "理由ごとの対応を2章にまとめました。ご本人へのご連絡と、作業できる時間帯をお知らせください。",
    short: () => "遅れている品質更新",
  },
  "licence-shortage": {
    title: ({ licences }) => `ライセンスが${shown(licences)}不足しています`,
    text: ({ product, products }) =>
      `${andMore(product, products, "ja")}を買い足すか、割り当てを減らすかをお決めください。不足のままでは、割り当て済みの方が使えなくなることがあります。`,
    short: () => "ライセンスの不足",
  },
  "licence-suspended": {
    title: ({ products }) => `利用が停止している製品が${shown(products)}つあります`,
    text: ({ product, products }) =>
      `${andMore(product, products, "ja")}の契約を続けるか、割り当てを外すかをお決めください。停止中の製品は、割り当て済みの方も利用できません。`,
    short: () => "停止している製品",
  },
  "licence-surplus": {
    title: ({ licences }) => `使われていないライセンスが${shown(licences)}あります`,
    text: (figures) =>
      `${andMore(figures["product"], figures["products"], "ja")}で余っています。${yenJa(figures)}次の更新で減らすかどうかをお決めください。ご連絡がなければこのままにします。`,
    short: () => "使われていないライセンス",
  },
  "idle-licences": {
    title: ({ licences, days }) => `${shown(days)}日以上サインインのない方のライセンスが${shown(licences)}あります`,
    text: (figures) =>
      `${yenJa(figures)}割り当てを外せるかをご確認ください。休職中の方など、そのままでよい場合はご連絡は不要です。`,
    short: () => "サインインのない方のライセンス",
  },
  "open-malware": {
    title: ({ detections }) => `対処が終わっていないウイルスの検知が${shown(detections)}件あります`,
    text: ({ device, pcs }) =>
      `${andMore(device, pcs, "ja")}をネットワークから外せるかをご確認ください。駆除または初期化の方法を当社からご案内します。`,
    short: () => "対処が終わっていない検知",
  },
  "open-alert": {
    title: ({ alerts }) => `解決していない重大度「高」のアラートが${shown(alerts)}件あります`,
    text: () => "心当たりのある操作かどうかをお知らせください。お答えをもとに対処を進めます。",
    short: () => "解決していないアラート",
  },
  "storage-filling": {
    title: ({ on, percent, usedPercent }) => {
      const day = dayOf(on);
      return day
        ? `SharePointの使用量が${day.month}月${day.day}日ごろ${shown(percent)}%に達します`
        : `SharePointの使用量が${shown(usedPercent)}%に達しています`;
    },
    text: () =>
      "容量を追加するか、使われていないサイトを整理するかをお決めください。上限に達すると、新しい保存ができなくなります。",
    short: () => "SharePointの容量",
  },
  "concealed-names": {
    title: () => "利用者名が伏せ字に設定されています",
    text: () =>
      "個人別・サイト別の内訳を表示できません。Microsoft 365管理センターの「レポート」の設定を変更するかどうかをお決めください。",
    short: () => "利用者名の表示",
  },
};

const en: Record<Ask["kind"], AskText> = {
  "out-of-support": {
    title: ({ pcs }) => `${some(amount(pcs), "PC")} with a Windows past its support`,
    text: () =>
      "Please choose a day of work for those that can be updated, and model and time for those to be replaced. They get no security updates.",
    short: () => "Windows past its support",
  },
  "late-updates": {
    title: ({ pcs }) => `${some(amount(pcs), "PC")} behind with quality updates`,
    text: () =>
      "Section 2 says what helps for each reason. Please tell the people concerned, and us when the work can be done.",
    short: () => "Late quality updates",
  },
  "licence-shortage": {
    title: ({ licences }) => `${some(amount(licences), "licence")} short`,
    text: ({ product, products }) =>
      `${andMore(product, products, "en")}: please decide whether to buy more or to assign fewer. While licences are short, some people may lose access.`,
    short: () => "Licences that are short",
  },
  "licence-suspended": {
    title: ({ products }) => `${some(amount(products), "product")} suspended`,
    text: ({ product, products }) =>
      `${andMore(product, products, "en")}: please decide whether to continue or to unassign. Nobody can use a suspended product.`,
    short: () => "Suspended products",
  },
  "licence-surplus": {
    title: ({ licences }) => `${some(amount(licences), "licence")} unused`,
    text: (figures) =>
      `${andMore(figures["product"], figures["products"], "en")}, assigned to nobody${yenEn(figures)}. Please decide whether to give them up at the next renewal. Without your answer they stay.`,
    short: () => "Unused licences",
  },
  "idle-licences": {
    title: ({ licences, days }) =>
      `${some(amount(licences), "licence")} of people who have not signed in for ${shown(days)} days`,
    text: (figures) =>
      `Please check whether they can be unassigned${yenEn(figures)}. Where all is as it should be, no answer is needed.`,
    short: () => "Licences of people who do not sign in",
  },
  "open-malware": {
    title: ({ detections }) => `${some(amount(detections), "detection")} of malware not dealt with`,
    text: ({ device, pcs }) =>
      `Please check whether ${andMore(device, pcs, "en")} can be taken off the network. We will guide you through cleaning or resetting.`,
    short: () => "Malware not dealt with",
  },
  "open-alert": {
    title: ({ alerts }) => `${some(amount(alerts), "alert")} of high severity still open`,
    text: () => "Please tell us whether you know what was done. We will go on from your answer.",
    short: () => "Open alerts",
  },
  "storage-filling": {
    title: ({ on, percent, usedPercent }) => {
      const day = dayOf(on);
      return day
        ? `SharePoint will be ${shown(percent)}% full about ${english.dayAhead(day)}`
        : `SharePoint is ${shown(usedPercent)}% full`;
    },
    text: () =>
      "Please decide whether to add storage or to tidy unused sites. When it is full, nothing new can be saved.",
    short: () => "SharePoint storage",
  },
  "concealed-names": {
    title: () => "Names are concealed in your reports",
    text: () =>
      "What each person and site uses cannot be shown. Please decide whether to change the setting under Reports in the Microsoft 365 admin centre.",
    short: () => "Concealed names",
  },
};

/** What the customer is asked to decide, in both languages. */
export const askWords = { ja, en };
