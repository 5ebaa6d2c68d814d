import { defineConfig } from "vite";

/** The web as static files: scripts, styles and fonts under names that change with their content, and two pages. */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: "error",
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    rolldownOptions: { input: [`${import.meta.dirname}/index.html`, `${import.meta.dirname}/auth.html`] },
  },
});
