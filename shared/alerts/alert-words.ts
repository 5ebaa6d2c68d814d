import type { Words } from "#shared/calendar/model.ts";
import type { Alert, Severity } from "./model.ts";

/** How grave an alert is, in words that need no explanation. */
export const severities: Readonly<Record<Severity, Words>> = {
  high: { ja: "緊急：すぐに対応が必要です", en: "Urgent: please act now" },
  unknown: { ja: "深刻さは取得できませんでした", en: "The severity could not be read" },
  medium: { ja: "注意：当社で確認します", en: "Caution: we look into it" },
  low: { ja: "軽微：記録のためのお知らせです", en: "Minor: for your records" },
  informational: { ja: "参考：対応の必要はありません", en: "For information: nothing to do" },
};

/** What was found, as a noun, and what it means. */
type Threat = { found: Words; means: Words };

const oddBehaviour: Threat = {
  found: { ja: "不審な動き", en: "Suspicious activity" },
  means: {
    ja: "攻撃のときに見られる動きに似たものを検知しました。",
    en: "Something was seen that resembles what happens in an attack.",
  },
};
const takingData: Threat = {
  found: { ja: "情報の持ち出しの疑い", en: "Possible data theft" },
  means: {
    ja: "社内の情報を集める、または社外へ送る動きを検知しました。",
    en: "Something gathers data of your company, or sends it out.",
  },
};
const oddSignIn: Threat = {
  found: { ja: "不審なサインイン", en: "Suspicious sign-in" },
  means: {
    ja: "本人ではない人がサインインしたおそれがあります。",
    en: "Somebody else may have signed in as one of your people.",
  },
};

/** Microsoft's categories of threats that a reader would tell apart; all others are odd behaviour. */
const threats: Readonly<Record<string, Threat>> = {
  ransomware: {
    found: { ja: "身代金要求型ウイルス", en: "Ransomware" },
    means: {
      ja: "ファイルを使えなくして金銭を求めるウイルスの動きを検知しました。",
      en: "Malware was seen that locks files and demands money.",
    },
  },
  malware: {
    found: { ja: "ウイルス", en: "Malware" },
    means: { ja: "PCに害を与えるプログラムを検知しました。", en: "A program was found that harms the PC." },
  },
  unwantedsoftware: {
    found: { ja: "望ましくないソフト", en: "Unwanted software" },
    means: {
      ja: "業務に不要で、害を与えるおそれのあるソフトを検知しました。",
      en: "Software was found that no work needs and that may do harm.",
    },
  },
  credentialaccess: {
    found: { ja: "パスワードを盗む動き", en: "Password theft" },
    means: {
      ja: "パスワードなどを盗もうとする動きを検知しました。",
      en: "Something tries to steal passwords or the like.",
    },
  },
  collection: takingData,
  exfiltration: takingData,
};

/** What an alert is about; the first category that has words of its own decides. */
export function threatOf({ categories, devices, people }: Pick<Alert, "categories" | "devices" | "people">): Threat {
  const names = categories.map((category) => category.toLowerCase());
  const known = names.map((name) => threats[name]).find((threat) => threat !== undefined);
  if (known) return known;
  const isSignIn = names.includes("initialaccess") && devices.length === 0 && people.length > 0;
  return isSignIn ? oddSignIn : oddBehaviour;
}

/** What the customer should do now, by what the alert touches. */
export function requestOf({ severity, devices, people }: Pick<Alert, "severity" | "devices" | "people">): Words {
  if (severity !== "high") return requests.nothing;
  if (devices.length > 0) return requests.device;
  return people.length > 0 ? requests.person : requests.company;
}

const requests = {
  nothing: {
    ja: "今すぐ行っていただくことはありません。当社で内容を確認します。",
    en: "There is nothing you need to do now. We look into it.",
  },
  device: {
    ja: "対象のPCをネットワークから外し（LANケーブルを抜く、Wi-Fiを切る）、電源は切らずにお待ちください。",
    en: "Take the PC off the network (unplug the cable, turn off Wi-Fi), leave it switched on, and wait.",
  },
  person: {
    ja: "対象の方に、覚えのあるサインインかどうかをご確認ください。覚えのない認証の通知は、承認しないようお伝えください。",
    en: "Please ask the person whether the sign-in is theirs, and to approve no request that they did not make.",
  },
  company: {
    ja: "PCやメールの動きに変わったことがないか、社内の方にご確認ください。",
    en: "Please ask your people whether their PCs or mail behave unusually.",
  },
} as const satisfies Record<string, Words>;
