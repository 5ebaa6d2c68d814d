import { createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { MarkColours } from "#shared/look/marks.tsx";
import { brand, meaning, screenFonts } from "#shared/look/theme.ts";

const ours = {
  fontFamilyBase: screenFonts,
  fontFamilyNumeric: screenFonts,
  lineHeightBase200: "18px",
  lineHeightBase300: "22px",
  lineHeightBase400: "26px",
  lineHeightBase500: "30px",
  lineHeightBase600: "34px",
};

type Meanings = Record<keyof typeof meaning, Record<"text" | "solid" | "tint" | "line", string>>;

const darkMeaning: Meanings = {
  critical: { text: "#f3a3a3", solid: "#f3a3a3", tint: "#3f1517", line: "#7d3437" },
  decision: { text: "#f5b185", solid: "#f5b185", tint: "#3d2010", line: "#83502f" },
  caution: { text: "#e6c374", solid: "#e6c374", tint: "#332709", line: "#6f5a22" },
  good: { text: "#92cfb1", solid: "#92cfb1", tint: "#11301f", line: "#356a4e" },
  unknown: { text: "#b6bac1", solid: "#b6bac1", tint: "#2b2d31", line: "#8a8f97" },
};

/** Our meanings, and what stands out for a person to use, as custom properties beside Fluent's: `--critical-text`. */
const meaningTokens = (meanings: Meanings, rest: Record<string, string>) =>
  Object.fromEntries([
    ...Object.entries(meanings).flatMap(([name, values]) =>
      Object.entries(values).map(([part, value]) => [`${name}-${part}`, value]),
    ),
    ...Object.entries(rest),
  ]);

const light: Theme = {
  ...createLightTheme(brand),
  ...ours,
  ...meaningTokens(meaning, {
    "head-ink": brand[40],
    "chosen-ground": brand[160],
    "chosen-ink": brand[60],
    "chosen-line": brand[80],
    "hint-line": brand[140],
    "field-edge": "#8a8a8a",
    "mark-brand": brand[80],
    "mark-on": "#ffffff",
    "row-line": "#e0e0e0",
    "bar-ground": "#e3e5e8",
    "bar-main": brand[80],
    "bar-soft": brand[120],
  }),
};

const dark: Theme = {
  ...createDarkTheme(brand),
  ...ours,
  ...meaningTokens(darkMeaning, {
    "head-ink": "#ffffff",
    "chosen-ground": "#1c3247",
    "chosen-ink": brand[140],
    "chosen-line": brand[110],
    "hint-line": brand[60],
    "field-edge": "#8f8f8f",
    "mark-brand": brand[110],
    "mark-on": "#1b1d20",
    "row-line": "#3d3d3d",
    "bar-ground": "#45484d",
    "bar-main": brand[110],
    "bar-soft": brand[70],
  }),
};

const variable = (name: string) => `var(--${name})`;

export const markColours: MarkColours = {
  critical: variable("critical-solid"),
  decision: variable("decision-solid"),
  caution: variable("caution-solid"),
  good: variable("good-solid"),
  unknown: variable("unknown-solid"),
  brand: variable("mark-brand"),
  on: variable("mark-on"),
};

const prefersDark = matchMedia("(prefers-color-scheme: dark)");

function listen(tell: () => void) {
  prefersDark.addEventListener("change", tell);
  return () => prefersDark.removeEventListener("change", tell);
}

/** The theme that the reader's device asks for. */
export const useTheme = (): Theme => (useSyncExternalStore(listen, () => prefersDark.matches) ? dark : light);
