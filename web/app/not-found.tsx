import { Refused } from "#web/api/problem.ts";
import { RefusedPage } from "#web/parts/page.tsx";

/** The same for what is not there and for what is not theirs. */
export const NotFound = () => <RefusedPage error={new Refused("not-found", 404, "")} />;
