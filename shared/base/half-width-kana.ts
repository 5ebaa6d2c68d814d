/** What banks write in the names of who pays, character by character; the small letters of kana have none of their own. */
const wide =
  "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン" +
  "ァィゥェォッャュョヮ\u3099\u309a゛゜ー－ー‐―・「」、。";
const narrow = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｱｲｳｴｵﾂﾔﾕﾖﾜﾞﾟﾞﾟ-----.｢｣,.";
const narrowOf = new Map(Array.from(wide, (letter, index) => [letter, narrow.charAt(index)]));

const takenByBanks = /^[ｦｱ-ﾝﾞﾟ0-9A-Z ()\-./,｢｣\\]+$/;

/** A name as banks write it, `ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ`, however it was typed; nothing when it has letters that banks do not take. */
export function halfWidthKana(typed: string): string | undefined {
  const katakana = typed
    .normalize("NFKC")
    .replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))
    .normalize("NFD")
    .toUpperCase()
    .replace(/\s+/g, " ")
    .trim();
  const written = Array.from(katakana, (letter) => narrowOf.get(letter) ?? letter).join("");
  return takenByBanks.test(written) ? written : undefined;
}
