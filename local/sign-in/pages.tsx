import { createHash } from "node:crypto";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { baseCss } from "#shared/look/css/base.ts";
import { themeCss } from "#shared/look/theme.ts";
import type { DemoUser } from "./model.ts";

const css = `${themeCss()}${baseCss}
main { max-width: 608px; }
.card { margin-top: 16px; padding: 24px; }
ul { display: grid; gap: 8px; margin-top: 16px; }
button, .user { width: 100%; text-align: left; font: inherit; color: inherit; padding: 10px 16px; background: var(--paper); border: 1px solid var(--edge); border-radius: 4px; }
button { cursor: pointer; }
button:hover { background: var(--brand-160); border-color: var(--brand-80); }
strong, small { display: block; }
strong { font-weight: 600; line-height: 24px; }
small { font-size: 13px; line-height: 20px; color: var(--text3); }
pre { white-space: pre-wrap; margin: 24px 0 0; padding: 12px 16px; background: var(--panel); border: 1px solid var(--hair); border-radius: 4px; font-size: 13px; line-height: 20px; }
`.replace(/\n\s*/g, "\n");

const styleHash = createHash("sha256").update(css).digest("base64");

/** A browser holds a redirect that follows a form to the same rule as the form itself. */
export const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "content-security-policy": [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "form-action 'self' http://localhost:* http://127.0.0.1:* https://localhost:* https://127.0.0.1:*",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
};

const Page = ({ title, children }: { title: string; children: ReactNode }) => (
  <html lang="ja">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: css }} />
    </head>
    <body>
      <main>
        <h1>{title}</h1>
        <div className="card">{children}</div>
      </main>
    </body>
  </html>
);

const render = (page: ReactNode) => `<!doctype html>${renderToStaticMarkup(page)}`;

const About = ({ user }: { user: DemoUser }) => (
  <>
    <strong>{user.name}</strong>
    <small>{[user.userName, ...user.roles].join("｜")}</small>
  </>
);

/** The page on which one picks who to be. */
export const choicePage = (users: readonly DemoUser[], action: string): string =>
  render(
    <Page title="サインインする利用者を選ぶ">
      <p>この画面は手元の動作確認用です。パスワードは要りません。</p>
      <form method="post" action={action}>
        <ul>
          {users.map((user) => (
            <li key={user.userName}>
              <button name="user" value={user.userName}>
                <About user={user} />
              </button>
            </li>
          ))}
        </ul>
      </form>
    </Page>,
  );

/** What stands at the issuer's own address: who there is, and how to get a token without a browser. */
export const welcomePage = (users: readonly DemoUser[], url: string): string =>
  render(
    <Page title="動作確認用のサインイン">
      <p>次の利用者としてサインインできます。</p>
      <ul>
        {users.map((user) => (
          <li key={user.userName} className="user">
            <About user={user} />
          </li>
        ))}
      </ul>
      <pre>{`curl -s -X POST ${url}/sign-in/token -d user=${users[0]?.userName ?? ""}`}</pre>
    </Page>,
  );

export const refusalPage = (reasons: readonly string[]): string =>
  render(
    <Page title="サインインの要求を受け取れません">
      <p>呼び出し元の設定を確かめてください。</p>
      <pre>{reasons.join("\n")}</pre>
    </Page>,
  );
