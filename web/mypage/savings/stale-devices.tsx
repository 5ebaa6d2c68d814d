import { Link } from "react-router";
import type { SavingsView } from "#shared/insights/read-savings.ts";
import { LinkButton } from "#web/parts/link-button.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import { useBase } from "../inventory/area-tabs.tsx";

const staleWords = both(
  {
    title: (days: number) => `${days}日以上つながっていない端末`,
    none: "ありません",
    never: "通信の記録なし",
    all: "端末の一覧を見る",
    remove: "使わない端末の登録削除を依頼する",
  },
  {
    title: (days: number) => `Devices that nobody has seen for ${days} days`,
    none: "There are none",
    never: "No contact on record",
    all: "See all devices",
    remove: "Order an unused device to be removed",
  },
);

const mostShown = 20;

/** Devices that have not been in contact for long. */
export function StaleDevices({ devices, days }: { devices: SavingsView["staleDevices"]; days: number }) {
  const words = useWords(staleWords);
  const language = useLanguage();
  const base = useBase();
  return (
    <section className="card pad stack">
      <h2>{words.title(days)}</h2>
      {devices.length === 0 && <p>{words.none}</p>}
      <ul>
        {devices.slice(0, mostShown).map(({ name, owner, ownerName, lastContactAt }) => (
          <li key={name} className="row">
            <b>{name}</b>
            <span>{ownerName ?? owner}</span>
            <span className="small quiet">
              {lastContactAt === undefined ? words.never : dayAndTime(lastContactAt, language)}
            </span>
          </li>
        ))}
      </ul>
      <p className="row">
        {base === "/mypage" && devices.length > 0 && (
          <LinkButton to="/mypage/requests/new/device-record">{words.remove}</LinkButton>
        )}
        <Link to={`${base}/devices?sort=Last+contact`}>{words.all}</Link>
      </p>
    </section>
  );
}
