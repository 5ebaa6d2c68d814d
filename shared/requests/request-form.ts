import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { inBoth } from "./ask.ts";

const askForDay: Words = {
  ja: "希望日は 2026-11-27 のように入力してください。",
  en: "Give the day you wish as 2026-11-27.",
};

const noteTooLong: Words = {
  ja: "備考は2,000文字以内で入力してください。",
  en: "Give a note of 2,000 characters at most.",
};

/** What an admin sends: what is ordered, once or for many, and by when it is wished. */
export const RequestForm = inBoth((language) =>
  z.strictObject({
    type: z.string().max(60),
    orders: z.array(z.unknown()).min(1).max(500),
    desiredOn: z.iso.date(askForDay[language]).optional(),
    /** An earlier day than can be promised will do as well as it can be met (C-05). */
    isUrgent: z.boolean().default(false),
    note: z.string().trim().max(2000, noteTooLong[language]).optional(),
  }),
);
export type RequestForm = z.infer<typeof RequestForm.ja>;

/** What comes with orders, whichever way they come. */
export type Wishes = Omit<RequestForm, "type" | "orders">;
