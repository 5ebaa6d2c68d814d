/** What the sections and lists of the monthly report add to every printed document. */
export const partCss = `
ul, ol { list-style: none; margin: 0; padding: 0; }
a { color: inherit; text-decoration: none; }
.part { break-before: page; }
h1 > i { font-style: normal; font-weight: 400; color: var(--brand-80); margin-right: 1.5mm; }
.part-head { align-items: end; }
.part > .strip, .part > .missing { margin-top: 3.8mm; }
.partly { font-size: 7.75pt; line-height: 1.5; color: #424242; margin-top: 2.4mm; } .partly b { font-weight: 500; color: var(--caution-text); }
.part > .ask, .part > .say { margin-top: 4mm; } .part .block { margin-top: 4.1mm; } .part h2 { margin-bottom: 1.4mm; } .part .note { margin-top: 1.2mm; } .part .ask h2, .part .say h2 { margin-bottom: .4mm; }
.part .lead { line-height: 1.65; } .part .ask { padding-top: 2mm; padding-bottom: 2mm; } .part .strip > div { padding-top: 1.8mm; padding-bottom: 1.6mm; }
.part .note { break-before: avoid; } .part > .note + table { margin-top: 3.5mm; }
.lead strong { font-weight: 700; }
.none { font-size: 8.25pt; line-height: 1.6; color: #424242; }
.key b { font-weight: 700; color: #242424; margin-left: .8mm; }
.cols { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 8mm; }

.strip { grid-auto-columns: minmax(0, 1fr); }
.strip dt, .strip dd.was, .strip dd.was .st { white-space: normal; text-wrap: pretty; }
.strip dd.was .st { align-items: flex-start; text-align: left; } .strip dd.was .mark { margin-top: .42mm; vertical-align: 0; }
.strip dd.was.unread { color: var(--unknown-text); font-weight: 500; letter-spacing: 0; }
.strip > div:last-child > dd.was.unread { padding-right: 0; }
.strip dd.fig.text { font-size: 11pt; line-height: 1.96; font-feature-settings: "palt"; white-space: normal; letter-spacing: 0; }

.say { border-left: 2.2pt solid var(--brand-80); padding: .6mm 0 .6mm 4mm; break-inside: avoid; }
.say h2 { font-size: 8.25pt; color: var(--brand-70); margin-bottom: .4mm; }
.say p { font-size: 8.75pt; line-height: 1.6; text-wrap: pretty; } .say .who { font-size: 7.25pt; line-height: 1.6; color: #616161; margin-top: .8mm; }

.tight, .pcs, .dense, .grow, .reach { table-layout: fixed; }
.tight td { font-size: 7.75pt; padding-top: .92mm; padding-bottom: .92mm; } .tight th { font-size: 7.25pt; }
.tight .name { overflow-wrap: anywhere; }
.pc-name { display: block; white-space: nowrap; } .pc-name.over { white-space: normal; }
tr:has(.over) td { vertical-align: top; height: auto; } tr:has(.over) td:not(:has(.over)) { padding-top: calc(.8mm + 1.4em); }
.tight th[scope=row] { font-size: 7.75pt; font-weight: 700; color: #242424; vertical-align: middle; padding: 1.2mm 2mm 1.2mm 0; border-bottom: .35pt solid #d5d8dc; }
.tight tr:last-child th[scope=row] { border-bottom-color: #b9bec5; }
.pcs td { font-size: 7.75pt; padding: 1mm 1.4mm; } .pcs th { font-size: 7.25pt; padding-left: 1.4mm; padding-right: 1.4mm; }
.dense td { font-size: 7.25pt; line-height: 1.3; padding: .55mm 1.4mm; height: 4.85mm; } .dense th { font-size: 7pt; padding-left: 1.4mm; padding-right: 1.4mm; }
td:last-child:not(.num) { padding-right: 1.5mm; } .say p, .none, .partly, .strip > div:last-child > *, .cols > div:last-child li, .cover p { padding-right: .6em; }
.cover .by, .cover .pg { padding-right: 0; }
.dense .os { font-size: 6.75pt; white-space: nowrap; } .dense .pc-name { font-weight: 500; }
.grow td { font-size: 7.5pt; line-height: 1.4; padding-top: .85mm; padding-bottom: .85mm; } .reach td { padding-top: 1.05mm; padding-bottom: 1.05mm; }
:is(.pcs, .dense, .grow) :is(td, th):first-child { padding-left: 0; } table:has(tr.act) :is(td, th):first-child { padding-left: 2.4mm; } :is(.pcs, .dense, .grow) :is(td, th):last-child { padding-right: 0; }
.advice { margin-top: 4mm; border-top: .75pt solid var(--brand-40); }
.advice li { display: grid; grid-template-columns: 8mm minmax(0, 1fr) 60mm; column-gap: 0; padding: 3.2mm 0 3mm; border-bottom: .35pt solid #d5d8dc; break-inside: avoid; }
.advice .no { font-size: 13pt; font-weight: 700; line-height: 1.25; color: var(--brand-80); }
.part .advice h2 { font-size: 9.5pt; margin-bottom: .6mm; } .advice p { font-size: 8.5pt; line-height: 1.65; color: #424242; text-wrap: pretty; padding-right: .6em; }
.advice dl { display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: 3mm; row-gap: .4mm; align-content: start; margin-left: 6mm; padding-left: 4mm; border-left: .35pt solid #d5d8dc; font-size: 8.25pt; line-height: 1.6; }
.advice dt { color: #616161; white-space: nowrap; } .advice dd { text-wrap: pretty; padding-right: .6em; }
.aside { color: #616161; font-size: 6.75pt; margin-left: 1.6mm; }
.state .mark { margin-right: .8mm; vertical-align: -.12em; }
.sources td, .terms td, .part .terms th[scope=row] { padding-top: .85mm; padding-bottom: .85mm; } .sources .sub { display: inline; margin-left: 1.6mm; }
td.num .st { white-space: nowrap; }
td:not(.num) .st { white-space: normal; text-align: left; max-width: 100%; } .st > span { min-width: 0; }
.gone td { background: #f7f8f9; }
tr.act td:first-child { position: relative; }
tr.act td:first-child::before { content: ""; position: absolute; inset: 0 auto 0 0; width: 2.2pt; background: var(--decision-solid); }

.products .sku { width: 42%; font-weight: 500; line-height: 1.35; } .products th.sku { font-weight: 500; } .products.priced .sku { width: 32%; }
.products .bar { width: 163px; padding: 0; } .products .bar svg { display: block; }
.products.priced td { font-size: 7.75pt; } .products td { height: 6mm; padding-top: .5mm; padding-bottom: .5mm; }
.products td.num, .products th.num { padding-left: 0; padding-right: 2mm; } .products td.num:last-child, .products th.num:last-child { padding-right: 0; }
.products tfoot td { height: auto; padding-top: 1.4mm; }
.reach { margin-top: 2.5mm; } .near { margin-top: 2.5mm; }
.share { display: inline-block; vertical-align: -1px; } .rate { display: inline-block; width: 8.6mm; text-align: right; } .use { white-space: nowrap; } .use .mark { margin-left: 1mm; }
th.use { white-space: normal; }
`;
