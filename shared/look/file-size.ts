const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** 412 KB, 1.8 MB, 25 MB; never 0 for a file that holds something. */
export function fileSize(bytes: number): string {
  if (bytes < megabyte) return `${Math.ceil(bytes / kilobyte)} KB`;
  return `${Number((bytes / megabyte).toFixed(1))} MB`;
}
