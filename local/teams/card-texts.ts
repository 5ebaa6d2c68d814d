import * as z from "zod";

export type CardText = { words: string; isStrong: boolean; isTitle?: boolean; label?: string; link?: string };

const Run = z.object({
  type: z.literal("TextRun"),
  text: z.string(),
  weight: z.string().optional(),
  size: z.string().optional(),
});
const Action = z.object({ type: z.literal("Action.OpenUrl"), title: z.string(), url: z.url({ protocol: /^https?$/ }) });

/** What a card says, top down, without its looks; the first column of a row is the label of the others. */
export function cardTexts(part: unknown): CardText[] {
  const run = Run.safeParse(part).data;
  if (run) return [{ words: run.text, isStrong: run.weight === "bolder", isTitle: run.size === "large" }];
  const action = Action.safeParse(part).data;
  if (action) return [{ words: action.title, isStrong: false, link: action.url }];
  if (Array.isArray(part)) return part.flatMap(cardTexts);
  if (typeof part !== "object" || part === null) return [];
  const inside = Object.values(part).flatMap(cardTexts);
  return "columns" in part ? inLine(inside) : inside;
}

const inLine = ([label, ...values]: readonly CardText[]): CardText[] =>
  values.map((value) => (label === undefined ? value : { ...value, label: label.words }));
