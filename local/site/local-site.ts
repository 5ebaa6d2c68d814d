import type { IncomingMessage, ServerResponse } from "node:http";
import type { GraphSimulator } from "../graph/model.ts";
import { mailViewer } from "../mail-viewer/viewer.ts";
import type { TeamsReceiver } from "../teams/receiver.ts";
import { teamsViewer } from "../teams/viewer.tsx";
import { siteHandler } from "./site.ts";
import { webHeaders } from "./web-policy.ts";

type Sources = {
  graph: GraphSimulator;
  teams: TeamsReceiver;
  /** Where the built web lies. */
  webFolder: string;
  /** To whom the web speaks besides us: where people sign in, and where documents lie. */
  signIn: string;
  documents: string;
};

/** Everything that is served beside the API: the web, fonts, and the mails and cards that went out. */
export function localSite({
  graph,
  teams,
  webFolder,
  signIn,
  documents,
}: Sources): (request: IncomingMessage, response: ServerResponse) => void {
  const web = { folder: webFolder, headers: webHeaders(signIn, documents) };
  const site = siteHandler({ home: "/api/inquiry-form", web });
  const viewers = { mail: mailViewer(graph), teams: teamsViewer(teams) };
  return (request, response) => {
    const [, viewer] = /^\/(mail|teams)(?:\/|\?|$)/.exec(request.url ?? "") ?? [];
    const handle = viewer === "mail" || viewer === "teams" ? viewers[viewer] : site;
    handle(request, response);
  };
}
