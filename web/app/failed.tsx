import { useRouteError } from "react-router";
import { isRefused } from "#web/api/problem.ts";
import { Refusal } from "#web/parts/states.tsx";

/** What is left when a page could not be shown: also when a new version has replaced the scripts of the old one. */
export function Failed() {
  const error = useRouteError();
  return (
    <main>
      <Refusal error={isRefused(error) ? error : undefined} retry={() => location.reload()} />
    </main>
  );
}
