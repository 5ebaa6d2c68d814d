import { buffer } from "node:stream/consumers";
import type { Entry, ZipFile } from "yauzl";

/** Why the parts of a file are not handed on. */
export type ZipRefusal = "not-xlsx" | "macros" | "too-large";

const mostEntries = 200;
const mostBytes = 16 * 1_048_576;

/** The parts of an Excel file in which cells, their texts and the formats of dates stand. */
const withCells =
  /^(_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/;
const withMacros = /vbaProject|^xl\/(macrosheets|dialogsheets)\//i;

/**
 * Unpacks what holds the cells of an Excel file that somebody sent, judged by what it contains. Its entries are counted and
 * their sizes bounded while they are unpacked, whatever the file says about itself.
 */
export async function partsWithCells(file: Uint8Array): Promise<Map<string, Buffer> | ZipRefusal> {
  const { default: yauzl } = await import("yauzl");
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(file), { lazyEntries: true });
    return await unpacked(zip);
  } catch {
    return "not-xlsx";
  }
}

async function unpacked(zip: ZipFile): Promise<Map<string, Buffer> | ZipRefusal> {
  if (zip.entryCount > mostEntries) return "too-large";
  const parts = new Map<string, Buffer>();
  const seen = new Set<string>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    if (withMacros.test(entry.fileName)) return "macros";
    if (seen.has(entry.fileName) || seen.size === mostEntries) return "not-xlsx";
    seen.add(entry.fileName);
    if (!withCells.test(entry.fileName)) continue;
    bytes += entry.uncompressedSize;
    if (bytes > mostBytes) return "too-large";
    parts.set(entry.fileName, await contentOf(zip, entry));
  }
  return parts.has("xl/workbook.xml") ? parts : "not-xlsx";
}

/** Breaks off as soon as more comes out than the entry had announced. */
const contentOf = async (zip: ZipFile, entry: Entry): Promise<Buffer> => buffer(await zip.openReadStreamPromise(entry));
