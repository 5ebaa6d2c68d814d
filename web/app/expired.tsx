import { lazy, Suspense } from "react";
import { useSession } from "#web/session/session.ts";

const ExpiredDialog = lazy(async () => ({ default: (await import("./expired-dialog.tsx")).ExpiredDialog }));

/** What comes above a page when the sign-in of its reader has run out. */
export function Expired() {
  const session = useSession();
  if (session.state !== "expired") return undefined;
  return (
    <Suspense>
      <ExpiredDialog me={session.me} />
    </Suspense>
  );
}
