/** The cover of the monthly report: a page of its own without running texts, and a band along its upper edge. */
export const coverCss = `
@page cover { margin: 15mm 18mm 9mm;
  @top-left-corner { content: ""; border-top: 2.4mm solid #0b3152; } @top-right-corner { content: ""; border-top: 2.4mm solid #0b3152; }
  @top-left { content: ""; border: 0; border-top: 2.4mm solid #0b3152; margin: 0; width: 50%; } @top-right { content: ""; border: 0; border-top: 2.4mm solid #0b3152; margin: 0; width: 50%; }
  @bottom-left { content: none; } @bottom-right { content: none; }
}
.cover { page: cover; display: flex; flex-direction: column; min-height: 272mm; }
.cover > * { flex: none; }
.cover-top { display: flex; justify-content: space-between; align-items: flex-start; column-gap: 8mm; }
.brandline { display: flex; align-items: center; gap: 2mm; font-size: 9pt; font-weight: 700; color: var(--brand-40); font-feature-settings: "palt"; letter-spacing: .04em; }
.brandline svg { flex: none; }
.cover-top dl { display: grid; grid-template-columns: auto auto; column-gap: 3mm; font-size: 7.25pt; line-height: 1.75; flex: none; max-width: 90mm; } .cover-top dt { color: #616161; white-space: nowrap; }
.cover .to { font-size: 13pt; margin-top: 11mm; margin-bottom: 0; }
.cover .to span { font-size: 10.5pt; margin-left: 3mm; font-weight: 400; white-space: nowrap; }
.cover h1 { font-size: 25pt; line-height: 1.35; margin-top: 1mm; letter-spacing: .03em; } .cover h1 > span { margin-left: 3mm; color: var(--brand-40); }
.period { font-size: 8.25pt; color: #424242; margin-top: 1.4mm; }
.verdict { margin-top: 6mm; padding: 2.8mm 0; border-top: .75pt solid var(--brand-40); border-bottom: .35pt solid #c9cdd2; }
.verdict p { font-size: 13pt; line-height: 1.6; font-feature-settings: "palt"; letter-spacing: .03em; word-break: auto-phrase; text-wrap: pretty; }
.verdict strong { color: var(--decision-text); }
.verdict .changed { font-size: 8.25pt; letter-spacing: 0; color: #424242; margin-top: .8mm; }
.cap { display: flex; align-items: center; gap: 1.6mm; font-size: 9.5pt; margin: 5.5mm 0 1.6mm; }
.decide { border-top: .75pt solid var(--decision-solid); } .decide:empty { display: none; }
.decide li { display: grid; grid-template-columns: 6.5mm minmax(0, 1fr) 27mm 23mm; align-items: center; padding: 1.8mm 0 1.7mm; border-bottom: .35pt solid #d5d8dc; break-inside: avoid; }
.decide .no { font-size: 13pt; font-weight: 700; line-height: 1; color: var(--decision-text); }
.decide .t { font-size: 10pt; font-weight: 700; line-height: 1.5; text-wrap: pretty; word-break: auto-phrase; }
.decide .d { font-size: 7.75pt; line-height: 1.5; color: #424242; text-wrap: pretty; }
.decide .by { font-size: 9pt; font-weight: 700; text-align: right; line-height: 1.4; } .decide .by small { display: block; font-size: 7pt; font-weight: 400; color: #616161; }
.decide .pg { font-size: 7.5pt; color: var(--brand-70); text-align: right; }
.earlier { display: flex; flex-wrap: wrap; gap: .6mm 5mm; font-size: 7.75pt; line-height: 1.5; padding-top: 1.8mm; align-items: baseline; color: #424242; } .earlier b { font-weight: 500; } .earlier .st { font-weight: 400; white-space: normal; }
.six > div { padding: 2mm 2mm 1.8mm 2.6mm; } .six dd.fig { font-size: 17pt; } .six dd.fig.text { font-size: 11pt; line-height: 2.08; }
.list { border-top: .35pt solid #c9cdd2; } .list li { font-size: 8.25pt; line-height: 1.55; padding: 1.1mm 0; border-bottom: .35pt solid #e0e2e5; text-wrap: pretty; } .list .nothing { color: #616161; }
.cover .missing { margin-top: 4.5mm; padding-top: 1.6mm; padding-bottom: 1.6mm; font-size: 7.75pt; }
.cover .missing b { font-weight: 500; }
.cover-foot { margin-top: auto; font-size: 7pt; line-height: 1.6; color: #616161; padding-top: 5mm; }
.cover-foot ol { display: grid; grid-template-columns: repeat(4, auto); justify-content: space-between; gap: .4mm 2.4mm; margin-bottom: .8mm; color: #424242; border-top: .35pt solid #c9cdd2; padding-top: 1.8mm; } .cover-foot b { font-weight: 700; color: var(--brand-70); margin-right: 1mm; }
.cover.full .to { font-size: 11.5pt; margin-top: 4mm; } .cover.full h1 { font-size: 21pt; } .cover.full .verdict { margin-top: 3mm; padding: 1.5mm 0; } .cover.full .verdict p:first-child { font-size: 12pt; line-height: 1.5; }
.cover.full .cap { margin-top: 3.4mm; margin-bottom: 1.3mm; } .cover.full .decide li { padding: .9mm 0; } .cover.full .decide .d { font-size: 7.25pt; } .cover.full .earlier { padding-top: 1.3mm; } .cover.full .list li { padding: .75mm 0; }
.cover.full .six > div { padding-top: 1.5mm; padding-bottom: 1.2mm; } .cover.full .missing { margin-top: 2.6mm; padding-top: 1.1mm; padding-bottom: 1.1mm; } .cover.full .cover-foot { padding-top: 2.4mm; }
`;
