import { Status } from "#web/parts/mark.tsx";
import { OpenDocument } from "#web/parts/open-document.tsx";
import { Table } from "#web/parts/table.tsx";
import { fullDay, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import type { Shown } from "./ending.tsx";
import { endingWords } from "./words.ts";

/** What is erased when and by which rule, and the paper that certifies it. */
export function Erasures({ tenant, erasures }: { tenant: string } & Pick<Shown, "erasures">) {
  const words = useWords(endingWords);
  const language = useLanguage();
  const sum = (places: Shown["erasures"][number]["places"], of: "rows" | "files") =>
    places.reduce((total, place) => total + place[of], 0);
  return (
    <section className="card">
      <h2 id="erasures" className="pad">
        {words.erasures}
      </h2>
      <Table
        caption={words.erasures}
        rows={erasures}
        keyOf={({ kind }) => kind}
        isStacked="titled"
        columns={[
          {
            title: words.holds,
            isHead: true,
            cell: ({ holds, why }) => (
              <>
                {holds[language]}
                <div className="small quiet">{why[language]}</div>
              </>
            ),
          },
          { title: words.basis, cell: ({ basis }) => basis[language] },
          { title: words.due, cell: ({ dueOn }) => <span className="u">{fullDay(dueOn, language)}</span> },
          {
            title: words.state,
            cell: ({ certified, places }) =>
              certified ? (
                <div className="stack">
                  <Status kind="done">{words.certified(shortMoment(certified.at))}</Status>
                  <span className="small quiet">{words.counts(sum(places, "rows"), sum(places, "files"))}</span>
                  <OpenDocument
                    path={`/tenants/${tenant}/contract/letters/${certified.letter}/link`}
                    title={words.certificate}
                  >
                    {words.certificate}
                  </OpenDocument>
                </div>
              ) : (
                <Status kind="waiting">{words.waits}</Status>
              ),
          },
        ]}
      />
    </section>
  );
}
