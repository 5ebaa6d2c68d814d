import { both } from "#web/words/language.ts";

/** How a PC's updates stand, in Japanese by the English words. */
export const qualities: Record<string, string> = {
  "Up to date": "適用済み",
  "Within the grace period": "猶予期間",
  Late: "遅れ",
  "Out of support": "サポート終了",
  "Cannot be judged": "判定できません",
};

export const features: Record<string, string> = {
  "As agreed": "取り決めどおり",
  "Older than agreed": "取り決めより古い",
  "Newer than agreed": "取り決めより新しい",
  "Nothing agreed": "取り決めなし",
  "Cannot be judged": "判定できません",
};

export const updateWords = both(
  {
    title: "Windowsの更新",
    lead: "品質更新プログラムの適用と、Windowsのバージョンのサポート期間を、端末ごとに確認できます。",
    table: "Windows端末",
    unit: "台",
    neverTitle: "まだ取得していません",
    never: "端末の一覧を毎日2:00ごろにMicrosoft 365から取得します。最初の取得が終わると、ここに表示されます。",
    noCatalogue: "Microsoftの更新プログラムの一覧を取得できていないため、適用の状態を判定できません。",
    catalogue: (at: string) => `更新プログラムの一覧は${at}に確認しました。`,
    notJudged: "判定できません",
    rings: "更新の配信ルール",
    paused: "一時停止中",
    waits: "取り決めどおり5日以上待って配信",
    tooSoon: "5日より早く配信される設定です",
    deferral: (days: number | undefined) => (days === undefined ? "延期日数の設定なし" : `公開から${days}日後に配信`),
  },
  {
    title: "Windows updates",
    lead: "For each PC, whether quality updates are installed and its version of Windows is still supported.",
    table: "Windows PCs",
    unit: "PCs",
    neverTitle: "Not read yet",
    never: "The devices are read from Microsoft 365 every night at about 2:00. After the first time they stand here.",
    noCatalogue: "Microsoft's list of updates could not be read, so it cannot be judged which are installed.",
    catalogue: (at: string) => `The list of updates was checked on ${at}.`,
    notJudged: "Cannot be judged",
    rings: "How updates are rolled out",
    paused: "Paused",
    waits: "Waits five days or more, as agreed",
    tooSoon: "Is set to roll out earlier than after five days",
    deferral: (days: number | undefined) =>
      days === undefined ? "No days of deferral are set" : `Rolled out ${days} days after the release`,
  },
);
