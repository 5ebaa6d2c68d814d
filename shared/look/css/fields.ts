/** A form: labels above, help below them, the field, what is wrong with it. */
export const fieldsCss = `
.field { margin-bottom: 28px; }
.label, legend { display: block; padding: 0; font-weight: 600; line-height: 26px; }
.need, .optional { display: inline-block; margin-left: 10px; padding: 0 7px; border-radius: 3px; font-size: 12px; vertical-align: 2px; }
.need { line-height: 20px; font-weight: 600; background: var(--critical-tint); color: var(--critical-text); }
.optional { line-height: 18px; font-weight: 400; border: 1px solid var(--line); color: var(--text3); }
.help { font-size: 14px; line-height: 22px; color: var(--text3); }
.input {
  display: block; width: 100%; min-height: 46px; margin-top: 8px; padding: 8px 14px; border: 1px solid var(--edge); border-radius: 4px;
  background: var(--paper); color: inherit; font: inherit;
}
textarea.input { min-height: 132px; resize: vertical; field-sizing: content; max-height: 60vh; }
.input:focus-visible { border-color: var(--brand-80); }
.input[aria-invalid] { border-color: var(--critical-solid); box-shadow: inset 0 0 0 1px var(--critical-solid); }
.files { border-style: dashed; padding: 15px 20px; background: var(--panel); font-size: 14px; line-height: 24px; color: var(--text3); cursor: pointer; }
.files::file-selector-button {
  height: 34px; margin-right: 14px; padding: 0 14px; border: 1px solid var(--line); border-radius: 4px; background: var(--paper);
  color: var(--text); font: inherit; font-weight: 600; cursor: pointer;
}
.wrong { display: flex; gap: 6px; margin-top: 6px; font-size: 14px; line-height: 22px; font-weight: 500; color: var(--critical-text); }
.wrong .mark { margin-top: 4px; }
.files[aria-invalid] { border-style: solid; }
.again { display: flex; gap: 6px; margin-top: 8px; font-size: 14px; line-height: 22px; color: var(--text2); }
.again .mark { margin-top: 4px; }

.faq { margin: -20px 0 28px; border: 1px solid var(--brand-140); border-radius: 6px; background: var(--brand-160); overflow: hidden; }
.faq[data-count="0"] { position: absolute; width: 1px; height: 1px; margin: 0; border: 0; clip-path: inset(50%); }
.faq[data-count="0"] :is(ul, .hint, .mark) { display: none; }
.faq .cap { display: flex; gap: 8px; align-items: center; padding: 9px 14px; font-size: 14px; line-height: 22px; font-weight: 600; color: var(--brand-50); }
.faq > ul { background: var(--paper); }
.faq > ul > li { border-bottom: 1px solid var(--hair); }
.faq summary { display: flex; gap: 12px; align-items: center; min-height: 48px; padding: 9px 16px; font-size: 15px; line-height: 24px; color: var(--brand-70); cursor: pointer; list-style: none; }
.faq summary::-webkit-details-marker { display: none; }
.faq summary::after { content: ""; flex: none; width: 8px; height: 8px; margin: -4px 4px 0 auto; border: solid var(--text3); border-width: 0 1.5px 1.5px 0; transform: rotate(45deg); }
.faq [open] > summary::after { margin-top: 4px; transform: rotate(225deg); }
.faq summary:hover { text-decoration: underline; text-underline-offset: 3px; }
.faq summary:focus-visible { outline-offset: -3px; }
.faq .answer { padding: 8px 16px 16px; font-size: 14px; line-height: 24px; }
.faq .answer > * + * { margin-top: 8px; }
.faq .answer :is(ul, ol) { padding-left: 24px; }
.faq .answer ul { list-style: disc; }
.faq .answer ol { list-style: decimal; }
.faq .hint { padding: 8px 16px; font-size: 13px; line-height: 20px; color: var(--text2); }

.choices { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10px; margin-top: 8px; }
.choice { display: flex; gap: 10px; padding: 11px 12px; border: 1px solid var(--edge); border-radius: 6px; background: var(--paper); cursor: pointer; }
.choice b { display: block; font-size: 15px; line-height: 24px; font-feature-settings: "palt"; }
.choice small, .check small { display: block; font-size: 12px; line-height: 18px; color: var(--text3); }
.choice input, .check input { appearance: none; flex: none; margin: 2px 0 0; background: var(--paper); cursor: inherit; }
.choice input { width: 20px; height: 20px; border: 1.5px solid var(--text3); border-radius: 50%; }
.choice input:checked { border: 6px solid var(--brand-80); }
.choice:has(:checked) { border-color: var(--brand-80); background: var(--brand-160); box-shadow: inset 0 0 0 1px var(--brand-80); }
.choice:has(:focus-visible), .check:has(:focus-visible) { outline: 2px solid var(--brand-80); outline-offset: 2px; }
.choice input:focus-visible, .check input:focus-visible { outline: none; }
[aria-invalid] .choice { border-color: var(--critical-solid); }
.pair { display: grid; grid-template-columns: 1fr 1.55fr; gap: 16px; align-items: start; }
.pair .field { margin-bottom: 22px; }
.check { display: flex; gap: 12px; padding-top: 14px; border-top: 1px solid var(--hair); border-radius: 1px; cursor: pointer; }
.check b { display: block; font-weight: 500; }
.check small { font-size: 13px; line-height: 21px; }
.check input { width: 22px; height: 22px; border: 1.5px solid var(--text3); border-radius: 3px; }
.check input:checked { border-color: var(--brand-80); background: var(--brand-80); }
.check input:checked::before {
  content: ""; display: block; width: 6px; height: 12px; margin: 1.5px 0 0 6.5px; border: solid #fff; border-width: 0 2px 2px 0; transform: rotate(42deg);
}

.wrongs { display: flex; gap: 12px; margin-bottom: 24px; padding: 12px 14px; border: 2px solid var(--critical-solid); border-radius: 6px; background: var(--paper); font-size: 15px; line-height: 26px; }
.wrongs .mark { margin-top: 4px; }
.wrongs h2 { font-size: 15px; color: var(--critical-text); font-feature-settings: normal; letter-spacing: 0; }
.wrongs p { font-size: 14px; line-height: 22px; color: var(--text2); margin-top: 4px; }

@media (max-width: 640px) {
  .field { margin-bottom: 24px; }
  .faq { margin-top: -16px; }
  .choices, .pair { grid-template-columns: 1fr; gap: 8px; }
  .pair { gap: 0; }
  .choice { padding: 10px 14px; }
  .files { padding: 12px 14px; }
  .files::file-selector-button { height: 44px; }
}
@media (forced-colors: active) {
  .choice input:checked { border-color: Highlight; }
  .choice:has(:checked) { outline: 2px solid Highlight; }
  .check input:checked::before { border-color: CanvasText; }
}
`;
