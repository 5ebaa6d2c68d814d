import { Button } from "@fluentui/react-components";
import { Link } from "react-router";
import type { TenantIncident } from "#shared/alerts/service-health/tenant-incidents.ts";
import type { WantedChange } from "#shared/inquiries/change-rules.ts";
import type { Device } from "#shared/inventory/kinds/devices.ts";
import type { InventoryOverview, SnapshotPage } from "#shared/inventory/show-snapshot.ts";
import { useReading } from "#web/api/queries.ts";
import { Status } from "#web/parts/mark.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { useNow } from "../desk/use-now.ts";
import type { Thread } from "./thread.ts";
import { threadWords } from "./words.ts";

type SurroundingsProps = { thread: Thread; change: (wanted: WantedChange) => Promise<void> };

/** What may have to do with it: the requester's PC, what Microsoft has trouble with, and other inquiries. */
export function Surroundings({ thread, change }: SurroundingsProps) {
  return (
    <>
      <Devices tenant={thread.tenant} mail={thread.requester.mail} />
      <Related thread={thread} change={change} />
    </>
  );
}

function Devices({ tenant, mail }: { tenant: string | undefined; mail: string | undefined }) {
  const words = useWords(threadWords);
  const isKnown = tenant !== undefined && mail !== undefined;
  const kinds = useReading<InventoryOverview>(isKnown ? `/tenants/${tenant}/overview` : undefined).data?.value.kinds;
  // Where devices were never read, nothing is there to be asked for.
  const path = kinds?.some(({ kind }) => kind === "devices") ? `/tenants/${tenant}/devices` : undefined;
  const page = useReading<SnapshotPage>(path, { q: mail, take: 3 }).data?.value;
  const devices = (page?.items ?? []) as Device[];
  if (devices.length === 0) return undefined;
  return (
    <>
      <dt>{words.device}</dt>
      <dd>
        {devices.map(({ id, name, operatingSystem, osVersion, compliance, isEncrypted, lastContactAt }) => (
          <div key={id}>
            <span className="row">
              <Link to={`/operator/tenants/${tenant}/devices?q=${encodeURIComponent(name)}`}>{name}</Link>
              <span>
                {operatingSystem} {osVersion}
              </span>
            </span>
            <div className="row small">
              <Status kind={compliance === "compliant" ? "good" : "caution"}>
                {(words.compliance as Record<string, string>)[compliance] ?? compliance}
              </Status>
              <span>{isEncrypted ? words.encrypted : words.notEncrypted}</span>
              {lastContactAt && <span className="quiet">{words.lastSync(shortMoment(lastContactAt))}</span>}
            </div>
          </div>
        ))}
        {page?.shown?.asOf !== undefined && (
          <span className="small quiet">{words.deviceAt(shortMoment(page.shown.asOf))}</span>
        )}
      </dd>
    </>
  );
}

function Related({ thread: { tenant, links, mergedInto }, change }: SurroundingsProps) {
  const words = useWords(threadWords);
  const month = useNow().toZonedDateTimeISO("Asia/Tokyo").toPlainDate().toPlainYearMonth().toString();
  const path = tenant === undefined ? undefined : `/tenants/${tenant}/service-incidents`;
  const read = useReading<{ incidents: TenantIncident[] }>(path, { month });
  const goingOn = read.data?.value.incidents.filter(({ isOver }) => !isOver) ?? [];
  const related = links.filter(({ relation }) => relation === "related").map(({ inquiry }) => inquiry);
  if (goingOn.length + links.length === 0 && mergedInto === null) return undefined;
  return (
    <>
      <dt>{words.related}</dt>
      <dd>
        {goingOn.map(({ id, title, notice }) => (
          <div key={id}>
            <Link to={`/notices/${notice}`}>{words.incident(title)}</Link>
          </div>
        ))}
        {links.map(({ inquiry, relation }) => (
          <div key={inquiry} className="row">
            <Linked id={inquiry} />
            {relation === "related" && (
              <Button size="small" onClick={() => void change({ links: related.filter((one) => one !== inquiry) })}>
                {words.unlink}
              </Button>
            )}
          </div>
        ))}
        {mergedInto !== null && (
          <div className="row">
            <span>{words.merged}</span>
            <Linked id={mergedInto} />
            <Button size="small" onClick={() => void change({ mergeInto: null })}>
              {words.unmerge}
            </Button>
          </div>
        )}
      </dd>
    </>
  );
}

function Linked({ id }: { id: string }) {
  const words = useWords(threadWords);
  const thread = useReading<Thread>(`/inquiries/${id}`, { follow: "false" }).data?.value;
  return <Link to={`/operator/inquiries/${id}`}>{thread ? `${thread.number} ${thread.subject}` : words.linked}</Link>;
}
