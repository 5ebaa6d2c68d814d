import * as z from "zod";
import type { ActionName } from "./actions/actions.ts";
import type { PlannedStep } from "./model.ts";

/** What takes something away that nobody can bring back; other steps without a way back lose nothing. */
const endings: readonly ActionName[] = ["wipe-device", "retire-device", "delete-device-record", "delete-group"];

const Named = z.object({ name: z.string() });

/** The name of what a step ends for good; it is typed by who approves it. */
export const endedBy = ({ action, input }: Pick<PlannedStep, "action" | "input">): string | undefined =>
  endings.some((ending) => ending === action) ? Named.parse(input).name : undefined;
