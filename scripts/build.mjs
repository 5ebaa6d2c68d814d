// Builds the functions app as Azure runs it, the web as static files, and the local stand-ins around them.
import { rmSync } from "node:fs";
import { build } from "esbuild";
import { build as buildWeb } from "vite";
import { checkWebSizes } from "./web-sizes.mjs";

// Whoever builds, such as a test, the web is built as people get it.
process.env.NODE_ENV = "production";

const quiet = process.argv.includes("--quiet");
const common = {
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  splitting: true,
  jsx: "automatic",
  sourcemap: true,
  logLevel: quiet ? "warning" : "info",
};

// CommonJS packages inside an ESM bundle ask for `require`.
const banner = {
  js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
};

// Given by the host, holding files of their own, or patching modules as they load.
const external = [
  "@azure/functions-core",
  "@azure/monitor-opentelemetry",
  "@sparticuz/chromium",
  "@fontsource/noto-sans-jp",
];

rmSync("dist", { recursive: true, force: true });
const [, , builtWeb] = await Promise.all([
  build({
    ...common,
    // The registry beside it keeps the index small, so that an app that is loaded again in one process shares all else.
    entryPoints: ["functions/index.ts", "functions/registry.ts"],
    outdir: "dist/functions",
    // ESM where a package has it: a CommonJS chunk that is loaded later would have no named exports.
    mainFields: ["module", "main"],
    minify: true,
    keepNames: true,
    define: { "process.env.NODE_ENV": '"production"' },
    external,
    banner,
  }),
  build({
    ...common,
    entryPoints: [
      "local/start.ts",
      ...(process.argv.includes("--bench") ? ["bench/run.ts", "bench/graph-process.ts"] : []),
    ],
    outdir: "dist",
    outbase: ".",
    packages: "external",
  }),
  buildWeb({ configFile: "web/vite.config.ts" }),
]);

checkWebSizes(builtWeb, quiet ? () => undefined : console.log);
