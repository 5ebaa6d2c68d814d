import type { IncomingMessage, ServerResponse } from "node:http";
import type { GraphSimulator } from "../graph/model.ts";
import { mailViewer } from "../mail-viewer/viewer.ts";
import { siteHandler } from "./site.ts";

/** Everything that is served beside the API: the form as home page, fonts, and the mails that went out. */
export function localSite(graph: GraphSimulator): (request: IncomingMessage, response: ServerResponse) => void {
  const site = siteHandler({ home: "/api/inquiry-form" });
  const mails = mailViewer(graph);
  return (request, response) => (/^\/mail(\/|\?|$)/.test(request.url ?? "") ? mails : site)(request, response);
}
