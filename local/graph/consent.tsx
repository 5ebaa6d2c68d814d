import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import * as z from "zod";
import { baseCss } from "#shared/look/css/base.ts";
import { themeCss } from "#shared/look/theme.ts";
import type { App, GraphTenant } from "./model.ts";
import type { Answer } from "./route.ts";
import { everyPermission } from "./routes.ts";
import type { Simulation } from "./simulation.ts";
import { appOf } from "./tokens.ts";

/** Where a tenant's admin consents to an app: https://learn.microsoft.com/entra/identity-platform/v2-admin-consent */
export const consentPath = /^\/([^/]+)\/v2\.0\/adminconsent$/;

/** Only addresses on this machine get an answer: everybody may consent here. */
const loopback = z.url({ protocol: /^https?$/, hostname: /^(localhost|127\.0\.0\.1)$/ });

const Asked = z.object({
  client_id: z.string(),
  redirect_uri: loopback,
  scope: z.literal("https://graph.microsoft.com/.default"),
  state: z.string().optional(),
});

/** Shows an admin what an app asks for, and grants it to the app or not. */
export function answerConsent(simulation: Simulation, method: string, url: URL, text: string): Answer {
  const tenant = simulation.tenant(consentPath.exec(url.pathname)?.[1] ?? "");
  const asked = Asked.safeParse(Object.fromEntries(url.searchParams));
  const app = asked.success ? appOf(simulation, asked.data.client_id.toLowerCase()) : undefined;
  if (!tenant || !asked.success || !app)
    return page(
      400,
      <p>{asked.error ? z.prettifyError(asked.error) : "AADSTS700016: テナントまたはアプリがありません。"}</p>,
    );
  if (method !== "POST") return page(200, <Choice tenant={tenant} app={app} action={url.pathname + url.search} />);
  const isGranted = new URLSearchParams(text).get("choice") === "accept";
  if (isGranted) grant(simulation, tenant, app);
  const location = new URL(asked.data.redirect_uri);
  const said = isGranted ? { tenant: tenant.id, admin_consent: "True", scope: asked.data.scope } : declined;
  for (const [name, value] of Object.entries({ ...said, ...(asked.data.state && { state: asked.data.state }) }))
    location.searchParams.set(name, value);
  return { status: 302, headers: { location: location.href } };
}

const declined = {
  error: "access_denied",
  error_description: "AADSTS65004: User declined to consent to access the app.",
};

/** The app gets all that its registration asks for. */
function grant(simulation: Simulation, tenant: GraphTenant, app: App): void {
  const described = simulation.options.tenants.find(({ id }) => id === tenant.id);
  const all = [
    ...((app === "reading" ? described?.permissions : described?.changePermissions) ?? everyPermission[app]),
  ];
  simulation.changeTenant(
    tenant,
    app === "reading" ? { isWithdrawn: false, permissions: all } : { lacksChanges: false, changePermissions: all },
  );
}

const appNames: Record<App, string> = { reading: "読み取りのアプリ", changing: "設定変更のアプリ" };

const Choice = ({ tenant, app, action }: { tenant: GraphTenant; app: App; action: string }) => (
  <form method="post" action={action}>
    <p>
      {tenant.name}のグローバル管理者として、{appNames[app]}にアクセスを許可しますか。この画面は手元の動作確認用です。
    </p>
    <ul>
      {everyPermission[app].map((permission) => (
        <li key={permission}>{permission}</li>
      ))}
    </ul>
    <p>
      <button className="button" name="choice" value="accept">
        承諾
      </button>{" "}
      <button className="button" name="choice" value="decline">
        キャンセル
      </button>
    </p>
  </form>
);

const page = (status: number, children: ReactNode): Answer => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  body: Buffer.from(
    `<!doctype html>${renderToStaticMarkup(
      <html lang="ja">
        <head>
          <meta charSet="utf-8" />
          <title>アクセスの許可</title>
          <style dangerouslySetInnerHTML={{ __html: `${themeCss()}${baseCss}` }} />
        </head>
        <body>
          <main>
            <h1>アクセスの許可</h1>
            <div className="card">{children}</div>
          </main>
        </body>
      </html>,
    )}`,
  ),
});
