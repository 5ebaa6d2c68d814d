import { screenFonts } from "../theme.ts";

/** Type and Japanese setting, and what every page uses. */
export const baseCss = `
*, *::before, *::after { box-sizing: border-box; }
html {
  font: 400 16px/28px ${screenFonts}; color: var(--text); background: var(--ground);
  font-synthesis: none; text-autospace: normal; text-spacing-trim: trim-start; line-break: strict; overflow-wrap: anywhere;
  font-variant-numeric: tabular-nums; -webkit-font-smoothing: antialiased; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; }
h1, h2, p, ul, ol, dl, dd, fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
ul, ol { list-style: none; }
h1, h2, legend, .label { font-feature-settings: "palt"; font-kerning: normal; letter-spacing: .02em; word-break: auto-phrase; text-wrap: balance; }
h1 { font-size: 28px; line-height: 40px; font-weight: 700; color: var(--brand-40); }
h2 { font-size: 16px; line-height: 26px; font-weight: 600; }
b { font-weight: 600; }
p { text-wrap: pretty; }
a { color: var(--brand-70); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--brand-80); outline-offset: 2px; }
.u { white-space: nowrap; text-autospace: no-autospace; }
.mark, .logo, svg { flex: none; }
.quiet { color: var(--text3); font-size: 13px; line-height: 21px; }
.button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 48px; min-width: 184px; padding: 8px 28px;
  border: 1px solid var(--brand-80); border-radius: 4px; background: var(--brand-80); color: #fff;
  font: inherit; font-weight: 600; line-height: 24px; text-decoration: none; cursor: pointer;
}
.button:hover { background: var(--brand-70); border-color: var(--brand-70); }
.card { background: var(--paper); border: 1px solid var(--hair); border-radius: 8px; }

.skip { position: absolute; left: 16px; top: -64px; padding: 8px 16px; background: var(--paper); border-radius: 4px; z-index: 1; }
.skip:focus { top: 8px; }
.site { background: var(--paper); border-bottom: 1px solid var(--hair); }
.name { display: flex; align-items: center; gap: 10px; min-height: 68px; padding: 8px 40px; font-weight: 700; font-size: 15px; line-height: 20px; color: var(--brand-40); }
.name small { display: block; font-size: 12px; line-height: 16px; font-weight: 400; color: var(--text3); }
main { flex: 1; width: 100%; max-width: 1120px; margin: 0 auto; padding: 40px 24px 56px; }
.foot { border-top: 1px solid var(--hair); padding: 20px 40px 24px; font-size: 12px; line-height: 20px; color: var(--text3); }
.lead { margin: 6px 0 18px; color: var(--text2); }
.lead > span { display: block; }
.narrow { max-width: 672px; }
.narrow .card { padding: 30px 36px 34px; margin-top: 18px; }
.narrow .card p + p { margin-top: 8px; }
.narrow .button { margin-top: 24px; }

@media (max-width: 640px) {
  html { background: var(--paper); }
  h1 { font-size: 24px; line-height: 34px; }
  .name { min-height: 56px; padding: 6px 16px; }
  .name .logo { width: 26px; height: 26px; }
  main { padding: 20px 16px 32px; }
  .lead { margin: 2px 0 16px; }
  .foot { padding: 16px; }
  .button { width: 100%; }
  .narrow .card { border: 0; border-radius: 0; padding: 0; }
}
@media (forced-colors: active) {
  .button { border: 2px solid ButtonText; }
}
`;
