import { Link, useParams } from "react-router";
import type * as z from "zod";
import type { EndingPage as EndingView } from "#shared/contracts/ending/show-ending.ts";
import { useRead, useReading } from "#web/api/queries.ts";
import { OpenDocument } from "#web/parts/open-document.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty, Loading, Message, Refusal } from "#web/parts/states.tsx";
import { Stepper } from "#web/parts/stepper.tsx";
import { fullDay, shortDay, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { Confirming } from "./confirming.tsx";
import { Erasures } from "./erasures.tsx";
import { OpenWorkList } from "./open-work.tsx";
import { endingWords } from "./words.ts";

export type Shown = z.infer<typeof EndingView>;

/** How an ended contract is wound up: what is open, what was handed over, and what is erased when. */
export function EndingPage() {
  const words = useWords(endingWords);
  return (
    <Page title={words.title}>
      <Standing />
    </Page>
  );
}

/** A contract without an end is no fault. */
function Standing() {
  const { tenantId = "" } = useParams();
  const words = useWords(endingWords);
  const path = `/operator/tenants/${tenantId}/ending`;
  const { endsOn } = useRead<{ endsOn?: string }>(`/operator/tenants/${tenantId}`).value;
  const { data, error, refetch } = useReading<Shown>(endsOn === undefined ? undefined : path);
  if (endsOn === undefined)
    return (
      <div className="card">
        <Empty
          title={words.none}
          action={<Link to={`/operator/tenants/${tenantId}/contract`}>{words.toContract}</Link>}
        >
          {words.noneText}
        </Empty>
      </div>
    );
  if (error) return <Refusal error={error} retry={() => void refetch()} />;
  return data ? <Ending tenant={tenantId} path={path} shown={data.value} /> : <Loading />;
}

function Ending({ tenant, path, shown }: { tenant: string; path: string; shown: Shown }) {
  const words = useWords(endingWords);
  const language = useLanguage();
  const { ending, isStopped, exported, confirmed, erasures, readableUntil, open } = shown;
  const isErased = erasures.every(({ certified }) => certified !== undefined);
  const done = [isStopped, isStopped, exported !== undefined, confirmed !== undefined, isErased];
  const details = [
    shortDay(ending.on),
    undefined,
    exported && shortMoment(exported.at),
    confirmed && shortMoment(confirmed.at),
    undefined,
  ];
  const at = done.includes(false) ? done.indexOf(false) : done.length;
  return (
    <>
      <Stepper
        label={words.steps}
        steps={words.stages.map((name, place) => ({ name, detail: details[place] }))}
        at={at}
      />
      <div className="stack">
        <Message kind="info">
          <b>{words.endsOn(words.kinds[ending.kind], fullDay(ending.on, language))}</b>
          <p>{ending.reason}</p>
          <p className="small">{words.readable(fullDay(readableUntil, language))}</p>
        </Message>
        <OpenWorkList tenant={tenant} open={open} />
        <Confirming path={path} shown={shown} />
        <section className="card pad stack" aria-labelledby="export">
          <h2 id="export">{words.export}</h2>
          <p>{exported ? words.exported(shortMoment(exported.at)) : words.notExported}</p>
          {exported && (
            <div>
              <OpenDocument
                path={`/tenants/${tenant}/contract/letters/${exported.letter}/link`}
                format="zip"
                title={words.export}
              >
                {words.download}
              </OpenDocument>
            </div>
          )}
        </section>
        <Erasures tenant={tenant} erasures={erasures} />
      </div>
    </>
  );
}
