/** Indigo, from ink to mist. 90 is too light for text. */
export const brand = {
  10: "#030e1c",
  20: "#05192e",
  30: "#082541",
  40: "#0b3152",
  50: "#0f3c64",
  60: "#134874",
  70: "#195382",
  80: "#206094",
  90: "#387cb5",
  100: "#5a9dd5",
  110: "#72acdd",
  120: "#8abce5",
  130: "#a3cbec",
  140: "#bddaf2",
  150: "#d6e9f8",
  160: "#ebf4fc",
} as const;

/** Greys: text from strong to faint, lines, grounds. `edge` is the lightest border that an input may have. */
export const neutral = {
  text: "#242424",
  text2: "#424242",
  text3: "#616161",
  edge: "#8a8a8a",
  line: "#d1d1d1",
  hair: "#e0e0e0",
  ground: "#f5f5f5",
  panel: "#fafafa",
  paper: "#ffffff",
} as const;

/** What colour says; a mark and a word always say it too. */
export const meaning = {
  critical: { text: "#991425", solid: "#960e22", tint: "#feefef", line: "#f0a8a7" },
  decision: { text: "#983e04", solid: "#af4803", tint: "#fff2e8", line: "#ebaf86" },
  caution: { text: "#735101", solid: "#735101", tint: "#fdf5db", line: "#e1b75c" },
  good: { text: "#1d6447", solid: "#1d6a4b", tint: "#eaf8f0", line: "#95ccb0" },
  unknown: { text: "#4f5359", solid: "#4f5359", tint: "#f2f3f5", line: "#82868e" },
} as const;

/** Grounds, lines and text where the reader has asked for a dark screen. */
export const dark = {
  ground: "#1b1d20",
  card: "#26292d",
  box: "#1f2226",
  line: "#3a3e44",
  text: "#f2f3f5",
  text2: "#b6bac1",
  strong: "#ffffff",
  link: brand[120],
  critical: "#f3a3a3",
  decision: "#f5b185",
} as const;

export const screenFonts =
  '"Noto Sans JP Variable","Noto Sans JP","Yu Gothic UI","Hiragino Sans",Meiryo,system-ui,sans-serif';

/** The theme as CSS custom properties: `--brand-80`, `--text2`, `--critical-tint`. */
export function themeCss(): string {
  const meanings = Object.entries(meaning).flatMap(([name, values]) => flat(values, `${name}-`));
  return `:root{${[...flat(brand, "brand-"), ...flat(neutral), ...meanings].join(";")}}`;
}

const flat = (values: Record<string, string>, prefix = "") =>
  Object.entries(values).map(([name, value]) => `--${prefix}${name}:${value}`);
