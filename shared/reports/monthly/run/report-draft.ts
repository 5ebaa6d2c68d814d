import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Actor } from "#shared/inquiries/history.ts";
import { Language } from "../../model.ts";
import { Comment, SectionName, SourceName } from "../model.ts";
import { Incomplete } from "./incomplete.ts";

export const ReportMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export type ReportMonth = z.infer<typeof ReportMonth>;

const moment = z.iso.datetime();
const decided = { by: Actor, at: moment };
const Version = z.int().positive();

/** Drafted by a rule as version 0, and one more each time a person writes it; an empty text takes it out of the report. */
export const DraftComment = Comment.extend({ text: z.string().max(1000), version: z.int().nonnegative() });
export type DraftComment = z.infer<typeof DraftComment>;

/** What the facts came to, laid down once under its own hash. */
const Model = z.object({ blob: z.string(), hash: z.string() });

/** From here on a version goes out as it is; its files follow a moment later. */
const Published = z.object({ report: idOf("report"), filedAt: moment.optional(), ...decided });

/** A version that customers have, and that a later one has taken the place of. */
const EarlierVersion = z.object({
  version: Version,
  model: Model,
  changed: z.string().optional(),
  published: Published,
});

/** How one version of a customer's report of a month stands. */
export const ReportVersion = z.object({
  month: ReportMonth,
  tenant: TenantId,
  name: z.string(),
  language: Language,
  version: Version,
  changed: z.string().optional(),
  state: z.enum(["prepared", "approved", "published"]),
  model: Model,
  preparedOn: z.iso.date(),
  asks: z.int().nonnegative(),
  gaps: z.array(SourceName),
  incomplete: z.array(Incomplete).default([]),
  comments: z.array(DraftComment),
  onHold: z.object({ reason: z.string(), ...decided }).optional(),
  approved: z.object({ hash: z.string(), ...decided }).optional(),
  published: Published.optional(),
});
export type ReportVersion = z.infer<typeof ReportVersion>;

/**
 * How a customer's report of a month stands: its newest version, and those before it. `revision` is one more with every
 * change of this row; `version` is the report's own, one more with every correction.
 */
export const ReportDraft = ReportVersion.extend({
  revision: z.int().positive(),
  earlier: z.array(EarlierVersion).default([]),
  /** The version that customers have while the next one is prepared, as it stands again when that is withdrawn. */
  corrects: ReportVersion.optional(),
});
export type ReportDraft = z.infer<typeof ReportDraft>;

/** One thing that happened to a report, never changed again; the nth entry made the nth revision. */
export const ReportEntry = z.object({
  month: ReportMonth,
  tenant: TenantId,
  revision: z.int().positive(),
  version: Version,
  happening: z.enum(["prepared", "commented", "approved", "held", "published", "filed", "withdrawn"]),
  /** What was written: the comment on `section`, or the reason. */
  text: z.string().optional(),
  section: SectionName.optional(),
  ...decided,
});
export type ReportEntry = z.infer<typeof ReportEntry>;
