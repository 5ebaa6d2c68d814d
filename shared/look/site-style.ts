import { createHash } from "node:crypto";
import { baseCss } from "./css/base.ts";
import { fieldsCss } from "./css/fields.ts";
import { panelsCss } from "./css/panels.ts";
import { themeCss } from "./theme.ts";

/** The one stylesheet of the public site. It stands inside each page, so that a page is complete without another request. */
export const siteCss = [themeCss(), baseCss, fieldsCss, panelsCss].join("\n").replace(/\n\s*/g, "\n");

const hash = `'sha256-${createHash("sha256").update(siteCss).digest("base64")}'`;

/** The stylesheet as a source expression of a content security policy. */
export const styleHash = (): string => hash;

/**
 * The headers under which a page is sent: no script unless it runs a file of ours, no style but ours, no frame, no trace of
 * the address elsewhere.
 */
export const pageHeaders = ({ runsScript = false } = {}): Record<string, string> => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": [
    "default-src 'none'",
    `style-src 'self' ${hash}`,
    ...(runsScript ? ["script-src 'self'", "connect-src 'self'"] : []),
    "font-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
});
