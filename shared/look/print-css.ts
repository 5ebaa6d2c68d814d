const face = '"Noto Sans JP Core", "Noto Sans JP"';
const margin = (box: string, content: string, weight: number, rest: string) =>
  `@${box} { content: ${content}; font: ${weight} 7pt/1.45 ${face}; text-autospace: no-autospace; ${rest} }`;

/** Company names go into CSS here: nothing in them may end the string or the style element. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\u007f]|\p{Cc}/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

/** The head and foot of every page, which Chromium draws in the page's margins. */
export function runningTexts({ head, part, foot }: { head: string; part: string; foot: string }): string {
  const rule =
    "color: #616161; border-bottom: .35pt solid #c9cdd2; vertical-align: bottom; padding-bottom: 1.8mm; margin-bottom: 8mm;";
  const low = "color: #616161; padding-bottom: 4mm; vertical-align: bottom;";
  return `@page { size: A4; margin: 24mm 18mm 17mm;
    ${margin("top-left", cssString(head), 400, `${rule} text-align: left; width: 78%;`)}
    ${margin("top-right", cssString(part), 500, `${rule} text-align: right; color: #0f3c64;`)}
    ${margin("bottom-left", cssString(foot), 400, `${low} text-align: left; width: 78%;`)}
    ${margin("bottom-right", 'counter(page) " / " counter(pages)', 500, `${low} text-align: right; color: #424242;`)}
  }`;
}

/** Pages that carry a part's own running head; the part's class takes them by the same name. */
export const namedPage = (name: string, part: string): string =>
  `@page ${name} { @top-right { content: ${cssString(part)}; } } .${name} { page: ${name}; }`;

/** What every printed document shares: type, headings, tables, strips, marks of state; millimetres for space, points for type. */
export const printCss = `
html { font-family: ${face}; font-size: 9pt; line-height: 1.7; color: #242424; print-color-adjust: exact; -webkit-print-color-adjust: exact;
  font-synthesis: none; font-kerning: normal; text-autospace: normal; text-spacing-trim: trim-start; line-break: strict;
  overflow-wrap: anywhere; font-variant-numeric: tabular-nums lining-nums; }
body, p, h1, h2, dl, dd, table, figure { margin: 0; padding: 0; }
h1, h2, th, .palt { font-feature-settings: "palt"; letter-spacing: .02em; }
h1, h2 { color: var(--brand-40); font-weight: 700; word-break: auto-phrase; text-wrap: balance; break-after: avoid; }
h1 { font-size: 16pt; line-height: 1.45; }
h1 > span { font-weight: 400; color: var(--brand-80); margin-left: 2mm; white-space: nowrap; }
h2 { font-size: 10.5pt; line-height: 1.55; margin-bottom: 1.8mm; }
h2 small { font-weight: 400; font-size: 7.5pt; color: #616161; margin-left: 2mm; letter-spacing: 0; }
.to { font-size: 11pt; font-weight: 500; line-height: 1.5; margin-bottom: 1.5mm; }
.lead { font-size: 10.5pt; line-height: 1.75; word-break: auto-phrase; text-wrap: pretty; }
.note { font-size: 7.25pt; line-height: 1.6; color: #616161; margin-top: 1.6mm; text-wrap: pretty; }
/* A full-width bracket at the end of a line reaches half its width past the column before it is trimmed. */
.lead, .note, h2 { padding-right: .6em; }
.num { text-align: right; white-space: nowrap; }
.u { white-space: nowrap; text-autospace: no-autospace; font-feature-settings: "palt"; }
.mark { vertical-align: -.18em; flex: none; }
.block { margin-top: 5.5mm; }
.evidence, .together, figure, tr { break-inside: avoid; }
.part-head { display: grid; grid-template-columns: 1fr auto; align-items: end; column-gap: 6mm; margin-bottom: 3mm; }
.asof { font-size: 7.25pt; line-height: 1.5; color: #424242; text-align: right; padding-bottom: .8mm; }
.asof b { font-weight: 500; }

table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: 8.25pt; line-height: 1.45; }
thead { display: table-header-group; }
tfoot { display: table-row-group; break-inside: avoid; break-before: avoid; }
th { font-weight: 500; font-size: 7.5pt; color: #424242; text-align: left; vertical-align: bottom; padding: 0 2mm 1.3mm; line-height: 1.35; border-bottom: .75pt solid var(--brand-40); }
th .line { display: block; }
td { text-wrap: pretty; padding: 1.55mm 2mm; border-bottom: .35pt solid #d5d8dc; vertical-align: middle; }
th:first-child, td:first-child { padding-left: 0; } th:last-child, td:last-child { padding-right: 0; }
tbody tr:last-child td, tbody tr:last-child th { border-bottom-color: #b9bec5; }
tfoot td { border-bottom: 0; font-weight: 700; padding-top: 1.4mm; padding-bottom: 0; }
tfoot tr:first-child td { padding-top: 1.8mm; }
tbody:has(+ tfoot) tr:last-child td { border-bottom: .75pt solid var(--brand-40); }
td .sub { display: block; font-size: 7pt; color: #616161; line-height: 1.4; font-weight: 400; }
.zero { color: #6b7077; font-weight: 400; }

.st { display: inline-flex; vertical-align: middle; align-items: center; gap: 1.1mm; white-space: nowrap; font-weight: 500; }
.st.good { color: var(--good-text); } .st.decision { color: var(--decision-text); } .st.caution { color: var(--caution-text); } .st.unknown { color: var(--unknown-text); }

.missing { border: .75pt dashed var(--unknown-line); border-radius: 1mm; padding: 2.4mm 4mm 2.4mm 7mm; font-size: 8.25pt; line-height: 1.6; color: #424242; break-inside: avoid;
  background: linear-gradient(#fff, #fff) 3mm 0 / 100% 100% no-repeat, repeating-linear-gradient(-45deg, #b9bec5 0 .25mm, #fff .25mm 1.05mm); }
.missing b { font-weight: 700; color: #242424; }
.missing dl { display: grid; grid-template-columns: auto 1fr; column-gap: 4mm; row-gap: .4mm; margin-top: .8mm; }
.missing dt { color: #616161; }

.ask { border: .75pt solid var(--decision-line); border-left: 2.2pt solid var(--decision-solid); border-radius: 0 1mm 1mm 0; background: #fffaf6; padding: 2.4mm 4mm; break-inside: avoid;
  display: grid; grid-template-columns: 1fr auto; column-gap: 6mm; align-items: center; }
.ask h2 { font-size: 8.75pt; color: var(--decision-text); display: flex; align-items: center; gap: 1.4mm; margin: 0 0 .5mm; }
.ask p { font-size: 8.25pt; line-height: 1.6; color: #424242; word-break: auto-phrase; text-wrap: pretty; }
.ask dl { display: grid; grid-template-columns: auto 1fr; column-gap: 3mm; font-size: 8.75pt; line-height: 1.6; margin-bottom: .6mm; }
.ask dt { color: var(--decision-text); font-weight: 500; white-space: nowrap; } .ask dd { font-weight: 500; text-wrap: pretty; }
.ask .by { text-align: right; font-size: 7.25pt; color: #424242; line-height: 1.5; white-space: nowrap; }
.ask .by b { display: block; font-size: 10.5pt; font-weight: 700; color: #242424; }

.strip { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; border-top: .75pt solid var(--brand-40); border-bottom: .35pt solid #d5d8dc; break-inside: avoid; }
.strip > div { padding: 2.2mm 3mm 2mm; border-left: .35pt solid #d5d8dc; }
.strip > div:first-child { border-left: 0; padding-left: 0; }
.strip dt { font-size: 7.25pt; color: #424242; line-height: 1.4; white-space: nowrap; }
.strip dd { text-autospace: no-autospace; }
.strip dd.fig { font-size: 16pt; font-weight: 700; line-height: 1.35; white-space: nowrap; letter-spacing: -.01em; }
.strip dd.fig .mark { margin-right: 1.2mm; vertical-align: .02em; }
.strip dd.fig small { font-size: 8pt; font-weight: 500; margin-left: .7mm; letter-spacing: 0; }
.strip dd.short { color: var(--decision-text); }
.strip dd.unread { color: #6b7077; font-weight: 400; }
.strip dd.was { font-size: 7.25pt; line-height: 1.45; color: #616161; white-space: nowrap; }

.chart { display: block; width: 100%; height: auto; }
.chart text { font-family: ${face}; }
.key { margin-left: 1mm; }
.order { float: right; line-height: 2.2; }
.key span { margin-left: 3.2mm; } .key svg { margin-right: 1mm; vertical-align: -.25mm; }

:lang(en) { line-break: auto; text-autospace: no-autospace; }
:lang(en) :is(h1, h2, th, .palt, .u) { font-feature-settings: normal; letter-spacing: 0; }
:lang(en) .lead { line-height: 1.6; } :lang(en) .note, :lang(en) .ask p { line-height: 1.5; }
`;
