/** What is the invoice's own beside what every printed document shares. */
export const billingCss = `
@page { margin: 21mm 18mm 16mm; }
@page :first { margin: 15mm 18mm 16mm; @top-left { content: none; border: 0 } @top-right { content: none; border: 0 } }
.line { display: block; }
.doc-head { display: grid; grid-template-columns: 76mm 1fr; column-gap: 8mm; }
.second { display: grid; grid-template-columns: 100mm 1fr; column-gap: 8mm; }
.recipient { padding: 2mm 4mm 0; min-height: 32mm; line-height: 1.6; }
.recipient .name { font-weight: 700; margin-top: .55em; line-height: 1.4; word-break: auto-phrase; }
.recipient .name .sir { font-weight: 400; font-size: .78em; margin-left: .7em; white-space: nowrap; }
.recipient .dept { margin-top: .15em; word-break: auto-phrase; } .recipient .dept .sir { font-size: 1.1em; margin-left: .8em; white-space: nowrap; }
.doc { text-align: right; }
.doc .title { display: flex; justify-content: flex-end; align-items: center; gap: 4mm; }
.doc h1 { font-size: 22pt; line-height: 1.3; font-feature-settings: normal; white-space: nowrap; }
.doc h1 > span { color: inherit; font-weight: inherit; margin: 0; letter-spacing: 0; }
.doc h1.spread { letter-spacing: .34em; } .doc h1.long { font-size: 18pt; letter-spacing: .12em; line-height: 1.6; }
.doc .again { border: .9pt solid var(--brand-40); color: var(--brand-40); font-size: 9.5pt; font-weight: 700; line-height: 1.5; padding: .3mm 2.2mm; border-radius: .6mm; white-space: nowrap; }
.doc dl { display: inline-grid; grid-template-columns: auto auto; column-gap: 5mm; font-size: 8.25pt; line-height: 1.75; text-align: right; margin-top: 2.5mm; }
.doc dt { color: #616161; text-align: left; }
.second { margin-top: 5mm; }
.greet { font-size: 9pt; line-height: 1.8; word-break: auto-phrase; }
.amount { display: flex; justify-content: space-between; align-items: baseline; border-top: 1.2pt solid var(--brand-40); border-bottom: 1.2pt solid var(--brand-40); padding: 2.2mm 1mm 2mm; margin-top: 3.5mm; }
.amount dt { font-size: 11pt; font-weight: 700; white-space: nowrap; } .amount small { font-size: 8.5pt; font-weight: 400; } :lang(en) .amount small { margin-left: 1.5mm; }
.amount dd { font-size: 23pt; font-weight: 700; line-height: 1.2; letter-spacing: -.005em; white-space: nowrap; }
.facts { display: grid; grid-template-columns: max-content 1fr; font-size: 9pt; line-height: 1.6; }
.facts dt, .facts dd { padding: 1.2mm 1mm; border-bottom: .35pt solid #d5d8dc; } .facts dt { color: #616161; padding-right: 5mm; } .facts dd { font-weight: 500; word-break: auto-phrase; text-wrap: pretty; } .facts dd.first { font-weight: 700; }
.from { position: relative; font-size: 8.25pt; line-height: 1.7; padding-top: .5mm; }
.from .brandline { display: flex; align-items: center; gap: 1.6mm; font-size: 8.5pt; font-weight: 700; color: var(--brand-40); font-feature-settings: "palt"; letter-spacing: .04em; }
.from .brandline svg { width: 5.6mm; height: 5.6mm; flex: none; }
.from .co { font-size: 11pt; font-weight: 700; margin: 2.4mm 0 .6mm; padding-right: 19mm; word-break: auto-phrase; }
.from .where { padding-right: 19mm; }
.from .reg { margin-top: 1.6mm; font-size: 9.5pt; font-weight: 700; letter-spacing: .01em; } .reg span { font-size: 8.25pt; font-weight: 400; margin-right: 2.5mm; }
.seal { position: absolute; right: 0; top: 7.5mm; width: 17mm; height: 17mm; opacity: .86; mix-blend-mode: multiply; }
.lines { margin-top: 7mm; font-size: 9pt; } .lines td { padding: 2.1mm 2.4mm; } .lines th { font-size: 8pt; padding-left: 2.4mm; padding-right: 2.4mm; } .lines .sub { font-size: 7.5pt; } .lines b { font-weight: 500; }
.lines.many td { padding-top: 1.3mm; padding-bottom: 1.3mm; }
.lines .no { width: 8mm; padding-right: 3mm; } .lines td:last-child { font-weight: 500; } .lines .unit { white-space: nowrap; }
.lines th:first-child, .lines td:first-child { padding-left: 0; } .lines th:last-child, .lines td:last-child { padding-right: 0; }
.totals { display: grid; grid-template-columns: 86mm 1fr; column-gap: 20mm; margin-top: 6mm; align-items: start; break-inside: avoid; break-before: avoid; }
.totals.untaxed { grid-template-columns: 68mm; justify-content: end; }
.totals table { font-size: 9pt; } .totals td { padding-top: 1.9mm; padding-bottom: 1.9mm; }
.grand th { font-weight: 400; font-size: 9pt; color: #424242; padding: 1.9mm 0; border-bottom: .35pt solid #d5d8dc; vertical-align: middle; font-feature-settings: normal; }
.grand .sum :is(th, td) { font-weight: 700; font-size: 12pt; color: #242424; padding-top: 2.2mm; padding-bottom: 2.2mm; border-bottom: 1.2pt solid var(--brand-40); }
.pay { display: grid; grid-template-columns: 1fr 66mm; column-gap: 10mm; margin-top: 7mm; }
.pay.alone { grid-template-columns: 98mm; }
.pay section { border: .6pt solid #b9bec5; border-radius: 1mm; padding: 3.4mm 4.5mm; } .pay h2 { font-size: 9.5pt; margin-bottom: 1.4mm; }
.pay dl { display: grid; grid-template-columns: 22mm 1fr; font-size: 9pt; line-height: 1.75; } .pay dt { color: #616161; } .pay dd { font-weight: 500; } .pay .note { margin-top: 1.8mm; }
.pay section:last-child:not(:first-child) dl { grid-template-columns: 16mm 1fr; }
.fine { margin: 5.5mm 0 0; padding: 0; list-style: none; font-size: 7.75pt; line-height: 1.75; color: #424242; } .fine li { padding-left: 3.4mm; position: relative; text-wrap: pretty; } .fine li::before { content: "・"; position: absolute; left: -.6mm; } :lang(en) .fine li::before { content: "•"; left: 0; }
`;
