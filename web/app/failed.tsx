import { useRouteError } from "react-router";
import { isRefused, Refused } from "#web/api/problem.ts";
import { RefusedPage } from "#web/parts/page.tsx";

/** What is left when a page could not be shown: without a network, or when a new version has replaced its scripts. */
export function Failed() {
  const thrown = useRouteError();
  const error = navigator.onLine || isRefused(thrown) ? thrown : new Refused("offline", 0, "");
  return <RefusedPage error={error} retry={() => location.reload()} />;
}
