/** What is the invoice's own beside what every printed document shares. */
export const billingCss = `
@page { margin: 15mm 18mm 16mm; @top-left { content: none; border: 0 } @top-right { content: none; border: 0 } }
.doc-head, .second { display: grid; grid-template-columns: 96mm 1fr; column-gap: 10mm; }
.recipient { padding: 3mm 0 0 4mm; min-height: 33mm; }
.recipient .addr { font-size: 8.5pt; line-height: 1.6; }
.recipient .name { font-size: 13.5pt; font-weight: 700; margin-top: 3mm; line-height: 1.4; word-break: auto-phrase; }
.recipient .name .sir { font-weight: 400; font-size: 10.5pt; margin-left: 2.5mm; white-space: nowrap; }
.recipient .dept { font-size: 9.5pt; margin-top: .6mm; } .recipient .dept .sir { font-size: 10.5pt; margin-left: 3mm; white-space: nowrap; }
.doc { text-align: right; }
.doc h1 { font-size: 22pt; letter-spacing: .34em; margin-right: -.34em; line-height: 1.3; font-feature-settings: normal; white-space: nowrap; }
.doc.long h1 { font-size: 17pt; letter-spacing: .1em; margin-right: -.1em; line-height: 1.7; }
:lang(en) .doc h1 { letter-spacing: .02em; margin-right: 0; }
.doc .again { display: inline-block; border: .9pt solid var(--brand-40); color: var(--brand-40); font-size: 8.5pt; font-weight: 700; padding: .2mm 2mm; border-radius: .6mm; margin-bottom: .6mm; }
.doc dl { display: inline-grid; grid-template-columns: auto auto; column-gap: 5mm; font-size: 8.25pt; line-height: 1.75; text-align: right; margin-top: 2.5mm; }
.doc dt { color: #616161; text-align: left; }
.second { margin-top: 7mm; }
.greet { font-size: 9pt; line-height: 1.8; word-break: auto-phrase; }
.amount { display: flex; justify-content: space-between; align-items: baseline; border-top: 1.2pt solid var(--brand-40); border-bottom: 1.2pt solid var(--brand-40); padding: 2.6mm 1mm 2.4mm; margin-top: 4mm; }
.amount dt { font-size: 11pt; font-weight: 700; white-space: nowrap; } .amount small { font-size: 8.5pt; font-weight: 400; }
.amount dd { font-size: 23pt; font-weight: 700; line-height: 1.2; letter-spacing: -.005em; white-space: nowrap; }
.due { display: grid; grid-template-columns: 24mm 1fr; font-size: 9pt; line-height: 1.6; }
.due dt, .due dd { padding: 1.5mm 1mm; border-bottom: .35pt solid #d5d8dc; } .due dt { color: #616161; } .due dd { font-weight: 500; } .due dd.first { font-weight: 700; }
.from { position: relative; font-size: 8.25pt; line-height: 1.7; padding-top: .5mm; }
.from .brandline { display: flex; align-items: center; gap: 1.6mm; font-size: 8.5pt; font-weight: 700; color: var(--brand-40); font-feature-settings: "palt"; letter-spacing: .04em; padding-right: 19mm; }
.from .brandline svg { width: 5.6mm; height: 5.6mm; flex: none; }
.from .co { font-size: 11pt; font-weight: 700; margin: 2.4mm 0 .6mm; padding-right: 19mm; word-break: auto-phrase; }
.from .reg { margin-top: 1.6mm; font-size: 9.5pt; font-weight: 700; letter-spacing: .01em; } .reg span { font-size: 8.25pt; font-weight: 400; margin-right: 2.5mm; }
.seal { position: absolute; right: 0; top: 3mm; width: 17mm; height: 17mm; opacity: .86; mix-blend-mode: multiply; }
.lines { margin-top: 9mm; font-size: 9pt; } .lines td { padding: 2.3mm 2.4mm; } .lines th { font-size: 8pt; padding-left: 2.4mm; padding-right: 2.4mm; } .lines .sub { font-size: 7.5pt; } .lines b { font-weight: 500; }
.lines .no { width: 8mm; padding-right: 3mm; } .lines td:last-child { font-weight: 500; } .lines .unit { white-space: nowrap; }
.lines th:first-child, .lines td:first-child { padding-left: 0; } .lines th:last-child, .lines td:last-child { padding-right: 0; }
.closing { break-inside: avoid; }
.totals { display: grid; grid-template-columns: 86mm 1fr; column-gap: 20mm; margin-top: 6mm; align-items: start; }
.totals table { font-size: 9pt; } .totals td { padding-top: 1.9mm; padding-bottom: 1.9mm; }
.grand td:first-child { color: #424242; } .grand .sum td { font-weight: 700; font-size: 12pt; color: #242424; padding-top: 2.2mm; padding-bottom: 2.2mm; border-bottom: 1.2pt solid var(--brand-40); border-top: 1.2pt solid var(--brand-40); }
.pay { display: grid; grid-template-columns: 1fr 66mm; column-gap: 10mm; margin-top: 9mm; break-inside: avoid; }
.pay.alone { grid-template-columns: 98mm; }
.pay section { border: .6pt solid #b9bec5; border-radius: 1mm; padding: 3.4mm 4.5mm; } .pay h2 { font-size: 9.5pt; margin-bottom: 1.4mm; }
.pay dl { display: grid; grid-template-columns: 22mm 1fr; font-size: 9pt; line-height: 1.75; } .pay dt { color: #616161; } .pay dd { font-weight: 500; } .pay .note { margin-top: 1.8mm; }
.pay section:last-child:not(:first-child) dl { grid-template-columns: 16mm 1fr; }
.fine { margin: 7mm 0 0; padding: 0; list-style: none; font-size: 7.75pt; line-height: 1.75; color: #424242; } .fine li { padding-left: 3.4mm; position: relative; text-wrap: pretty; } .fine li::before { content: "・"; position: absolute; left: -.6mm; }
`;
