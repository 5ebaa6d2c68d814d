import { KeyMultiple20Regular, Laptop20Regular } from "@fluentui/react-icons";
import type { SavingsView } from "#shared/insights/read-savings.ts";
import type { LicenceSku } from "#shared/reports/licence-rules.ts";
import { useReading } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { narrowedTo } from "#web/parts/data-table/narrowed-to.ts";
import { Status } from "#web/parts/mark.tsx";
import { count } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { licenceSums } from "../inventory/licence-sums.ts";
import { Card } from "./card.tsx";
import { environmentWords } from "./environment-words.ts";
import { useOverview } from "./use-overview.ts";

export function DeviceCard() {
  const words = useWords(environmentWords);
  const { figure, age } = useOverview();
  const devices = figure("devices", "devices");
  const [compliant, noncompliant] = [figure("devices", "compliant") ?? 0, figure("devices", "noncompliant") ?? 0];
  const off = (devices ?? 0) - (figure("devices", "encrypted") ?? 0);
  const known = devices !== undefined;
  return (
    <Card
      icon={<Laptop20Regular aria-hidden="true" />}
      title={words.devices}
      to="/mypage/devices"
      figure={known ? count(devices) : "—"}
      unit={known ? words.units.devices : words.never}
      parts={[
        { name: words.compliant, value: compliant, is: "main" },
        { name: words.rest, value: (devices ?? 0) - compliant - noncompliant, is: "unknown" },
        { name: words.noncompliant, value: noncompliant, is: "bad" },
      ]}
      facts={[
        {
          name: words.windows,
          value: words.count.devices(figure("devices", "windows") ?? 0),
          to: `/mypage/devices${narrowedTo({ OS: "Windows" })}`,
        },
        {
          name: words.encryptionOff,
          value: words.count.devices(off),
          to: `/mypage/devices${narrowedTo({ Encrypted: "No" })}`,
        },
      ]}
      asOf={age("devices")}
    />
  );
}

export function LicenceCard() {
  const words = useWords(environmentWords);
  const { of, age } = useOverview();
  const savings = useReading<SavingsView>(`/tenants/${useTenant()}/savings`).data?.value;
  const figures = of("licences")?.figures as { licences: LicenceSku[] } | undefined;
  const { assigned, surplus, short } = licenceSums(figures?.licences ?? []);
  return (
    <Card
      icon={<KeyMultiple20Regular aria-hidden="true" />}
      title={words.licences}
      to="/mypage/licences"
      figure={figures ? count(surplus) : "—"}
      unit={figures ? words.units.surplus : words.never}
      parts={[
        { name: words.assigned, value: assigned, is: "main" },
        { name: words.surplus, value: surplus, is: "free" },
      ]}
      facts={[
        { name: words.short, value: count(short) },
        {
          name: words.idle(savings?.unusedDays ?? 30),
          to: "/mypage/savings",
          value:
            savings && !savings.notJudged ? (
              count(savings.unused.length)
            ) : (
              <Status kind="unknown">{words.unread}</Status>
            ),
        },
      ]}
      asOf={age("licences")}
    />
  );
}
