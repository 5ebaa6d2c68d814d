const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** The same content gives the same bytes: the time of packing goes from every entry, in its header and the directory. */
export function withoutZipTimes(zip: Buffer): Uint8Array {
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) throw new Error("The workbook is not a zip file");
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new Error("The workbook's zip directory cannot be read");
    clearTime(zip, at + 12);
    clearTime(zip, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return new Uint8Array(zip);
}

/** DOS time 0:00:00 and date 1980-01-01, the first that a zip file can say. */
function clearTime(zip: Buffer, at: number): void {
  zip.writeUInt16LE(0, at);
  zip.writeUInt16LE(0x21, at + 2);
}
