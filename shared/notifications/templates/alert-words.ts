import type { NotificationOf } from "../model.ts";

type Alert = NotificationOf<"alert-raised">;

/** How grave an alert is, in words that need no explanation. */
export const severities: Record<Alert["severity"], string> = {
  high: "緊急：すぐに対応が必要です",
  medium: "注意：確認が必要です",
  low: "軽微：記録のためのお知らせです",
  informational: "参考：対応の必要はありません",
  unknown: "深刻さは取得できませんでした",
};

/** What was found, as a noun, and what it means. */
type Threat = { found: string; means: string };

const oddBehaviour: Threat = { found: "不審な動き", means: "攻撃のときに見られる動きに似たものを検知しました。" };
const takingData: Threat = {
  found: "情報の持ち出しの疑い",
  means: "社内の情報を集める、または社外へ送る動きを検知しました。",
};
const oddSignIn: Threat = { found: "不審なサインイン", means: "本人ではない人がサインインしたおそれがあります。" };

/** Microsoft's categories of threats that a reader would tell apart; all others are odd behaviour. */
const threats: Record<string, Threat> = {
  ransomware: {
    found: "身代金要求型ウイルス",
    means: "ファイルを使えなくして金銭を求めるウイルスの動きを検知しました。",
  },
  malware: { found: "ウイルス", means: "PCに害を与えるプログラムを検知しました。" },
  unwantedsoftware: {
    found: "望ましくないソフト",
    means: "業務に不要で、害を与えるおそれのあるソフトを検知しました。",
  },
  credentialaccess: { found: "パスワードを盗む動き", means: "パスワードなどを盗もうとする動きを検知しました。" },
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
export function requestOf({ severity, devices, people }: Pick<Alert, "severity" | "devices" | "people">): string[] {
  if (severity !== "high") return ["今すぐ行っていただくことはありません。", "当社で内容を確認します。"];
  if (devices.length > 0)
    return ["対象のPCをネットワークから外し（LANケーブルを抜く、Wi-Fiを切る）、", "電源は切らずにお待ちください。"];
  if (people.length > 0)
    return [
      "対象の方に、覚えのあるサインインかどうかをご確認ください。",
      "覚えのない認証の通知は、承認しないようお伝えください。",
    ];
  return ["PCやメールの動きに変わったことがないか、社内の方にご確認ください。"];
}
