import { contractJourneys } from "./my-page/contract.ts";
import { documentJourneys } from "./my-page/documents.ts";
import { firstUseJourneys } from "./my-page/first-use.ts";
import { homeJourneys } from "./my-page/home.ts";
import { orderJourneys } from "./my-page/orders.ts";
import { peopleJourneys } from "./my-page/people.ts";
import { settingsJourneys } from "./my-page/settings.ts";
import { useStage } from "./my-page/stage.ts";
import { tableJourneys } from "./my-page/tables.ts";

const stage = useStage();

firstUseJourneys(stage);
homeJourneys(stage);
tableJourneys(stage);
orderJourneys(stage);
peopleJourneys(stage);
contractJourneys(stage);
settingsJourneys(stage);
documentJourneys(stage);
