/** What only the licence report has. */
export const licenceCss = `
.lic { table-layout: fixed; }
.lic col.product { width: 39%; } .lic col.bar { width: 25%; } .lic col.owned { width: 8%; } .lic col.assigned { width: 9%; } .lic col.surplus { width: 10.5%; } .lic col.change { width: 8.5%; }
.lic td { height: 6.9mm; padding-top: .5mm; padding-bottom: .5mm; }
.lic .sku { font-weight: 500; line-height: 1.35; }
.lic .bar { padding: 0; } .lic .bar svg { display: block; }
.lic td.num, .lic th.num { padding-left: 0; padding-right: 2mm; }
.lic td.num:last-child, .lic th.num:last-child { padding-right: 0; }
.lic:has(tr.act) :is(td, th):first-child { padding-left: 2.4mm; } .lic tr.act .sku { position: relative; }
.lic tr.act .sku::before { content: ""; position: absolute; inset: 0 auto 0 0; width: 2.2pt; background: var(--decision-solid); }
.lic tfoot td { height: auto; }
.too-short { font-size: 8.25pt; color: #424242; }
.evidence .tight td { font-size: 7.75pt; padding-top: 1.2mm; padding-bottom: 1.2mm; line-height: 1.45; }
.evidence .tight thead th { font-size: 7.25pt; }
.evidence .words th { width: 40mm; font-size: 7.75pt; font-weight: 700; color: #242424; vertical-align: middle; padding: 1.2mm 2mm 1.2mm 0; border-bottom: .35pt solid #d5d8dc; }
.evidence .words tr:last-child th { border-bottom-color: #b9bec5; }
`;
