/** The first three groups of a GUID stand in the other byte order in .NET's form of it. */
function swapped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.subarray(0, 4).reverse();
  copy.subarray(4, 6).reverse();
  copy.subarray(6, 8).reverse();
  return copy;
}

/** A lock token as the bytes of a UUID, the order of management requests. */
export const tokenToUuid = (token: string): Buffer => Buffer.from(token.replaceAll("-", ""), "hex");

/** The lock token of a UUID's bytes. */
export const uuidToToken = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** A lock token as a delivery tag, which is in .NET's order. */
export const tokenToTag = (token: string): Buffer => swapped(tokenToUuid(token));

/** The lock token of a delivery tag. */
export const tagToToken = (tag: Buffer): string => uuidToToken(swapped(tag));
