import type { IncomingMessage, ServerResponse } from "node:http";
import type { GraphSimulator } from "../graph/model.ts";
import { conversationPage } from "./conversation-page.tsx";
import { conversationsOf, type ShownMail } from "./conversations.ts";
import { listPage, missingPage } from "./pages.tsx";
import { fileHeaders, mailHeaders, pageHeaders } from "./style.ts";

type Answer = { status: number; headers: Record<string, string>; body: string | Buffer };

/** Shows the mails that went out and came in, by conversation, under `/mail`. */
export function mailViewer(
  graph: Pick<GraphSimulator, "mail" | "received">,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const isRead = request.method === "GET" || request.method === "HEAD";
    const { pathname } = new URL(request.url ?? "/", "http://viewer.invalid");
    const { status, headers, body } = isRead ? answerTo(pathname, mailsOf(graph)) : notAllowed;
    response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
  };
}

const mailsOf = (graph: Pick<GraphSimulator, "mail" | "received">): ShownMail[] => [
  ...graph.received().map((mail) => ({ ...mail, isIncoming: true })),
  ...graph.mail().map((mail) => ({ ...mail, isIncoming: false })),
];

const notAllowed: Answer = { status: 405, headers: { allow: "GET, HEAD" }, body: "" };

function answerTo(path: string, mails: readonly ShownMail[]): Answer {
  const [, id, part, number] = /^\/mail(?:\/([\w-]+)(?:\/(body|attachments\/(\d+)))?)?\/?$/.exec(path) ?? [];
  if (/^\/mail\/?$/.test(path)) return page(200, listPage(conversationsOf(mails)));
  const mail = mails.find((candidate) => candidate.id === id);
  if (!mail) return page(404, missingPage());
  if (part === undefined)
    return page(200, conversationPage(conversationsOf(mails).find((one) => one.includes(mail)) ?? [mail]));
  if (part === "body") return { status: 200, headers: mailHeaders, body: framed(mail) };
  const attachment = mail.attachments[Number(number)];
  if (!attachment) return page(404, missingPage());
  const body = Buffer.from(attachment.contentBytes, "base64");
  return { status: 200, headers: fileHeaders(attachment.name), body };
}

const page = (status: number, body: string): Answer => ({ status, headers: pageHeaders, body });

/** The mail's own HTML, with its inline pictures in it and its links made to open in a new window. */
function framed({ body, attachments }: ShownMail): string {
  const pictures = new Map(
    attachments.map((one) => [one.contentId, `data:${one.contentType};base64,${one.contentBytes}`]),
  );
  const html = body.content.replace(/cid:([^"'\s>]+)/gi, (whole, id: string) => pictures.get(id) ?? whole);
  const base = '<base target="_blank">';
  return /<head\b[^>]*>/i.test(html) ? html.replace(/<head\b[^>]*>/i, (head) => head + base) : base + html;
}
