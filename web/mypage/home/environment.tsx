import type { StorageView } from "#shared/insights/read-storage.ts";
import type { UpdatesView } from "#shared/insights/read-updates.ts";
import type { InventoryOverview } from "#shared/inventory/show-snapshot.ts";
import { isForPeople, isFree, type LicenceSku } from "#shared/reports/licence-rules.ts";
import { useRead, useReading } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { Mark } from "#web/parts/mark.tsx";
import { Guarded } from "#web/parts/page.tsx";
import { Message } from "#web/parts/states.tsx";
import { count, day, size } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { EnvironmentCard } from "./environment-card.tsx";
import style from "./home.module.css";
import { homeWords } from "./words.ts";

/** Devices, licences, space and updates at a glance, each with its age and how much of it could be read. */
export function Environment() {
  return (
    <Guarded>
      <Cards />
    </Guarded>
  );
}

type Figures = Partial<Record<string, number>> & { licences?: LicenceSku[] };

function Cards() {
  const words = useWords(homeWords);
  const language = useLanguage();
  const tenant = useTenant();
  const { kinds } = useRead<InventoryOverview>(`/tenants/${tenant}/overview`).value;
  const storage = useReading<StorageView>(`/tenants/${tenant}/storage`).data?.value;
  const updates = useReading<UpdatesView>(`/tenants/${tenant}/updates`).data?.value;
  if (kinds.length === 0) return <Message kind="running">{words.firstUse}</Message>;
  const standing = (kind: string) => kinds.find((one) => one.kind === kind);
  const figures = (kind: string) => (standing(kind)?.figures ?? {}) as Figures;
  const devices = figures("devices");
  const licences = (figures("licences").licences ?? []).filter((sku) => isForPeople(sku) && !isFree(sku));
  const owned = sum(licences.map((one) => one.owned));
  const assigned = sum(licences.map((one) => one.assigned));
  const space = storage?.sharePoint;
  const gaps = kinds.filter(({ attempt }) => attempt.coverage === "none").map(({ title }) => title[language]);
  const counts = updates?.counts ?? {};
  const late = (counts["late"] ?? 0) + (counts["out-of-support"] ?? 0);
  const judged = sum(Object.values(counts)) - (counts["not-judged"] ?? 0);
  const reaches = space?.reachesCritical.is === "reached" ? words.reaches(day(space.reachesCritical.on, language)) : "";
  return (
    <>
      <div className={style["cards"]}>
        <EnvironmentCard
          title={words.devices}
          to="/mypage/devices"
          standing={standing("devices")}
          figure={count(devices["devices"] ?? 0)}
          unit={words.devicesUnit}
          parts={[
            { name: words.compliant, value: devices["compliant"] ?? 0, look: "main" },
            { name: words.noncompliant, value: devices["noncompliant"] ?? 0, look: "late" },
            {
              name: words.other,
              value: (devices["devices"] ?? 0) - (devices["compliant"] ?? 0) - (devices["noncompliant"] ?? 0),
              look: "soft",
            },
          ]}
          facts={[[words.notEncrypted, count((devices["devices"] ?? 0) - (devices["encrypted"] ?? 0))]]}
        />
        <EnvironmentCard
          title={words.licences}
          to="/mypage/licences"
          standing={standing("licences")}
          figure={count(Math.max(0, owned - assigned))}
          unit={words.surplus}
          parts={[
            { name: words.assigned, value: assigned, look: "main" },
            { name: words.surplus, value: Math.max(0, owned - assigned), look: "soft" },
          ]}
          facts={[
            [words.owned, count(owned)],
            [words.short, count(licences.filter((one) => one.assigned > one.owned).length)],
          ]}
        />
        <EnvironmentCard
          title={words.storageTitle}
          to="/mypage/storage"
          standing={standing("sharePoint")}
          figure={space ? ((space.usedBytes / space.limitBytes) * 100).toFixed(1) : "—"}
          unit={`%　${words.sharePoint}`}
          parts={
            space
              ? [
                  { name: words.used, value: space.usedBytes, look: "main", text: size(space.usedBytes) },
                  { name: reaches, value: Math.max(0, space.limitBytes - space.usedBytes), look: "rest", text: "" },
                ]
              : []
          }
          facts={[[words.people, count(storage?.short.length ?? 0)]]}
        />
        <EnvironmentCard
          title={words.updates}
          to="/mypage/updates"
          standing={standing("protection")}
          figure={judged > 0 ? count(late) : "—"}
          unit={`${words.devicesUnit}　${words.late}`}
          parts={[
            { name: words.current, value: counts["current"] ?? 0, look: "main" },
            { name: words.grace, value: counts["in-grace"] ?? 0, look: "soft" },
            { name: words.late, value: late, look: "late" },
            { name: words.notJudged, value: counts["not-judged"] ?? 0, look: "rest" },
          ]}
          facts={[
            [words.unsupported, judged > 0 ? count(counts["out-of-support"] ?? 0) : "—"],
            [words.unremediated, count(figures("protection")["unremediated"] ?? 0)],
          ]}
        />
      </div>
      {gaps.length > 0 && (
        <p className={style["gap"]}>
          <Mark kind="unknown" />
          <span>{words.gaps(gaps.join("、"))}</span>
        </p>
      )}
    </>
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
