/** The form between its panels, steps in time, the telephone, and facts of one inquiry. */
export const panelsCss = `
.desk { display: grid; grid-template-columns: minmax(0, 1fr) 324px; grid-template-rows: auto auto 1fr auto; column-gap: 32px; }
.desk form { display: contents; }
.desk .ask { grid-column: 1; grid-row: 1 / 4; }
.desk .ask .card { padding: 30px 36px 0; border-bottom: 0; border-radius: 8px 8px 0 0; }
.desk .next { grid-column: 2; grid-row: 1; }
.desk .panels { grid-column: 2; grid-row: 2; }
.desk .send { grid-column: 1; grid-row: 4; padding: 26px 36px 34px; border-top: 0; border-radius: 0 0 8px 8px; }
.send { display: flex; align-items: center; gap: 20px; }
.panel { padding: 20px 22px; margin-bottom: 16px; }
.panel h2 { margin-bottom: 10px; }

.steps li { position: relative; padding: 0 0 16px 26px; font-size: 14px; line-height: 22px; }
.steps li:last-child { padding-bottom: 0; }
.steps li::before { content: ""; position: absolute; left: 2px; top: 6px; width: 12px; height: 12px; border: 2px solid var(--brand-80); border-radius: 50%; background: var(--paper); }
.steps li:not(:last-child)::after { content: ""; position: absolute; left: 7px; top: 20px; bottom: -4px; width: 2px; background: var(--brand-140); }
.steps .key::before { background: var(--brand-80); }
.steps b { display: block; line-height: 24px; }
.steps .key b { font-size: 17px; font-weight: 700; color: var(--brand-50); }
.steps p { color: var(--text2); }

.phone h2 { display: flex; gap: 8px; align-items: center; }
.phone .number { display: inline-block; font-size: 24px; line-height: 34px; font-weight: 700; letter-spacing: .01em; color: inherit; text-decoration: none; }
.phone .number:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.hours dl { font-size: 13px; line-height: 21px; }
.hours dt { font-weight: 600; }
.hours dt:not(:first-child) { margin-top: 6px; }
.hours dd { color: var(--text2); }

.ticket { padding: 30px 36px 32px; margin-bottom: 16px; }
.state { display: inline-flex; align-items: center; gap: 7px; font-weight: 600; line-height: 26px; color: var(--brand-70); }
.due { margin: 14px 0 0; padding: 14px 20px 12px; background: var(--panel); border: 1px solid var(--hair); border-radius: 6px; }
.due dt { font-size: 14px; line-height: 22px; color: var(--text3); }
.due dd { font-size: 20px; line-height: 30px; font-weight: 700; color: var(--brand-40); }
.due .why { font-size: 14px; line-height: 22px; font-weight: 400; color: var(--text2); }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 8px 24px; margin: 18px 0 24px; font-size: 15px; line-height: 24px; }
.facts dt { color: var(--text3); }
.ticket h2 { margin: 0 0 4px; }
.ticket h2 + p { color: var(--text2); font-size: 15px; line-height: 26px; }
.ticket p + h2 { margin-top: 20px; }
.ticket .state + h1 { font-feature-settings: normal; letter-spacing: 0; }
.ticket .quiet { margin-top: 24px; padding-top: 16px; border-top: 1px solid var(--hair); }
.desk .ticket { grid-column: 1; grid-row: 1 / 4; align-self: start; }

@media (max-width: 640px) {
  .desk { display: block; }
  .desk .ask .card, .desk .send, .ticket { border: 0; border-radius: 0; padding: 0; }
  .desk .next { margin: 24px 0 20px; background: var(--panel); }
  .send { flex-direction: column; gap: 10px; margin-bottom: 28px; text-align: center; }
  .send p { text-wrap: balance; }
  .ticket { margin-bottom: 28px; }
}
`;
