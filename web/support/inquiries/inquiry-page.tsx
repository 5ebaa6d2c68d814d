import { useParams, useSearchParams } from "react-router";
import type { InquiryStatus } from "#shared/inquiries/inquiry-status.ts";
import { useRead } from "#web/api/queries.ts";
import { Loading } from "#web/parts/states.tsx";
import { useSession } from "#web/session/session.ts";
import { InquiryStanding } from "./inquiry-standing.tsx";
import { InquiryThreadView } from "./inquiry-thread.tsx";

/** An inquiry: the whole thread for who may see it, and where it stands for everybody who has its address. */
export function InquiryPage() {
  const { inquiryId = "" } = useParams();
  const session = useSession();
  if (session.state === "opening") return <Loading />;
  if (session.state === "signed-out") return <PublicStatus id={inquiryId} />;
  return <InquiryThreadView key={inquiryId} id={inquiryId} me={session.me} at="/inquiries" />;
}

function PublicStatus({ id }: { id: string }) {
  const [query] = useSearchParams();
  const acceptedAt = query.get("acceptedAt") ?? undefined;
  return <InquiryStanding status={useRead<InquiryStatus>(`/inquiries/${id}`, { acceptedAt }).value} />;
}
