import { Button } from "@fluentui/react-components";
import { useParams, useSearchParams } from "react-router";
import type { InquiryStatus } from "#shared/inquiries/inquiry-status.ts";
import { useReading } from "#web/api/queries.ts";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Loading, Refusal } from "#web/parts/states.tsx";
import { signIn, useSession } from "#web/session/session.ts";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { InquiryThreadView } from "./inquiry-thread.tsx";
import { inquiryWords, stateMarks, stateNames } from "./words.ts";

/** An inquiry: the whole thread for who may see it, and where it stands for everybody who has its address. */
export function InquiryPage() {
  const { inquiryId = "" } = useParams();
  const session = useSession();
  if (session.state === "opening") return <Loading />;
  if (session.state === "signed-out") return <PublicStatus id={inquiryId} />;
  return <InquiryThreadView key={inquiryId} id={inquiryId} me={session.me} at="/inquiries" />;
}

function PublicStatus({ id }: { id: string }) {
  const words = useWords(inquiryWords);
  const names = useWords(stateNames);
  const language = useLanguage();
  const [wanted] = useSearchParams();
  const acceptedAt = wanted.get("acceptedAt") ?? undefined;
  const { data, error, refetch } = useReading<InquiryStatus>(`/inquiries/${id}`, { acceptedAt });
  if (error) return <Refusal error={error} retry={() => void refetch()} />;
  const status = data?.value;
  return (
    <Page title={words.statusTitle}>
      <div className="card pad stack">
        {status === undefined ? (
          <Loading />
        ) : status.state === "accepted" ? (
          <p>{words.waiting}</p>
        ) : (
          <>
            <h2>{status.number}</h2>
            <Status kind={stateMarks[status.state]}>{names[status.state]}</Status>
            {status.firstReplyBy && <p>{words.firstReply(dayAndTime(status.firstReplyBy, language))}</p>}
          </>
        )}
        <p className="quiet">{words.signInForMore}</p>
        <div>
          <Button onClick={() => void signIn()}>{words.signIn}</Button>
        </div>
      </div>
    </Page>
  );
}
