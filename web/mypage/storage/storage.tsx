import type { StorageView } from "#shared/insights/read-storage.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { AsOf } from "#web/parts/as-of.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { size } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { AreaTabs, useBase } from "../inventory/area-tabs.tsx";
import { FigureStrip } from "../inventory/figures.tsx";
import { Outlook } from "./outlook.tsx";
import { Short } from "./short.tsx";
import { Trend } from "./trend.tsx";
import { storageWords } from "./words.ts";

/** Whose space runs short, and when SharePoint's is used up. */
export function Storage() {
  const words = useWords(storageWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <AreaTabs />
      <Space />
    </Page>
  );
}

function Space() {
  const words = useWords(storageWords);
  const base = useBase();
  const { value } = useRead<StorageView>(`/tenants/${useTenant()}/storage`);
  const { asOf, sharePoint, thresholds, short } = value;
  if (!sharePoint && short.length === 0 && asOf === undefined)
    return (
      <div className="card">
        <Empty title={words.neverTitle}>{words.never}</Empty>
      </div>
    );
  return (
    <div className="stack">
      <section className="card pad stack">
        <div>
          <h2>{words.sharePoint}</h2>
          <AsOf at={asOf} coverage={sharePoint ? "complete" : "none"} />
        </div>
        {sharePoint && (
          <>
            <FigureStrip
              figures={[
                { name: words.rate, text: `${((sharePoint.usedBytes / sharePoint.limitBytes) * 100).toFixed(1)}%` },
                { name: words.used, text: size(sharePoint.usedBytes) },
                { name: words.limit, text: size(sharePoint.limitBytes) },
              ]}
            />
            <Trend {...sharePoint} critical={thresholds.critical} />
            <Outlook {...sharePoint} critical={thresholds.critical} />
            <p className="small quiet">{words.reckoned}</p>
            {base === "/mypage" && (
              <p className="row">
                <LinkButton to="/mypage/storage/sites?sort=-Used+(GB)">{words.largest}</LinkButton>
                <LinkButton to="/mypage/requests/new/site-quota">{words.orderQuota}</LinkButton>
                <LinkButton to="/">{words.askForMore}</LinkButton>
              </p>
            )}
          </>
        )}
      </section>
      <Short subjects={short} thresholds={thresholds} />
    </div>
  );
}
