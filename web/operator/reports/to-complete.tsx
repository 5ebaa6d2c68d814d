import { Link } from "react-router";
import type { ReportDetail } from "#shared/reports/monthly/run/report-detail.ts";
import { Message } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { reportWords } from "./words.ts";

/** What the report tells of without its cause, each with where that is written down. */
export function ToComplete({ report: { tenant, incomplete = [] } }: { report: ReportDetail }) {
  const words = useWords(reportWords);
  if (incomplete.length === 0) return undefined;
  return (
    <Message kind="decision">
      <p>{words.incomplete}</p>
      <ul>
        {incomplete.map(({ kind, id, what }) => (
          <li key={id}>
            <Link
              to={
                kind === "late-inquiry"
                  ? `/operator/inquiries/${id}`
                  : `/operator/alerts/${tenant}/${encodeURIComponent(id)}`
              }
            >
              {what}
            </Link>
          </li>
        ))}
      </ul>
    </Message>
  );
}
