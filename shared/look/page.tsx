import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Logo } from "./logo.tsx";
import { siteCss } from "./site-style.ts";

/** Whose site it is: what the service is called and who runs it. */
export type Chrome = { serviceName: string; providerName: string };

type PageProps = { chrome: Chrome; title: string; refreshSeconds?: number; script?: string; children: ReactNode };

/** A whole page of the public site as HTML; it needs no script, and is more convenient with the one that it may have. */
export const renderPage = (props: PageProps): string => `<!doctype html>${renderToStaticMarkup(<Page {...props} />)}`;

const Page = ({ chrome, title, refreshSeconds, script, children }: PageProps) => (
  <html lang="ja">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="format-detection" content="telephone=no" />
      {refreshSeconds !== undefined && <meta httpEquiv="refresh" content={String(refreshSeconds)} />}
      <title>{`${title}｜${chrome.serviceName}`}</title>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/fonts/noto-sans-jp.css" />
      <style>{siteCss}</style>
      {script !== undefined && <script src={script} defer />}
    </head>
    <body>
      <a className="skip" href="#main">
        本文へ移動
      </a>
      <header className="site">
        <div className="name">
          <Logo size={28} />
          <span>
            {chrome.serviceName}
            <small>サポートサイト</small>
          </span>
        </div>
      </header>
      <main id="main">{children}</main>
      <footer className="foot">{chrome.providerName}</footer>
    </body>
  </html>
);
