import type { Cell, Sheet } from "#shared/platform/workbook.ts";
import { wordsIn } from "../../wording.ts";
import type { MonthlyReport } from "../model.ts";
import { evidenceWords } from "../words/evidence-words.ts";
import { listsWords } from "../words/lists-words.ts";
import { partWords } from "../words/part-words.ts";
import { workbookWords } from "../words/workbook-words.ts";
import { instant } from "./cells.ts";

/** Every app. */
export function appsSheet({ apps, language }: MonthlyReport): Sheet {
  const words = listsWords[language].apps;
  return {
    name: workbookWords[language].sheets.apps,
    columns: [
      { title: words.app, kind: "text" },
      { title: words.publisher, kind: "text" },
      { title: words.version, kind: "text" },
      { title: words.platform, kind: "text" },
      { title: words.devices, kind: "integer" },
    ],
    rows: (apps ?? []).map((app) => [app.name, app.publisher, app.version, app.platform, app.devices]),
  };
}

/** Where the figures come from, what could not be read, and how we count. */
export function sourcesSheet({ sources, language }: MonthlyReport): Sheet {
  const words = workbookWords[language];
  const evidence = evidenceWords[language];
  const { causes } = wordsIn(language).missing;
  return {
    name: words.sheets.sources,
    columns: [
      { title: evidence.heads.item, kind: "text" },
      { title: evidence.heads.origin, kind: "text" },
      { title: evidence.heads.asOf, kind: "instant" },
      { title: evidence.heads.readAt, kind: "instant" },
      { title: words.read, kind: "integer" },
      { title: words.all, kind: "integer" },
      { title: evidence.heads.result, kind: "text" },
      { title: words.cause, kind: "text" },
    ],
    rows: [
      ...sources.map(({ name, coverage, asOf, readAt, reached, cause }): Cell[] => [
        partWords[language].sources[name],
        evidence.origins[name],
        instant(asOf),
        instant(readAt),
        reached?.read,
        reached?.all,
        evidence.results[coverage],
        cause && causes[cause],
      ]),
      ...evidence.rules.map(({ term, rule }): Cell[] => [
        term,
        rule,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ]),
    ],
  };
}
