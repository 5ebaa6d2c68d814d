// What each page of the web asks its first reader to load as script, compressed, and whether the first page stays small.
import { gzipSync } from "node:zlib";

const mostBytes = 200_000;
const first = "support site, first page";

/** Rows of page and bytes, the smallest first, from what Vite has built. */
export function webSizes({ output }) {
  const chunks = new Map(output.filter(({ type }) => type === "chunk").map((chunk) => [chunk.fileName, chunk]));
  const sizes = new Map([...chunks].map(([name, { code }]) => [name, gzipSync(code).length]));
  const within = (name, found = new Set()) => {
    if (found.has(name)) return found;
    found.add(name);
    for (const one of chunks.get(name).imports) within(one, found);
    return found;
  };
  const bytesOf = (...names) => {
    const all = new Set(names.flatMap((name) => [...within(name)]));
    return [...all].reduce((sum, name) => sum + sizes.get(name), 0);
  };
  const entry = [...chunks.values()].find(({ isEntry, name }) => isEntry && name === "index");
  const later = [...within(entry.fileName)].flatMap((name) => chunks.get(name).dynamicImports);
  const screens = new Map(
    later.flatMap((name) => {
      const page = /\/web\/(.*)$/.exec(chunks.get(name)?.facadeModuleId ?? "")?.[1];
      return page ? [[page, name]] : [];
    }),
  );
  const rows = [...screens].flatMap(([page, name]) => {
    const area = page?.split("/")[0];
    if (!["support", "mypage", "operator"].includes(area) || page.endsWith("/frame.tsx")) return [];
    const frame = screens.get(`${area}/frame.tsx`);
    return [[page, bytesOf(entry.fileName, name, ...(frame ? [frame] : []))]];
  });
  return [[first, bytesOf(entry.fileName)], ...rows].toSorted(([, a], [, b]) => a - b);
}

export function checkWebSizes(built, print) {
  const rows = webSizes(built);
  for (const [page, bytes] of rows) print(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${page}`);
  const found = Object.fromEntries(rows)[first];
  if (found >= mostBytes)
    throw new Error(`The first page of the web loads ${found} bytes of script, and may load ${mostBytes}.`);
}
