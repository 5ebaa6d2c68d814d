import { nothingHere } from "#shared/base/problems.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { refusalPage } from "./pages.ts";

/** Whatever no other route takes: the host alone would answer without a word. */
export const refuseUnknown = endpoint({
  on: "ANY /{*path}",
  allow: "anyone",
  summary: "Says that there is nothing at this address",
  answer: {},
  run: () => Promise.reject(nothingHere()),
  respond: () => ({ status: 404 }),
  refusePage: (problem, { platform }) => refusalPage(platform, problem),
});
