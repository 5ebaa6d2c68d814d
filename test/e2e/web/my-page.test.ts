import { contractJourneys } from "./my-page/contract.ts";
import { homeJourneys } from "./my-page/home.ts";
import { orderJourneys } from "./my-page/orders.ts";
import { peopleJourneys } from "./my-page/people.ts";
import { useStage } from "./my-page/stage.ts";
import { tableJourneys } from "./my-page/tables.ts";

const stage = useStage();

homeJourneys(stage);
tableJourneys(stage);
orderJourneys(stage);
peopleJourneys(stage);
contractJourneys(stage);
