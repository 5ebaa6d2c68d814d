import { brand, dark, meaning, neutral } from "#shared/look/theme.ts";

const family = "'Hiragino Sans','Yu Gothic UI','Yu Gothic',Meiryo,'Noto Sans JP Variable',sans-serif";

const text = { margin: 0, fontSize: 14, lineHeight: 1.8, color: neutral.text } as const;
const small = { margin: 0, fontSize: 13, lineHeight: 1.6, color: neutral.text3 } as const;

const heading = { margin: "0 0 12px", fontSize: 20, lineHeight: 1.5, fontWeight: 700, color: neutral.text } as const;
const highlight = { margin: "0 0 8px", fontSize: 18, lineHeight: 1.5, fontWeight: 700 } as const;

/** Mail programs read the style of an element from the element itself. */
export const styles = {
  body: { margin: 0, padding: 0, background: neutral.ground, WebkitTextSizeAdjust: "100%" },
  hidden: { display: "none", maxHeight: 0, overflow: "hidden" },
  ground: { background: neutral.ground },
  outer: { padding: "24px 12px" },
  column: { width: "100%", maxWidth: 600 },
  card: {
    background: neutral.paper,
    border: `1px solid ${neutral.hair}`,
    borderRadius: 8,
    padding: "32px 40px",
    fontFamily: family,
    textAlign: "left",
    overflowWrap: "anywhere",
    wordBreak: "break-word",
  },
  sender: { ...small, margin: "0 0 20px", lineHeight: 1.5 },
  greeting: { ...text, margin: "0 0 12px", fontSize: 15 },
  heading,
  headingAlone: { ...heading, margin: "0 0 20px" },
  lead: { ...text, margin: "0 0 20px", fontSize: 15 },
  box: { background: neutral.panel, border: `1px solid ${neutral.hair}`, borderRadius: 6 },
  boxInside: { padding: "14px 20px 12px" },
  keyLabel: small,
  plain: { ...highlight, color: brand[40] },
  critical: { ...highlight, color: meaning.critical.text },
  decision: { ...highlight, color: meaning.decision.text },
  rule: { borderTop: `1px solid ${neutral.hair}` },
  factLabel: { ...small, padding: "7px 12px 7px 0", verticalAlign: "top", whiteSpace: "nowrap", width: 96 },
  fact: { ...text, padding: "7px 0", lineHeight: 1.6, verticalAlign: "top" },
  buttonSpace: { margin: "24px 0 0" },
  gap: { height: 28 },
  button: {
    display: "inline-block",
    background: brand[80],
    color: "#ffffff",
    fontSize: 15,
    fontWeight: 700,
    lineHeight: "20px",
    textDecoration: "none",
    padding: "13px 28px",
    borderRadius: 4,
    textAlign: "center",
  },
  title: { margin: "0 0 6px", fontSize: 15, lineHeight: 1.6, fontWeight: 700, color: neutral.text },
  section: { ...text, margin: "0 0 20px" },
  lastSection: text,
  foot: {
    padding: "20px 40px 8px",
    fontFamily: family,
    fontSize: 12,
    lineHeight: 1.8,
    color: neutral.text3,
    textAlign: "left",
    overflowWrap: "anywhere",
  },
  link: { color: brand[70], textDecoration: "underline" },
} as const;

const darkText = {
  text: dark.text,
  quiet: dark.text2,
  plain: dark.strong,
  critical: dark.critical,
  decision: dark.decision,
  link: dark.link,
} as const;

const darkColours = (scope: string) =>
  Object.entries(darkText)
    .map(([name, colour]) => `${scope}.${name}{color:${colour}!important}`)
    .join("\n");

/** What an element cannot say of itself: where lines break, narrow screens, and dark ones in the words of Apple's and of Outlook's programs. */
export const mailCss = `
.pad{line-break:strict;text-autospace:normal;text-wrap:pretty}
.u{white-space:nowrap;text-autospace:no-autospace}
h1{word-break:auto-phrase;text-wrap:balance}
@media (prefers-color-scheme:dark){
.ground{background:${dark.ground}!important}
.card{background:${dark.card}!important;border-color:${dark.line}!important}
.box{background:${dark.box}!important;border-color:${dark.line}!important}
.rule{border-color:${dark.line}!important}
${darkColours("")}
}
${darkColours("[data-ogsc] ")}
@media (max-width:480px){
.outer{padding:0!important}
.card{border-radius:0!important;border-left:0!important;border-right:0!important}
.pad{padding:24px 20px!important}
.button{display:block!important}
.button-space{width:100%!important}
}
`;
