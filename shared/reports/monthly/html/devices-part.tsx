import { Temporal } from "#shared/base/time.ts";
import { Settled } from "#shared/look/settled.tsx";
import { count } from "../../figures.ts";
import type { DevicesSection } from "../devices-section.ts";
import type { MonthlyReport } from "../model.ts";
import { devicesWords } from "../words/devices-words.ts";
import { partWords } from "../words/part-words.ts";
import { StackedBars } from "./bars.tsx";
import { Asks, Comments, type Figure, Strip } from "./blocks.tsx";
import { Key } from "./inks.tsx";
import { LateTable, NotJudgedTable } from "./late-tables.tsx";
import { MissingPart, PartlyRead } from "./missing-part.tsx";
import { Part } from "./part.tsx";

type Read = NonNullable<DevicesSection>;
type Props = { report: MonthlyReport };
type ReadProps = Props & { devices: Read };

/** Which PCs are behind, and why? */
export function DevicesPart({ report }: Props) {
  const { devices, language } = report;
  const words = devicesWords[language];
  if (!devices)
    return (
      <Part report={report} name="devices" lead={[{ strong: words.unread }]}>
        <MissingPart report={report} source="devices" />
        <Comments report={report} section="devices" />
      </Part>
    );
  return (
    <Part report={report} name="devices" lead={words.lead(devices)}>
      <Strip figures={figuresOf(devices, report)} language={language} />
      <PartlyRead report={report} source="devices" />
      <Asks report={report} section="devices" />
      <Comments report={report} section="devices" />
      {devices.total > 0 && <Compliance report={report} devices={devices} />}
      {devices.patches ? (
        devices.windows > 0 && <Patches report={report} devices={devices} />
      ) : (
        <MissingPart report={report} source="updates" />
      )}
      <LateTable report={report} devices={devices} />
      <NotJudgedTable report={report} devices={devices} />
    </Part>
  );
}

function figuresOf({ total, compliance, patches, outOfSupport, silent }: Read, { language }: MonthlyReport): Figure[] {
  const words = devicesWords[language];
  const { figures } = words;
  const newest = patches?.[0];
  const { compliant, grace, noncompliant, unknown } = compliance;
  const old = outOfSupport.reduce((sum, { count }) => sum + count, 0);
  const isFine = newest && newest.late + newest.unknown === 0;
  return [
    {
      label: figures.compliant,
      value: count(compliant),
      unit: words.of(total),
      below: compliant === total ? words.allCompliant : words.notCompliant(noncompliant, grace, unknown),
      state: compliant === total ? "good" : "caution",
    },
    {
      label: figures.updates,
      value: newest ? count(newest.applied) : null,
      unit: words.of(newest ? newest.applied + newest.inGrace + newest.late + newest.unknown : total),
      below: newest ? words.patchState(newest.late, newest.inGrace, newest.unknown) : "",
      state: isFine ? "good" : "caution",
    },
    {
      label: figures.outOfSupport,
      value: count(old),
      unit: words.unit,
      below: old === 0 ? words.allSupported : words.versions(outOfSupport),
      state: old === 0 ? "good" : "decision",
    },
    {
      label: figures.silent,
      value: count(silent.count),
      unit: words.unit,
      below: partWords[language].before(silent.before === null ? null : changeOf(silent.count - silent.before)),
    },
  ];
}

const changeOf = (value: number) => (value > 0 ? `+${count(value)}` : value < 0 ? count(value) : "±0");

function Compliance({ report: { language }, devices: { compliance, encrypted, total } }: ReadProps) {
  const words = devicesWords[language];
  const parts = [
    { as: "main", name: words.compliance.compliant, value: compliance.compliant },
    { as: "soft", name: words.compliance.grace, value: compliance.grace },
    { as: "late", name: words.compliance.noncompliant, value: compliance.noncompliant },
    { as: "unknown", name: words.compliance.unknown, value: compliance.unknown },
  ] as const;
  const { compliant, grace, noncompliant, unknown } = compliance;
  return (
    <div className="block together">
      <h2>
        {words.complianceTitle}
        <Key items={parts.map(({ as, name, value }) => ({ as, name, count: count(value) }))} />
      </h2>
      <figure>
        <StackedBars
          rows={[{ label: "", parts: [...parts] }]}
          spoken={words.complianceSpoken(compliant, grace, noncompliant, unknown)}
        />
      </figure>
      <p className="note">
        <Settled>{words.encrypted(encrypted, total)}</Settled>
      </p>
    </div>
  );
}

function Patches({ report: { language, month }, devices: { patches } }: ReadProps) {
  const words = devicesWords[language];
  const kinds = [
    { as: "main", of: "applied" },
    { as: "soft", of: "inGrace" },
    { as: "late", of: "late" },
    { as: "unknown", of: "unknown" },
  ] as const;
  const rows = (patches ?? []).map((patch) => ({
    label: words.patchRow(
      Temporal.PlainYearMonth.from(patch.month).month,
      partWords[language].shortDay(Temporal.PlainDate.from(patch.releasedOn), Number(month.slice(0, 4))),
    ),
    parts: kinds.map(({ as, of }) => ({ as, value: patch[of] })),
    spoken: kinds.map(({ of }) => `${words.patches[of]} ${patch[of]}`).join(", "),
  }));
  return (
    <div className="block together">
      <h2>
        {words.patchesTitle}
        <Key items={kinds.map(({ as, of }) => ({ as, name: words.patches[of] }))} />
      </h2>
      <figure>
        <StackedBars
          rows={rows}
          labelWidth={124}
          spoken={rows.map(({ label, spoken }) => `${label}: ${spoken}`).join("; ")}
        />
      </figure>
    </div>
  );
}
