import * as z from "zod";

export type CardText = { words: string; isStrong: boolean; link?: string };

const Run = z.object({ type: z.literal("TextRun"), text: z.string(), weight: z.string().optional() });
const Action = z.object({ type: z.literal("Action.OpenUrl"), title: z.string(), url: z.url({ protocol: /^https?$/ }) });

/** What a card says, top down, without its looks; the columns of a row stand in one line. */
export function cardTexts(part: unknown): CardText[] {
  const run = Run.safeParse(part).data;
  if (run) return [{ words: run.text, isStrong: run.weight === "bolder" }];
  const action = Action.safeParse(part).data;
  if (action) return [{ words: action.title, isStrong: false, link: action.url }];
  if (Array.isArray(part)) return part.flatMap(cardTexts);
  if (typeof part !== "object" || part === null) return [];
  const inside = Object.values(part).flatMap(cardTexts);
  return "columns" in part ? [inLine(inside)] : inside;
}

const inLine = (texts: readonly CardText[]): CardText => ({
  words: texts.map(({ words }) => words).join("　"),
  isStrong: texts.some(({ isStrong }) => isStrong),
});
