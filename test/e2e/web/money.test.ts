import { bookJourneys } from "./money/books.ts";
import { documentJourneys } from "./money/documents.ts";
import { monthJourneys } from "./money/month.ts";
import { paymentJourneys } from "./money/payments.ts";
import { phoneJourneys } from "./money/phones.ts";
import { priceJourneys } from "./money/prices.ts";
import { useStage } from "./money/stage.ts";
import { stopJourneys } from "./money/stops.ts";

const stage = useStage();

monthJourneys(stage);
paymentJourneys(stage);
bookJourneys(stage);
documentJourneys(stage);
stopJourneys(stage);
priceJourneys(stage);
phoneJourneys(stage);
