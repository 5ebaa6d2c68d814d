import { Database20Regular, ShieldCheckmark20Regular } from "@fluentui/react-icons";
import type { StorageView } from "#shared/insights/read-storage.ts";
import type { UpdatesView } from "#shared/insights/read-updates.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { narrowedTo } from "#web/parts/data-table/narrowed-to.ts";
import { Status } from "#web/parts/mark.tsx";
import { fullDay, size } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./card.module.css";
import { Card } from "./card.tsx";
import { environmentWords } from "./environment-words.ts";
import { useOverview } from "./use-overview.ts";

export function StorageCard() {
  const words = useWords(environmentWords);
  const language = useLanguage();
  const { figure, age } = useOverview();
  const { sharePoint, thresholds } = useRead<StorageView>(`/tenants/${useTenant()}/storage`).value;
  const { usedBytes = 0, limitBytes = 0, reachesCritical } = sharePoint ?? {};
  const used = (kind: "oneDrive" | "mailboxes") => {
    const bytes = figure(kind, "usedBytes");
    return bytes === undefined ? <Status kind="unknown">{words.unread}</Status> : size(bytes);
  };
  return (
    <Card
      icon={<Database20Regular aria-hidden="true" />}
      title={words.storage}
      to="/mypage/storage"
      figure={sharePoint ? ((usedBytes / limitBytes) * 100).toFixed(1) : "—"}
      unit={sharePoint ? words.units.percent : words.unread}
      parts={[
        { name: words.used, value: usedBytes, is: "main" },
        { name: words.free, value: Math.max(0, limitBytes - usedBytes), is: "rest" },
      ]}
      {...(sharePoint && { tick: thresholds.critical })}
      legend={
        <ul className={style["legend"]}>
          {sharePoint && <li>{words.of(size(usedBytes), size(limitBytes))}</li>}
          {reachesCritical?.is === "reached" && (
            <li data-is="soon">{words.soon(fullDay(reachesCritical.on, language), thresholds.critical)}</li>
          )}
        </ul>
      }
      facts={[
        { name: words.oneDrive, value: used("oneDrive"), to: "/mypage/storage/onedrive?sort=-Used+(GB)" },
        { name: words.mailboxes, value: used("mailboxes"), to: "/mypage/storage/mailboxes?sort=-Used+(GB)" },
      ]}
      asOf={age("sharePoint")}
    />
  );
}

export function ProtectionCard() {
  const words = useWords(environmentWords);
  const { figure, age } = useOverview();
  const { counts, asOf } = useRead<UpdatesView>(`/tenants/${useTenant()}/updates`).value;
  const of = (is: string) => counts[is] ?? 0;
  const detections = figure("protection", "unremediated");
  const old = of("out-of-support");
  const judged = Object.values(counts).reduce((total, one) => total + one, 0) - of("not-judged");
  return (
    <Card
      icon={<ShieldCheckmark20Regular aria-hidden="true" />}
      title={words.protection}
      to="/mypage/updates"
      figure={judged === 0 ? "—" : String(of("late"))}
      unit={asOf === undefined ? words.never : words.units.late}
      parts={[
        { name: words.current, value: of("current"), is: "main" },
        { name: words.grace, value: of("in-grace"), is: "soft" },
        { name: words.late, value: of("late"), is: "bad" },
        { name: words.over, value: old, is: "bad" },
        { name: words.unknown, value: of("not-judged"), is: "unknown" },
      ]}
      facts={[
        {
          name: words.outOfSupport,
          to: `/mypage/updates${narrowedTo({ Updates: "Out of support" })}`,
          value:
            judged === 0 ? (
              "—"
            ) : old > 0 ? (
              <Status kind="decision">{words.count.devices(old)}</Status>
            ) : (
              words.count.devices(0)
            ),
        },
        {
          name: words.unremediated,
          to: "/mypage/protection?sort=-Unremediated",
          value:
            detections === undefined ? (
              <Status kind="unknown">{words.unread}</Status>
            ) : detections > 0 ? (
              <Status kind="critical">{words.count.items(detections)}</Status>
            ) : (
              words.count.items(0)
            ),
        },
      ]}
      asOf={age("protection")}
    />
  );
}
