import { Link } from "react-router";
import type { RequestDetail } from "#shared/requests/show-request.ts";
import { shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { deskWords } from "./words.ts";

/** What was ordered, in the words of who did, and where it is talked about. */
export function Facts({ request, isAhead }: { request: RequestDetail; isAhead: boolean }) {
  const words = useWords(deskWords);
  const language = useLanguage();
  const given = request.approvals.map(({ by, at }) => `${by.name} ${shortMoment(at)}`);
  const facts = [
    [words.note, request.note],
    [words.byHand, isAhead ? undefined : request.byHandReason?.[language]],
    [words.notJudged, isAhead ? undefined : request.notJudged?.[language]],
    [words.approved, isAhead ? undefined : given.join("、")],
  ] as const;
  const told = facts.filter(([, value]) => value);
  return (
    <section className="card pad stack" aria-labelledby="ordered">
      <h2 id="ordered">{words.ordered}</h2>
      <ul>
        {request.ordered.flat().map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {told.length > 0 && (
        <dl className="facts">
          {told.map(([name, value]) => [<dt key={`${name}.`}>{name}</dt>, <dd key={name}>{value}</dd>])}
        </dl>
      )}
      <p>
        <Link to={`/operator/inquiries/${request.inquiry}`}>{words.thread}</Link>
      </p>
    </section>
  );
}
