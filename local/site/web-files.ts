import { readFile } from "node:fs/promises";
import path from "node:path";

/** A file of the built web, with what it is and how long it may be kept. */
export type WebFile = { type: string; keep: string; body: Buffer; isPage: boolean };

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".svg": "image/svg+xml",
};

const forAYear = "public, max-age=31536000, immutable";

/** The files under a folder; an address without an ending is one of the web's own, which its first page shows. */
export const webFiles =
  (folder: string) =>
  async (address: string): Promise<WebFile | undefined> => {
    const name = path.extname(address) === "" ? "/index.html" : address;
    const type = types[path.extname(name)];
    if (type === undefined || !/^\/(?:assets\/)?[\w.-]+$/.test(name)) return undefined;
    try {
      const isPage = name.endsWith(".html");
      return { type, isPage, keep: isPage ? "no-cache" : forAYear, body: await readFile(path.join(folder, name)) };
    } catch {
      return undefined;
    }
  };
