import type { IncomingMessage, ServerResponse } from "node:http";
import type { GraphSimulator } from "../graph/model.ts";
import { mailViewer } from "../mail-viewer/viewer.ts";
import type { TeamsReceiver } from "../teams/receiver.ts";
import { teamsViewer } from "../teams/viewer.tsx";
import { siteHandler } from "./site.ts";

/** Everything that is served beside the API: the form as home page, fonts, and the mails and cards that went out. */
export function localSite(
  graph: GraphSimulator,
  teams: TeamsReceiver,
): (request: IncomingMessage, response: ServerResponse) => void {
  const site = siteHandler({ home: "/api/inquiry-form" });
  const viewers = { mail: mailViewer(graph), teams: teamsViewer(teams) };
  return (request, response) => {
    const [, viewer] = /^\/(mail|teams)(?:\/|\?|$)/.exec(request.url ?? "") ?? [];
    const handle = viewer === "mail" || viewer === "teams" ? viewers[viewer] : site;
    handle(request, response);
  };
}
