import { lifeJourneys } from "./customers/lives.ts";
import { pageJourneys } from "./customers/pages.ts";
import { useStage } from "./customers/stage.ts";
import { termsJourneys } from "./customers/terms.ts";
import { workbookJourneys } from "./customers/workbook.ts";

const stage = useStage();

pageJourneys(stage);
termsJourneys(stage);
workbookJourneys(stage);
lifeJourneys(stage);
