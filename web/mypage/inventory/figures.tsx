import { Link } from "react-router";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import type { LicenceSku } from "#shared/reports/licence-rules.ts";
import { narrowedTo } from "#web/parts/data-table/narrowed-to.ts";
import { count, size } from "#web/words/dates.ts";
import { both, useWords } from "#web/words/language.ts";
import style from "./figures.module.css";
import { licenceSums } from "./licence-sums.ts";
import { rowsBehind } from "./rows-behind.ts";

const figureWords = both<Record<string, string>>(
  {
    devices: "端末",
    windows: "Windows",
    compliant: "準拠",
    noncompliant: "非準拠",
    encrypted: "暗号化済み",
    accounts: "アカウント",
    enabled: "サインイン許可",
    "conditionalAccess.enabled": "有効なポリシー",
    guests: "ゲスト",
    active: "ライセンスあり",
    withMfa: "多要素認証あり",
    adminsWithoutMfa: "多要素認証のない管理者",
    overdue: "定義の遅れ",
    withoutRealTime: "保護オフ",
    detections: "検知",
    unremediated: "未対処",
    applications: "アプリ",
    installations: "インストール",
    current: "スコア",
    max: "満点",
    drives: "OneDrive",
    sites: "サイト",
    mailboxes: "メールボックス",
    usedBytes: "使用量",
    allocatedBytes: "割り当て",
    quotaBytes: "上限",
    groups: "グループ",
    holders: "管理者",
    globalAdmins: "グローバル管理者",
    neverUsed: "サインインの記録なし",
    entries: "件数",
    owned: "保有",
    assigned: "割り当て",
    surplus: "余り",
    short: "不足",
  },
  {
    devices: "Devices",
    windows: "Windows",
    compliant: "Compliant",
    noncompliant: "Not compliant",
    encrypted: "Encrypted",
    accounts: "Accounts",
    enabled: "May sign in",
    "conditionalAccess.enabled": "Policies that are on",
    guests: "Guests",
    active: "With a licence",
    withMfa: "With multifactor",
    adminsWithoutMfa: "Admins without multifactor",
    overdue: "Signatures overdue",
    withoutRealTime: "Protection off",
    detections: "Detections",
    unremediated: "Unremediated",
    applications: "Apps",
    installations: "Installations",
    current: "Score",
    max: "Maximum",
    drives: "Drives",
    sites: "Sites",
    mailboxes: "Mailboxes",
    usedBytes: "Used",
    allocatedBytes: "Allocated",
    quotaBytes: "Quota",
    groups: "Groups",
    holders: "Holders",
    globalAdmins: "Global admins",
    neverUsed: "No sign-in on record",
    entries: "Entries",
    owned: "Owned",
    assigned: "Assigned",
    surplus: "Surplus",
    short: "Short of",
  },
);

export type Figure = {
  name: string;
  text: string;
  /** Where the rows behind it are. */
  to?: string | undefined;
};

/** Figures in a row, each below its name. */
export const FigureStrip = ({ figures }: { figures: readonly Figure[] }) =>
  figures.length > 0 && (
    <dl className={style["strip"]}>
      {figures.map(({ name, text, to }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{to === undefined ? text : <Link to={to}>{text}</Link>}</dd>
        </div>
      ))}
    </dl>
  );

/** The figures of a reading, as far as they have a name; those that count rows lead to them. */
export function Figures({ kind, figures, day }: { kind: SnapshotKind; figures: unknown; day: string | undefined }) {
  const words = useWords(figureWords);
  const named = Object.entries(plain(figures)).flatMap(([key, value]): Figure[] => {
    const name = words[`${kind}.${key}`] ?? words[key];
    if (name === undefined || typeof value !== "number") return [];
    const wanted = value > 0 ? rowsBehind[kind]?.[key] : undefined;
    const to = wanted && narrowedTo(wanted, day === undefined ? {} : { day });
    return [{ name, text: key.endsWith("Bytes") ? size(value) : count(value), to }];
  });
  return <FigureStrip figures={named} />;
}

/** Of licences, which come one by one, the sums. */
function plain(figures: unknown): Record<string, unknown> {
  const known = (figures ?? {}) as { licences?: LicenceSku[] };
  return known.licences ? licenceSums(known.licences) : known;
}
