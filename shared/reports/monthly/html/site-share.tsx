import { Mark } from "#shared/look/marks.tsx";
import { decimal } from "../amounts.ts";
import type { MonthlyReport } from "../model.ts";
import type { SiteRow } from "../storage-section.ts";
import { storageWords } from "../words/storage-words.ts";
import { ShareBar } from "./bars.tsx";

/** The limit that SharePoint gives every site by itself: it says nothing about this one. */
const automaticLimit = 25 * 1024 ** 4;

/** How much of its own limit a site uses; one without a limit shares that of the whole. */
export function SiteShare({ site: { usedBytes, quotaBytes }, report }: { site: SiteRow; report: MonthlyReport }) {
  const { warning, critical } = report.storage.thresholds;
  if (quotaBytes === undefined || quotaBytes === 0 || quotaBytes >= automaticLimit)
    return <span className="zero">{storageWords[report.language].grow.shared}</span>;
  const share = usedBytes / quotaBytes;
  const kind = share >= critical / 100 ? "decision" : share >= warning / 100 ? "caution" : undefined;
  return (
    <>
      <ShareBar share={share} warning={warning / 100} critical={critical / 100} />
      <span className="rate">{`${decimal(share * 100, 0)}%`}</span>
      {kind && <Mark kind={kind} size={10} />}
    </>
  );
}
