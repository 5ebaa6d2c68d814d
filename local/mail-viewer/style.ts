import { createHash } from "node:crypto";
import { baseCss } from "#shared/look/css/base.ts";
import { themeCss } from "#shared/look/theme.ts";

const ownCss = `
html { font-size: 14px; line-height: 22px; }
h1 { font-size: 24px; line-height: 34px; }
p + h1 { margin-top: 8px; }
h2 { font-size: 16px; line-height: 24px; }
.list { margin-top: 16px; overflow: hidden; }
.list li + li { border-top: 1px solid var(--hair); }
.list a { display: grid; grid-template-columns: 11em minmax(0, 22em) minmax(0, 1fr); gap: 16px; padding: 12px 20px; color: inherit; text-decoration: none; }
.list a:hover { background: var(--brand-160); }
.list a:hover b { color: var(--brand-70); }
.who { display: flex; align-items: baseline; gap: 8px; }
.what { display: flex; align-items: baseline; justify-content: space-between; gap: 12px; }
.count { flex: none; color: var(--text3); }
time { color: var(--text3); white-space: nowrap; }
.way { flex: none; padding: 0 8px; border: 1px solid var(--brand-80); border-radius: 4px; color: var(--brand-70); font-size: 12px; line-height: 20px; }
.way.in { border-color: transparent; background: var(--brand-80); color: #fff; }
.empty { margin-top: 16px; padding: 32px 24px; }
.mail { margin-top: 16px; padding: 16px 24px; }
.mail header { display: flex; align-items: baseline; gap: 12px; margin-bottom: 8px; }
.mail.in { border-left: 4px solid var(--brand-80); padding-left: 21px; }
.mail dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 20px; margin-top: 8px; }
.mail .headers { margin: 0 0 8px; font-size: 12px; line-height: 18px; }
dt { color: var(--text3); }
dd { overflow-wrap: anywhere; }
.posted { margin-top: 16px; padding: 16px 24px 8px; }
.posted h2 { margin-bottom: 4px; }
.posted a { display: inline-block; margin-top: 8px; }
.fact { display: grid; grid-template-columns: 8em minmax(0, 1fr); gap: 0 16px; margin-top: 2px; }
iframe { display: block; width: 100%; height: 640px; border: 1px solid var(--hair); border-radius: 8px; background: var(--paper); }
pre { margin: 0; padding: 4px 0 8px; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
summary { cursor: pointer; padding: 8px 0; color: var(--brand-70); }
@media (max-width: 800px) {
.list a { grid-template-columns: minmax(0, 1fr); gap: 4px; padding: 12px 16px; }
.mail, .posted { padding: 12px 16px; }
.mail.in { padding-left: 13px; }
.mail .headers { grid-template-columns: minmax(0, 1fr); gap: 0; }
.mail .headers dd { margin-bottom: 6px; }
}
`;

/** The viewer's one stylesheet. */
export const viewerCss = [themeCss(), baseCss, ownCss].join("\n").replace(/\n\s*/g, "\n");

const hash = createHash("sha256").update(viewerCss).digest("base64");

const common = { "cache-control": "no-store", "referrer-policy": "no-referrer", "x-content-type-options": "nosniff" };

/** Under what a page of the viewer is sent: no script, and a frame only for the mail itself. */
export const pageHeaders = {
  ...common,
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": [
    "default-src 'none'",
    `style-src 'self' 'sha256-${hash}'`,
    "font-src 'self'",
    "img-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
};

/** Under what the HTML of a mail is sent: it may show itself and open its links in a new window, nothing else. */
export const mailHeaders = {
  ...common,
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": [
    "sandbox allow-popups allow-popups-to-escape-sandbox",
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "frame-ancestors 'self'",
  ].join("; "),
};

/** Under what an attachment is sent: as a file, never as something to show. */
export const fileHeaders = (name: string) => ({
  ...common,
  "content-type": "application/octet-stream",
  "content-security-policy": "sandbox; default-src 'none'",
  "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`,
});

const percent = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
