import type { StorageView } from "#shared/insights/read-storage.ts";
import type { TableColumn } from "#shared/inventory/narrow-table.ts";
import { DataTable } from "#web/parts/data-table/data-table.tsx";
import { Status } from "#web/parts/mark.tsx";
import { useWords } from "#web/words/language.ts";
import { kindWords, levelWords, storageWords } from "./words.ts";

type ShortProps = { subjects: StorageView["short"]; thresholds: StorageView["thresholds"] };

const gigabyte = 1_073_741_824;
const gigabytes = (bytes: number) => Math.round((bytes / gigabyte) * 10) / 10;
const marks: Record<string, "caution" | "decision" | "critical"> = {
  "Getting short": "caution",
  "Nearly full": "decision",
  Full: "critical",
};
const levels = { warning: "Getting short", critical: "Nearly full", full: "Full", calm: "Enough" } as const;
const kinds = {
  sharepoint: "SharePoint",
  site: "Site",
  onedrive: "OneDrive",
  mailbox: "Mailbox",
  "deleted-items": "Deleted items",
} as const;

/** Everything whose space is nearly used up, the fullest first. */
export function Short({ subjects, thresholds }: ShortProps) {
  const words = useWords(storageWords);
  if (subjects.length === 0)
    return (
      <section className="card pad">
        <Status kind="good">{words.noneShort(thresholds.warning)}</Status>
      </section>
    );
  const names = Object.fromEntries(subjects.map(({ name }) => [name.en, name.ja]));
  const columns: TableColumn[] = [
    { title: { ja: "対象", en: "What" }, kind: "text", words: names },
    { title: { ja: "種類", en: "Kind" }, kind: "text", words: kindWords },
    { title: { ja: "状態", en: "State" }, kind: "text", words: levelWords },
    { title: { ja: "使用率", en: "Share" }, kind: "percent" },
    { title: { ja: "使用量（GB）", en: "Used (GB)" }, kind: "decimal" },
    { title: { ja: "上限（GB）", en: "Limit (GB)" }, kind: "decimal" },
  ];
  const rows = subjects.map(({ name, kind, level, usedBytes, limitBytes }) => [
    name.en,
    kinds[kind],
    levels[level],
    usedBytes / limitBytes,
    gigabytes(usedBytes),
    gigabytes(limitBytes),
  ]);
  return (
    <section className="stack">
      <h2>{words.short}</h2>
      <DataTable
        id="short"
        name={words.short}
        unit={words.unit}
        columns={columns}
        rows={rows}
        cell={(title, row, text) =>
          title === "State" ? <Status kind={marks[String(row[2])] ?? "caution"}>{text}</Status> : undefined
        }
      />
    </section>
  );
}
