import * as z from "zod";
import { asFound, type Collector, pageOf } from "../collector.ts";
import { instant, Moment } from "./values.ts";

/** Microsoft's measure of how well the tenant is set up. */
export const SecureScore = z.object({
  at: z.iso.datetime(),
  current: z.number(),
  max: z.number(),
  controls: z.array(z.object({ name: z.string(), category: z.string(), score: z.number() })),
});
export type SecureScore = z.infer<typeof SecureScore>;

/** https://learn.microsoft.com/graph/api/resources/securescore */
const GraphScore = z
  .looseObject({
    createdDateTime: Moment,
    currentScore: z.number(),
    maxScore: z.number(),
    controlScores: z
      .array(
        z.looseObject({ controlName: z.string(), controlCategory: z.string().nullish(), score: z.number().nullish() }),
      )
      .nullish(),
  })
  .transform(
    (score): SecureScore => ({
      at: score.createdDateTime,
      current: score.currentScore,
      max: score.maxScore,
      controls: (score.controlScores ?? []).map((control) => ({
        name: control.controlName,
        category: control.controlCategory ?? "",
        score: control.score ?? 0,
      })),
    }),
  );

const Figures = z.object({ current: z.number().optional(), max: z.number().optional() });

const newest = pageOf("/security/secureScores", { $top: 1 }, GraphScore);

export const secureScore: Collector<SecureScore, z.infer<typeof Figures>> = {
  title: { ja: "セキュアスコア", en: "Secure score" },
  item: SecureScore,
  /** The newest comes first; what the next pages hold was read on the days before. */
  read: async (needs) => {
    const { found } = await newest(needs, undefined);
    return { found: found.slice(0, 1), asOf: found[0]?.at };
  },
  combine: asFound,
  figures: { schema: Figures, of: ([score]) => ({ current: score?.current, max: score?.max }) },
  columns: [
    { title: { ja: "時点", en: "As of" }, kind: "instant", of: ({ at }) => instant(at) },
    { title: { ja: "スコア", en: "Score" }, kind: "decimal", of: ({ current }) => current },
    { title: { ja: "満点", en: "Maximum" }, kind: "decimal", of: ({ max }) => max },
  ],
};
