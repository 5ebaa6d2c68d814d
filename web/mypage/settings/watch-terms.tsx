import type { WatchSettings } from "#shared/insights/watch-settings.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { useWords } from "#web/words/language.ts";
import { settingWords } from "./words.ts";

/** What is agreed about watching the company, to read. */
export function WatchTerms() {
  const words = useWords(settingWords);
  const { value } = useRead<WatchSettings>(`/tenants/${useTenant()}/watch-settings`);
  const { quota, featureVersions, unusedDays, staleDays, licenceYen } = value;
  const versions = [featureVersions.least, featureVersions.most].filter(Boolean).join("〜");
  return (
    <section className="card pad stack">
      <div>
        <h2>{words.watch}</h2>
        <p className="quiet">{words.watchLead}</p>
      </div>
      <dl className="facts">
        <dt>{words.quota}</dt>
        <dd>{words.quotaText(quota.warning, quota.critical)}</dd>
        <dt>{words.versions}</dt>
        <dd>{versions || words.noVersions}</dd>
        <dt>{words.unused}</dt>
        <dd>{words.days(unusedDays)}</dd>
        <dt>{words.stale}</dt>
        <dd>{words.days(staleDays)}</dd>
        <dt>{words.prices}</dt>
        <dd>{words.priced(Object.keys(licenceYen).length)}</dd>
      </dl>
    </section>
  );
}
