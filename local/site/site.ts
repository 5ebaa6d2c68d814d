import type { IncomingMessage, ServerResponse } from "node:http";
import { logoSvg } from "#shared/look/logo-svg.tsx";
import type { Chrome } from "#shared/look/page.tsx";
import { problemPage } from "#shared/look/problem-page.tsx";
import { pageHeaders } from "#shared/look/site-style.ts";
import { fontCss, fontFile } from "./fonts.ts";
import { webFiles } from "./web-files.ts";

export type SiteOptions = {
  home: string;
  /** The built web, and the headers of its pages. */
  web?: { folder: string; headers: Record<string, string> };
} & Partial<Chrome>;

type Answer = { status: number; headers: Record<string, string>; body?: string | Buffer };

const forADay = "public, max-age=86400";
const forAYear = "public, max-age=31536000, immutable";

/** The static part of the web site: its fonts, its sign, the built web, and a page for every other address. */
export const siteHandler = (options: SiteOptions) => (request: IncomingMessage, response: ServerResponse) => {
  const path = new URL(request.url ?? "/", "http://site.invalid").pathname;
  answerTo(path, options).then(
    (answer) => send(request, response, answer),
    (failure: unknown) => {
      console.error("The web site could not answer.", failure);
      send(request, response, { status: 500, headers: {} });
    },
  );
};

async function answerTo(path: string, options: SiteOptions): Promise<Answer> {
  if (path === "/favicon.svg" || path === "/favicon.ico") return found("image/svg+xml", forADay, logoSvg());
  if (path === "/fonts/noto-sans-jp.css") return found("text/css; charset=utf-8", forADay, await fontCss());

  const font = await fontFile(path);
  if (font) return found("font/woff2", forAYear, font);
  const { web, home } = options;
  const file = web && (await webFiles(web.folder)(path));
  if (file) {
    const { headers, ...answer } = found(file.type, file.keep, file.body);
    return { ...answer, headers: { ...headers, ...(file.isPage && web.headers) } };
  }
  if (path === "/") return { status: 302, headers: { location: home } };
  return nothing(options);
}

const found = (type: string, keep: string, body: string | Buffer): Answer => ({
  status: 200,
  headers: { "content-type": type, "cache-control": keep, "x-content-type-options": "nosniff" },
  body,
});

const nothing = ({ home, serviceName = "サポートサイト", providerName = "" }: SiteOptions): Answer => ({
  status: 404,
  headers: pageHeaders(),
  body: problemPage({
    serviceName,
    providerName,
    problem: "not-found",
    back: { href: home, text: "お問い合わせへ戻る" },
  }),
});

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body = "" }: Answer): void {
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  response.end(request.method === "HEAD" ? undefined : body);
}
