/** How a browser is told what to do with a file and what it is called: RFC 6266, with any script in the name. */
export function contentDisposition(fileName: string, inline: boolean): string {
  const name = fileName.replace(/[\p{Cc}\p{Cs}]/gu, "").replace(/[/\\]/g, "_");
  const plain = name.replace(/[^\x20-\x7e]|["%;]/gu, "_");
  return `${inline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${percentEncoded(name)}`;
}

/** RFC 5987 leaves fewer characters as they are than `encodeURIComponent` does. */
const percentEncoded = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
